using Daicho.Modules.Assets;

namespace Daicho.Core.Tests.Checks;

public class ComputersNotAnAssetTests
{
    private const string Id = "computers.not-an-asset";

    [Theory]
    [InlineData("IP 不正使用", null)]
    [InlineData("ＩＰ不正使用", null)]
    [InlineData("不明機器", "IPアドレスの不正使用を検知（調査中）")]
    [InlineData("ノートパソコン", "ip　不正使用")]
    [InlineData(null, "IP重複")]
    [InlineData("テスト登録", null)]
    public void NotAnAsset_Word_IsHit(string? product, string? remark) =>
        Assert.True(Judge.Hits(Id, new Computer { ProductName = product, Remark = remark }));

    [Theory]
    [InlineData("ノートパソコン", null)]
    [InlineData(null, null)]
    [InlineData("不正接続防止装置", "棚卸確認済")]
    [InlineData("ルーター", "IP重複解消済")]
    [InlineData("ノートパソコン", "所在不明")]
    public void NotAnAsset_NoWord_IsNoHit(string? product, string? remark) =>
        Assert.False(Judge.Hits(Id, new Computer { ProductName = product, Remark = remark }));

    [Fact]
    public void NotAnAsset_DisposedOrClosed_IsNoHit()
    {
        Assert.False(Judge.Hits(Id, new Computer { Remark = "IP不正使用", State = "除却" }));
        Assert.False(Judge.Hits(Id, new Computer { Remark = "IP不正使用", ClosedOn = new(2026, 3, 31) }));
    }
}
