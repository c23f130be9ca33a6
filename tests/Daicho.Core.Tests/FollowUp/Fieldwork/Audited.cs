using Daicho.Access;
using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.FollowUp.Fieldwork;

/// <summary>
/// An audit that is not published, with its auditor (監査人) and assistant (監査補助者) engaged in it; a secretary, another auditor and
/// another assistant who are not.
/// </summary>
internal sealed class Audited : IDisposable
{
    public static readonly DateOnly Today = TestDatabase.Today;

    public Audited(DatabaseKind kind)
    {
        Test = TestDatabase.Create(kind);
        Audit = new Audit { FiscalYear = 2026, Kind = "包括外部監査", Theme = "情報システムの契約", Auditor = "高橋 誠" };
        Other = new Audit { FiscalYear = 2026, Kind = "定期監査", Theme = "備品の管理" };
        Test.Add(Audit, Other);
        (Auditor, Assistant) = (Account("takahashi", "高橋 誠", Role.ExternalAuditor), Account("ito", "伊藤 恵", Role.AuditAssistant));
        (OtherAuditor, OtherAssistant) = (Account("mori", "森 一樹", Role.ExternalAuditor), Account("abe", "阿部 修", Role.AuditAssistant));
        (Tax, Welfare) = (Test.Official("税務課"), Test.Official("高齢福祉課"));
        Engage("takahashi", Audit.Id, "監査人");
        Engage("ito", Audit.Id, "監査補助者");
        Engage("abe", Other.Id, "監査補助者");
        (Requests, Drafts, Checks) = (new(Test.Database, Today), new(Test.Database, Today), new(Test.Database, Today));
        (Notes, Samples) = (new(Test.Database, Today), new(Test.Database, Today));
    }

    public TestDatabase Test { get; }

    public Audit Audit { get; }

    public Audit Other { get; }

    public Actor Auditor { get; }

    public Actor Assistant { get; }

    public Actor OtherAuditor { get; }

    public Actor OtherAssistant { get; }

    public Actor Tax { get; }

    public Actor Welfare { get; }

    public RequestDesk Requests { get; }

    public DraftFindingDesk Drafts { get; }

    public FactCheckDesk Checks { get; }

    public NoteDesk Notes { get; }

    public SampleDesk Samples { get; }

    /// <summary>Everybody who has nothing to do with the audit, whatever they keep.</summary>
    public IReadOnlyList<Actor> Strangers => [TestActors.Secretariat, TestActors.Administrator, TestActors.DigitalDivision, TestActors.Cio, Actor.Console("運用担当"), Actor.Checks, OtherAuditor, OtherAssistant];

    public EditResult Engage(string userName, long audit, string capacity, string from = "2026-04-01", string to = "2027-03-31", Actor? by = null) =>
        new EngagementDesk(Test.Database, Today).Engage(by ?? TestActors.Secretariat, audit, userName, Values(("capacity", capacity), ("from_on", from), ("to_on", to)));

    /// <summary>Asks 税務課 for a document.</summary>
    public long Ask(string subject = "契約書の写し") => Saved(Requests.Ask(Auditor, Audit.Id, Values(
        ("kind", "資料"), ("subject", subject), ("details", "令和7年度分の委託契約書一式"), ("addressee", "税務課"), ("due_on", "2026-11-20"))));

    /// <summary>Drafts a finding.</summary>
    public long Draft(string units = "税務課", string finding = "予定価格の積算根拠が残されていない。") => Saved(Drafts.Draft(Assistant, Audit.Id, Values(
        ("kind", "指摘"), ("subject", "積算根拠の保存"), ("finding", finding), ("criteria", "契約事務規則第10条"), ("cause", "引継ぎがない。"), ("effect", "妥当性を検証できない。"), ("addressees", units))));

    public EditResult Take(long draft, string step, string? text = null, string? due = null, string? number = null, Actor? by = null) =>
        Drafts.Take(by ?? Auditor, new(draft, Get<AuditDraft>(draft).Version), DraftStep.All.Single(s => s.Id == step), text, due, number);

    public EditResult Step(Actor actor, long request, string step, string? text = null, string? due = null) =>
        Requests.Take(actor, new(request, Get<AuditRequest>(request).Version), RequestStep.All.Single(s => s.Id == step), text, due);

    /// <summary>A record as the auditor sees it.</summary>
    public T Get<T>(long id)
        where T : LedgerRecord, new() => Seen<T>(Auditor).Single(r => r.Id == id);

    /// <summary>What a person sees of a ledger.</summary>
    public IReadOnlyList<T> Seen<T>(Actor actor)
        where T : LedgerRecord, new()
    {
        using var db = Test.Open();
        return [.. new LedgerReader(db, Today).Visible<T>(actor).OrderBy(r => r.Id)];
    }

    public void Dispose() => Test.Dispose();

    public static long Saved(EditResult result)
    {
        Assert.True(result.Outcome == EditOutcome.Saved, string.Join(" ", result.Problems.Select(p => p.Sentence).Prepend(result.Outcome.ToString())));
        return result.Id;
    }

    public static Dictionary<string, string?> Values(params (string Column, string? Text)[] values) => values.ToDictionary(v => v.Column, v => v.Text, StringComparer.Ordinal);

    private Actor Account(string userName, string name, Role role)
    {
        using var db = Test.Open();
        var account = new UserAccount { UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), DisplayName = name, Roles = role, EngagedFrom = new(2026, 4, 1), EngagedTo = new(2027, 3, 31) };
        db.Add(account);
        db.SaveChanges();
        return account.ToActor();
    }
}
