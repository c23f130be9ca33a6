using Daicho.FollowUp;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Modules.Systems;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.FollowUp;

/// <summary>Measures asked about and answered in inquiries: their state moves by the state table, and answers about a finding become measures.</summary>
public sealed class MeasureRoundTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Apply_AnswersOfARound_TakeTheStepsOfTheStateTable(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var (done, declined) = (followed.Measure(), followed.Measure(followed.Other, "税務課"));
        var round = Send(followed, "measures", "state-of-measures");
        Answer(followed, round, r => r.RecordId == done
            ? [("state", "実施済"), ("content", "強制変更の設定をやめた。"), ("done_on", "R8.11.10")]
            : [("state", "不措置"), ("content", "研修の記録は人事課が残している。"), ("reason", "人事課の研修管理と重なるため。")]);

        var applied = Apply(followed, round, TestActors.Secretariat);

        Assert.Equal((2, 0, 2), (applied.Changed, applied.Left.Count, applied.Taken));
        var first = followed.Get(done);
        Assert.Equal(("実施済", "確認待ち", Followed.Today, new DateOnly(2026, 11, 10)), (first.State, first.Confirmation, first.StateSince, first.DoneOn));
        Assert.Equal(("不措置", "確認待ち", "人事課の研修管理と重なるため。"), (followed.Get(declined).State, followed.Get(declined).Confirmation, followed.Get(declined).Reason));
        Assert.Equal(("実施済", "不措置"), (followed.Test.Get<AuditItem>(followed.Item.Id).State, followed.Test.Get<AuditItem>(followed.Other.Id).State));
        Assert.Empty(HistoryVerifier.Verify(followed.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Submit_AnswerNoStepLeadsTo_IsSaidToTheWriterAndNotSent(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        var id = followed.Measure();
        followed.Take(followed.Tax, "done", id, null, ("content", "設定をやめた。"), ("done_on", "2026-11-10"));
        followed.Take(followed.Digital, "confirm", id, null, ("seen", "設定画面を見た。"));
        var round = Send(followed, "measures", "state-of-measures");

        var refused = Assert.Throws<UserErrorException>(() => Answer(followed, round, _ => [("state", "検討中"), ("content", "設定をやめた。")]));

        Assert.Contains("「実施済（確認済）」から「検討中」へは変えられません", refused.Message, StringComparison.Ordinal);
        Assert.Equal("実施済", followed.Get(id).State);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Apply_SameProblemFoundElsewhere_BecomesAMeasureOfTheUnitThatAnswered(DatabaseKind kind)
    {
        using var followed = new Followed(kind);
        followed.Test.Add(
            new InformationSystem { Code = "S-1", Name = "税総合情報システム", Owner = "税務課" }, new InformationSystem { Code = "S-2", Name = "収納管理システム", Owner = "税務課" },
            new InformationSystem { Code = "S-3", Name = "福祉総合システム", Owner = "税務課" });
        var inquiry = Send(followed, "systems", "same-kind", followed.Item);
        Answer(followed, inquiry, r => followed.Test.Get<InformationSystem>(r.RecordId).Code switch
        {
            "S-1" => [("result", "同じ問題がある"), ("seen", "設定画面を確かめた。"), ("measure", "強制変更をやめる。"), ("by", "令和9年1月29日")],
            "S-2" => [("result", "同じ問題がある"), ("seen", "設定画面を確かめた。"), ("measure", "次の改修で設定を変える。"), ("by", "R9.3.31")],
            _ => [("result", "同じ問題はない"), ("seen", "基準どおりだった。")],
        });

        // The digital division reads the answers, but measures are the secretariat's to add.
        var own = Apply(followed, inquiry, TestActors.DigitalDivision);
        Assert.Equal((0, 0), (own.Measures, own.Taken));
        Assert.Contains("措置を加えられるのは監査委員事務局です", own.Left[0].Reason, StringComparison.Ordinal);
        var applied = Apply(followed, inquiry, TestActors.Secretariat);

        Assert.Equal((2, 0, 2, 1), (applied.Measures, applied.Changed, applied.Taken, applied.Left.Count));
        using var db = followed.Test.Open();
        var measures = db.Set<Measure>().AsNoTracking().OrderBy(m => m.Id).ToList();
        Assert.Equal(["税総合情報システム：強制変更をやめる。", "収納管理システム：次の改修で設定を変える。"], measures.Select(m => m.Content![(m.Content!.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        Assert.All(measures, m => Assert.Equal((followed.Item.Id, "税務課", "方針決定"), (m.ItemId, m.Owner, m.State)));
        Assert.Equal([null, 2L], measures.Select(m => m.Ordinal));
        Assert.Equal([new DateOnly(2027, 1, 29), new DateOnly(2027, 3, 31)], measures.Select(m => m.DueOn));
        Assert.Equal("方針決定", followed.Test.Get<AuditItem>(followed.Item.Id).State);
        Assert.Equal(0, Apply(followed, inquiry, TestActors.Secretariat).Measures);
        Assert.Empty(HistoryVerifier.Verify(followed.Test.Database).Problems);
    }

    [Fact]
    public void Review_PromiseWithoutATimeAndTheSameTextTwice_AreHintsToTheWriter()
    {
        using var followed = new Followed(DatabaseKind.Sqlite);
        var ledger = followed.Test.Database.Catalog.Of<Measure>();
        var definition = InquiryDefinition.NewestShipped("state-of-measures");
        var review = new AnswerReview(definition, ledger, [], Daicho.Checks.ParameterSet.ShippedOn(Followed.Today), Followed.Today);
        IReadOnlyList<string> Hints(string content, string due = "") => [.. review.Of(new Measure { State = "方針決定", DueEvent = due.Length == 0 ? null : due }, new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = "方針決定", ["content"] = content }, 0)
            .Where(r => !r.Blocks).Select(r => r.Sentence)];

        Assert.Contains("いつまでに、または何のときに", Assert.Single(Hints("設定を見直す。")), StringComparison.Ordinal);
        Assert.Empty(Hints("設定の見直しに努める。"));
        Assert.Empty(Hints("設定を見直す。", "次期システム調達時"));

        const string Text = "関係所属と協議のうえ、適切に対応することとした。";
        var copied = review.Copied([(1, Said(Text)), (2, Said("関係所属と協議のうえ､適切に対応することとした｡")), (3, Said("設定をやめた。")), (4, Said("設定をやめた。"))]);
        Assert.Equal([1L, 2L], copied.Keys.Order());
        Assert.Contains("ほかの1行と同じ文です", Assert.Single(copied[1]).Sentence, StringComparison.Ordinal);

        static IReadOnlyDictionary<string, string> Said(string content) => new Dictionary<string, string>(StringComparer.Ordinal) { ["content"] = content };
    }

    [Theory]
    [InlineData("\"column\": \"state\"", "\"column\": \"confirmation\"", "手順で変わる項目")]
    [InlineData("{ \"value\": \"未着手\" }", "{ \"value\": \"未着手\", \"measure\": { \"content\": \"content\" } }", "ほかの所属に尋ねる様式")]
    [InlineData("{ \"value\": \"未着手\" }", "{ \"value\": \"未着手\", \"measure\": { \"content\": \"what\" } }", "質問「what」はありません")]
    public void Parse_DefinitionThatGoesPastTheStateTable_IsRefused(string from, string to, string sentence)
    {
        using var stream = typeof(InquiryDefinition).Assembly.GetManifestResourceStream("Daicho.Inquiries.Data.state-of-measures.3.json")!;
        using var reader = new StreamReader(stream);
        var json = reader.ReadToEnd().Replace(from, to, StringComparison.Ordinal);
        Assert.Contains(sentence, Assert.Throws<UserErrorException>(() => InquiryDefinition.Parse(json, LedgerCatalog.Shipped)).Message, StringComparison.Ordinal);
    }

    private static AcceptedProposals Apply(Followed followed, long inquiry, Access.Actor actor) =>
        new AcceptanceDesk(followed.Test.Database, Followed.Today).Apply(actor, inquiry, [.. Rows(followed, inquiry).Select(r => r.Id)], "回答のとおり");

    private static long Send(Followed followed, string ledger, string definition, AuditItem? about = null)
    {
        var over = followed.Test.Database.Catalog.Get(ledger);
        return new InquiryDesk(followed.Test.Database, Followed.Today).Send(TestActors.Secretariat, new InquiryRequest
        {
            Definition = InquiryDefinition.NewestShipped(definition), Ledger = over, DueOn = new DateOnly(2026, 12, 18), Records = ListRequest.Read(over, ""),
            About = about is null ? null : (followed.Test.Database.Catalog.Of<AuditItem>(), about.Id),
        });
    }

    private static void Answer(Followed followed, long inquiry, Func<InquiryRow, (string Question, string Answer)[]> answers)
    {
        var rows = Rows(followed, inquiry);
        new AnswerDesk(followed.Test.Database, Followed.Today).Save(
            followed.Tax, rows[0].SheetId, [.. rows.Select(r => new TypedAnswers(r.Id, r.Edits, answers(r).ToDictionary(a => a.Question, a => (string?)a.Answer, StringComparer.Ordinal)))]);
        var desk = new InquiryDesk(followed.Test.Database, Followed.Today);
        desk.Take(followed.Tax, rows[0].SheetId, SheetStep.Get("submit"), null);
        desk.Take(followed.Tax, rows[0].SheetId, SheetStep.Get("confirm"), "課内にほかの職員がいない");
    }

    private static List<InquiryRow> Rows(Followed followed, long inquiry)
    {
        using var db = followed.Test.Open();
        return [.. db.Set<InquiryRow>().AsNoTracking().Where(r => r.InquiryId == inquiry).OrderBy(r => r.Id)];
    }
}
