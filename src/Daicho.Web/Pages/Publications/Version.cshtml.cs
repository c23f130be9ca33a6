using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Daicho.Calendar;
using Daicho.Publication;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Proof;
using Daicho.Web.Accounts;
using Daicho.Web.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Pages.Publications;

/// <summary>One version of a publication: its files, its steps, what a proofreader should look at, and its correction.</summary>
public sealed class VersionModel(PublicationReader reader, PublicationDesk desk, PublicSite site, CurrentActor current) : PageModel
{
    /// <summary>The version.</summary>
    public PublicationEntry Entry { get; private set; } = null!;

    /// <summary>Every version of the publication, the newest first.</summary>
    public IReadOnlyList<PublicationEntry> Others { get; private set; } = [];

    /// <summary>No newer version is there.</summary>
    public bool IsLast => Others[0].Snapshot.Version == Entry.Snapshot.Version;

    /// <summary>What a proofreader should look at.</summary>
    public IReadOnlyList<ProofNote> Notes { get; private set; } = [];

    /// <summary>The public edition as HTML.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>Items that a correction may be about.</summary>
    public IReadOnlyList<SelectListItem> ItemChoices { get; private set; } = [];

    /// <summary>Files to take away.</summary>
    public IEnumerable<(string Kind, string Label)> Downloads => VersionFiles.Labels;

    [BindProperty, Display(Name = "決裁した人")]
    public string? Approver { get; set; }

    [BindProperty, Display(Name = "決裁の文書番号")]
    public string? DocumentNumber { get; set; }

    [BindProperty, Display(Name = "決裁の日")]
    public string? DocumentDate { get; set; }

    [BindProperty, Display(Name = "改める所")]
    public string? Item { get; set; }

    [BindProperty, Display(Name = "公表した文言")]
    public string? Wrong { get; set; }

    [BindProperty, Display(Name = "正しい文言")]
    public string? Right { get; set; }

    [BindProperty, Display(Name = "新たに伏せる部分")]
    public string? Withheld { get; set; }

    [BindProperty, Display(Name = "訂正の理由")]
    public string? Reason { get; set; }

    public IActionResult OnGet(long number, int version) => Load(number, version) ? Page() : NotFound();

    public IActionResult OnPostApprove(long number, int version)
    {
        DateOnly? on = null;
        if (!string.IsNullOrWhiteSpace(DocumentDate))
        {
            if (JapaneseDate.TryParse(DocumentDate, out var day)) on = day;
            else ModelState.AddModelError(nameof(DocumentDate), JapaneseDate.Problem(DocumentDate)!);
        }

        return Do(number, version, () => desk.Approve(current.Actor, number, version, Approver, DocumentNumber, on), "決裁を記録しました。");
    }

    public async Task<IActionResult> OnPostPublishAsync(long number, int version)
    {
        var result = Do(number, version, () => desk.Publish(current.Actor, number, version), "公表しました。公開ページに出ています。");
        await site.Refresh();
        return result;
    }

    public IActionResult OnPostWithdraw(long number, int version) => Do(number, version, () => desk.Withdraw(current.Actor, number, version), "取り下げました。");

    public async Task<IActionResult> OnPostCorrectAsync(long number, int version)
    {
        try
        {
            List<PublicationChange> changes = string.IsNullOrEmpty(Wrong) ? [] : [new PublicationChange(string.IsNullOrEmpty(Item) ? null : Item, Wrong, Right ?? "")];
            var (made, next) = await desk.Correct(current.Actor, number, changes, Withheld, Reason ?? "");
            TempData["Notice"] = "訂正の版を準備しました。決裁を受けてから公表してください。";
            return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/publications/{made}/{next}"));
        }
        catch (UserErrorException e)
        {
            ModelState.AddModelError("", e.Message);
            return Load(number, version) ? Page() : NotFound();
        }
    }

    IActionResult Do(long number, int version, Action step, string done)
    {
        if (ModelState.IsValid)
        {
            try
            {
                step();
                TempData["Notice"] = done;
                return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/publications/{number}/{version}"));
            }
            catch (UserErrorException e)
            {
                ModelState.AddModelError("", e.Message);
            }
        }

        return Load(number, version) ? Page() : NotFound();
    }

    bool Load(long number, int version)
    {
        Others = [.. reader.All(current.Actor).Where(e => e.Snapshot.Number == number)];
        if (Others.FirstOrDefault(e => e.Snapshot.Version == version) is not { } entry) return false;
        Entry = entry;
        var content = reader.Content(entry.Snapshot);
        var layout = PublicationReader.Layout(entry.Snapshot);
        var (_, lines) = ProofLines.Number(Arranger.Arrange(content, layout));
        Notes = ProofCheck.Run(content, layout, lines);
        ItemChoices = [new("表題・前書き", ""), .. content.Items.Select(i => new SelectListItem($"No.{i.Number} {i.Subject.Shown}", i.Id))];
        var html = new StringBuilder();
        HtmlWriter.Body(html, Arranger.Arrange(content.ForPublic(), layout), itemHref: null, below: 2);
        Shown = html.ToString();
        return true;
    }
}
