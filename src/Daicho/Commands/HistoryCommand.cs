using System.CommandLine;
using Daicho.History;
using Daicho.Ledgers;

namespace Daicho.Program.Commands;

/// <summary><c>daicho history</c>: proves that nothing was altered, exports a checkpoint, erases by retention rule.</summary>
internal static class HistoryCommand
{
    private static readonly Option<string?> CheckpointFile = new("--checkpoint") { Description = "以前に書き出したチェックポイントと照らし、末尾の切捨てや全体の書換えも調べる" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "チェックポイントを書き出すファイル。省略時は標準出力" };
    private static readonly Argument<string> LedgerId = new("LEDGER") { Description = "台帳のid" };
    private static readonly Argument<long> RecordId = new("RECORD") { Description = "記録の番号" };
    private static readonly Option<int> Version = new("--version-number") { Description = "消去する版", Required = true };
    private static readonly Option<string> Reason = new("--reason") { Description = "消去の根拠", Required = true };

    public static Command Create()
    {
        var verify = new Command("verify", "履歴が改ざん・削除・並べ替えされていないことを確かめる") { CheckpointFile };
        verify.SetAction(parsed => Shared.Run(() => Verify(parsed)));
        var checkpoint = new Command("checkpoint", "履歴の末尾の証明を書き出す（別の場所に保管する）") { Output };
        checkpoint.SetAction(parsed => Shared.Run(() => WriteCheckpoint(parsed)));
        var erase = new Command("erase", "保存期間の満了した版の内容を消去し、証明だけを残す") { LedgerId, RecordId, Version, Reason };
        erase.SetAction(parsed => Shared.Run(() => Erase(parsed)));
        return new Command("history", "履歴の証明") { verify, checkpoint, erase };
    }

    private static int Verify(ParseResult parsed)
    {
        var checkpoint = parsed.GetValue(CheckpointFile) is { } path ? Checkpoint.Parse(File.ReadAllText(Shared.ExistingFile(path))) : null;
        var database = Shared.Open(parsed);
        var report = ProgressLine.Show("履歴の検証", _ => HistoryVerifier.Verify(database, checkpoint));
        if (Shared.IsJson(parsed))
        {
            Shared.Print(report);
        }
        else
        {
            Console.WriteLine($"処理 {report.Actions:N0}件、記録の版 {report.Versions:N0}件、その他の記載 {report.Entries:N0}件を確かめました。");
            foreach (var erasure in report.Erasures)
                Console.WriteLine($"・{erasure}");
            foreach (var problem in report.Problems)
                Console.WriteLine($"× {problem}");
            if (report.IsIntact)
                Console.WriteLine($"改ざん・削除・挿入・並べ替えはありません{(checkpoint is null ? "（末尾の切捨てはチェックポイントと照らして調べてください）" : "")}。");
        }

        if (report.IsIntact)
            return DaichoProgram.Done;
        Console.Error.WriteLine($"履歴に{report.ProblemCount:N0}件の不整合があります。データベースへの直接の変更がなかったか、控えと照らして調べてください。");
        return DaichoProgram.Failed;
    }

    private static int WriteCheckpoint(ParseResult parsed)
    {
        var checkpoint = HistoryCheckpoint.Export(Shared.Open(parsed)).ToJson();
        if (parsed.GetValue(Output) is { } file)
        {
            File.WriteAllText(file, checkpoint);
            if (Shared.IsJson(parsed))
                Shared.Print(new { file = Path.GetFullPath(file) });
            else
                Console.WriteLine($"{file} に書き出しました。データベースとは別の場所に保管してください。");
        }
        else
        {
            Console.WriteLine(checkpoint);
        }

        return DaichoProgram.Done;
    }

    private static int Erase(ParseResult parsed)
    {
        var ledger = LedgerCatalog.Shipped.Get(parsed.GetValue(LedgerId)!);
        var seq = new RetentionDesk(Shared.Open(parsed)).Erase(
            Shared.Operator, Shared.TodayOf(parsed), ledger, parsed.GetValue(RecordId), parsed.GetValue(Version), parsed.GetValue(Reason)!);
        if (Shared.IsJson(parsed))
            Shared.Print(new { action = seq });
        else
            Console.WriteLine($"内容を消去しました（処理番号 {seq}）。証明は残っています。");
        return DaichoProgram.Done;
    }
}
