using System.CommandLine;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.Program.Commands;

/// <summary><c>daicho reindex</c>: makes folded texts, keys and links anew after the folding or the units have changed.</summary>
internal static class ReindexCommand
{
    private static readonly Option<string?> LedgerId = new("--ledger") { Description = "この台帳だけ" };

    public static Command Create()
    {
        var command = new Command("reindex", "検索用の文字列・キー・所属の対応を作り直す") { LedgerId };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var database = Shared.Open(parsed);
        var ledgers = parsed.GetValue(LedgerId) is { } id ? [LedgerCatalog.Shipped.Get(id)] : LedgerCatalog.Shipped.All;
        var changed = ProgressLine.Show("作り直し", progress => new Reindex(database).Run(ledgers, Shared.TodayOf(parsed), progress));
        if (Shared.IsJson(parsed))
            Shared.Print(new { changed });
        else
            Console.WriteLine($"{changed:N0}件の検索用の値を直しました。");
        return DaichoProgram.Done;
    }
}
