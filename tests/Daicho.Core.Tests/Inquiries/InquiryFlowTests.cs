using Daicho.Access;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Modules.Assets;
using Daicho.Organization;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.Inquiries;

/// <summary>An inquiry from the asking section down to the owners and back into the ledger (K-23).</summary>
public class InquiryFlowTests
{
    private static readonly (string, string?)[] Returned = [("result", "返還済"), ("done_on", "R8.10.1"), ("note", "返還確認書あり")];

    [Theory, ClassData(typeof(BothDatabases))]
    public void Inquiry_AnsweredPassedOnAndAccepted_CorrectsTheLedgerAndClosesWhatWasFound(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課", "東部県税事務所", "教育総務課").Sent();
        var writer = asked.Test.Official("税務課");
        var checker = writer with { Id = "checker", Name = "伊藤 課長補佐" };
        Join(asked, checker, "税務課");
        var lead = new Actor("lead", "人事課 主査", Role.Official);
        Join(asked, lead, "人事課");

        Assert.Equal(2, asked.Write(writer, "税務課", Returned).Saved);
        asked.Take(writer, "税務課", "submit");
        asked.Take(checker, "税務課", "confirm");
        Assert.Equal((SheetState.Passing, asked.Test.Units["人事課"]), (asked.Sheet("税務課").State, asked.Sheet("税務課").AtUnitId));
        Assert.Equal(2, asked.Read(db => db.Discrepancies.Count(d => d.State == DiscrepancyState.Answered && d.CheckId == "computers.age")));
        asked.Take(lead, "税務課", "forward");
        Assert.Equal(SheetState.Received, asked.Sheet("税務課").State);

        var rows = asked.Rows("税務課");
        var accepted = asked.Acceptance.Apply(TestActors.DigitalDivision, asked.Id, [.. rows.Select(r => r.Id)], "照会の回答による訂正");
        asked.Take(TestActors.DigitalDivision, "税務課", "accept");

        Assert.Equal((2, 0), (accepted.Changed, accepted.Left.Count));
        Assert.All(rows, r => Assert.Equal(("返還済", new DateOnly(2026, 10, 1)), (asked.Computer(r).LeaseState, asked.Computer(r).ClosedOn)));
        var closed = asked.Check();
        Assert.All(closed, c => Assert.Equal(2, c.Closed));
        var report = HistoryVerifier.Verify(asked.Test.Database);
        Assert.True(report.IsIntact, string.Join("\n", report.Problems));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Send_ByUnit_MakesASheetWithItsWayUpAndEarlierDeadlinesBelow(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "東部県税事務所", "教育総務課", "？").Sent();

        // 出先機関 → 所管課 → 部局主管課 → the asker; a department without a lead section passes nothing.
        Assert.Equal(["税務課", "人事課"], Stops(asked, "東部県税事務所"));
        Assert.Equal(["人事課"], Stops(asked, "税務課"));
        Assert.Empty(Stops(asked, "教育総務課"));
        Assert.Equal(new DateOnly(2026, 12, 11), asked.Sheet("教育総務課").DueOn);
        Assert.Equal(new DateOnly(2026, 12, 9), asked.Sheet("税務課").DueOn);
        Assert.Equal(new DateOnly(2026, 12, 7), asked.Sheet("東部県税事務所").DueOn);
        Assert.Single(asked.Rows(null));

        // Asked once: nothing is left to ask.
        Assert.Contains("対象がありません", Assert.Throws<UserErrorException>(() => asked.Desk.Send(TestActors.DigitalDivision, asked.Request)).Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Submit_SomethingMissing_NamesTheFirstRowAndWhatIsMissing(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課").Sent();
        var official = asked.Test.Official("税務課");
        var empty = Assert.Throws<UserErrorException>(() => asked.Take(official, "税務課", "submit"));
        Assert.Contains("PC-001", empty.Message, StringComparison.Ordinal);
        Assert.Contains("「現状」を選んで", empty.Message, StringComparison.Ordinal);

        asked.Write(official, "税務課", ("result", "返還済"));
        Assert.Contains("返還・除却した日", Assert.Throws<UserErrorException>(() => asked.Take(official, "税務課", "submit")).Message, StringComparison.Ordinal);
        asked.Write(official, "税務課", ("result", "返還済"), ("done_on", "令和九年の春"));
        Assert.Contains("日付として読めません", Assert.Throws<UserErrorException>(() => asked.Take(official, "税務課", "submit")).Message, StringComparison.Ordinal);
        asked.Write(official, "税務課", ("result", "返還済"), ("done_on", "令和9年4月1日"));
        Assert.Contains("今日まで", Assert.Throws<UserErrorException>(() => asked.Take(official, "税務課", "submit")).Message, StringComparison.Ordinal);
        Assert.Equal(SheetState.Answering, asked.Sheet("税務課").State);
        Assert.Equal("令和9年4月1日", Answers.Read(asked.Rows("税務課")[0].Answers)["done_on"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Confirm_ByWhoWrote_NeedsTheReason(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課").Sent();
        var official = asked.Test.Official("税務課");
        asked.Write(official, "税務課", Returned);
        asked.Take(official, "税務課", "submit");
        Assert.Contains("理由", Assert.Throws<UserErrorException>(() => asked.Take(official, "税務課", "confirm")).Message, StringComparison.Ordinal);
        asked.Take(official, "税務課", "confirm", "課内に確認できる職員がいないため");
        Assert.Equal(SheetState.Passing, asked.Sheet("税務課").State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_WithReason_GoesBackToTheSectionWithEverythingTyped(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "教育総務課").Sent();
        var official = asked.Test.Official("教育総務課");
        asked.Write(official, "教育総務課", Returned);
        asked.Take(official, "教育総務課", "submit");
        asked.Take(official, "教育総務課", "confirm", "1人体制のため");
        Assert.Contains("差戻しの理由", Assert.Throws<UserErrorException>(() => asked.Take(TestActors.DigitalDivision, "教育総務課", "send-back")).Message, StringComparison.Ordinal);
        asked.Take(TestActors.DigitalDivision, "教育総務課", "send-back", "返還確認書の日付と違います");

        Assert.Equal((SheetState.Answering, asked.Test.Units["教育総務課"]), (asked.Sheet("教育総務課").State, asked.Sheet("教育総務課").AtUnitId));
        asked.Write(official, "教育総務課", ("result", "返還済"), ("done_on", "R8.9.30"));
        asked.Take(official, "教育総務課", "submit");
        var sent = asked.Read(db => db.Set<InquiryEvent>().Where(e => e.Step == InquiryAct.Answer).OrderBy(e => e.Id).Select(e => e.Text!).ToList());
        Assert.Equal(2, sent.Count);
        Assert.Contains("R8.10.1", sent[0], StringComparison.Ordinal);
        Assert.Contains("R8.9.30", sent[1], StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Misdirected_Assigned_ComesToTheRightUnitAndKeepsNobodyWaiting(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課", "？").Sent();
        var official = asked.Test.Official("税務課");
        var other = asked.Rows("税務課")[1];
        Assert.Equal(1, asked.Writing.Misdirect(official, asked.Sheet("税務課").Id, [other.Id], asked.Test.Units["高齢福祉課"], "令和8年4月に移管した"));
        asked.Write(official, "税務課", Returned);
        asked.Take(official, "税務課", "submit"); // the row that is another's keeps nobody

        using (var db = asked.Test.Open())
        {
            var inquiry = db.Set<Inquiry>().Single();
            var waiting = new Assignment(db, Asked.Today).Of(TestActors.DigitalDivision, inquiry, Asked.Definition);
            Assert.Equal(2, waiting.Count);
            Assert.Equal(asked.Test.Units["高齢福祉課"], waiting.Single(w => w.View.Row.Id == other.Id).Suggested);
        }

        Assert.Equal(1, asked.Desk.Assign(TestActors.DigitalDivision, asked.Id, [other.Id], asked.Test.Units["高齢福祉課"], "所属の申出による"));
        Assert.Equal(1, asked.Desk.Assign(TestActors.DigitalDivision, asked.Id, [asked.Rows(null)[0].Id], asked.Test.Units["高齢福祉課"], "現物は高齢福祉課にある"));
        Assert.Equal(2, asked.Rows("高齢福祉課").Count);
        Assert.Single(asked.Rows("税務課"));
        Assert.Equal(SheetState.Accepted, asked.Sheet(null).State); // nobody is asked there any more
        Assert.True(HistoryVerifier.Verify(asked.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Draft_OfTwoPeople_IsNeverOverwritten(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課").Sent();
        var official = asked.Test.Official("税務課");
        var before = asked.Rows("税務課")[0];
        asked.Write(official, "税務課", ("result", "継続使用"), ("until", "R9.3.31"));
        var late = asked.Writing.Save(
            TestActors.DigitalDivision, asked.Sheet("税務課").Id, [new TypedAnswers(before.Id, before.Edits, new Dictionary<string, string?> { ["result"] = "除却済" })]);

        Assert.Equal(0, late.Saved);
        var conflict = Assert.Single(late.Conflicts);
        Assert.Equal("山田 花子", conflict.By);
        Assert.Contains("継続使用", conflict.Theirs, StringComparison.Ordinal);
        Assert.Contains("除却済", conflict.Mine, StringComparison.Ordinal);
        Assert.Contains("継続使用", asked.Rows("税務課")[0].Answers, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Apply_RecordChangedMeanwhile_IsLeftUntilTakenKnowingly(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "教育総務課").Sent();
        var official = asked.Test.Official("教育総務課");
        asked.Write(official, "教育総務課", ("result", "再リース"), ("lease_end", "R10.3.31"));
        asked.Take(official, "教育総務課", "submit");
        asked.Take(official, "教育総務課", "confirm", "1人体制のため");
        var row = asked.Rows("教育総務課")[0];
        asked.Test.Change<Computer>(row.RecordId, c => c.LeaseEndOn = new DateOnly(2027, 3, 31));

        var left = asked.Acceptance.Apply(TestActors.DigitalDivision, asked.Id, [row.Id], "回答による");
        Assert.Equal(0, left.Changed);
        Assert.Contains("ほかの人", Assert.Single(left.Left).Reason, StringComparison.Ordinal);
        Assert.Equal(1, asked.Acceptance.Apply(TestActors.DigitalDivision, asked.Id, [row.Id], "所属に確認した", overConflicts: true).Changed);
        Assert.Equal(("再リース", new DateOnly(2028, 3, 31)), (asked.Computer(row).LeaseState, asked.Computer(row).LeaseEndOn));
        Assert.Equal("教育総務課", asked.Computer(row).Location);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Apply_RecordWithSecrets_KeepsWhatTheAskerMayNotSee(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課");
        asked.Test.Add(new Post { Name = "主任", UnitName = "税務課", Holder = "次の人", HolderNumber = "990001", ValidFrom = new DateOnly(2026, 12, 1), AnnouncedOn = Asked.Today.AddDays(7) });
        var definition = InquiryDefinition.Shipped.Single(d => d.Id == "confirm-records");
        var id = asked.Desk.Send(TestActors.DigitalDivision, new InquiryRequest { Definition = definition, Ledger = asked.Test.Database.Catalog.Get("posts"), DueOn = Asked.Today.AddDays(14) });
        var row = asked.Read(db => db.Set<InquiryRow>().Single(r => r.InquiryId == id));
        asked.Writing.Save(TestActors.DigitalDivision, row.SheetId, [new TypedAnswers(row.Id, 0, new Dictionary<string, string?> { ["result"] = "廃止・終了", ["closed_on"] = "R8.11.1" })]);
        foreach (var step in new[] { "submit", "confirm", "forward" })
            asked.Desk.Take(TestActors.DigitalDivision, row.SheetId, SheetStep.Get(step), "電話で聞き取り");

        Assert.Equal(1, asked.Acceptance.Apply(TestActors.DigitalDivision, id, [row.Id], "回答による").Changed);
        var post = asked.Test.Get<Post>(row.RecordId);
        Assert.Equal(("次の人", "990001", new DateOnly(2026, 11, 1)), (post.Holder, post.HolderNumber, post.ClosedOn));
    }

    [Fact]
    public void Definition_ThatWouldChangeTheKey_IsRefused()
    {
        var json = Asked.Definition.ToJson().Replace("\"column\": \"remark\"", "\"column\": \"asset_number\"", StringComparison.Ordinal);
        Assert.Contains("資産番号", Assert.Throws<UserErrorException>(() => InquiryDefinition.Parse(json, Daicho.Ledgers.LedgerCatalog.Shipped)).Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void ArrivedAnswers_KeptWhenTheyCame_FollowWhatIsChangedAfterwards(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "教育総務課").Sent();
        Answer("税務課", ("result", "再リース"), ("lease_end", "R10.3.31"));
        Answer("教育総務課", ("result", "継続使用"), ("until", "R9.3.31"));
        var (leased, kept) = (asked.Rows("税務課")[0], asked.Rows("教育総務課")[0]);
        Assert.Equal((Proposes.Judged | Proposes.Changes, 1), (leased.Proposes, leased.JudgedVersion));
        Assert.Equal([(AnswerPile.Waiting, true), (AnswerPile.Unchanged, false)], Piles());

        // Somebody else changes the same value: judged anew without the sheet moving.
        asked.Test.Change<Computer>(leased.RecordId, c => c.LeaseEndOn = new DateOnly(2027, 3, 31));
        Assert.Equal([(AnswerPile.Conflict, true), (AnswerPile.Unchanged, false)], Piles());

        // Sent back and answered otherwise: what was judged before is gone until it comes again.
        asked.Take(TestActors.DigitalDivision, "教育総務課", "send-back", "期限を確かめてください");
        Assert.Single(Piles());
        Answer("教育総務課", ("result", "再リース"), ("lease_end", "R10.3.31"));
        Assert.Equal((AnswerPile.Waiting, true), Piles()[1]);
        Assert.Equal(1, asked.Acceptance.Apply(TestActors.DigitalDivision, asked.Id, [kept.Id], "回答による").Changed);
        Assert.Equal(AnswerPile.Applied, Piles()[1].Pile);

        void Answer(string unit, params (string, string?)[] answers)
        {
            asked.Write(TestActors.DigitalDivision, unit, answers);
            asked.Take(TestActors.DigitalDivision, unit, "submit", "電話で聞き取り");
            asked.Take(TestActors.DigitalDivision, unit, "confirm", "電話で聞き取り");
            if (asked.Sheet(unit).State == SheetState.Passing)
                asked.Take(TestActors.DigitalDivision, unit, "forward", "主管課の確認を電話で得た");
        }

        List<(AnswerPile Pile, bool Changes)> Piles() => asked.Read(db => new ArrivedAnswers(db, Asked.Today)
            .Of(TestActors.DigitalDivision, db.Set<Inquiry>().Single(i => i.Id == asked.Id), Asked.Definition).Select(a => (a.Pile, a.Changes)).ToList());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Tally_OfSentAnswers_CountsRowsAndUnitsThatTheActorSees(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課", "教育総務課").Sent();
        var (tax, school) = (asked.Test.Official("税務課"), asked.Test.Official("教育総務課"));
        asked.Write(tax, "税務課", ("result", "継続使用"), ("until", "R9.3.31"));
        asked.Take(tax, "税務課", "submit");
        asked.Write(school, "教育総務課", ("result", "再リース"), ("lease_end", "R10.3.31")); // a draft counts as no answer

        Assert.Equal([("継続使用", 2, 1), (null, 1, 1)], Lines(TestActors.DigitalDivision));
        Assert.Equal([("継続使用", 2, 1)], Lines(tax));
        Assert.Empty(Lines(TestActors.Secretariat));

        List<(string?, int, int)> Lines(Actor actor) => asked.Read(db => new AnswerTally(db).Of(actor, db.Set<Inquiry>().Single(i => i.Id == asked.Id), Asked.Definition))
            .Single(t => t.Question.Id == "result").Lines.Where(l => l.Rows > 0).Select(l => (l.Value, l.Rows, l.Units)).ToList();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Refuse_Proposal_KeepsTheAnswer(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "教育総務課").Sent();
        var official = asked.Test.Official("教育総務課");
        asked.Write(official, "教育総務課", Returned);
        asked.Take(official, "教育総務課", "submit");
        Assert.Throws<UserErrorException>(() => asked.Acceptance.Refuse(TestActors.DigitalDivision, asked.Id, [asked.Rows("教育総務課")[0].Id], "まだ届いていない"));
        asked.Take(official, "教育総務課", "confirm", "1人体制のため");
        Assert.Equal(1, asked.Acceptance.Refuse(TestActors.DigitalDivision, asked.Id, [asked.Rows("教育総務課")[0].Id], "返還確認書がない"));
        var row = asked.Rows("教育総務課")[0];
        Assert.Equal((RowOutcome.Refused, "返還確認書がない"), (row.Outcome, row.Remark));
        Assert.Contains("返還済", row.Sent, StringComparison.Ordinal);
        Assert.Null(asked.Computer(row).ClosedOn);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Sheet_OfAnotherUnit_IsNeitherSeenNorWritten(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "教育総務課").Sent();
        var stranger = asked.Test.Official("高齢福祉課");
        Assert.Contains("ありません", Assert.Throws<UserErrorException>(() => asked.Write(stranger, "税務課", Returned)).Message, StringComparison.Ordinal);
        Assert.Contains("ありません", Assert.Throws<UserErrorException>(() => asked.Take(stranger, "税務課", "submit")).Message, StringComparison.Ordinal);
        Assert.Throws<AccessDeniedException>(() => asked.Desk.Send(stranger, asked.Request));
        using var db = asked.Test.Open();
        var reader = new InquiryReader(db);
        Assert.Empty(reader.Sheets(stranger));
        Assert.Empty(reader.Inquiries(stranger));
        Assert.Empty(reader.Sheets(TestActors.Secretariat));
        Assert.Equal(2, reader.Sheets(TestActors.Cio).Count());
        Assert.Single(reader.Sheets(asked.Test.Official("教育総務課")));
    }

    [Fact]
    public void Step_EveryStateAndStep_FollowsTheTable()
    {
        foreach (var from in Enum.GetValues<SheetState>())
        {
            foreach (var step in SheetStep.All)
            {
                using var asked = new Asked(DatabaseKind.Sqlite, "税務課").Sent();
                var sheet = asked.Sheet("税務課").Id;
                asked.Write(TestActors.DigitalDivision, "税務課", Returned);
                asked.Test.Sql($"UPDATE inquiry_sheets SET state = {(int)from}, at_unit_id = {(from == SheetState.Passing ? asked.Test.Units["人事課"] : asked.Test.Units["税務課"])} WHERE id = {sheet}");
                if (step.From.Contains(from))
                    asked.Take(TestActors.DigitalDivision, "税務課", step.Id, "取りまとめ課が代わりに行うため");
                else
                    Assert.Contains(SheetStates.Label(from), Assert.Throws<UserErrorException>(() => asked.Take(TestActors.DigitalDivision, "税務課", step.Id, "理由")).Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("UPDATE inquiry_sheets SET state = 11")]
    [InlineData("UPDATE inquiry_rows SET sent = '{\"result\":\"継続使用\"}'")]
    [InlineData("DELETE FROM inquiry_sheets")]
    [InlineData("DELETE FROM inquiry_rows")]
    [InlineData("UPDATE inquiry_events SET text = '改ざん' WHERE step = 'answer'")]
    [InlineData("DELETE FROM inquiry_events WHERE step = 'submit'")]
    public void Tampering_IsFoundAndNamed(string statement)
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            using var asked = new Asked(kind, "税務課").Sent();
            var official = asked.Test.Official("税務課");
            asked.Write(official, "税務課", Returned);
            asked.Take(official, "税務課", "submit");
            Assert.True(HistoryVerifier.Verify(asked.Test.Database).IsIntact);
            asked.Test.Sql(statement);
            var report = HistoryVerifier.Verify(asked.Test.Database);
            Assert.False(report.IsIntact);
            Assert.Contains(report.Problems, p => p.Contains("照会", StringComparison.Ordinal) || p.Contains("回答票", StringComparison.Ordinal));
        }
    }

    private static string[] Stops(Asked asked, string unit)
    {
        var sheet = asked.Sheet(unit).Id;
        var names = asked.Test.Units.ToDictionary(u => u.Value, u => u.Key);
        return [.. asked.Read(db => db.Set<InquiryStop>().Where(s => s.SheetId == sheet).OrderBy(s => s.Position).Select(s => s.UnitId).ToList()).Select(id => names[id])];
    }

    private static void Join(Asked asked, Actor actor, string unit)
    {
        using var db = asked.Test.Open();
        db.UserUnits.Add(new UserUnit { UserId = actor.Id, UnitId = asked.Test.Units[unit] });
        db.SaveChanges();
    }
}
