using Daicho.Access;
using Daicho.FollowUp;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.FollowUp;

/// <summary>
/// 知事部局 with 人事課 as coordinating, 情報政策課 as confirming unit and 健康福祉部 as its substitute; one published audit with two items.
/// </summary>
internal sealed class Followed : IDisposable
{
    public static readonly DateOnly Today = TestDatabase.Today;

    public Followed(DatabaseKind kind, DateOnly? published = null)
    {
        Test = TestDatabase.Create(kind);
        Body = new ExecutiveBody { Name = "知事", Scope = "総務部", Coordinator = "人事課", Confirmer = "情報政策課", Substitute = "高齢福祉課", NumberForm = "人第〇号" };
        Test.Add(Body);
        Audit = new Audit { FiscalYear = 2025, Kind = "包括外部監査", Theme = "ICTの財務事務", PublishedOn = published ?? new(2026, 3, 31), ReportedOn = new(2026, 2, 27) };
        Test.Add(Audit);
        Item = new AuditItem { AuditTheme = "ICTの財務事務", Number = "1", Kind = "指摘", Subject = "パスワードの定期変更", Owner = "税務課", Finding = "2か月ごとに変更を強制している。", PublishedOn = Audit.PublishedOn };
        Other = new AuditItem { AuditTheme = "ICTの財務事務", Number = "2", Kind = "意見", Subject = "職員研修", Owner = "情報政策課", Finding = "研修の記録がない。", PublishedOn = Audit.PublishedOn };
        Test.Add(Item, Other);
        (Tax, People, Digital, Welfare) = (Test.Official("税務課"), Test.Official("人事課"), Test.Official("情報政策課"), Test.Official("高齢福祉課"));
        Desk = new MeasureDesk(Test.Database, Today);
    }

    public TestDatabase Test { get; }

    public ExecutiveBody Body { get; }

    public Audit Audit { get; }

    public AuditItem Item { get; }

    public AuditItem Other { get; }

    public Actor Tax { get; }

    public Actor People { get; }

    public Actor Digital { get; }

    public Actor Welfare { get; }

    public MeasureDesk Desk { get; }

    public long Measure(AuditItem? item = null, string owner = "税務課", Actor? by = null)
    {
        var added = Desk.Add(by ?? TestActors.Secretariat, (item ?? Item).Id, Values(("owner", owner)), "報告書の公表を受けて");
        Assert.Equal(EditOutcome.Saved, added.Outcome);
        return added.Id;
    }

    public EditResult Take(Actor actor, string step, long measure, string? text = null, params (string Column, string? Text)[] values) =>
        Desk.Take(actor, MeasureStep.Get(step), [new(measure, Test.Get<Measure>(measure).Version)], Values(values), text);

    public Measure Get(long id) => Test.Get<Measure>(id);

    public void Dispose() => Test.Dispose();

    public static Dictionary<string, string?> Values(params (string Column, string? Text)[] values) => values.ToDictionary(v => v.Column, v => v.Text, StringComparer.Ordinal);
}
