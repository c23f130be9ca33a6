using System.CommandLine;
using Daicho.Modules.Assets.Samples;

namespace Daicho.Program.Commands;

/// <summary><c>daicho sample computers</c>: writes a realistic ledger to try the product with.</summary>
internal static class SampleCommand
{
    private static readonly Option<long> Rows = new("--rows") { Description = "行数", DefaultValueFactory = _ => 12_201 };
    private static readonly Option<long> Seed = new("--seed") { Description = "乱数の種。同じ種からは同じ台帳ができる", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "書き出すファイル", Required = true };
    private static readonly Option<string?> Plant = new("--plant") { Description = "kumamoto：監査が数えた不備（995・13・1,914・16・1件）を仕込んだ12,201行" };

    public static Command Create()
    {
        var computers = new Command("computers", "パソコン等管理台帳の見本を書き出す") { Rows, Seed, Output, Plant };
        computers.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return new Command("sample", "見本のデータを作る") { computers };
    }

    private static int Run(ParseResult parsed)
    {
        var output = parsed.GetValue(Output)!;
        using (var file = new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            ComputerSample.Write(file, parsed.GetValue(Rows), parsed.GetValue(Seed), Shared.TodayOf(parsed), parsed.GetValue(Plant));
        var rows = parsed.GetValue(Plant) is null ? parsed.GetValue(Rows) : ComputerSample.KumamotoRows;
        if (Shared.IsJson(parsed))
            Shared.Print(new { rows, file = Path.GetFullPath(output) });
        else
            Console.WriteLine($"{rows:N0}行の見本を {output} に書き出しました。");
        return DaichoProgram.Done;
    }
}
