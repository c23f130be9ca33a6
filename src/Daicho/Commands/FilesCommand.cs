using System.CommandLine;
using Daicho.Data;

namespace Daicho.Program.Commands;

/// <summary><c>daicho files</c>: looks after the stored files.</summary>
internal static class FilesCommand
{
    private static readonly Option<int> OlderThan = new("--older-than")
    {
        Description = $"この日数より前に入ったファイルだけを消す（1以上。省略時は{FileClean.DaysKept}日）",
        DefaultValueFactory = _ => FileClean.DaysKept,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "消さずに、件数と大きさだけを示す" };

    public static Command Create()
    {
        var clean = new Command("clean", "どの記録からも参照されていない古いファイル（取り込まれなかったアップロードなど）を消す") { OlderThan, DryRun };
        clean.SetAction(parsed => Shared.Run(() => Clean(parsed)));
        var verify = new Command("verify", "記録が指すファイルがすべてあり、中身が変わっていないことを確かめる");
        verify.SetAction(parsed => Shared.Run(() => Verify(parsed)));
        return new Command("files", "保管しているファイル") { clean, verify };
    }

    private static int Verify(ParseResult parsed)
    {
        var database = Shared.Open(parsed);
        var verified = ProgressLine.Show("ファイルの検証", _ => FileProof.Run(database));
        if (Shared.IsJson(parsed))
        {
            Shared.Print(verified);
        }
        else
        {
            Console.WriteLine($"ファイル {verified.Files:N0}件を確かめました。");
            foreach (var problem in verified.Problems)
                Console.WriteLine($"× {problem}");
        }

        if (verified.Problems.Count == 0)
            return DaichoProgram.Done;
        Console.Error.WriteLine($"ファイルに{verified.Problems.Count:N0}件の不整合があります。控えから戻すか、だれが消したかを調べてください。");
        return DaichoProgram.Failed;
    }

    private static int Clean(ParseResult parsed)
    {
        var dryRun = parsed.GetValue(DryRun);
        var cleaned = new FileClean(Shared.Open(parsed)).Run(parsed.GetValue(OlderThan), dryRun);
        if (Shared.IsJson(parsed))
            Shared.Print(new { cleaned.Files, cleaned.Bytes, dryRun });
        else
            Console.WriteLine($"参照されていないファイル {cleaned.Files:N0}件（{cleaned.Bytes:N0}バイト）{(dryRun ? "があります" : "を消しました")}。");
        return DaichoProgram.Done;
    }
}
