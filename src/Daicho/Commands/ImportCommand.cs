using System.CommandLine;
using Daicho.Data;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Ledgers.Export;

namespace Daicho.Program.Commands;

/// <summary><c>daicho import LEDGER FILE</c>: takes a file into a ledger.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> LedgerId = new("LEDGER") { Description = "台帳のid（computers、systems など）" };
    private static readonly Argument<string> FilePath = new("FILE") { Description = "CSV、TSV、xlsx、xls のファイル" };
    private static readonly Option<bool> Preview = new("--preview") { Description = "何も書き込まず、結果の見込みだけを示す" };
    private static readonly Option<string?> Encoding = new("--encoding") { Description = "文字コード（utf-8、cp932、utf-16le、euc-jp など）。省略時は自動で判定" };
    private static readonly Option<string?> Sheet = new("--sheet") { Description = "シート名" };
    private static readonly Option<int?> HeaderRow = new("--header-row") { Description = "見出しの行番号" };
    private static readonly Option<bool> Complete = new("--complete") { Description = "このファイルが全件であり、載っていない記録を閉じる" };
    private static readonly Option<bool> Baseline = new("--baseline") { Description = "移行データとして取り込む（見つかった要確認に期限を付けず、整理計画で扱う）" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "取り込む理由" };

    public static Command Create()
    {
        var command = new Command("import", "ファイルを台帳に取り込む") { LedgerId, FilePath, Preview, Encoding, Sheet, HeaderRow, Complete, Baseline, Reason };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var ledger = LedgerCatalog.Shipped.Get(parsed.GetValue(LedgerId)!);
        var path = Shared.ExistingFile(parsed.GetValue(FilePath)!);
        var database = Shared.Open(parsed);
        var import = new LedgerImport(database, Shared.TodayOf(parsed));
        var options = new ImportOptions
        {
            Encoding = parsed.GetValue(Encoding),
            Sheet = parsed.GetValue(Sheet),
            HeaderRow = parsed.GetValue(HeaderRow),
            IsComplete = parsed.GetValue(Complete),
            IsBaseline = parsed.GetValue(Baseline),
            Reason = parsed.GetValue(Reason),
        };
        var result = ProgressLine.Show(
            $"{ledger.Label}に取込",
            progress => parsed.GetValue(Preview)
                ? import.Preview(Shared.Operator, ledger, path, options, progress)
                : import.Commit(Shared.Operator, ledger, path, options, progress));
        var setAside = result is { Seq: { } seq, SetAside: > 0 } ? WriteSetAside(database, parsed, seq, path) : null;
        Report(parsed, ledger, result, setAside);
        return result.SetAside > 0 ? DaichoProgram.NeedsReview : DaichoProgram.Done;
    }

    private static string WriteSetAside(Database database, ParseResult parsed, long seq, string path)
    {
        var folder = Path.Combine(Path.GetFullPath(Shared.FolderOf(parsed)), "set-aside");
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, $"{seq}-{Path.GetFileNameWithoutExtension(path)}.csv");
        using var db = database.Open();
        using var writer = TableWriter.CreateFile(target, ExportFormat.Csv);
        SetAsideFile.Write(db, seq, writer);
        writer.Complete();
        return target;
    }

    private static void Report(ParseResult parsed, Ledger ledger, ImportResult result, string? setAsideFile)
    {
        if (Shared.IsJson(parsed))
        {
            Shared.Print(new
            {
                result.Read,
                result.Added,
                result.Updated,
                result.Unchanged,
                result.SetAside,
                result.NotInFile,
                result.Closed,
                result.Encoding,
                result.Sheet,
                setAsideFile,
                import = result.Seq,
                mapping = result.Mapping.Select(m => new { m.Heading, column = m.Column?.Id }),
                result.Notes,
                problems = result.Problems.Take(100).Select(p => new { p.Row, p.Column, p.Cell, p.Reason }),
            });
            return;
        }

        Console.WriteLine($"{ledger.Label}：{result.Read:N0}行を読み、追加 {result.Added:N0}、更新 {result.Updated:N0}、変更なし {result.Unchanged:N0}、保留 {result.SetAside:N0}");
        if (result.NotInFile > 0)
            Console.WriteLine($"ファイルに載っていない記録：{result.NotInFile:N0}件{(result.Closed > 0 ? $"（うち{result.Closed:N0}件を閉じました）" : "（そのまま残しています）")}");
        Console.WriteLine($"文字コード：{result.Encoding ?? "（ブック）"}{(result.Sheet is null ? "" : $"、シート：{result.Sheet}")}");
        foreach (var note in result.Notes)
            Console.WriteLine($"・{note}");
        foreach (var problem in result.Problems.Take(10))
            Console.WriteLine($"  {problem.Reason}");
        if (result.SetAside > 10)
            Console.WriteLine($"  ほか{result.SetAside - 10:N0}行");
        if (setAsideFile is not null)
            Console.WriteLine($"保留した行は {setAsideFile} にあります。直して同じように取り込んでください。");
        if (result.Seq is { } seq)
            Console.WriteLine($"取込番号 {seq}（取り消すには daicho import-undo {seq}）");
    }
}
