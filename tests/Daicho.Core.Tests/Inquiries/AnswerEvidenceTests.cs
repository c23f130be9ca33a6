using System.Text;
using Daicho.Access;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Inquiries.Forms;
using Daicho.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Core.Tests.Inquiries;

/// <summary>Evidence on answers: attached to many at once, asked for, taken over with the answer or staying with it.</summary>
public sealed class AnswerEvidenceTests
{
    private static readonly (string, string?)[] Returned = [("result", "返還済"), ("done_on", "R8.10.1")];

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Attach_ToManyRows_KeepsOneFileAndBecomesTheRecordsWithTheAnswer(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課", "高齢福祉課").Sent();
        var official = asked.Test.Official("税務課");
        var rows = asked.Rows("税務課");
        asked.Write(official, "税務課", Returned);

        Assert.Equal(2, await Attach(asked, official, "税務課", [.. rows.Select(r => r.Id)], "返還確認書.pdf"));
        Assert.Equal(2, asked.Test.Number("SELECT count(*) FROM evidence_files"));
        Assert.Equal(1, asked.Test.Number("SELECT count(DISTINCT sha256) FROM evidence_files"));
        HandUp(asked, official, "税務課");
        var accepted = asked.Acceptance.Apply(TestActors.DigitalDivision, asked.Id, [rows[0].Id], "照会の回答による訂正");
        asked.Acceptance.Refuse(TestActors.DigitalDivision, asked.Id, [rows[1].Id], "返還確認書の日付が違う");

        Assert.Equal((1, 1, 1), (accepted.Changed, accepted.Evidence, accepted.Taken));
        Assert.Equal(["返還確認書.pdf"], FilesOf(asked, rows[0].RecordId).Select(f => f.FileName));
        Assert.NotNull(FilesOf(asked, rows[0].RecordId).Single().FromId);
        Assert.Empty(FilesOf(asked, rows[1].RecordId));
        Assert.Single(OfRow(asked, rows[1].Id));
        Assert.Empty(HistoryVerifier.Verify(asked.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Accept_AnswerThatBringsEvidenceAlone_MakesItTheRecords(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課").Sent();
        var official = asked.Test.Official("税務課");
        var row = asked.Rows("税務課")[0];
        asked.Write(official, "税務課", ("result", "継続使用"), ("until", "R9.3.31"));
        await Attach(asked, official, "税務課", [row.Id], "現物の写真.pdf");
        HandUp(asked, official, "税務課");

        var accepted = asked.Acceptance.Apply(TestActors.DigitalDivision, asked.Id, [row.Id], "写真で確認");

        Assert.Equal((0, 0, 1), (accepted.Changed, accepted.Confirmed, accepted.Evidence));
        Assert.Equal(1, asked.Computer(row).Version);
        Assert.Single(FilesOf(asked, row.RecordId));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Attach_ByOthersOrAfterSending_IsRefused(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "高齢福祉課").Sent();
        var official = asked.Test.Official("税務課");
        var other = asked.Test.Official("高齢福祉課");
        var row = asked.Rows("税務課")[0];
        await Assert.ThrowsAsync<UserErrorException>(() => Attach(asked, other, "税務課", [row.Id], "よその資料.pdf"));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Attach(asked, TestActors.Cio, "税務課", [row.Id], "幹部の資料.pdf"));
        // A row of another's sheet is none of this one.
        await Assert.ThrowsAsync<UserErrorException>(() => Attach(asked, other, "高齢福祉課", [row.Id], "よその資料.pdf"));

        asked.Write(official, "税務課", Returned);
        await Attach(asked, official, "税務課", [row.Id], "返還確認書.pdf");
        var file = OfRow(asked, row.Id).Single();
        var sheet = asked.Sheet("税務課").Id;
        Assert.NotNull(File(asked, official, sheet, file.Id));
        Assert.NotNull(File(asked, TestActors.DigitalDivision, sheet, file.Id));
        Assert.Null(File(asked, other, sheet, file.Id));
        Assert.Null(File(asked, other, asked.Sheet("高齢福祉課").Id, file.Id));
        Assert.Null(File(asked, TestActors.Secretariat, sheet, file.Id));

        asked.Take(official, "税務課", "submit");
        await Assert.ThrowsAsync<UserErrorException>(() => Attach(asked, official, "税務課", [row.Id], "後から.pdf"));
        Assert.Throws<UserErrorException>(() => Desk(asked).Detach(official, sheet, file.Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Detach_WhatWasAttachedByMistake_TakesItOffAndKeepsTheHistory(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "高齢福祉課").Sent();
        var official = asked.Test.Official("税務課");
        var row = asked.Rows("税務課")[0];
        await Attach(asked, official, "税務課", [row.Id], "別の機器の写真.pdf");
        var file = OfRow(asked, row.Id).Single();
        Assert.Throws<UserErrorException>(() => Desk(asked).Detach(asked.Test.Official("高齢福祉課"), asked.Sheet("高齢福祉課").Id, file.Id));

        Desk(asked).Detach(official, asked.Sheet("税務課").Id, file.Id);

        Assert.Empty(OfRow(asked, row.Id));
        Assert.Null(File(asked, official, asked.Sheet("税務課").Id, file.Id));
        Assert.Equal(1, asked.Test.Number("SELECT count(*) FROM evidence_files"));
        Assert.Empty(HistoryVerifier.Verify(asked.Test.Database).Problems);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Submit_EvidenceRequired_IsRefusedUntilThereIsSome(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課");
        Send(asked, d => d with { Id = "strict", Questions = [.. d.Questions.Select(q => q.Id == "result" ? q with { Evidence = EvidenceNeed.Required } : q)] });
        var official = asked.Test.Official("税務課");
        asked.Write(official, "税務課", Returned);
        Assert.Contains("証拠を添付してください", Assert.Throws<UserErrorException>(() => asked.Take(official, "税務課", "submit")).Message, StringComparison.Ordinal);

        Desk(asked).KeepOriginal(official, asked.Sheet("税務課").Id, [asked.Rows("税務課")[0].Id], new("税第88号", "書庫2", "山田 花子", Asked.Today));
        asked.Take(official, "税務課", "submit");
        Assert.Equal(SheetState.Checking, asked.Sheet("税務課").State);
    }

    [Fact]
    public void Review_EvidenceWanted_IsAHintForTheAnswersThatNeedIt()
    {
        var computers = Daicho.Ledgers.LedgerCatalog.Shipped.Get("computers");
        var review = new AnswerReview(Asked.Definition, computers, [], Daicho.Checks.ParameterSet.ShippedOn(Asked.Today), Asked.Today);
        IReadOnlyList<AnswerRemark> Of(int evidence, params (string Question, string Answer)[] answers) =>
            review.Of(Samples.Computer(1), answers.ToDictionary(a => a.Question, a => a.Answer, StringComparer.Ordinal), evidence);
        var hint = Assert.Single(Of(0, ("result", "返還済"), ("done_on", "R8.10.1")));
        Assert.Equal(("result", false), (hint.Question, hint.Blocks));
        Assert.Contains("証拠", hint.Sentence, StringComparison.Ordinal);
        Assert.Empty(Of(1, ("result", "返還済"), ("done_on", "R8.10.1")));
        Assert.Empty(Of(0, ("result", "継続使用"), ("until", "R9.3.31")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Form_WithOriginalsWritten_NotesThemOnceHoweverOftenItComesBack(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課").Sent();
        var official = asked.Test.Official("税務課");
        var rows = asked.Rows("税務課");
        await Attach(asked, official, "税務課", [rows[0].Id], "返還確認書.pdf");
        var path = Path.Combine(asked.Test.Folder, "様式.csv");
        using (var db = asked.Test.Open())
        using (var file = System.IO.File.Create(path))
            FormCsv.Write(new FormPackage(db, Asked.Today).Content(official, asked.Sheet("税務課").Id)!, file);
        var lines = System.IO.File.ReadAllLines(path);
        Assert.EndsWith("証拠書類（原本の文書番号または保管場所）", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",返還確認書.pdf", lines[1], StringComparison.Ordinal);
        System.IO.File.WriteAllLines(path, [lines[0], lines[1][..^"返還確認書.pdf".Length] + "\"返還確認書.pdf\n税第88号\"", lines[2] + "税務課 書庫2"], new UTF8Encoding(true));

        var forms = new FormReturn(asked.Test.Database, Asked.Today);
        var first = forms.Take(official, asked.Id, [new ReturnedFile(path, "様式.csv", new string('0', 64))]);
        forms.Take(official, asked.Id, [new ReturnedFile(path, "様式.csv", new string('0', 64))]);

        Assert.Null(first.Files[0].Problem);
        Assert.Equal(["返還確認書.pdf", "原本：税第88号"], OfRow(asked, rows[0].Id).Select(e => e.Title));
        var kept = Assert.Single(OfRow(asked, rows[1].Id));
        Assert.Equal((null, "税務課 書庫2", "山田 花子", Asked.Today), (kept.DocumentNumber, kept.Place, kept.SeenBy, kept.SeenOn));
    }

    internal static void Send(Asked asked, Func<InquiryDefinition, InquiryDefinition> change)
    {
        var definition = change(Asked.Definition);
        asked.Test.Act(TestActors.DigitalDivision, action => action.Append(new StoredDefinition { DefinitionId = definition.Id, Version = definition.Version, Json = definition.ToJson() }));
        asked.Send(asked.Request with { Definition = definition });
    }

    private static AnswerEvidenceDesk Desk(Asked asked) => new(asked.Test.Database, new FileStore(asked.Test.Database.FilesFolder), Asked.Today);

    private static async Task<int> Attach(Asked asked, Actor actor, string unit, long[] rows, string name)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.7 " + name));
        return await Desk(asked).Attach(actor, asked.Sheet(unit).Id, rows, [new(name, content, null, null)], TestContext.Current.CancellationToken);
    }

    private static void HandUp(Asked asked, Actor official, string unit)
    {
        asked.Take(official, unit, "submit");
        asked.Take(official, unit, "confirm", "課内にほかの職員がいない");
        asked.Take(TestActors.DigitalDivision, unit, "forward", "電話で確認");
    }

    private static List<EvidenceFile> FilesOf(Asked asked, long record) =>
        asked.Read(db => db.Set<EvidenceFile>().AsNoTracking().Where(e => e.Subject == $"computers/{record}").ToList());

    private static List<EvidenceFile> OfRow(Asked asked, long row) => asked.Read(db => new AnswerEvidence(db).Of([row])[row].Select(e => e.Entry).ToList());

    private static EvidenceFile? File(Asked asked, Actor actor, long sheet, long file) => asked.Read(db => new AnswerEvidence(db).File(actor, sheet, file));
}
