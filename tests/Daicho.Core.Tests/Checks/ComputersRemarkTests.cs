using Daicho.Checks;
using Daicho.Modules.Assets;

namespace Daicho.Core.Tests.Checks;

public class ComputersRemarkTests
{
    private const string Id = "computers.remark";

    [Theory]
    [InlineData("所在不明")]
    [InlineData("令和元年度棚卸時に所在不明であったが未処理")]
    [InlineData("所在　不明")]
    [InlineData("廃棄予定")]
    [InlineData("R7廃棄予定。後継機あり")]
    [InlineData("故障のため\n使用できず")]
    [InlineData("使用デキズ")]
    [InlineData("紛失")]
    [InlineData("廃棄予定なし。ただし所在不明")]
    [InlineData("盗難防止ワイヤーのみ残る。現物なし")]
    [InlineData("廃棄予定なしとしていたが、廃棄予定に変更")]
    [InlineData("紛失防止タグごと紛失")]
    [InlineData("紛失。紛失時は情報政策課へ連絡")]
    public void Remark_TellingWord_IsHit(string remark) => Assert.True(Judge.Hits(Id, new Computer { Remark = remark }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("棚卸確認済")]
    [InlineData("廃棄予定なし")]
    [InlineData("廃棄予定はない")]
    [InlineData("廃棄予定を取り消し")]
    [InlineData("廃棄予定なし。来年度も廃棄予定なし")]
    [InlineData("廃棄廃棄予定なし予定")]
    [InlineData("紛失防止タグ貼付")]
    [InlineData("盗難防止ワイヤー付")]
    [InlineData("紛失時は情報政策課へ連絡")]
    [InlineData("ＵＳＢメモリ使用不可")]
    [InlineData("外部媒体は使用できない設定")]
    [InlineData("IP 不正使用")]
    public void Remark_NothingTold_IsNoHit(string? remark) => Assert.False(Judge.Hits(Id, new Computer { Remark = remark }));

    [Fact]
    public void Remark_OnlyTheRemarkIsRead() =>
        Assert.False(Judge.Hits(Id, new Computer { ProductName = "所在不明", State = "廃棄予定", Location = "所在不明" }));

    [Fact]
    public void Remark_DisposedOrClosed_IsNoHit()
    {
        Assert.False(Judge.Hits(Id, new Computer { Remark = "所在不明", State = "除却" }));
        Assert.False(Judge.Hits(Id, new Computer { Remark = "所在不明", ClosedOn = new(2026, 3, 31) }));
    }

    [Fact]
    public void Remark_AndNotAnAsset_NoTextIsMeantByBoth()
    {
        var remark = Judge.Shipped(Id).Words("words");
        var notAnAsset = Judge.Shipped("computers.not-an-asset").Words("words");

        Assert.NotEmpty(remark);
        Assert.NotEmpty(notAnAsset);
        foreach (var word in remark)
            Assert.False(Judge.Hits("computers.not-an-asset", new Computer { Remark = word }), word);
        foreach (var word in notAnAsset)
            Assert.False(Judge.Hits(Id, new Computer { Remark = word }), word);
    }

    [Fact]
    public void Remark_Message_QuotesTheRemarkOnOneLine() =>
        Assert.Equal(
            "資産番号「PC-000013」の備考に「故障のため 使用できず」と記載されており、台帳に残すべきか確認が必要です。",
            CheckCatalog.Get(Id).MessageFor(new Computer { AssetNumber = "PC-000013", Remark = "故障のため\n使用できず" }, Judge.Shipped(Id)));
}
