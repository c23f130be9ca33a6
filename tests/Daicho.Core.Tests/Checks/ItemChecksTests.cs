using Daicho.FollowUp;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Checks;

public class AuditItemsPlanOnlyTests
{
    private const string Id = "audit-items.plan-only";

    [Theory, ClassData(typeof(BothDatabases))]
    public void PlanOnly_ClosedOnAPlan_IsHitUntilSomethingIsRecorded(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        var item = Item("シリアル番号一覧表の入手", "措置済み", true, "方針決定");
        test.Act(TestActors.Administrator, a => a.Write<AuditItem>().Add(item), "報告書の取込");
        Assert.Equal([item.Id], Judge.HitsIn(test, Id));

        var measure = new Measure { ItemSubject = "シリアル番号一覧表の入手", Owner = "情報政策課", Content = "仕様書のひな形を改める" };
        test.Act(TestActors.Administrator, a => a.Write<Measure>().Add(measure), "措置の登録");
        Assert.Equal([item.Id], Judge.HitsIn(test, Id));

        test.Change<Measure>(measure.Id, m => m.DoneOn = new(2026, 10, 1), "実施した");
        Assert.Empty(Judge.HitsIn(test, Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void PlanOnly_Boundaries_AreAsStated(DatabaseKind kind)
    {
        using var test = TestDatabase.Create(kind);
        AuditItem[] hit = [Item("一", "対応済み", true, null), Item("二", "措置済", true, "未確認"), Item("三", "改善済み", true, "実施中")];
        AuditItem[] others =
        [
            Item("四", "措置済み", false, null), Item("五", "措置済み", null, null), Item("六", "継続", true, null), Item("七", null, true, null),
            Item("八", "措置済み", true, "実施済"), Item("九", "措置済み", true, "不措置"), Item("十", "措置済み", true, "対象消滅"),
        ];
        test.Act(TestActors.Administrator, a => Array.ForEach<AuditItem>([.. hit, .. others], i => a.Write<AuditItem>().Add(i)), "報告書の取込");

        Assert.Equal(Judge.Ids(hit), Judge.HitsIn(test, Id));
    }

    private static AuditItem Item(string subject, string? @class, bool? planOnly, string? state) =>
        new() { AuditTheme = "ICTを活用した事務事業", Kind = "意見", Subject = subject, Owner = "税務課", Class = @class, PlanOnly = planOnly, State = state };
}

public class AuditItemsNoOwnerTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("　", true)]
    [InlineData("？", true)]
    [InlineData("団体支援課", false)]
    [InlineData("所属不詳の課", false)]
    public void NoOwner_Owner_IsHitOnlyWhenNobodyIsNamed(string? owner, bool hit) =>
        Assert.Equal(hit, Judge.Hits("audit-items.no-owner", new AuditItem { Subject = "組織に関する規程の見直し", Owner = owner }));

    [Fact]
    public void NoOwner_ClosedRecord_IsNoHit() =>
        Assert.False(Judge.Hits("audit-items.no-owner", new AuditItem { Subject = "重複", ClosedOn = new(2026, 4, 1) }));
}
