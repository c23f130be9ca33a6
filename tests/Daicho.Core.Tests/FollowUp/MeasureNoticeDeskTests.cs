using Daicho.Access;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.FollowUp;

public class MeasureNoticeDeskTests
{
    private static readonly NoticeHead Head = new("令和7年度包括外部監査の結果に係る措置", "人第123号", "令和8年11月16日", "令和8年10月31日", null, null);

    [Theory, ClassData(typeof(BothDatabases))]
    public void Take_SentCompletedAndReceived_StaysAsNotified(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var measure = Decided(followed);
        var desk = new MeasureNoticeDesk(followed.Test.Database, Followed.Today);
        var id = Saved(desk.Create(followed.People, followed.Body.Id, Head, [measure]));
        Assert.Null(Seen(followed, TestActors.Secretariat, id)); // a draft is the body's own

        Saved(Step(followed, desk, followed.People, id, "submit"));
        Saved(Step(followed, desk, TestActors.Secretariat, id, "complete", "期限を明らかにしてください。"));
        Assert.Equal(("補正依頼", "期限を明らかにしてください。"), (Notice(followed, id).State, Notice(followed, id).Remarks));
        Saved(desk.Change(followed.People, new(id, Notice(followed, id).Version), Head, [measure]));
        Saved(Step(followed, desk, followed.People, id, "submit"));
        Saved(Step(followed, desk, TestActors.Secretariat, id, "receive"));

        followed.Take(followed.Tax, "done", measure, null, ("content", "強制変更をやめた。"), ("done_on", "2026-11-16"));
        var (line, before) = Assert.Single(Lines(followed, followed.People, id));
        Assert.Equal(("漏えい時だけ変更する方針とした。", "措置済み", "方針決定", null), (line.Content, line.Class, line.State, before));
        var refused = desk.Change(followed.People, new(id, Notice(followed, id).Version), Head, []);
        Assert.Contains("次の通知で続けてください", Assert.Single(refused.Problems).Sentence, StringComparison.Ordinal);
        Assert.Equal(Followed.Today, Notice(followed, id).ReceivedOn);
        Assert.Empty(HistoryVerifier.Verify(followed.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Candidates_AfterANotice_TellWhatChangedSince(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var (measure, other) = (Decided(followed), followed.Measure(followed.Other, "情報政策課"));
        var desk = new MeasureNoticeDesk(followed.Test.Database, Followed.Today);
        var id = Saved(desk.Create(followed.People, followed.Body.Id, Head, [measure]));
        Saved(Step(followed, desk, followed.People, id, "submit"));
        Saved(Step(followed, desk, TestActors.Secretariat, id, "receive"));
        Assert.Equal([NotifiedChange.Same, NotifiedChange.New], Changes(followed));

        followed.Take(followed.Tax, "done", measure, null, ("content", "強制変更をやめた。"), ("done_on", "2026-11-16"));
        followed.Take(followed.Digital, "consider", other);
        Assert.Equal([NotifiedChange.Changed, NotifiedChange.New], Changes(followed));

        var next = Saved(desk.Create(followed.People, followed.Body.Id, Head with { Title = "その2", Number = "人第130号" }, [measure]));
        var (line, before) = Assert.Single(Lines(followed, followed.People, next));
        Assert.Equal(("強制変更をやめた。", "漏えい時だけ変更する方針とした。"), (line.Content, before!.Content));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Submit_IncompleteOrNumberedTwice_IsRefusedWithThePlace(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var (measure, bare) = (Decided(followed), followed.Measure(followed.Other, "情報政策課"));
        var desk = new MeasureNoticeDesk(followed.Test.Database, Followed.Today);
        var id = Saved(desk.Create(followed.People, followed.Body.Id, Head with { Number = null }, [measure, bare]));
        Assert.Contains("「文書番号」が空欄です", Problem(Step(followed, desk, followed.People, id, "submit")), StringComparison.Ordinal);

        Saved(desk.Change(followed.People, new(id, Notice(followed, id).Version), Head, [measure, bare]));
        Assert.Contains("意見2「職員研修」（情報政策課）の措置の内容が空欄です", Problem(Step(followed, desk, followed.People, id, "submit")), StringComparison.Ordinal);
        Saved(desk.Change(followed.People, new(id, Notice(followed, id).Version), Head, [measure]));
        Assert.Single(Lines(followed, followed.People, id));
        Saved(Step(followed, desk, followed.People, id, "submit"));

        var twice = desk.Create(followed.People, followed.Body.Id, Head with { Title = "別の通知", Number = "人第１２３号" }, [measure]);
        Assert.Contains("既にあります", Problem(twice), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Rights_OtherUnitsAndParties_AreRefused(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var measure = Decided(followed);
        var desk = new MeasureNoticeDesk(followed.Test.Database, Followed.Today);
        Assert.Throws<AccessDeniedException>(() => desk.Create(followed.Tax, followed.Body.Id, Head, [measure]));
        var id = Saved(desk.Create(followed.People, followed.Body.Id, Head, [measure]));

        Assert.Equal(EditOutcome.NotFound, Step(followed, desk, followed.Welfare, id, "submit").Outcome);
        Saved(Step(followed, desk, followed.People, id, "submit"));
        Assert.Throws<AccessDeniedException>(() => Step(followed, desk, followed.People, id, "receive"));
        Assert.NotNull(Seen(followed, TestActors.Secretariat, id));
        Assert.Null(Seen(followed, followed.Welfare, id));
        Assert.Null(Seen(followed, TestActors.DigitalDivision, id));
    }

    [Fact]
    public void Faults_WrongClassNoDueAndCopiedText_AreHintsAtTheirLines()
    {
        using var followed = new Followed(DatabaseKind.Sqlite);
        var (one, two) = (followed.Measure(), followed.Measure(followed.Other, "情報政策課"));
        const string text = "今後、適切に対応できるよう検討を進めていくこととする。";
        followed.Take(followed.Tax, "decide", one, null, ("content", text), ("due_event", "次期調達時"), ("class", "対応済み"));
        followed.Test.Change<Measure>(two, m => (m.Content, m.Class) = (text, "継続"));
        var desk = new MeasureNoticeDesk(followed.Test.Database, Followed.Today);
        var id = Saved(desk.Create(followed.People, followed.Body.Id, Head, [one, two]));

        using var db = followed.Test.Open();
        var faults = NoticeFaults.Of(db, Followed.Today, Notice(followed, id));
        Assert.All(faults, f => Assert.False(f.Blocks));
        Assert.Equal(3, faults.Count);
        Assert.Contains(faults, f => f.Sentence.Contains("区分「対応済み」は、千葉県の語彙の「指摘」の区分にありません（措置済み、継続）", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Sentence.Contains("意見2「職員研修」（情報政策課）は未確認ですが、期限も", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Sentence.StartsWith("同じ文が2件の事項に使われています（指摘1、意見2）", StringComparison.Ordinal));
    }

    private static long Decided(Followed followed)
    {
        var id = followed.Measure();
        followed.Take(followed.Tax, "decide", id, null, ("content", "漏えい時だけ変更する方針とした。"), ("due_on", "2026-12-28"), ("class", "措置済み"));
        return id;
    }

    private static long Saved(EditResult result)
    {
        Assert.True(result.Outcome == EditOutcome.Saved, string.Join(" ", result.Problems.Select(p => p.Sentence)) + result.Outcome);
        return result.Id;
    }

    private static string Problem(EditResult result) => Assert.Single(result.Problems).Sentence;

    private static EditResult Step(Followed followed, MeasureNoticeDesk desk, Actor actor, long id, string step, string? text = null) =>
        desk.Take(actor, new(id, Notice(followed, id).Version), MeasureNoticeStep.Get(step), text);

    private static MeasureNotice Notice(Followed followed, long id) => followed.Test.Get<MeasureNotice>(id);

    private static MeasureNotice? Seen(Followed followed, Actor actor, long id)
    {
        using var db = followed.Test.Open();
        return new LedgerReader(db, Followed.Today).Visible<MeasureNotice>(actor).SingleOrDefault(n => n.Id == id);
    }

    private static IReadOnlyList<(MeasureNoticeLine Line, MeasureNoticeLine? Before)> Lines(Followed followed, Actor actor, long id)
    {
        using var db = followed.Test.Open();
        return new NoticeLines(db, Followed.Today).Of(actor, id);
    }

    private static IEnumerable<NotifiedChange> Changes(Followed followed)
    {
        using var db = followed.Test.Open();
        return [.. new NoticeLines(db, Followed.Today).Candidates(followed.People, followed.Body).Select(c => c.Change)];
    }
}
