using System.CommandLine;
using Daicho.Modules.Assets.Samples;

namespace Daicho.Program.Commands;

/// <summary><c>daicho sample computers</c>: writes a realistic ledger to try the product with.</summary>
internal static class SampleCommand
{
    private static readonly Option<long> Rows = new("--rows") { Description = "行数", DefaultValueFactory = _ => ComputerSample.KumamotoRows };
    private static readonly Option<long> Seed = new("--seed") { Description = "乱数の種。同じ種と業務日からは同じファイルができる", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "書き出すファイル（CSV、UTF-8）", Required = true };
    private static readonly Option<string?> Plant = new("--plant") { Description = $"{ComputerSample.Kumamoto}：監査で数えられた12,201行と同じ数の誤りを入れる" };

    public static Command Create()
    {
        var computers = new Command("computers", "パソコン等管理台帳の見本") { Rows, Seed, Output, Plant };
        computers.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return new Command("sample", "試しに使う台帳の見本を書き出す") { computers };
    }

    private static int Run(ParseResult parsed)
    {
        var rows = parsed.GetValue(Rows);
        var plant = parsed.GetValue(Plant);
        if (plant == ComputerSample.Kumamoto && parsed.GetResult(Rows) is { Implicit: false } && rows != ComputerSample.KumamotoRows)
            throw new UserErrorException($"--plant {plant} の見本は {ComputerSample.KumamotoRows} 行です。--rows を省くか {ComputerSample.KumamotoRows} を指定してください。");
        var output = Path.GetFullPath(parsed.GetValue(Output)!);
        using (var file = new FileStream(output, FileMode.Create, FileAccess.Write))
            ComputerSample.Write(file, rows, parsed.GetValue(Seed), Shared.TodayOf(parsed), plant);
        if (Shared.IsJson(parsed))
            Shared.Print(new { rows, file = output });
        else
            Console.WriteLine($"{rows:N0}行の見本を {parsed.GetValue(Output)} に書き出しました。");
        return DaichoProgram.Done;
    }
}
