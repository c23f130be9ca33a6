using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Daicho.Access;
using Daicho.FollowUp;
using Daicho.History;
using Daicho.Import.Tables;
using Daicho.Inquiries;
using Daicho.Inquiries.Forms;
using Daicho.TestSupport;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Daicho.Core.Tests.Inquiries;

/// <summary>Forms that go out as workbooks and come back in any state.</summary>
public sealed class FormTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("daicho-forms-").FullName;

    [Theory, ClassData(typeof(BothDatabases))]
    public void Package_PerUnit_HoldsAValidFormLetterAndCsvByDepartment(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課", "教育総務課", "？").Sent();
        using var archive = Package(asked, TestActors.DigitalDivision);
        Assert.Equal(
            [
                "教育委員会/回答様式_教育総務課.csv", "教育委員会/回答様式_教育総務課_パソコン等の現状の照会.xlsx", "教育委員会/照会文_教育総務課.docx",
                "総務部/回答様式_税務課.csv", "総務部/回答様式_税務課_パソコン等の現状の照会.xlsx", "総務部/照会文_税務課.docx",
            ],
            archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        var validator = new OpenXmlValidator();
        foreach (var entry in archive.Entries.Where(e => !e.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var copy = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(copy);
            using OpenXmlPackage document = entry.Name.EndsWith(".xlsx", StringComparison.Ordinal)
                ? SpreadsheetDocument.Open(copy, isEditable: false) : WordprocessingDocument.Open(copy, isEditable: false);
            Assert.Empty(validator.Validate(document).Select(e => $"{entry.Name}: {e.Path?.XPath} {e.Description}"));
        }

        // A section fetches its own and no other's.
        using var own = Package(asked, asked.Test.Official("教育総務課"));
        Assert.All(own.Entries, e => Assert.StartsWith("教育委員会/", e.FullName, StringComparison.Ordinal));
        Assert.Equal(3, own.Entries.Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_FilledIn_GoesIntoTheDraftsAndTwiceChangesNothing(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課", "教育総務課").Sent();
        var tax = Filled(asked, "税務課", 2, (row, cells) => Fill(cells, "返還済", "R8.10.1"));
        var school = Filled(asked, "教育総務課", 1, (row, cells) => Fill(cells, "継続使用", until: "令和9年3月31日"));

        var first = Take(asked, tax, school);
        Assert.Equal([(2, 2, 0), (1, 1, 0)], first.Files.Select(f => (f.Read, f.Saved, f.Same)));
        Assert.Empty(first.SetAside);
        Assert.Empty(first.Conflicts);
        Assert.All(asked.Rows("税務課"), r => Assert.Equal("返還済", Answers.Read(r.Answers)["result"]));
        Assert.Equal("令和9年3月31日", Answers.Read(asked.Rows("教育総務課")[0].Answers)["until"]);

        var again = Take(asked, tax, school);
        Assert.Equal([(2, 0, 2), (1, 0, 1)], again.Files.Select(f => (f.Read, f.Saved, f.Same)));
        Assert.All(asked.Rows("税務課"), r => Assert.Equal(1, r.Edits));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_ByTheLeadSection_BringsItsSectionsTogetherAndNobodyElse(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "東部県税事務所", "教育総務課").Sent();
        var lead = asked.Test.Official("人事課");
        ReturnedFile[] files = [.. new[] { "税務課", "東部県税事務所", "教育総務課" }.Select(unit => Filled(asked, unit, 1, (_, cells) => Fill(cells, "返還済", "R8.10.1")))];

        var result = new FormReturn(asked.Test.Database, Asked.Today).Take(lead, asked.Id, files);

        Assert.Equal([1, 1, 0], result.Files.Select(f => f.Saved));
        Assert.Single(result.SetAside);
        Assert.Contains("理由", Assert.Throws<UserErrorException>(() => asked.Take(lead, "東部県税事務所", "submit")).Message, StringComparison.Ordinal);
        asked.Take(lead, "東部県税事務所", "submit", "様式で届いた回答を主管課でまとめて取り込んだため");
        Assert.Equal(SheetState.Checking, asked.Sheet("東部県税事務所").State);
        Assert.Throws<UserErrorException>(() => asked.Take(lead, "教育総務課", "submit", "同じ"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_ReorderedCopiedBetweenAndHalfFilled_EachRowFindsItsPlace(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課", "教育総務課").Sent();
        var tax = Lines(asked, "税務課");
        var school = Lines(asked, "教育総務課");

        // One file with the rows of both, upside down, the columns moved, and a row left empty.
        var head = tax[0];
        List<string?[]> mixed = [head, Fill(school[1], "再リース", leaseEnd: "R10.3.31"), tax[2], Fill(tax[1], "所在不明", search: "11月に倉庫を捜索、12月に再度捜索")];
        var order = Enumerable.Range(0, head.Length).Reverse().ToArray();
        var result = Take(asked, Csv("名前を変えた回答（2）.csv", [.. mixed.Select(r => order.Select(i => r[i]).ToArray())]));

        var file = Assert.Single(result.Files);
        Assert.Equal((2, 2, 1), (file.Read, file.Saved, file.Empty));
        Assert.Equal("再リース", Answers.Read(asked.Rows("教育総務課")[0].Answers)["result"]);
        Assert.Equal("所在不明", Answers.Read(asked.Rows("税務課")[0].Answers)["result"]);
        Assert.Null(asked.Rows("税務課")[1].Answers);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_AnsweredInTheBrowserMeanwhile_StandsSideBySide(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課").Sent();
        var form = Filled(asked, "税務課", 1, (row, cells) => Fill(cells, "返還済", "R8.10.1"));
        asked.Write(asked.Test.Official("税務課"), "税務課", ("result", "継続使用"), ("until", "R9.3.31"));

        var result = Take(asked, form);
        var conflict = Assert.Single(result.Conflicts);
        Assert.Equal("山田 花子", conflict.By);
        Assert.Contains("返還済", conflict.Mine, StringComparison.Ordinal);
        Assert.Equal("継続使用", Answers.Read(asked.Rows("税務課")[0].Answers)["result"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_WithoutRowNumbers_IsKnownByTheAssetNumber(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課", "税務課").Sent();
        var lines = Lines(asked, "税務課");
        List<string?[]> bare = [lines[0], Fill(lines[2], "返還済", "R8.10.1"), Fill(["？", "ＰＣ－９９９", .. lines[1][2..]], "返還済", "R8.10.1")];
        foreach (var line in bare.Skip(1))
            line[0] = "壊れた番号";
        bare[1][1] = "ｐｃ-００２"; // typed again in full width

        var result = Take(asked, Csv("番号なし.csv", bare));
        Assert.Equal("返還済", Answers.Read(asked.Rows("税務課")[1].Answers)["result"]);
        var aside = Assert.Single(result.SetAside);
        Assert.Equal(3, aside.Number);
        Assert.Contains("どの記録", aside.Sentence, StringComparison.Ordinal);
        Assert.Contains("返還済", aside.Text, StringComparison.Ordinal);

        // The file is kept as it came, with what could not be placed, and is part of the proof.
        var kept = Assert.Single(asked.Read(db => db.Set<ReturnedForm>().ToList()));
        Assert.Equal(("番号なし.csv", 2, 1), (kept.Name, kept.Read, kept.Saved));
        Assert.Contains("3行目", kept.Remarks, StringComparison.Ordinal);
        Assert.Contains("返還済", kept.Remarks, StringComparison.Ordinal);
        Assert.True(HistoryVerifier.Verify(asked.Test.Database).IsIntact);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_OfAnEarlierInquiry_IsTakenForTheSameRecordAndSaysSo(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課").Sent();
        var lastYear = Filled(asked, "税務課", 1, (row, cells) => Fill(cells, "返還済", "R8.10.1"));
        asked.Take(TestActors.DigitalDivision, "税務課", "withdraw", "様式を改めるため");
        asked.Sent();

        var result = Take(asked, lastYear);
        Assert.Equal("返還済", Answers.Read(asked.Rows("税務課")[0].Answers)["result"]);
        Assert.Contains("以前の照会", Assert.Single(result.Notes).Sentence, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_KnownColumnRewritten_IsToldAndChangesNothing(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "税務課").Sent();
        var lines = Lines(asked, "税務課");
        var user = Array.IndexOf(lines[0], "使用者");
        var changed = Fill(lines[1], "継続使用", until: "R9.3.31");
        changed[user] = "前田 一郎";

        var note = Assert.Single(Take(asked, Csv("書換え.csv", [lines[0], changed])).Notes);
        Assert.Contains("前田 一郎", note.Sentence, StringComparison.Ordinal);
        Assert.Equal("髙橋 美咲", asked.Computer(asked.Rows("税務課")[0]).UserName);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Form_OfStateOfMeasures_IsFilledInFromTheRecordAndLastTime(DatabaseKind kind)
    {
        using var asked = new Asked(kind);
        asked.Test.Add(
            new Measure { ItemSubject = "パスワードの管理", Owner = "税務課", State = "検討中", Content = "手順書を改める。\n全職員に周知する。", DueOn = new DateOnly(2027, 3, 31) },
            new Measure { ItemSubject = "バックアップの管理", Owner = "税務課", State = "不措置", Content = "行わない。" });
        var ledger = asked.Test.Database.Catalog.Get("measures");
        // The version that asks the reason without proposing it, so that it comes from the last answer.
        InquiryRequest Round() => new() { Definition = InquiryDefinition.Shipped.Single(d => d is { Id: "state-of-measures", Version: 2 }), Ledger = ledger, DueOn = new DateOnly(2026, 12, 11) };
        Send();
        var official = asked.Test.Official("税務課");
        var rows = asked.Rows("税務課");
        asked.Writing.Save(official, asked.Sheet("税務課").Id,
        [
            new TypedAnswers(rows[0].Id, 0, new Dictionary<string, string?> { ["state"] = "検討中", ["content"] = "手順書を改める。\n全職員に周知する。", ["due_on"] = "令和9年3月31日" }),
            new TypedAnswers(rows[1].Id, 0, new Dictionary<string, string?> { ["state"] = "不措置", ["content"] = "行わない。", ["reason"] = "対象の機能がないため" }),
        ]);
        foreach (var (actor, step) in new[] { (official, "submit"), (official, "confirm"), (asked.Test.Official("人事課"), "forward"), (TestActors.Secretariat, "accept") })
            asked.Take(actor, "税務課", step, step == "confirm" ? "1人体制のため" : null);

        Send();
        var lines = Lines(asked, "税務課", ".xlsx", TestActors.Secretariat);
        string? Cell(int row, string head) => lines[row][Array.FindIndex(lines[0], h => h!.StartsWith(head, StringComparison.Ordinal))];
        Assert.Equal(("検討中", "不措置"), (Cell(1, "実施状況※"), Cell(2, "実施状況※")));
        Assert.Equal("手順書を改める。\n全職員に周知する。", Cell(1, "措置の内容"));
        Assert.Equal("2027-03-31", Cell(1, "実施予定日"));
        Assert.Equal("対象の機能がないため", Cell(2, "不措置・対象消滅の理由"));
        Assert.Contains("実施状況：不措置", Cell(2, "前回の回答"), StringComparison.Ordinal);

        // Coming back untouched it is no answer; with one cell changed it is one, with what stood beside it.
        Assert.Equal((0, 2), Counts(Csv("そのまま.csv", lines)));
        lines[1][Array.FindIndex(lines[0], h => h!.StartsWith("実施状況※", StringComparison.Ordinal))] = "実施済";
        lines[1][Array.FindIndex(lines[0], h => h!.StartsWith("実施日", StringComparison.Ordinal))] = "R8.11.10";
        Assert.Equal((1, 1), Counts(Csv("回答.csv", lines)));
        Assert.Equal(
            new Dictionary<string, string> { ["state"] = "実施済", ["content"] = "手順書を改める。\n全職員に周知する。", ["done_on"] = "R8.11.10" }, Answers.Read(asked.Rows("税務課")[0].Answers));

        // What was changed in the ledger since the form was made is not taken for an answer.
        var old = Lines(asked, "税務課", ".xlsx", TestActors.Secretariat);
        asked.Test.Change<Measure>(asked.Rows("税務課")[1].RecordId, m => m.Content = "当面は行わない。");
        Assert.Equal((1, 1), Counts(Csv("古い様式.csv", old)));

        void Send() => asked.Use(asked.Desk.Send(TestActors.Secretariat, Round()));
        (int, int) Counts(ReturnedFile file)
        {
            var result = new FormReturn(asked.Test.Database, Inquiries.Asked.Today).Take(TestActors.Secretariat, asked.Id, [file]).Files[0];
            return (result.Read, result.Empty);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Return_AfterTheSheetWasSent_IsSetAsideWithItsAnswers(DatabaseKind kind)
    {
        using var asked = new Asked(kind, "教育総務課").Sent();
        var late = Filled(asked, "教育総務課", 1, (row, cells) => Fill(cells, "返還済", "R8.10.1"));
        var official = asked.Test.Official("教育総務課");
        asked.Write(official, "教育総務課", ("result", "継続使用"), ("until", "R9.3.31"));
        asked.Take(official, "教育総務課", "submit");

        var aside = Assert.Single(Take(asked, late).SetAside);
        Assert.Contains("課内確認", aside.Sentence, StringComparison.Ordinal);
        Assert.Contains("返還済", aside.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xlsx:Calc MS Excel 2007 XML")]
    [InlineData("xls:MS Excel 97")]
    [InlineData("csv:Text - txt - csv (StarCalc):44,34,76")]
    public void Return_SavedAnewByLibreOffice_IsTaken(string format)
    {
        using var asked = new Asked(DatabaseKind.Sqlite, "税務課", "税務課").Sent();
        var path = Path.Combine(folder, "回答.xlsx");
        using (var archive = Package(asked, TestActors.DigitalDivision))
            archive.Entries.Single(e => e.Name.EndsWith(".xlsx", StringComparison.Ordinal)).ExtractToFile(path);
        using (var book = SpreadsheetDocument.Open(path, isEditable: true))
        {
            var cells = book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Row>().Single(r => r.RowIndex! == 7).Elements<Cell>().ToList();
            foreach (var (at, text) in new[] { (11, "返還済"), (13, "令和8年10月1日"), (19, "返還確認書あり\n（2部）") })
            {
                cells[at].DataType = CellValues.InlineString;
                cells[at].Append(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)));
            }
        }

        var outside = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
        var start = new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", format, "--outdir", outside, path])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        using (var office = Process.Start(start)!)
        {
            office.StandardOutput.ReadToEnd();
            office.WaitForExit();
        }

        var saved = Assert.Single(Directory.GetFiles(outside));
        var result = Take(asked, Kept(saved, Path.GetFileName(saved)));
        Assert.Equal((1, 1), (result.Files[0].Read, result.Files[0].Empty));
        var answers = Answers.Read(asked.Rows("税務課")[0].Answers);
        Assert.Equal(("返還済", "令和8年10月1日", "返還確認書あり\n（2部）"), (answers["result"], answers["done_on"], answers["note"].ReplaceLineEndings("\n")));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void Return_HostileFiles_EachGetsOneSentenceAndTheRestIsTaken()
    {
        using var asked = new Asked(DatabaseKind.Sqlite, "税務課").Sent();
        var good = Filled(asked, "税務課", 1, (row, cells) => Fill(cells, "返還済", "R8.10.1"));
        List<ReturnedFile> files =
        [
            Bytes("空.xlsx", []),
            Bytes("壊れた.xlsx", [0x50, 0x4B, 3, 4, 1, 2, 3]),
            Bytes("写真.jpg.xlsx", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]),
            Bytes("別の表.csv", Encoding.UTF8.GetBytes("資産番号,品名\r\nPC-001,ノートパソコン\r\n")),
            good,
        ];
        var result = Take(asked, [.. files]);
        Assert.All(result.Files.Take(4), f => Assert.Contains($"「{f.File}」", f.Problem, StringComparison.Ordinal));
        Assert.Equal(1, result.Files[4].Saved);
    }

    [Fact]
    public void Form_EdgeTexts_ComeBackAsTheyWentOut()
    {
        using var asked = new Asked(DatabaseKind.Sqlite, [.. EdgeTexts.All.Take(40).Select(_ => "税務課")]).Sent();
        var official = asked.Test.Official("税務課");
        var texts = EdgeTexts.All.Take(40).Where(t => !string.IsNullOrWhiteSpace(t) && t.Trim() == t && Daicho.Text.StorableText.Problem(t) is null && !t.Contains('\r', StringComparison.Ordinal)).ToList();
        var rows = asked.Rows("税務課");
        asked.Writing.Save(official, asked.Sheet("税務課").Id, [.. texts.Select((t, i) => new TypedAnswers(rows[i].Id, 0, new Dictionary<string, string?> { ["note"] = t }))]);

        var lines = Lines(asked, "税務課", ".xlsx");
        var note = Array.FindIndex(lines[0], h => h!.StartsWith("補足", StringComparison.Ordinal));
        for (var i = 0; i < texts.Count; i++)
            Assert.Equal(texts[i], lines[i + 1][note]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ZipArchive Package(Asked asked, Actor actor)
    {
        using var db = asked.Test.Open();
        var memory = new MemoryStream();
        new FormPackage(db, Asked.Today).Write(actor, asked.Id, memory);
        memory.Position = 0;
        return new ZipArchive(memory);
    }

    private static FormsReturned Take(Asked asked, params ReturnedFile[] files) => new FormReturn(asked.Test.Database, Asked.Today).Take(TestActors.DigitalDivision, asked.Id, files);

    private List<string?[]> Lines(Asked asked, string unit, string format = ".csv", Actor? actor = null)
    {
        using var archive = Package(asked, actor ?? TestActors.DigitalDivision);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}{format}");
        archive.Entries.Single(e => e.Name.StartsWith($"回答様式_{unit}", StringComparison.Ordinal) && e.Name.EndsWith(format, StringComparison.Ordinal)).ExtractToFile(path);
        using var table = TableReader.Open(path, format == ".xlsx" ? new TableOptions { Sheet = "回答" } : null);
        return [.. table.Rows().Select(r => r.Cells).SkipWhile(r => r[0] != "照会行番号（変更しないでください）").Select(r => r.Concat(Enumerable.Repeat<string?>(null, 30)).Take(30).ToArray())];
    }

    private ReturnedFile Filled(Asked asked, string unit, int rows, Func<int, string?[], string?[]> fill)
    {
        var lines = Lines(asked, unit);
        Assert.Equal(rows + 1, lines.Count);
        return Csv($"{unit}.csv", [lines[0], .. lines.Skip(1).Select((cells, i) => fill(i, cells))]);
    }

    // Behind 照会行番号, nine known columns and 見つかったこと stand the questions.
    private static string?[] Fill(string?[] cells, string result, string? doneOn = null, string? until = null, string? leaseEnd = null, string? search = null)
    {
        var filled = cells.ToArray();
        (filled[11], filled[12], filled[13], filled[14], filled[15]) = (result, leaseEnd, doneOn, until, search);
        return filled;
    }

    private ReturnedFile Csv(string name, IReadOnlyList<string?[]> lines) => Bytes(
        name, Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => string.Join(',', l.Select(c => $"\"{(c ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"))));

    private ReturnedFile Bytes(string name, byte[] content)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + Path.GetExtension(name));
        File.WriteAllBytes(path, content);
        return Kept(path, name);
    }

    private static ReturnedFile Kept(string path, string name) => new(path, name, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
}
