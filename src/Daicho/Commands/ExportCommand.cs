using System.CommandLine;
using Daicho.Calendar;
using Daicho.Ledgers;
using Daicho.Ledgers.Export;
using Daicho.Ledgers.Query;

namespace Daicho.Program.Commands;

/// <summary><c>daicho export LEDGER -o FILE</c>: writes a ledger by the machine-readability rules.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> LedgerId = new("LEDGER") { Description = "台帳のid" };
    private static readonly Option<string> Output = new("--output", "-o") { Description = "書き出すファイル", Required = true };
    private static readonly Option<string?> Format = new("--format") { Description = "csv、xlsx、json。省略時はファイル名の拡張子" };
    private static readonly Option<string> Encoding = new("--encoding") { Description = "CSVの文字コード：utf-8、utf-8-bom、cp932", DefaultValueFactory = _ => "utf-8-bom" };
    private static readonly Option<string?> AsOf = new("--as-of") { Description = "この日の終わりに記録されていた内容（例：2026-03-31）" };
    private static readonly Option<bool> Escape = new("--escape") { Description = "cp932に無い文字を &#x…; の形で書く（既定は一覧を示して中止）" };
    private static readonly Option<bool> Neutralise = new("--neutralise-formulas") { Description = "= + - @ などで始まる文字を表計算ソフトが数式と見なさないようにする" };
    private static readonly Option<bool> OneLine = new("--one-line") { Description = "セル内の改行を空白にする" };
    private static readonly Option<bool> Era = new("--wareki") { Description = "日付の列に和暦の列を添える" };
    private static readonly Option<bool> Closed = new("--with-closed") { Description = "閉じた記録も書き出す" };
    private static readonly Option<string[]> Where = new("--where") { Description = "絞り込み（画面のアドレスと同じ 名前=値。繰り返し可）", DefaultValueFactory = _ => [] };

    public static Command Create()
    {
        var command = new Command("export", "台帳を書き出す") { LedgerId, Output, Format, Encoding, AsOf, Escape, Neutralise, OneLine, Era, Closed, Where };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var ledger = LedgerCatalog.Shipped.Get(parsed.GetValue(LedgerId)!);
        var output = parsed.GetValue(Output)!;
        var format = FormatOf(parsed.GetValue(Format) ?? Path.GetExtension(output).TrimStart('.'));
        var options = new ExportOptions
        {
            Encoding = ExportOptions.EncodingNamed(parsed.GetValue(Encoding)!)
                ?? throw new UserErrorException($"文字コード「{parsed.GetValue(Encoding)}」では書き出せません。utf-8、utf-8-bom、cp932 のいずれかを指定してください。"),
            Unencodable = parsed.GetValue(Escape) ? UnencodablePolicy.Escape : UnencodablePolicy.Refuse,
            NeutraliseFormulas = parsed.GetValue(Neutralise),
            OneLineRecords = parsed.GetValue(OneLine),
            Era = parsed.GetValue(Era) ? JapaneseDate.ToEra : null,
            SheetName = ledger.Label,
        };
        var database = Shared.Open(parsed);
        using var writer = TableWriter.CreateFile(output, format, options);
        try
        {
            var rows = LedgerExport.Write(database, Shared.Operator, Shared.TodayOf(parsed), RequestOf(parsed, ledger), writer);
            Report(parsed, output, rows, writer);
            return writer.UnencodableTotal > 0 ? DaichoProgram.NeedsReview : DaichoProgram.Done;
        }
        catch (UnencodableException e)
        {
            foreach (var cell in e.Cells.Take(100))
                Console.Error.WriteLine($"  {cell.Row}行目「{cell.Column}」：{cell.Character}（{cell.CodepointName}）");
            throw;
        }
    }

    private static ListRequest RequestOf(ParseResult parsed, Ledger ledger)
    {
        var pairs = parsed.GetValue(Where)!.Select(w => w.Split('=', 2)).Select(p => KeyValuePair.Create(p[0], p.Length > 1 ? p[1] : "")).ToList();
        foreach (var (name, _) in pairs)
        {
            if (!name.StartsWith("f.", StringComparison.Ordinal) && name is not ("q" or "sort" or "cols" or "closed" or "asof"))
                throw new UserErrorException($"--where の「{name}」は読めません。「f.列のid=値」（例：f.{ledger.Columns[0].Id}=…）または「q=言葉」の形で指定してください。");
        }

        if (parsed.GetValue(AsOf) is { } asOf)
            pairs.Add(KeyValuePair.Create("asof", asOf));
        if (parsed.GetValue(Closed))
            pairs.Add(KeyValuePair.Create("closed", "1"));
        var request = ListRequest.Read(ledger, pairs);
        return request.Problems is [{ } problem, ..] ? throw new UserErrorException(problem.Sentence) : request;
    }

    private static ExportFormat FormatOf(string name) => name.ToUpperInvariant() switch
    {
        "CSV" or "" => ExportFormat.Csv,
        "XLSX" => ExportFormat.Xlsx,
        "JSON" => ExportFormat.Json,
        _ => throw new UserErrorException($"形式「{name}」では書き出せません。--format に csv、xlsx、json のいずれかを指定してください。"),
    };

    private static void Report(ParseResult parsed, string output, long rows, TableWriter writer)
    {
        if (Shared.IsJson(parsed))
        {
            Shared.Print(new
            {
                rows,
                file = Path.GetFullPath(output),
                unencodable = writer.Unencodable.Select(c => new { c.Row, c.Column, c.Character, codepoint = c.CodepointName }),
            });
            return;
        }

        Console.WriteLine($"{rows:N0}件を {output} に書き出しました。");
        foreach (var cell in writer.Unencodable.Take(100))
            Console.WriteLine($"  {cell.Row}行目「{cell.Column}」：{cell.Character}（{cell.CodepointName}）を書き換えました");
    }
}
