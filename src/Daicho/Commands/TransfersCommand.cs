using System.CommandLine;
using Daicho.Transfers;

namespace Daicho.Program.Commands;

/// <summary><c>daicho transfers FILE</c>: takes a list of transfers (異動者名簿) into the posts.</summary>
internal static class TransfersCommand
{
    private static readonly Argument<string> FilePath = new("FILE") { Description = "異動者名簿（CSV、TSV、xlsx、xls）" };
    private static readonly Option<bool> Preview = new("--preview") { Description = "何も書き込まず、結果の見込みだけを示す" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "取り込む理由（履歴に残る）" };

    public static Command Create()
    {
        var command = new Command("transfers", "異動者名簿を職の台帳に取り込む") { FilePath, Preview, Reason };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var path = Shared.ExistingFile(parsed.GetValue(FilePath)!);
        var desk = new TransferDesk(Shared.Open(parsed), Shared.TodayOf(parsed));
        var name = Path.GetFileName(path);
        var result = parsed.GetValue(Preview) ? desk.Preview(Shared.Operator, path, name) : desk.Commit(Shared.Operator, path, name, parsed.GetValue(Reason));
        if (Shared.IsJson(parsed))
        {
            Shared.Print(new
            {
                import = result.Seq,
                rows = result.Rows.Select(r => new
                {
                    row = r.Row.Number,
                    outcome = r.Outcome,
                    number = r.Row.StaffNumber,
                    ends = r.Ends is { } e ? $"{e.UnitName} {e.Name}" : null,
                    begins = r.Begins is { } b ? $"{b.UnitName} {b.Name}" : null,
                    effective = r.Problem is null ? r.Row.Effective : (DateOnly?)null,
                    account = result.AccountOf(r.Row),
                    problem = r.Problem?.Reason,
                    r.Notes,
                }),
            });
        }
        else
        {
            Console.WriteLine($"{TransferDesk.Label}：{result.Rows.Count:N0}行を読み、就任 {result.Count("就任"):N0}、退任のみ {result.Count("退任"):N0}、変更なし {result.Count("変更なし"):N0}、保留 {result.Count("保留"):N0}");
            foreach (var row in result.Rows.Where(r => r.Problem is not null || r.Notes.Count > 0).Take(20))
                Console.WriteLine($"  {row.Problem?.Reason ?? $"{row.Row.Number}行目：{string.Join(" ", row.Notes)}"}");
            if (result.Seq is { } seq)
                Console.WriteLine($"取込番号 {seq}（取り消すには daicho import-undo {seq}）");
        }

        return result.Rows.Any(r => r.Problem is not null) ? DaichoProgram.NeedsReview : DaichoProgram.Done;
    }
}
