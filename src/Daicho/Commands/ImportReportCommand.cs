using System.CommandLine;
using Daicho.FollowUp;
using Daicho.Import.Reports;

namespace Daicho.Program.Commands;

/// <summary><c>daicho import-report FILE</c>: reads a published audit report and commits what it holds.</summary>
internal static class ImportReportCommand
{
    private static readonly Argument<string> FilePath = new("FILE") { Description = "公表された監査報告書・措置状況（テキストまたはHTML）" };
    private static readonly Option<bool> Preview = new("--preview") { Description = "読み取るだけで、台帳には書き込まない" };

    public static Command Create()
    {
        var command = new Command("import-report", "公表された監査報告書を読み取り、指摘・意見、システム一覧、経費を台帳に入れる") { FilePath, Preview };
        command.SetAction(parsed => Shared.Run(() => Run(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var path = Shared.ExistingFile(parsed.GetValue(FilePath)!);
        var report = parsed.GetValue(Preview)
            ? ReportParser.Parse(ReportSource.Open(path))
            : new ReportImport(Shared.Open(parsed), Shared.TodayOf(parsed)).Commit(Shared.Operator, path).Report;
        if (Shared.IsJson(parsed))
            Shared.Print(Json(report));
        else
            Print(report);
        return report.Items.Count + report.Systems.Count + report.CostRows.Count == 0 || report.Items.Any(i => i.NeedsReview.Count > 0) ? DaichoProgram.NeedsReview : DaichoProgram.Done;
    }

    private static object Json(ParsedReport report) => new
    {
        audits = report.Audits.Select(a => new
        {
            fiscalYear = a.FiscalYear?.Year,
            a.Theme,
            a.Kind,
            a.Auditor,
            a.PublishedOn,
            a.GazetteName,
            a.GazetteNumber,
        }),
        items = report.Items.Select(i => new
        {
            audit = i.AuditIndex,
            i.SourceLines,
            i.Number,
            i.Kind,
            i.Section,
            i.Subject,
            i.Unit,
            i.Finding,
            i.Response,
            @class = i.Class,
            i.Page,
            i.Dates,
            i.NeedsReview,
        }),
        systems = report.Systems.Count,
        costRows = report.CostRows.Count,
        costRecords = report.CostRows.Sum(r => r.Amounts.Count),
        totals = report.TotalsChecks.Select(t => t.Sentence),
        report.Headings,
        report.UnplacedLines,
        report.Encoding,
        report.Message,
    };

    private static void Print(ParsedReport report)
    {
        if (report.Message is { } message)
            Console.WriteLine(message);
        foreach (var audit in report.Audits)
            Console.WriteLine($"{audit.FiscalYear?.Name ?? "年度の記載なし"} {audit.Kind}：{audit.Theme}");
        foreach (var kind in report.Items.GroupBy(i => i.Kind ?? "種別なし", StringComparer.Ordinal))
            Console.WriteLine($"{kind.Key}：{kind.Count()}件");
        Console.WriteLine($"システム {report.Systems.Count}件、経費 {report.CostRows.Count}行（{report.CostRows.Sum(r => r.Amounts.Count)}件）");
        foreach (var total in report.TotalsChecks)
            Console.WriteLine($"・{total.Sentence}");
        foreach (var item in report.Items.Where(i => i.NeedsReview.Count > 0))
            Console.WriteLine($"要確認 No.{item.Number ?? "－"} {item.Subject}：{string.Join(" ", item.NeedsReview)}");
        if (report.UnplacedLines.Count > 0)
            Console.WriteLine($"どこにも入らない行：{report.UnplacedLines.Count}行（内容は取込の画面で確認できます）");
    }
}
