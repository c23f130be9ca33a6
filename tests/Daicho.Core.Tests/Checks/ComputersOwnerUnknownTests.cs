using Daicho.Modules.Assets;

namespace Daicho.Core.Tests.Checks;

public class ComputersOwnerUnknownTests
{
    private const string Id = "computers.owner-unknown";

    [Theory]
    [InlineData("？", "？", "？")]
    [InlineData("?", "？", "?")]
    [InlineData(null, null, null)]
    [InlineData("", "　", "？")]
    [InlineData("？？", " ？ ", "不明")]
    [InlineData("―", "ー", "-")]
    [InlineData("・", "？", null)]
    public void OwnerUnknown_NothingKnown_IsHit(string? location, string? origin, string? user) =>
        Assert.True(Judge.Hits(Id, new Computer { Location = location, Origin = origin, UserName = user }));

    [Theory]
    [InlineData("税務課", "？", "？")]
    [InlineData("？", "情報政策課", null)]
    [InlineData("？", "？", "佐藤　花子")]
    [InlineData("税務課？", "？", "？")]
    public void OwnerUnknown_OneFieldNamed_IsNoHit(string? location, string? origin, string? user) =>
        Assert.False(Judge.Hits(Id, new Computer { Location = location, Origin = origin, UserName = user }));

    [Fact]
    public void OwnerUnknown_DisposedOrClosed_IsNoHit()
    {
        Assert.False(Judge.Hits(Id, new Computer { State = "除却" }));
        Assert.False(Judge.Hits(Id, new Computer { ClosedOn = new(2026, 3, 31) }));
    }
}
