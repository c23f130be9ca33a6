using Daicho.Checks;
using Daicho.Modules.Assets;

namespace Daicho.Core.Tests.Checks;

public class ComputersLeaseEndTests
{
    private const string Id = "computers.lease-end";
    private static readonly DateOnly Past = new(2026, 3, 31);

    [Theory]
    [InlineData("2026-11-15", "2026-11-16", true)]
    [InlineData("2026-11-16", "2026-11-16", false)] // the last day itself
    [InlineData("2026-11-17", "2026-11-16", false)]
    [InlineData("2028-02-29", "2028-02-29", false)]
    [InlineData("2028-02-29", "2028-03-01", true)]
    public void LeaseEnd_Day_IsHitOnlyAfterIt(string end, string today, bool hit) =>
        Assert.Equal(hit, Judge.Hits(Id, new Computer { LeaseEndOn = Day(end), LeaseState = "リース中" }, Day(today)));

    [Theory]
    [InlineData("再リース", null)]
    [InlineData("再ﾘｰｽ", null)]
    [InlineData("返還済", null)]
    [InlineData("返却済み", null)]
    [InlineData("買取", null)]
    [InlineData("自己所有", null)]
    [InlineData(null, "令和8年4月から再リース")]
    [InlineData("リース中", "再リース（1年）")]
    [InlineData(null, "R8.4.10 リース会社へ返還済み")]
    [InlineData("再リース予定", "4月に再リース手続完了。再リース中")]
    public void LeaseEnd_Settled_IsNoHit(string? state, string? remark) =>
        Assert.False(Judge.Hits(Id, new Computer { LeaseEndOn = Past, LeaseState = state, Remark = remark }));

    [Theory]
    [InlineData(null, null)]
    [InlineData("リース中", null)]
    [InlineData("満了", "棚卸確認済")]
    [InlineData("再リースなし", null)]
    [InlineData("再リース予定", null)]
    [InlineData(null, "再リースの要否を確認中")]
    [InlineData(null, "買取検討中")]
    [InlineData("再リース終了", null)]
    [InlineData(null, "再リースせず継続使用")]
    public void LeaseEnd_NotSettled_IsHit(string? state, string? remark) =>
        Assert.True(Judge.Hits(Id, new Computer { LeaseEndOn = Past, LeaseState = state, Remark = remark }));

    [Fact]
    public void LeaseEnd_NoDateDisposedOrClosed_IsNoHit()
    {
        Assert.False(Judge.Hits(Id, new Computer { LeaseState = "リース中" }));
        Assert.False(Judge.Hits(Id, new Computer { LeaseEndOn = Past, State = "除却" }));
        Assert.False(Judge.Hits(Id, new Computer { LeaseEndOn = Past, ClosedOn = Past }));
    }

    [Fact]
    public void LeaseEnd_Message_SaysTheDayAndTheState() =>
        Assert.Equal(
            "資産番号「PC-000777」はリース満了日の2026-03-31（令和8年3月31日）を過ぎていますが、再リースも返還も記録されていません（リース状態：空欄）。",
            CheckCatalog.Get(Id).MessageFor(new Computer { AssetNumber = "PC-000777", LeaseEndOn = Past }, Judge.Shipped(Id)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
