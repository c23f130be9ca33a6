using Daicho.Access;
using Daicho.Checks;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers.Query;
using Daicho.Modules.Assets;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Inquiries;

/// <summary>Answers that are accepted without a person (規則による受入れ), and those that are not.</summary>
public sealed class RuleAcceptanceTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrival_PlainConfirmations_AreAcceptedInOneActionThatNamesTheRule(DatabaseKind kind)
    {
        using var site = new Confirming(kind, 3);
        site.HandUp("変更なし");

        Assert.All(site.Rows, r => Assert.Equal(RowOutcome.Applied, r.Outcome));
        using var db = site.Test.Open();
        var events = db.Set<InquiryEvent>().Where(e => e.Step == InquiryAct.ApplyByRule).ToList();
        Assert.Equal(3, events.Count);
        var action = db.Actions.Single(a => a.Seq == events.Select(e => e.Seq).Distinct().Single());
        Assert.Equal(("照会の規則", "規則による受入れ（様式「台帳の記載内容の確認」第1版）"), (action.ActorName, action.Reason));
        Assert.Equal("規則：確認結果「変更なし」", events[0].Text);
        Assert.Equal(3, db.Set<Confirmation>().Count(c => c.Seq == action.Seq));
        Assert.Empty(HistoryVerifier.Verify(site.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrival_RecordChangedSinceItWasAskedAbout_IsLeftToAPerson(DatabaseKind kind)
    {
        using var site = new Confirming(kind, 2);
        site.Test.Change<Computer>(site.Rows[0].RecordId, c => c.Model = "別の型番", "契約課の通知による");
        site.HandUp("変更なし");
        Assert.Equal([RowOutcome.Open, RowOutcome.Applied], site.Rows.Select(r => r.Outcome));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrival_RecordThatStillBreaksARule_IsLeftToAPerson(DatabaseKind kind)
    {
        using var site = new Confirming(kind, 2, (1, c => c.IntroducedOn = new DateOnly(2014, 4, 1)));
        site.HandUp("変更なし");
        Assert.Equal([RowOutcome.Applied, RowOutcome.Open], site.Rows.Select(r => r.Outcome));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrival_AnswersThatChangeSomething_AreLeftToAPerson(DatabaseKind kind)
    {
        using var site = new Confirming(kind, 1);
        site.HandUp("廃止・終了", ("closed_on", "R8.10.1"));
        Assert.Equal(RowOutcome.Open, site.Rows[0].Outcome);
        Assert.Equal(0, site.Test.Number("SELECT count(*) FROM inquiry_events WHERE step = 'apply-by-rule'"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Arrival_ChangeAcceptedByRule_IsMadeUnlessSomebodyChangedTheValue(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課");
        AnswerEvidenceTests.Send(asked, d => d with
        {
            Id = "by-rule",
            Questions = [.. d.Questions.Select(q => q.Id == "result" ? q with { Evidence = EvidenceNeed.None, EvidenceIn = [], Choices = [.. q.Choices.Select(c => c with { AcceptedByRule = c.Value == "返還済" })] } : q)],
        });
        var official = asked.Test.Official("税務課");
        asked.Test.Sql("UPDATE discrepancies SET state = 12"); // settled, so that only the conflict stands in the way
        asked.Test.Change<Computer>(asked.Rows("税務課")[0].RecordId, c => c.LeaseState = "再リース", "契約課の通知による");
        asked.Write(official, "税務課", ("result", "返還済"), ("done_on", "R8.10.1"));
        asked.Take(official, "税務課", "submit");
        asked.Take(official, "税務課", "confirm", "課内にほかの職員がいない");
        asked.Take(TestActors.DigitalDivision, "税務課", "forward", "電話で確認");

        var rows = asked.Rows("税務課");
        Assert.Equal([(RowOutcome.Open, "再リース"), (RowOutcome.Applied, "返還済")], rows.Select(r => (r.Outcome, asked.Computer(r).LeaseState!)));
    }

    private sealed class Confirming : IDisposable
    {
        private readonly long id;
        private readonly Actor official;

        public Confirming(DatabaseKind kind, int records, params (int Index, Action<Computer> Change)[] changes)
        {
            Test = TestDatabase.Create(kind);
            var computers = Enumerable.Range(1, records).Select(n => Samples.Computer(n, "教育総務課")).ToArray();
            foreach (var (index, change) in changes)
                change(computers[index]);
            Test.Add(computers);
            new CheckRunner(Test.Database).Run(TestActors.DigitalDivision, TestDatabase.Today, [.. CheckCatalog.All.Where(c => c.LedgerId == "computers")]);
            official = Test.Official("教育総務課");
            var ledger = Test.Database.Catalog.Get("computers");
            id = new InquiryDesk(Test.Database, TestDatabase.Today).Send(TestActors.DigitalDivision, new InquiryRequest
            {
                Definition = InquiryDefinition.Shipped.Single(d => d.Id == "confirm-records"), Ledger = ledger, Records = new ListRequest(ledger), DueOn = new DateOnly(2026, 12, 11),
            });
        }

        public TestDatabase Test { get; }

        public IReadOnlyList<InquiryRow> Rows
        {
            get
            {
                using var db = Test.Open();
                return [.. db.Set<InquiryRow>().AsNoTracking().Where(r => r.InquiryId == id).OrderBy(r => r.Id)];
            }
        }

        public void HandUp(string result, params (string Question, string? Answer)[] more)
        {
            var sheet = Rows[0].SheetId;
            var answers = more.Append(("result", result)).ToDictionary(a => a.Item1, a => a.Item2, StringComparer.Ordinal);
            new AnswerDesk(Test.Database, TestDatabase.Today).Save(official, sheet, [.. Rows.Select(r => new TypedAnswers(r.Id, r.Edits, answers))]);
            var desk = new InquiryDesk(Test.Database, TestDatabase.Today);
            desk.Take(official, sheet, SheetStep.Get("submit"), null);
            desk.Take(official, sheet, SheetStep.Get("confirm"), "課内にほかの職員がいない");
        }

        public void Dispose() => Test.Dispose();
    }
}
