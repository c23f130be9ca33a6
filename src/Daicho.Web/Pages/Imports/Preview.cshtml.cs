using Daicho.Access;
using Daicho.FollowUp;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Imports;

/// <summary>
/// What would come of a file, and how it is read. The address is the whole state: a changed choice is another address. Only
/// what was shown is taken in: with other choices than those, the preview comes again first.
/// </summary>
[RequestFormLimits(ValueCountLimit = MostColumns * 2)]
public sealed class PreviewModel(ImportDesk desk, ImportJobs jobs) : PageModel
{
    /// <summary>Rows with problems that are listed.</summary>
    public const int Listed = 100;

    /// <summary>Names of unknown units that are listed.</summary>
    public const int Named = 20;

    /// <summary>Sample rows that are shown.</summary>
    public const int Sampled = 20;

    /// <summary>Columns of the sample rows that are shown.</summary>
    public const int Wide = 40;

    const int MostColumns = 2_048;

    /// <summary>What is asked for.</summary>
    public ImportSettings Asked { get; private set; } = new();

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>How the file is read; null when it can't be.</summary>
    public ImportLook? Look { get; private set; }

    /// <summary>What would come of it; null when nothing would.</summary>
    public ImportResult? Result { get; private set; }

    /// <summary>Why nothing can be taken in.</summary>
    public string? Problem { get; private set; }

    /// <summary>First value of each column below the header.</summary>
    public string? Example(int column) => (Result?.Sample ?? Look?.FirstRows.Where(r => r.Row > Look.HeaderRow) ?? [])
        .Select(r => column < r.Cells.Count ? r.Cells[column] : null).FirstOrDefault(c => !string.IsNullOrWhiteSpace(c));

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
        var shown = Asked;
        var isCommit = Request.Form["do"] == "commit";
        try
        {
            Asked = Posted(shown);
            if (!isCommit) return Redirect(Url.Content("~" + Asked.Address));
            if (Asked.Reading != shown.Reading)
            {
                TempData["Notice"] = "読み取り方が変わったため、まだ取り込んでいません。下の結果を確かめてから、もう一度「取り込む」を押してください。";
                return Redirect(Url.Content("~" + Asked.Address));
            }

            var order = new ImportOrder(Asked.File, Options(desk.PathOf(Asked.File)), Asked.Address);
            return Redirect(Url.Content("~" + await jobs.Ask(Ledger, order)));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            Show();
            Problem = mistake.Message;
            Response.StatusCode = 422;
            return Page();
        }
    }

    IActionResult? Find()
    {
        Asked = ImportSettings.Read(Request.Query);
        if (Asked.File.Length == 0) return LocalRedirect("/imports/new");
        if (Asked.Ledger == ReportImport.ImportName) return Redirect(Url.Content("~" + Asked.Address.Replace("/imports/preview", "/imports/preview-report", StringComparison.Ordinal)));
        if (desk.Find(Asked.Ledger) is not { } ledger) return NotFound();
        Ledger = ledger;
        return desk.MayWrite(ledger)
            ? null
            : throw new AccessDeniedException($"「{ledger.Label}」にファイルを取り込む権限がありません。台帳の管理者に依頼してください。");
    }

    void Show()
    {
        try
        {
            var path = desk.PathOf(Asked.File);
            var options = Options(path);
            Look = desk.Ledgers.Look(desk.Actor, Ledger, path, options);
            if (Look.Problem is null) Result = desk.Ledgers.Preview(desk.Actor, Ledger, path, options);
            Problem = Look.Problem;
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            Problem = mistake.Message;
        }
    }

    // What is set counts columns of the headings as they are read, so the file is looked at without it first.
    ImportOptions Options(string path)
    {
        var options = Asked.ToOptions();
        return Asked.Columns.Count == 0
            ? options
            : options with { Mapping = Asked.MappingOf(desk.Ledgers.Look(desk.Actor, Ledger, path, options).Mapping) };
    }

    ImportSettings Posted(ImportSettings shown)
    {
        var posted = ImportSettings.Read(Request.Form) with { File = shown.File, Name = shown.Name, Ledger = shown.Ledger, Columns = [] };
        var chosen = Request.Form["column"];
        if (chosen.Count == 0) return posted with { Headings = null };
        var found = desk.Ledgers.Look(desk.Actor, Ledger, desk.PathOf(shown.File), posted.ToOptions()).Mapping;
        if (found.Count != chosen.Count || ImportSettings.HeadingMark(found) != posted.Headings) return posted with { Headings = null };
        return posted with
        {
            Columns = [.. chosen.Select((id, i) => (Id: id ?? "", Index: i)).Where(c => c.Id != (found[c.Index].Column?.Id ?? "")).Select(c => FormattableString.Invariant($"{c.Index}.{c.Id}"))],
        };
    }
}
