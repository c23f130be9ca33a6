using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Daicho.Access;
using Daicho.Bench;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.TestSupport;

// ./bench [--rows N] [--tries N] [publication]: measures Daicho beside the bare engine doing the same work, in one run on this machine.
if (args is ["page", var served])
{
    var program = Path.Combine(Repository.Folder, "artifacts", "bench-program", "daicho.dll");
    Console.WriteLine(WebPage.Measure(Daicho.Data.Database.InFolder(served), program, ["--data", served], 5970, "/ledgers/computers?f.introduced_on.from=2020-04-01&sort=introduced_on&view=none"));
    return;
}

if (args is ["inquiry", var empty])
{
    var program = Path.Combine(Repository.Folder, "artifacts", "bench-program", "daicho.dll");
    Console.WriteLine(InquiryRound.Measure(
        Daicho.Data.Database.InFolder(empty), arguments => Measure.Command("dotnet", null, [program, .. arguments, "--data", empty, "--json"]), empty));
    return;
}

if (args is ["publication", ..])
{
    PublicationRun.Measure(new Results());
    return;
}

if (args is ["notices", var noticed])
{
    var program = Path.Combine(Repository.Folder, "artifacts", "bench-program", "daicho.dll");
    Console.WriteLine(NoticeRound.Measure(
        Daicho.Data.Database.InFolder(noticed), arguments => Measure.Command("dotnet", null, [program, .. arguments, "--data", noticed, "--json"]), noticed));
    return;
}

