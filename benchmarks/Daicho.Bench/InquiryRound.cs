using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Inquiries.Forms;

namespace Daicho.Bench;

/// <summary>Seconds of an inquiry of many sections with forms that go out and come back, filled in; how long sending kept the processor, and the pages of whoever asks.</summary>
internal sealed record InquirySeconds(double Send, double Export, double TakeBack, double TakeBackAgain, double SendCpu, double HandUp, double Read);

/// <summary>300 sections × 40 rows: asked, exported as a form each, taken back twice.</summary>
internal static class InquiryRound
{
    public const int Sections = 300;
    public const int RowsEach = 40;

    private static readonly Actor Asker = Actor.Console("bench");

    public static InquirySeconds Measure(Database database, Action<string[]> daicho, string folder)
    {
        var units = Path.Combine(folder, "units.csv");
        File.WriteAllText(units, "所属名,種別,上位所属,設置日\r\n" + string.Concat(Enumerable.Range(1, Sections).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"第{i}課,課,,2010-04-01\r\n"))));
        var computers = Path.Combine(folder, "asked.csv");
        File.WriteAllText(computers, "資産番号,品名,導入年月日,リース満了日,リース状態,設置所属,使用者\r\n" + string.Concat(Enumerable.Range(0, Sections * RowsEach).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"PC-{i:00000},ノートパソコン,2014-04-01,2019-03-31,リース中,第{(i / RowsEach) + 1}課,髙橋 美咲\r\n"))));
        daicho(["import", "units", units]);
        daicho(["import", "computers", computers]);
        daicho(["check", "--ledger", "computers"]);

        var today = DateOnly.FromDateTime(DateTime.Today);
        var desk = new InquiryDesk(database, today);
        long inquiry = 0;
        var cpu = Environment.CpuUsage.TotalTime;
        var send = Timed(() => inquiry = desk.Send(Asker, new InquiryRequest
        {
            Definition = InquiryDefinition.Shipped.Single(d => d.Id == "answer-computers"), Ledger = database.Catalog.Get("computers"),
            Checks = [CheckCatalog.Get("computers.age"), CheckCatalog.Get("computers.lease-end")], DueOn = today.AddDays(14),
        }));
        var sendCpu = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var archive = Path.Combine(folder, "forms.zip");
        var export = Timed(() =>
        {
            using var db = database.Open();
            using var to = File.Create(archive);
            if (new FormPackage(db, today).Write(Asker, inquiry, to) != Sections)
                throw new InvalidOperationException("A section has no form.");
        });

        var returned = Fill(archive, Path.Combine(folder, "returned"));
        var take = Timed(() => Expect(new FormReturn(database, today).Take(Asker, inquiry, returned), saved: Sections * RowsEach, same: 0));
        var again = Timed(() => Expect(new FormReturn(database, today).Take(Asker, inquiry, returned), saved: 0, same: Sections * RowsEach));

        // Every sheet goes up to the asker; then what the pages of the inquiry and its answers read.
        var up = Timed(() => HandUp(database, desk, inquiry));
        var read = Timed(() =>
        {
            using var db = database.Open();
            var sent = db.Set<Inquiry>().Single(i => i.Id == inquiry);
            var definition = InquiryDefinition.Find(db, sent.DefinitionId, sent.DefinitionVersion)!;
            var arrived = new ArrivedAnswers(db, today).Of(Asker, sent, definition);
            var counted = new AnswerTally(db).Of(Asker, sent, definition)[0].Lines.Sum(l => l.Rows);
            if (arrived.Count(a => a.Pile == AnswerPile.Waiting) != Sections * RowsEach || counted != Sections * RowsEach || new InquiryProgress(db, today).Of(Asker, inquiry).Count != Sections)
                throw new InvalidOperationException("Answers are missing from the piles.");
        });
        return new InquirySeconds(send, export, take, again, sendCpu, up, read);
    }

    private static void HandUp(Database database, InquiryDesk desk, long inquiry)
    {
        using var db = database.Open();
        foreach (var sheet in db.Set<InquirySheet>().Where(s => s.InquiryId == inquiry).Select(s => s.Id).ToList())
        {
            foreach (var step in new[] { SheetStep.Submit, SheetStep.Confirm })
                desk.Take(Asker, sheet, step, "測定のため");
        }
    }

    private static void Expect(FormsReturned result, int saved, int same)
    {
        if (result.Files.Sum(f => f.Saved) != saved || result.Files.Sum(f => f.Same) != same || result.SetAside.Count + result.Conflicts.Count > 0)
            throw new InvalidOperationException($"Saved {result.Files.Sum(f => f.Saved)} of {saved}, {result.SetAside.Count} set aside.");
    }

    // Fills the workbooks in as a spreadsheet would: an answer in the first asked cell and the date of what was returned.
    private static List<ReturnedFile> Fill(string archive, string folder)
    {
        Directory.CreateDirectory(folder);
        var files = new List<ReturnedFile>();
        using var zip = ZipFile.OpenRead(archive);
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xlsx", StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, entry.Name);
            entry.ExtractToFile(path);
            using (var book = ZipFile.Open(path, ZipArchiveMode.Update))
            {
                var sheet = book.Entries.Single(e => e.FullName.EndsWith("worksheets/sheet1.xml", StringComparison.Ordinal) || e.FullName.EndsWith("worksheets/sheet.xml", StringComparison.Ordinal));
                string xml;
                using (var reader = new StreamReader(sheet.Open(), Encoding.UTF8))
                    xml = reader.ReadToEnd();
                const string Empty = "<x:c s=\"4\" />";
                var rows = xml.Split("</x:row>");
                for (var i = 0; i < rows.Length; i++)
                {
                    if (rows[i].Split(Empty) is { Length: > 3 } cells)
                    {
                        rows[i] = $"{cells[0]}{Answer("返還済")}{cells[1]}{Answer("R8.10.1")}{string.Join(Empty, cells[2..])}";
                    }
                }

                using var writer = new StreamWriter(sheet.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(string.Join("</x:row>", rows));
            }

            files.Add(new ReturnedFile(path, entry.Name, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))));
        }

        return files;
    }

    private static string Answer(string text) => $"<x:c s=\"4\" t=\"inlineStr\"><x:is><x:t>{text}</x:t></x:is></x:c>";

    private static double Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
