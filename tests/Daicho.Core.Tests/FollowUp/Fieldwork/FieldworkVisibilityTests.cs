using Daicho.Access;
using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.History;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.FollowUp.Fieldwork;

public class FieldworkVisibilityTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Everything_OfAnAudit_IsSeenByItsAuditorsAndAddresseesOnly(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        audited.Ask();
        var draft = audited.Draft("税務課");
        Audited.Saved(audited.Notes.Keep(audited.Auditor, audited.Audit.Id, Audited.Values(("subject", "面談の印象"), ("text", "担当は経緯を知らない。"), ("is_shared", "はい"))));
        audited.Test.Add(Samples.Computer(1, "税務課"), Samples.Computer(2, "税務課"));
        Audited.Saved(audited.Samples.Draw(audited.Assistant, audited.Audit.Id, Audited.Values(("subject", "現物の確認"), ("ledger_id", "computers"), ("size", "1"))));

        foreach (var one in new[] { audited.Auditor, audited.Assistant })
            Assert.Equal([1, 1, 0, 1, 1, 1], Counts(audited, one));
        Assert.Equal([1, 0, 0, 0, 0, 0], Counts(audited, audited.Tax)); // the draft is not asked about yet
        Assert.Equal([0, 0, 0, 0, 0, 0], Counts(audited, audited.Welfare));

        Audited.Saved(audited.Take(draft, "ask", due: "2026-11-30"));
        Assert.Equal([1, 0, 1, 0, 0, 0], Counts(audited, audited.Tax));
        Assert.Null(audited.Seen<FactCheck>(audited.Tax).Single().AuditId); // the audit itself is not published
        foreach (var stranger in audited.Strangers.Append(audited.Welfare))
            Assert.Equal([0, 0, 0, 0, 0, 0], Counts(audited, stranger));
        using var db = audited.Test.Open();
        var ledger = db.Catalog.Of<AuditDraft>();
        Assert.NotEmpty(RecordHistory.Of(db, audited.Assistant, Audited.Today, ledger, draft));
        Assert.All(audited.Strangers.Append(audited.Tax), s => Assert.Empty(RecordHistory.Of(db, s, Audited.Today, ledger, draft)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Engagement_BeforeAfterOrWithoutTheRole_OpensNothing(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        audited.Ask();
        Assert.Equal("to_on", Assert.Single(audited.Engage("mori", audited.Audit.Id, "監査人", "2026-11-01", "2026-10-01").Problems).Field);
        Audited.Saved(audited.Engage("mori", audited.Audit.Id, "監査人", "2026-11-17", "2026-12-31"));
        Assert.Empty(audited.Seen<AuditRequest>(audited.OtherAuditor));
        Audited.Saved(audited.Engage("mori", audited.Audit.Id, "監査人", "2026-10-01", "2026-11-15"));
        Assert.Empty(audited.Seen<AuditRequest>(audited.OtherAuditor));
        Audited.Saved(audited.Engage("mori", audited.Audit.Id, "監査人", "2026-11-16", "2026-11-16"));
        Assert.Single(audited.Seen<AuditRequest>(audited.OtherAuditor));
        Assert.Empty(audited.Seen<AuditRequest>(audited.OtherAuditor with { Roles = Role.DigitalDivision }));
        Assert.Empty(audited.Seen<AuditRequest>(audited.OtherAuditor with { EngagedTo = new DateOnly(2026, 11, 15) }));
        Assert.Throws<AccessDeniedException>(() => audited.Engage("mori", audited.Audit.Id, "監査人", by: TestActors.Administrator));
        Assert.Throws<AccessDeniedException>(() => audited.Engage("mori", audited.Audit.Id, "監査人", by: audited.Auditor));
        Assert.Contains("アカウントはありません", Assert.Single(audited.Engage("nobody", audited.Audit.Id, "監査人").Problems).Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Assistant_OfWhatIsNotPublished_SeesTheAuditsEngagedIn(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        audited.Test.Add(
            new AuditItem { AuditTheme = audited.Audit.Theme, Number = "1", Kind = "指摘", Subject = "従事する監査の事項", Owner = "税務課" },
            new AuditItem { AuditTheme = audited.Other.Theme, Number = "1", Kind = "指摘", Subject = "ほかの監査の事項", Owner = "税務課" });
        audited.Test.Add(new Measure { ItemSubject = "従事する監査の事項", Owner = "税務課" }, new Measure { ItemSubject = "ほかの監査の事項", Owner = "税務課" });

        Assert.Equal("従事する監査の事項", Assert.Single(audited.Seen<AuditItem>(audited.Assistant)).Subject);
        Assert.Equal("従事する監査の事項", Assert.Single(audited.Seen<Measure>(audited.Assistant)).ItemSubject);
        Assert.Equal(audited.Audit.Id, Assert.Single(audited.Seen<Audit>(audited.Assistant)).Id);
        Assert.Equal(2, audited.Seen<AuditItem>(audited.Auditor).Count); // external auditors read every audit, as before
        Assert.Equal("ほかの監査の事項", Assert.Single(audited.Seen<AuditItem>(audited.OtherAssistant)).Subject);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Note_SharedLater_ShowsTheOthersWhatWasShared(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        var values = Audited.Values(("subject", "面談"), ("text", "部長は不在だった。"), ("is_shared", null));
        var note = Audited.Saved(audited.Notes.Keep(audited.Auditor, audited.Audit.Id, values));
        Assert.Single(audited.Seen<AuditNote>(audited.Auditor));
        Assert.Empty(audited.Seen<AuditNote>(audited.Assistant));

        Audited.Saved(audited.Notes.Change(audited.Auditor, new(note, 1), Audited.Values(("subject", "面談"), ("text", "課長と面談した。"), ("is_shared", "はい"))));
        Assert.Equal("課長と面談した。", Assert.Single(audited.Seen<AuditNote>(audited.Assistant)).Text);
        using (var db = audited.Test.Open())
        {
            Assert.Equal([2], RecordHistory.Of(db, audited.Assistant, Audited.Today, db.Catalog.Of<AuditNote>(), note).Select(v => v.Version));
            Assert.Equal([2, 1], RecordHistory.Of(db, audited.Auditor, Audited.Today, db.Catalog.Of<AuditNote>(), note).Select(v => v.Version));
        }

        Assert.Throws<AccessDeniedException>(() => audited.Notes.Change(audited.Assistant, new(note, 2), values));
        Assert.Equal(EditOutcome.NotFound, audited.Notes.PutAway(TestActors.Administrator, new(note, 2)).Outcome);
        Audited.Saved(audited.Notes.PutAway(audited.Auditor, new(note, 2)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Desks_ByStrangersAndByTokensThatRead_AnswerAsIfNothingWereThere(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        var (request, draft) = (audited.Ask(), audited.Draft());
        foreach (var stranger in audited.Strangers.Append(audited.Welfare).Append(audited.Auditor with { ReadsOnly = true }).Where(s => s != audited.Tax))
        {
            Assert.Equal(EditOutcome.NotFound, audited.Requests.Ask(stranger, audited.Audit.Id, Audited.Values(("kind", "質問"))).Outcome);
            Assert.Equal(EditOutcome.NotFound, audited.Take(draft, "withdraw", "不要", by: stranger).Outcome);
            Assert.Equal(EditOutcome.NotFound, audited.Samples.Draw(stranger, audited.Audit.Id, Audited.Values(("subject", "x"), ("ledger_id", "units"), ("size", "1"))).Outcome);
            if (!stranger.ReadsOnly)
                Assert.Equal(EditOutcome.NotFound, audited.Step(stranger, request, "withdraw", "不要").Outcome);
        }

        Assert.Throws<AccessDeniedException>(() => audited.Step(audited.Auditor, request, "give", "代わりに答える"));
        Assert.Throws<AccessDeniedException>(() => audited.Step(audited.Tax, request, "withdraw", "出したくない"));
    }

    private static int[] Counts(Audited audited, Actor actor) =>
    [
        audited.Seen<AuditRequest>(actor).Count, audited.Seen<AuditDraft>(actor).Count, audited.Seen<FactCheck>(actor).Count,
        audited.Seen<AuditNote>(actor).Count, audited.Seen<AuditSample>(actor).Count, audited.Seen<AuditSampleRow>(actor).Count,
    ];
}
