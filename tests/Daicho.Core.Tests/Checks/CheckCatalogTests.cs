using Daicho.Checks;
using Daicho.Ledgers;

namespace Daicho.Core.Tests.Checks;

public class CheckCatalogTests
{
    public static TheoryData<string> Ids => [.. CheckCatalog.All.Select(c => c.Id)];

    [Fact]
    public void Catalog_Ids_AreTheInterface() =>
        Assert.Equal(
            [
                "approvals.sent-before-decided", "approvals.sent-undecided", "audit-duties.no-post", "audit-duties.overdue", "audit-items.no-owner", "audit-items.plan-only",
                "computers.age", "computers.duplicate-serial", "computers.impossible-dates", "computers.lease-end", "computers.not-an-asset",
                "computers.owner-unknown", "computers.remark", "computers.unknown-unit",
                "measure-actions.overdue", "measures.misdirected", "measures.no-due", "measures.overdue", "measures.unconfirmed",
                "posts.no-account", "posts.unit-gone", "posts.vacant",
                "system-costs.jump", "system-costs.total-mismatch",
                "systems.no-cost", "systems.no-owner", "systems.outside-owner", "systems.unit-gone", "systems.unknown-unit",
            ],
            CheckCatalog.All.Select(c => c.Id),
            StringComparer.Ordinal);

    [Theory, MemberData(nameof(Ids))]
    public void Check_Declaration_SaysEverythingAPersonNeeds(string id)
    {
        var check = CheckCatalog.Get(id);
        Assert.All(new[] { check.Title, check.Basis, check.Boundary, check.Remedy }, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.NotEmpty(check.Cases);
        Assert.Contains("除", check.Boundary, StringComparison.Ordinal);
        Assert.EndsWith("。", check.Boundary, StringComparison.Ordinal);
        Assert.EndsWith("。", check.Remedy, StringComparison.Ordinal);
        Assert.NotNull(LedgerCatalog.Shipped.Find(check.LedgerId));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Check_MessageOfAnEmptyRecord_IsOneSentence(string id)
    {
        var check = CheckCatalog.Get(id);
        var message = check.MessageFor(LedgerCatalog.Shipped.Get(check.LedgerId).NewRecord(), Judge.Shipped(id));
        Assert.EndsWith("。", message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_NotReadable_SaysWhichAndWhereToMendIt()
    {
        var parameters = new CheckParameters("computers.age", new(2026, 11, 16), new Dictionary<string, string>(StringComparer.Ordinal) { ["years"] = "十年くらい" });
        var error = Assert.Throws<UserErrorException>(() => parameters.YearsAgo("years"));
        Assert.Contains("computers.age", error.Message, StringComparison.Ordinal);
        Assert.Contains("十年くらい", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("・|　|所在不明", new[] { "所在不明" })]
    [InlineData("", new string[0])]
    public void Words_ThatFoldToNothing_AreLeftOut(string value, string[] words) =>
        Assert.Equal(words, new CheckParameters("x.y", default, new Dictionary<string, string>(StringComparer.Ordinal) { ["words"] = value }).Words("words"));
}
