using Daicho.Access;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Import.Reports;
using Daicho.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Imports;

/// <summary>What a published report would bring, before anything is written.</summary>
public sealed class PreviewReportModel(ImportDesk desk, ImportJobs jobs) : PageModel
{
    /// <summary>Unplaced lines that are listed; the confirmation shows all of them.</summary>
    public const int Listed = 100;

    /// <summary>What is asked for.</summary>
    public ImportSettings Asked { get; private set; } = new();

    /// <summary>What would come of it; null when the file can't be read.</summary>
    public ReportPreview? Preview { get; private set; }

    /// <summary>Why nothing can be taken in.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was read.</summary>
    public ParsedReport Report => Preview!.Report;

    /// <summary>Lines that were placed nowhere.</summary>
    public IEnumerable<PlacedLine> Unplaced => Report.LineRoles.Where(l => l.Role == LineRole.Unplaced);

    /// <summary>What the person would not bring in.</summary>
    public IEnumerable<ReportShare> Left => Preview!.Shares.Where(s => s is { Records: > 0, MayWrite: false });

    public IActionResult OnGet()
    {
        if (Find() is { } other) return other;
        Show();
        if (Problem is not null) Response.StatusCode = 422;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Find() is { } other) return other;
        try
        {
            Asked = Asked with { Reason = ImportSettings.Read(Request.Form).Reason };
            var options = Asked.ToOptions();
            Show();
            if (Problem is null)
            {
                var order = new ImportOrder(Asked.File, options, Asked.Address.Replace("/imports/preview", "/imports/preview-report", StringComparison.Ordinal));
                return Redirect(Url.Content("~" + await jobs.AskReport(order)));
            }
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            Problem = mistake.Message;
        }

        Show();
        Response.StatusCode = 422;
        return Page();
    }

    IActionResult? Find()
    {
        Asked = ImportSettings.Read(Request.Query);
        if (Asked.File.Length == 0) return LocalRedirect("/imports/new");
        return desk.MayImportReports ? null : throw new AccessDeniedException("監査報告書を取り込む権限がありません。監査委員事務局に依頼してください。");
    }

    void Show()
    {
        try
        {
            Preview = desk.Reports.Preview(desk.Actor, desk.PathOf(Asked.File), Asked.Name);
            if (Preview.Shares.All(s => s.Records == 0 || s.Ledger.Id == "audits"))
                Problem ??= Report.Message ?? "指摘・意見、システムの一覧、経費の表のいずれも見つかりません。監査報告書の本文を含むファイルを選んでください。";
            else if (!Preview.Shares.Any(s => s is { Records: > 0, MayWrite: true }))
                Problem ??= $"この文書には「{string.Join("」「", Left.Select(s => s.Ledger.Label))}」の記録がありますが、これらの台帳に取り込む権限がありません。台帳の管理者に依頼してください。";
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            Problem ??= mistake.Message;
        }
    }
}
