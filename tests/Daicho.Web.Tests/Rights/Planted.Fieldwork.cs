using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;

namespace Daicho.Web.Tests.Rights;

/// <summary>
/// What passes before the report of an audit: takahashi (external auditor) and ito (assistant) are engaged in it, 高齢福祉課 is asked.
/// Neither the rest of the secretariat nor administrators know of it.
/// </summary>
sealed partial class Planted
{
    static readonly string[] Engaged = ["takahashi", "ito"];
    static readonly string[] Asked = ["takashi", .. Engaged];

    /// <summary>The audit; the secretariat sees who is engaged in it.</summary>
    public long AuditId { get; private set; }

    /// <summary>Requests, drafts, fact checks and samples by their page.</summary>
    public Dictionary<string, Thing> Fieldwork { get; } = new(StringComparer.Ordinal);

    async Task BeforeTheReport()
    {
        var audit = new Audit { FiscalYear = 2026, Kind = "包括外部監査", Theme = "端末の管理" };
        Data.Add(audit);
        AuditId = audit.Id;
        var people = new EngagementDesk(Data.Database, TestDatabase.Today);
        foreach (var (who, capacity) in new[] { ("takahashi", "監査人"), ("ito", "監査補助者") })
            Saved(people.Engage(Actor("ichiro"), audit.Id, who, Values(("capacity", capacity), ("from_on", "2026-04-01"), ("to_on", "2027-03-31"))));

        var (auditor, today) = (Actor("takahashi"), TestDatabase.Today);
        var requests = new RequestDesk(Data.Database, today);
        var request = Saved(requests.Ask(auditor, audit.Id, Values(("kind", "質問"), ("subject", Secrets.Request.Text), ("details", Secrets.Request.Sentence), ("addressee", "高齢福祉課"), ("due_on", "2026-11-20"))));
        Actions.Add(new(LastAction(), Asked, Nobody));
        Saved(requests.Take(Actor("takashi"), new(request, 1), RequestStep.All.Single(s => s.Id == "give"), Secrets.Request.Sentence));
        Fieldwork["audit-requests/{id:long}"] = new(request, Asked, Engaged);

        var drafts = new DraftFindingDesk(Data.Database, today);
        var text = Values(("kind", "指摘"), ("subject", Secrets.FactCheck.Text), ("finding", Secrets.FactCheck.Sentence), ("cause", Secrets.Drafted.Sentence), ("addressees", "高齢福祉課"));
        var asked = Saved(drafts.Draft(auditor, audit.Id, text));
        Saved(drafts.Take(Actor("ito"), new(asked, 1), DraftStep.All.Single(s => s.Id == "ask"), null, "2026-11-30"));
        Actions.Add(new(LastAction(), Asked, Nobody));
        var draft = Saved(drafts.Draft(auditor, audit.Id, Values(("kind", "意見"), ("subject", Secrets.Drafted.Text), ("finding", Secrets.Drafted.Sentence), ("addressees", "高齢福祉課"))));
        Actions.Add(new(LastAction(), Engaged, Nobody));
        Fieldwork["audit-drafts/{id:long}"] = new(draft, Engaged, Engaged);
        using (var db = Data.Open())
            Fieldwork["fact-checks/{id:long}"] = new(db.Set<FactCheck>().Single().Id, Asked, ["takashi"]);

        var notes = new NoteDesk(Data.Database, today);
        var own = Saved(notes.Keep(auditor, audit.Id, Values(("subject", Secrets.OwnNote.Text), ("text", Secrets.OwnNote.Sentence))));
        var shared = Saved(notes.Keep(auditor, audit.Id, Values(("subject", Secrets.SharedNote.Text), ("text", Secrets.SharedNote.Sentence), ("is_shared", "はい"))));
        var sample = Saved(new SampleDesk(Data.Database, today).Draw(auditor, audit.Id, Values(("subject", Secrets.Drafted.Text), ("ledger_id", "computers"), ("size", "2"))));
        Fieldwork["audit-samples/{id:long}"] = new(sample, Engaged, Engaged);

        var target = new Target("request", "audit-requests", request, Asked, Nobody);
        Targets.Add(target);
        Targets.Add(new("draft", "audit-drafts", draft, Engaged, Nobody));
        Targets.Add(new("fact-check", "fact-checks", Fieldwork["fact-checks/{id:long}"].Id, Asked, Nobody));
        Targets.Add(new("own-note", "audit-notes", own, ["takahashi"], Nobody));
        Targets.Add(new("shared-note", "audit-notes", shared, Engaged, Nobody) { Talk = ["takahashi"] });
        await Talk("takahashi", target, Secrets.Request.Sentence + " @税務課 @山田 花子 @鈴木 一郎 @渡辺 由美", Secrets.Request.Text + ".pdf", Secrets.Request.Text);
    }

    long LastAction()
    {
        using var db = Data.Open();
        return db.Actions.Max(a => a.Seq);
    }

    static long Saved(EditResult result)
    {
        Assert.True(result.Outcome == EditOutcome.Saved, string.Join(" ", result.Problems.Select(p => p.Sentence).Prepend(result.Outcome.ToString())));
        return result.Id;
    }

    static Dictionary<string, string?> Values(params (string Column, string? Text)[] values) => values.ToDictionary(v => v.Column, v => v.Text, StringComparer.Ordinal);
}
