using System.CommandLine;
using Daicho.Import;

namespace Daicho.Program.Commands;

/// <summary><c>daicho import-undo NUMBER</c>: takes an import back as one action.</summary>
internal static class ImportUndoCommand
{
    private static readonly Argument<long> Number = new("NUMBER") { Description = "取込番号" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "取り消す理由" };

    public static Command Create()
    {
        var command = new Command("import-undo", "取込を一つの処理として取り消す") { Number, Reason };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var result = new ImportUndo(Shared.Open(parsed), Shared.TodayOf(parsed))
            .Undo(Shared.Operator, parsed.GetValue(Number), parsed.GetValue(Reason));
        if (Shared.IsJson(parsed))
            Shared.Print(result);
        else
            Console.WriteLine($"閉じた記録 {result.Closed:N0}、元の値に戻した記録 {result.Restored:N0}、その後に変更されているため残した記録 {result.Left.Count:N0}");
        return result.Left.Count > 0 ? DaichoProgram.NeedsReview : DaichoProgram.Done;
    }
}
