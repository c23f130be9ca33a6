using System.CommandLine;
using Daicho.Checks;
using Daicho.Ledgers;

namespace Daicho.Program.Commands;

/// <summary><c>daicho check-file LEDGER FILE</c>: runs the checks row by row over a file, without a database.</summary>
internal static class CheckFileCommand
{
    private static readonly Argument<string> LedgerId = new("LEDGER") { Description = "台帳のid" };
    private static readonly Argument<string> FilePath = new("FILE") { Description = "CSV、TSV、xlsx、xls のファイル" };
    private static readonly Option<string?> Encoding = new("--encoding") { Description = "文字コード" };
    private static readonly Option<string?> Sheet = new("--sheet") { Description = "シート名" };

    public static Command Create()
    {
        var command = new Command("check-file", "取り込む前のファイルを自動チェックにかける（データベースを使わない）") { LedgerId, FilePath, Encoding, Sheet };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var ledger = LedgerCatalog.Shipped.Get(parsed.GetValue(LedgerId)!);
        var path = Shared.ExistingFile(parsed.GetValue(FilePath)!);
        var options = new Import.ImportOptions { Encoding = parsed.GetValue(Encoding), Sheet = parsed.GetValue(Sheet) };
        var result = ProgressLine.Show("ファイルの自動チェック", progress => FileCheck.Run(ledger, path, options, Shared.TodayOf(parsed), progress));
        if (Shared.IsJson(parsed))
        {
            Shared.Print(result);
        }
        else
        {
            Console.WriteLine($"{result.Read:N0}行を確かめました（読めない行 {result.SetAside:N0}）。");
            foreach (var check in result.Checks)
                Console.WriteLine(check.Hits is { } hits ? $"{check.Id,-30} 該当 {hits,9:N0}  {check.Title}" : $"{check.Id,-30} {check.NotRun}");
            foreach (var hit in result.Hits.Take(20))
                Console.WriteLine($"  {hit.Row}行目 {hit.Check}：{hit.Message}");
        }

        return result.SetAside > 0 ? DaichoProgram.NeedsReview : DaichoProgram.Done;
    }
}
