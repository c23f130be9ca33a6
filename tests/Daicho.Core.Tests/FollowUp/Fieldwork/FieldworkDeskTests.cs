using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.History;
using Daicho.Ledgers.Editing;
using Daicho.TestSupport;

namespace Daicho.Core.Tests.FollowUp.Fieldwork;

public class FieldworkDeskTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Request_GivenAskedAgainAndAccepted_KeepsAnswersAndWhatWasMissing(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        var id = audited.Ask();
        Assert.Equal("「回答」を入力してください。", Assert.Single(audited.Step(audited.Tax, id, "give", " ").Problems).Sentence);
        Audited.Saved(audited.Step(audited.Tax, id, "give", "契約書3件を添付しました。"));
        Audited.Saved(audited.Step(audited.Assistant, id, "again", "仕様書が抜けています。", "令和8年11月25日"));
        var again = audited.Get<AuditRequest>(id);
        Assert.Equal(("再依頼", "仕様書が抜けています。", new DateOnly(2026, 11, 25), "契約書3件を添付しました。"), (again.State, again.Remarks, again.DueOn!.Value, again.Answer));
        Audited.Saved(audited.Step(audited.Tax, id, "give", "仕様書も添付しました。"));
        Audited.Saved(audited.Step(audited.Auditor, id, "accept"));

        Assert.Contains("「受領済」のため「提出する」は行えません", Assert.Single(audited.Step(audited.Tax, id, "give", "もう一度").Problems).Sentence, StringComparison.Ordinal);
        Assert.Equal(EditOutcome.Conflict, audited.Requests.Take(audited.Auditor, new(id, 1), RequestStep.All[2], "古い画面から").Outcome);
        using var db = audited.Test.Open();
        Assert.Equal(5, RecordHistory.Of(db, audited.Tax, Audited.Today, db.Catalog.Of<AuditRequest>(), id).Count);
        Assert.Empty(HistoryVerifier.Verify(audited.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Ask_SeveralUnits_GivesEachItsOwnNumberAndRefusesAnUnknownOne(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        var values = Audited.Values(("kind", "質問"), ("subject", "担当者の人数"), ("addressee", "税務課\n高齢福祉課"), ("due_on", "2026-11-20"));
        Audited.Saved(audited.Requests.Ask(audited.Auditor, audited.Audit.Id, values));
        Assert.Equal([("税務課", 1L), ("高齢福祉課", 2L)], audited.Seen<AuditRequest>(audited.Auditor).Select(r => (r.Addressee!, r.Number!.Value)));
        Assert.Equal("高齢福祉課", Assert.Single(audited.Seen<AuditRequest>(audited.Welfare)).Addressee);

        values["addressee"] = "ない課";
        Assert.Contains("所属「ない課」はありません", Assert.Single(audited.Requests.Ask(audited.Auditor, audited.Audit.Id, values).Problems).Sentence, StringComparison.Ordinal);
        values["addressee"] = "";
        Assert.Equal(["addressee"], audited.Requests.Ask(audited.Auditor, audited.Audit.Id, values).Problems.Select(p => p.Field));
        Assert.Equal(2, audited.Seen<AuditRequest>(audited.Auditor).Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Draft_AgreedByAllUnits_BecomesAnItemThatIsNotPublished(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        var id = audited.Draft("税務課\n高齢福祉課");
        Assert.Equal("due_on", Assert.Single(audited.Take(id, "ask", due: "2026-11-15").Problems).Field);
        Audited.Saved(audited.Take(id, "ask", due: "2026-11-30"));
        Answer(audited, audited.Tax, true, null);
        Assert.Equal(DraftState.Asked, audited.Get<AuditDraft>(id).State); // one unit has not answered
        Answer(audited, audited.Welfare, true, "所管の説明を補足します。");
        Assert.Equal(DraftState.Agreed, audited.Get<AuditDraft>(id).State);

        Audited.Saved(audited.Take(id, "report", number: "3", by: audited.Assistant));
        var draft = audited.Get<AuditDraft>(id);
        var item = audited.Seen<AuditItem>(audited.Auditor).Single(i => i.Id == draft.ItemId);
        Assert.Equal((audited.Audit.Id, "3", "積算根拠の保存", "税務課", null), (item.AuditId, item.Number, item.Subject, item.Owner, item.PublishedOn));
        Assert.Contains("【根拠・基準】契約事務規則第10条", item.Finding, StringComparison.Ordinal);
        Assert.Equal(["税務課", "高齢福祉課"], audited.Seen<Measure>(audited.Auditor).Where(m => m.ItemId == item.Id).Select(m => m.Owner));
        Assert.Equal(DraftState.Reported, draft.State);
        Assert.Contains("「報告へ」のため", Assert.Single(audited.Take(id, "withdraw", "やめる").Problems).Sentence, StringComparison.Ordinal);
        Assert.Empty(HistoryVerifier.Verify(audited.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Draft_DisputedAndWrittenAnew_AsksAgainAndKeepsWhatWasReadBefore(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        var id = audited.Draft();
        Audited.Saved(audited.Take(id, "ask", due: "2026-11-30"));
        var check = Assert.Single(audited.Seen<FactCheck>(audited.Tax));
        Assert.Equal("「相違する点」を入力してください。", Assert.Single(audited.Checks.Answer(audited.Tax, new(check.Id, 1), false, "").Problems).Sentence);
        Assert.Throws<Access.AccessDeniedException>(() => audited.Checks.Answer(audited.Auditor, new(check.Id, 1), true, null));
        Answer(audited, audited.Tax, false, "積算書は文書管理システムにあります。");
        Assert.Equal(DraftState.Disputed, audited.Get<AuditDraft>(id).State);
        Assert.Equal("text", Assert.Single(audited.Take(id, "report-disputed").Problems).Field);
        Assert.Contains("のため「変更」は行えません", Assert.Single(audited.Drafts.Change(audited.Auditor, new(id, 3), Audited.Values()).Problems).Sentence, StringComparison.Ordinal);

        Audited.Saved(audited.Take(id, "redraft", "回答を踏まえて直す"));
        Audited.Saved(audited.Drafts.Change(audited.Auditor, new(id, 4), Audited.Values(
            ("kind", "意見"), ("subject", "積算根拠の保存"), ("finding", "積算書の所在が共有されていない。"), ("addressees", "税務課"))));
        Assert.Equal("予定価格の積算根拠が残されていない。", Assert.Single(audited.Seen<FactCheck>(audited.Tax)).Finding); // nothing of the new text before it is asked
        Audited.Saved(audited.Take(id, "ask", due: "2026-12-10"));
        Assert.Equal([(1L, "相違あり"), (2L, "確認中")], audited.Seen<FactCheck>(audited.Tax).Select(c => (c.Round!.Value, c.State!)));
        Audited.Saved(audited.Take(id, "withdraw", "別の案にまとめた"));
        Assert.Equal("取下げ", audited.Seen<FactCheck>(audited.Tax)[1].State);
        Assert.Empty(audited.Seen<AuditItem>(audited.Auditor));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Sample_DrawnAgain_IsTheSameUntilThePopulationChanges(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        audited.Test.Add([.. Enumerable.Range(1, 40).Select(n => Samples.Computer(n, n % 2 == 0 ? "税務課" : "高齢福祉課"))]);
        var values = Audited.Values(("subject", "現物の確認"), ("ledger_id", "computers"), ("filter", "q=税務課"), ("seed", "R8-1"), ("size", "5"));
        var first = audited.Get<AuditSample>(Audited.Saved(audited.Samples.Draw(audited.Auditor, audited.Audit.Id, values)));
        var second = audited.Get<AuditSample>(Audited.Saved(audited.Samples.Draw(audited.Assistant, audited.Audit.Id, values)));
        Assert.Equal((20L, first.Fingerprint), (first.Population!.Value, second.Fingerprint));
        Assert.Equal(Drawn(audited, first), Drawn(audited, second));
        Assert.Equal(5, Drawn(audited, first).Count);
        var other = Audited.Saved(audited.Samples.Draw(audited.Auditor, audited.Audit.Id, new Dictionary<string, string?>(values, StringComparer.Ordinal) { ["seed"] = "R8-2" }));
        Assert.NotEqual(Drawn(audited, first), Drawn(audited, audited.Get<AuditSample>(other)));
        Assert.Equal((true, true), Again(audited, first));

        var row = audited.Seen<AuditSampleRow>(audited.Auditor)[0];
        Assert.Equal("found", Assert.Single(audited.Samples.Test(audited.Auditor, new(row.Id, 1), "不備", null).Problems).Field);
        Audited.Saved(audited.Samples.Test(audited.Assistant, new(row.Id, 1), "不備", "管理番号の札がない。"));
        Assert.Equal(("不備", "伊藤 恵"), (audited.Get<AuditSampleRow>(row.Id).Result, audited.Get<AuditSampleRow>(row.Id).TestedBy));

        audited.Test.Add(Samples.Computer(99, "税務課"));
        var (isSamePopulation, _) = Again(audited, first);
        Assert.False(isSamePopulation);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Draw_WhatCannotBeDrawn_IsRefusedAtItsField(DatabaseKind kind)
    {
        using var audited = new Audited(kind);
        var values = Audited.Values(("subject", "現物の確認"), ("ledger_id", "computers"), ("size", "5"));
        string Field(string column, string text) => Assert.Single(audited.Samples.Draw(audited.Assistant, audited.Audit.Id, new Dictionary<string, string?>(values, StringComparer.Ordinal) { [column] = text }).Problems).Field;
        Assert.Equal(["size", "size", "ledger_id", "filter", "as_of", "filter"], [Field("size", "0"), Field("size", "五百一"), Field("ledger_id", "nothing"), Field("filter", "f.none=1"), Field("as_of", "2999-01-01"), Field("subject", "空の母集団")]);
    }

    private static List<long?> Drawn(Audited audited, AuditSample sample) => [.. audited.Seen<AuditSampleRow>(audited.Auditor).Where(r => r.Number == sample.Number).OrderBy(r => r.Rank).Select(r => r.RecordId)];

    private static (bool, bool) Again(Audited audited, AuditSample sample)
    {
        using var db = audited.Test.Open();
        var again = SampleDesk.Again(db, Audited.Today, audited.Auditor, sample, [.. audited.Seen<AuditSampleRow>(audited.Auditor).Where(r => r.Number == sample.Number)]);
        return (again.IsSamePopulation, again.IsSameSample);
    }

    private static void Answer(Audited audited, Access.Actor unit, bool isRight, string? text)
    {
        var check = audited.Seen<FactCheck>(unit).Single(c => c.State == FactCheckState.Asked);
        Audited.Saved(audited.Checks.Answer(unit, new(check.Id, check.Version), isRight, text));
    }
}
