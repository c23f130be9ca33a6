using System.CommandLine;
using Daicho.Checks;
using Daicho.Ledgers;

namespace Daicho.Program.Commands;

/// <summary><c>daicho check</c>: runs the checks over everything and keeps the discrepancies in step.</summary>
internal static class CheckCommand
{
    private static readonly Option<string?> LedgerId = new("--ledger") { Description = "この台帳だけを確かめる" };

    public static Command Create()
    {
        var command = new Command("check", "自動チェックを実行する") { LedgerId };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var ledger = parsed.GetValue(LedgerId) is { } id ? LedgerCatalog.Shipped.Get(id) : null;
        var checks = CheckCatalog.All.Where(c => ledger is null || c.LedgerId == ledger.Id).ToList();
        var database = Shared.Open(parsed);
        var done = 0;
        var results = ProgressLine.Show("自動チェック", progress => new CheckRunner(database).Run(
            Shared.Operator, Shared.TodayOf(parsed), checks, _ => progress.Report((double)done++ / checks.Count)));
        if (Shared.IsJson(parsed))
        {
            Shared.Print(results);
            return DaichoProgram.Done;
        }

        foreach (var r in results)
            Console.WriteLine($"{r.Id,-30} 該当 {r.Hits,9:N0}  新規 {r.Opened,9:N0}  是正 {r.Closed,7:N0}  未処理 {r.StillOpen,9:N0}  {CheckCatalog.Get(r.Id).Title}");
        return DaichoProgram.Done;
    }
}
