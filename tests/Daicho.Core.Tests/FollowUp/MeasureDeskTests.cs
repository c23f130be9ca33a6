using Daicho.Access;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.FollowUp;

public class MeasureDeskTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Take_FromTakenUpToConfirmed_MovesBySomebodyElseAndProvesIt(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure();
        Assert.Equal(("未確認", "未確認"), (followed.Get(id).State, followed.Test.Get<AuditItem>(followed.Item.Id).State));

        Assert.Equal(EditOutcome.Saved, followed.Take(followed.Tax, "decide", id, null, ("content", "強制変更をやめ、漏えい時だけ変更する。"), ("due_on", "令和8年12月28日"), ("class", "措置済み")).Outcome);
        var decided = followed.Get(id);
        Assert.Equal(("方針決定", Followed.Today, new DateOnly(2026, 12, 28), "措置済み", null), (decided.State, decided.StateSince, decided.DueOn, decided.Class, decided.Confirmation));

        Assert.Equal(EditOutcome.Saved, followed.Take(followed.Tax, "done", id, null, ("done_on", "R8.11.13")).Outcome);
        Assert.Equal(("実施済", "確認待ち"), (followed.Get(id).State, followed.Get(id).Confirmation));
        Assert.Equal("実施済", followed.Test.Get<AuditItem>(followed.Item.Id).State);

        Assert.Equal(EditOutcome.Saved, followed.Take(followed.Digital, "confirm", id, null, ("seen", "設定画面の写しと通知文を確認した。")).Outcome);
        var confirmed = followed.Get(id);
        Assert.Equal(("実施済", "確認済", Followed.Today, "設定画面の写しと通知文を確認した。"), (confirmed.State, confirmed.Confirmation, confirmed.ConfirmedOn, confirmed.Seen));
        Assert.Empty(HistoryVerifier.Verify(followed.Test.Database).Problems);
        using var db = followed.Test.Open();
        var history = RecordHistory.Of(db, TestActors.Administrator, Followed.Today, db.Catalog.Of<Measure>(), id);
        Assert.Equal(["実施を確認する", "実施した", "方針を決定する"], history.Take(3).Select(v => v.Reason));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Take_ConfirmationByItsOwnUnit_IsRefusedAndGoesToTheSubstitute(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure(followed.Other, "情報政策課");
        followed.Take(followed.Digital, "done", id, null, ("content", "全職員に研修を行った。"), ("done_on", "2026-11-10"));

        var own = Assert.Throws<AccessDeniedException>(() => followed.Take(followed.Digital, "confirm", id, null, ("seen", "自分で見た")));
        Assert.Contains("自所属では確認できません", own.Message, StringComparison.Ordinal);
        Assert.Equal(EditOutcome.Saved, followed.Take(followed.Welfare, "confirm", id, null, ("seen", "受講簿を確認した。")).Outcome);
        Assert.Equal("確認済", followed.Get(id).Confirmation);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Take_ReturnedWithReason_IsUnderWayAgainAndOnlyForwardByTheTable(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure();
        followed.Take(followed.Tax, "done", id, null, ("content", "通知した。"), ("done_on", "2026-11-10"));

        var unsaid = followed.Take(followed.Digital, "return", id);
        Assert.Equal("「差戻しの理由」を入力してください。", Assert.Single(unsaid.Problems).Sentence);
        Assert.Equal(EditOutcome.Saved, followed.Take(followed.Digital, "return", id, "設定が変わっていない。").Outcome);
        Assert.Equal(("実施中", "差戻し", "設定が変わっていない。"), (followed.Get(id).State, followed.Get(id).Confirmation, followed.Get(id).Seen));
        Assert.Equal("実施中", followed.Test.Get<AuditItem>(followed.Item.Id).State);

        var early = followed.Take(followed.Digital, "confirm", id, null, ("seen", "見た"));
        Assert.Contains("実施状況が「実施中」のため「実施を確認する」は行えません", Assert.Single(early.Problems).Sentence, StringComparison.Ordinal);
        Assert.Equal(EditOutcome.Saved, followed.Take(followed.Tax, "done", id, null, ("done_on", "2026-11-16")).Outcome);
        Assert.Equal(("実施済", "確認待ち", null), (followed.Get(id).State, followed.Get(id).Confirmation, followed.Get(id).Seen));
    }

    [Theory]
    [InlineData("decide", "「措置の内容」を入力してください。")]
    [InlineData("done", "「措置の内容」を入力してください。")]
    [InlineData("decline", "「不措置・対象消滅の理由」を入力してください。")]
    [InlineData("misdirect", "「所管違いの理由」を入力してください。")]
    public void Take_WithoutWhatTheStepAsksFor_SaysWhatIsMissing(string step, string sentence)
    {
        using var followed = new Followed(DatabaseKind.Sqlite);
        var id = followed.Measure();

        Assert.Equal(sentence, Assert.Single(followed.Take(followed.Tax, step, id).Problems).Sentence);
        Assert.Equal(1, followed.Get(id).Version);
    }

    [Theory]
    [InlineData("keiyaku", null, "due_ledger")]
    [InlineData("systems", "f.nothing=税務", "due_filter")]
    [InlineData(null, "f.name=税務", "due_ledger")]
    public void Take_EventThatCanNeverCome_IsRefusedAtItsField(string? ledger, string? filter, string field)
    {
        using var followed = new Followed(DatabaseKind.Sqlite);
        var id = followed.Measure();

        var refused = followed.Take(followed.Tax, "decide", id, null, ("content", "次期調達で直す"), ("due_event", "次期調達"), ("due_ledger", ledger), ("due_filter", filter));
        Assert.Equal(field, Assert.Single(refused.Problems).Field);
    }

    [Fact]
    public void Take_DoneInTheFuture_IsRefusedAtItsField()
    {
        using var followed = new Followed(DatabaseKind.Sqlite);
        var id = followed.Measure();

        var problem = Assert.Single(followed.Take(followed.Tax, "done", id, null, ("content", "予定"), ("done_on", "2026-11-17")).Problems);
        Assert.Equal(("done_on", "「実施日」には今日以前の日付を入力してください。"), (problem.Field, problem.Sentence));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Take_Misdirected_GoesToTheArbiterWhoNamesTheUnit(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure();
        followed.Take(followed.Tax, "misdirect", id, "システムは人事課が所管している。", ("redirect_to", "人事課"));
        Assert.Equal(("人事課", "税務課", "未確認"), (followed.Get(id).RedirectTo, followed.Get(id).Owner, followed.Get(id).State ?? "未確認"));

        Assert.Throws<AccessDeniedException>(() => followed.Take(followed.Tax, "reassign", id, "渡す", ("owner", "人事課")));
        Assert.Equal(EditOutcome.Saved, followed.Take(TestActors.Secretariat, "reassign", id, "所管を確かめた", ("owner", "人事課")).Outcome);
        var moved = followed.Get(id);
        Assert.Equal(("人事課", null, followed.Test.Units["人事課"]), (moved.Owner, moved.RedirectTo, moved.UnitId!.Value));
        Assert.Equal(EditOutcome.NotFound, followed.Desk.Take(followed.Tax, MeasureStep.Get("accept"), [new(id, moved.Version)], Followed.Values(), null).Outcome);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Take_SomebodyElseMovedItMeanwhile_IsAConflictAndMovesNothing(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure();
        followed.Take(followed.Tax, "accept", id);

        var late = followed.Desk.Take(followed.Tax, MeasureStep.Get("consider"), [new(id, 1)], Followed.Values(), null);
        Assert.Equal((EditOutcome.Conflict, 2), (late.Outcome, late.Version));
        Assert.Equal("未着手", followed.Get(id).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Add_SecondOfTheSameUnit_IsTheNextAndTheItemFollowsTheLeastAdvanced(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var (first, second, third) = (followed.Measure(), followed.Measure(), followed.Measure(owner: "人事課"));
        Assert.Equal([null, 2L, null], new[] { first, second, third }.Select(id => followed.Get(id).Ordinal));

        followed.Take(followed.Tax, "done", first, null, ("content", "済み"), ("done_on", "2026-11-10"));
        Assert.Equal("未確認", followed.Test.Get<AuditItem>(followed.Item.Id).State);
        followed.Take(followed.Tax, "consider", second);
        followed.Take(followed.People, "decline", third, null, ("reason", "人事課に該当するシステムがない。"));
        Assert.Equal("検討中", followed.Test.Get<AuditItem>(followed.Item.Id).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void State_TypedInAForm_IsRefusedWithTheWayToChangeIt(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure();
        var ledger = LedgerCatalog.Shipped.Of<Measure>();
        var typed = new TypedRecord();
        typed.Set(ledger.Find("state")!, "実施済");
        typed.Set(ledger.Find("done_on")!, "2026-11-01");

        var edited = new RecordEditor(followed.Test.Database, Followed.Today).Change(followed.Tax, ledger, id, 1, null, typed, "済んだ");
        Assert.Contains("措置の画面の手順", Assert.Single(edited.Problems).Sentence, StringComparison.Ordinal);
        var bypass = Assert.Throws<UserErrorException>(() => followed.Test.Change<Measure>(id, m => m.State = "実施済"));
        Assert.Contains("措置の画面の手順", bypass.Message, StringComparison.Ordinal);
        Assert.Equal("未確認", followed.Get(id).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void State_ChangedByAFile_SetsTheRowAsideAndTakesTheRest(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure();
        var file = Path.Combine(followed.Test.Folder, "措置.csv");
        File.WriteAllText(file, $"事項名,所管課,実施状況,備考\n{followed.Get(id).ItemSubject},税務課,実施済,確認中\nNo.{followed.Other.Id} 職員研修,情報政策課,実施中,継続\n");

        var result = new LedgerImport(followed.Test.Database, Followed.Today).Commit(TestActors.Secretariat, LedgerCatalog.Shipped.Of<Measure>(), file, new ImportOptions());
        Assert.Equal((2L, 1L, 1L), (result.Read, result.Added, result.SetAside));
        Assert.Contains("2行目：実施状況：", Assert.Single(result.Problems).Reason, StringComparison.Ordinal);
        Assert.Equal(followed.Other.Id, followed.Test.Get<Measure>(id + 1).ItemId);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Steps_OfEachPerson_AreThoseOfTheirPart(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure();
        followed.Take(followed.Tax, "done", id, null, ("content", "済み"), ("done_on", "2026-11-10"));
        using var db = followed.Test.Open();
        string[] Of(Actor actor) => [.. MeasureRights.Load(db, Followed.Today, actor, [followed.Get(id)]).Steps(followed.Get(id)).Select(s => s.Id)];

        Assert.Equal(["recall"], Of(followed.Tax));
        Assert.Equal(["confirm", "return"], Of(followed.Digital));
        Assert.Equal(["reassign", "recall", "confirm", "return"], Of(TestActors.Secretariat));
        Assert.Empty(Of(followed.Welfare));
        Assert.Empty(Of(TestActors.Auditor));
        Assert.Empty(Of(followed.Tax with { ReadsOnly = true }));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Take_ByAUnitThatMayNotSeeTheItem_KeepsTheLinkAndTheItemFollows(DatabaseKind kind)
    {
        using var followed = new Followed(kind, published: new(2027, 3, 31));
        var id = followed.Measure(owner: "教育総務課");
        var official = followed.Test.Official("教育総務課");

        Assert.Equal(EditOutcome.Saved, followed.Take(official, "consider", id).Outcome);
        Assert.Equal((followed.Item.Id, "検討中"), (followed.Get(id).ItemId!.Value, followed.Test.Get<AuditItem>(followed.Item.Id).State));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Visible_PublishedItemOfWhichPartsAreWithheld_IsNotOpenToOtherUnits(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var other = followed.Test.Official("教育総務課");
        using var db = followed.Test.Open();
        var reader = new LedgerReader(db, Followed.Today);
        bool Sees(Actor actor) => reader.Visible<AuditItem>(actor).Any(i => i.Id == followed.Item.Id);
        Assert.True(Sees(other));

        followed.Test.Change<AuditItem>(followed.Item.Id, i => i.Withheld = "2か月ごと｜情報公開条例第7条第6号", "公表の前の確認");
        Assert.Equal((false, true, true, true, true), (Sees(other), Sees(followed.Tax), Sees(followed.People), Sees(TestActors.DigitalDivision), Sees(TestActors.Cio)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Visible_UnpublishedItem_IsOpenToThoseConcernedOnly(DatabaseKind kind)
    {
        using var followed = new Followed(kind, published: new(2027, 3, 31));
        var id = followed.Measure(owner: "人事課");
        using var db = followed.Test.Open();
        var reader = new LedgerReader(db, Followed.Today);
        (bool Measure, bool Item) Sees(Actor actor) => (reader.Visible<Measure>(actor).Any(m => m.Id == id), reader.Visible<AuditItem>(actor).Any(i => i.Id == followed.Item.Id));

        Assert.Equal((true, true), Sees(followed.People)); // brings them together
        Assert.Equal((true, true), Sees(followed.Digital)); // confirms
        Assert.Equal((false, false), Sees(followed.Test.Official("教育委員会")));
        Assert.Equal((false, true), Sees(followed.Tax)); // the item's addressee
        Assert.Equal((false, false), Sees(followed.Test.Official("教育総務課")));
        Assert.Equal((false, false), Sees(TestActors.DigitalDivision));
        Assert.Equal((true, true), Sees(TestActors.Secretariat));
    }
}