var rows = Option("--rows", 1_000_000);
var tries = Option("--tries", 3);
var root = Repository.Folder;
var folder = Directory.CreateTempSubdirectory("daicho-bench-").FullName;
try
{
    var results = new Results();
    var daicho = Path.Combine(root, "artifacts", "bench-program", "daicho.dll");
    Taken Daicho(params string[] arguments) => Measure.Command("dotnet", null, [daicho, .. arguments, "--json"]);
    string In(string name) => Path.Combine(folder, name);

    var large = In("computers.csv");
    var small = In("computers-12201.csv");
    Daicho("sample", "computers", "--rows", rows.ToString(CultureInfo.InvariantCulture), "--seed", "1", "-o", large);
    Daicho("sample", "computers", "--rows", "12201", "--seed", "1", "-o", small, "--plant", "kumamoto");
    Console.WriteLine($"{rows:N0} rows, {new FileInfo(large).Length / 1048576} MB; best of {tries}");

    foreach (var engine in new Engine[] { new SqliteEngine(folder), new PostgresEngine() })
    {
        Console.WriteLine($"-- {engine.Name}");
        var bare = Measure.Best(tries, engine.ClearBare, () => engine.LoadBare(large));
        var import = Measure.Best(tries, engine.Clear, () => Daicho(["import", "computers", large, .. engine.Where]));
        results.Ratio($"{engine.Name}: import {rows:N0} rows, beside load + key + 2 indexes", import.Wall, bare.Wall, 2.5);
        results.Note($"{engine.Name}: import, processor time", import.Cpu, "s");
        results.Limit($"{engine.Name}: import, peak memory", import.PeakMegabytes, "MB", 300);

        // The first run opens the discrepancies and reads what no cache holds yet; then the best of three, as of the bare statement.
        Daicho(["check", .. engine.Where, "--ledger", "computers"]);
        var evaluations = Enumerable.Range(0, 3)
            .SelectMany(_ => JsonDocument.Parse(Daicho(["check", .. engine.Where, "--ledger", "computers"]).Output).RootElement.EnumerateArray())
            .GroupBy(c => c.GetProperty("id").GetString()!, c => c.GetProperty("milliseconds").GetDouble() / 1000, StringComparer.Ordinal);
        foreach (var check in evaluations)
        {
            if (engine.SameSql(check.Key) is { } sql)
                results.Ratio($"{engine.Name}: evaluate {check.Key}, beside the same SQL", check.Min(), engine.Time(sql), 1.5);
            else
                results.Note($"{engine.Name}: evaluate {check.Key}", check.Min(), "s");
        }

        var bareExport = Measure.Best(tries, static () => { }, () => engine.ExportBare(In("bare.csv")));
        var idle = Daicho(["discrepancies", .. engine.Where, "--check", "computers.not-an-asset"]);
        var export = Measure.Best(tries, static () => { }, () => Daicho(["export", "computers", "-o", In("out.csv"), .. engine.Where]));
        results.Ratio($"{engine.Name}: export {rows:N0} rows as CSV", export.Wall, bareExport.Wall, 3);
        results.Limit($"{engine.Name}: export, memory above an idle command", export.PeakMegabytes - idle.PeakMegabytes, "MB", 100);
        results.Limit($"{engine.Name}: page of 50, filtered and sorted, processor time", PageMilliseconds(engine), "ms", 3);

        Daicho(["jobs", "run", .. engine.Where]);
        var load = WebPage.Measure(engine.Open(), daicho, engine.Where, port: 5970, "/ledgers/computers?f.introduced_on.from=2020-04-01&sort=introduced_on&view=none");
        results.Least($"{engine.Name}: list page, signed in, 8 connections", load.RequestsPerSecond, "/s", engine is SqliteEngine ? 1000 : null);
        results.Limit($"{engine.Name}: list page, 99 of 100 within", load.P99Milliseconds, "ms", 25);
        results.Limit($"{engine.Name}: list page, peak memory of the server", load.PeakMegabytes, "MB", 300);

        engine.Clear();
        var first = Measure.Best(tries, engine.Clear, () => Daicho(["import", "computers", small, .. engine.Where]));
        results.Note($"{engine.Name}: import 12,201 rows into a new database, whole process", first.Wall, "s");
        var second = Measure.Best(tries, static () => { }, () => Daicho(["import", "computers", small, .. engine.Where]));
        results.Limit($"{engine.Name}: import 12,201 rows again, whole process", second.Wall, "s", 1.5);
        engine.Clear();

        var asked = Directory.CreateDirectory(In($"inquiry-{engine.Name}")).FullName;
        var round = InquiryRound.Measure(engine.Open(), arguments => Daicho([.. arguments, .. engine.Where]), asked);
        results.Note($"{engine.Name}: inquiry of {InquiryRound.Sections} sections × {InquiryRound.RowsEach} rows sent", round.Send, "s");
        results.Limit($"{engine.Name}: its forms and letters exported", round.Export, "s", 30);
        results.Limit($"{engine.Name}: its forms taken back, filled in", round.TakeBack, "s", 60);
        results.Note($"{engine.Name}: the same forms taken back again", round.TakeBackAgain, "s");
    }

    PublicationRun.Measure(results);
    results.Store(Measure.Command("git", null, "-C", root, "rev-parse", "--short", "HEAD").Output.Trim(), Path.Combine(root, "benchmarks", "results"));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

int Option(string name, int otherwise)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}

static double PageMilliseconds(Engine engine)
{
    var database = engine.Open();
    var today = new DateOnly(2026, 11, 22);
    var ledger = LedgerCatalog.Shipped.Get("computers");
    var actor = Actor.Console("bench");
    void Page(int i)
    {
        using var db = database.Open();
        var from = new DateOnly(2015 + (i % 10), 1 + (i % 12), 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var request = ListRequest.Read(ledger, [new("f.introduced_on.from", from), new("sort", "introduced_on")]);
        if (new LedgerQuery(db, today).Run(actor, request).Rows.Count == 0)
            throw new InvalidOperationException("The page is empty.");
    }

    // Until the code of it is compiled for good: what compiling takes is no part of a page.
    for (var i = 0; i < 3000; i++)
        Page(i);
    using var self = Process.GetCurrentProcess();
    var before = self.TotalProcessorTime;
    for (var i = 0; i < 500; i++)
        Page(i);
    self.Refresh();
    return (self.TotalProcessorTime - before).TotalMilliseconds / 500;
}
