using System.Globalization;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Import.Reports;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.Imports;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Imports;

/// <summary>An item of the report with what the file prints beside it.</summary>
/// <param name="Record">The item as the ledger has it.</param>
/// <param name="Parsed">As it was read, where it still holds the lines it was read from.</param>
public sealed record ConfirmItem(AuditItem Record, ParsedItem? Parsed)
{
    /// <summary>Why a person must confirm it.</summary>
    public IReadOnlyList<string> Reasons => Record.NeedsReview?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>True when somebody has confirmed what was uncertain.</summary>
    public bool IsConfirmed => Parsed?.NeedsReview.Count > 0 && Reasons.Count == 0;

    /// <summary>What it is called.</summary>
    public string Title => LedgerCatalog.Shipped.Of<AuditItem>().TitleOf(Record);

    /// <summary>Columns of the table that the ledger has none for, by their printed label.</summary>
    public IEnumerable<KeyValuePair<string, string>> Other => Parsed?.Other ?? [];
}

/// <summary>A report beside what was read from it, for confirmation (読取りの確認).</summary>
public sealed class ReportModel(ReportConfirmation confirmation, LedgerDesk ledgers, DaichoDb db) : PageModel
{
    HashSet<long> shown = [];
    Dictionary<long, string?> numbers = [];

    /// <summary>"review" to show only the items that must be confirmed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>The import.</summary>
    public ImportEntry Entry { get; private set; } = null!;

    /// <summary>The report as it stands.</summary>
    public ReportReading Reading { get; private set; } = null!;

    /// <summary>What is read from the file.</summary>
    public ParsedReport Report => Reading.Report;

    /// <summary>The items to show, those to confirm first.</summary>
    public IReadOnlyList<ConfirmItem> Items { get; private set; } = [];

    /// <summary>All items in the order of the file.</summary>
    public IReadOnlyList<ConfirmItem> All { get; private set; } = [];

    /// <summary>How many are to be confirmed.</summary>
    public int Uncertain { get; private set; }

    /// <summary>How many lines are in no item, heading or table.</summary>
    public int Unplaced => Reading.Lines.Count(l => l.Role == LineRole.Unplaced);

    /// <summary>True when the person may confirm and correct.</summary>
    public bool MayConfirm { get; private set; }

    /// <summary>True when only those to confirm are shown.</summary>
    public bool OnlyUncertain => Show == "review";

    public IActionResult OnGet(long seq) => Load(seq) ? Page() : NotFound();

    /// <summary>Clears what was uncertain of a record, after a person has compared it with the source.</summary>
    public IActionResult OnPostConfirm(long seq, long id, int version)
    {
        if (!Load(seq)) return NotFound();
        if (!MayConfirm) return StatusCode(403);
        if (All.FirstOrDefault(i => i.Record.Id == id) is not { } item) return NotFound();
        var items = db.Catalog.Of<AuditItem>();
        var typed = new TypedRecord();
        typed.Set(items.Find("needs_review")!, null);
        var result = ledgers.Editor.Change(
            ledgers.Actor, items, id, version, null, typed, string.Create(CultureInfo.InvariantCulture, $"報告書の読取りを原文と照らして確認（取込 {seq}、{item.Record.SourceLines}行）"));
        TempData["Notice"] = result.Outcome switch
        {
            EditOutcome.Saved or EditOutcome.Unchanged => $"{item.Title} を確認済みにしました。",
            EditOutcome.Conflict => "画面を開いている間に、ほかの人がこの記録を変更しました。内容を確かめて、もう一度「確認した」を押してください。",
            _ => string.Join(" ", result.Problems.Select(p => p.Sentence)),
        };
        return Redirect(Url.Content(FormattableString.Invariant($"~/imports/{seq}/report{(OnlyUncertain ? "?show=review" : "")}#item-{id}")));
    }

    /// <summary>Where an item is: here, or among all when it is not shown.</summary>
    public string HrefOf(long id) =>
        shown.Contains(id) ? FormattableString.Invariant($"#item-{id}") : Url.Content(FormattableString.Invariant($"~/imports/{Entry.Run.Seq}/report#item-{id}"));

    /// <summary>The printed number of an item.</summary>
    public string? NumberOf(long id) => numbers.GetValueOrDefault(id);

    /// <summary>Where to rearrange items, at a place of that page.</summary>
    public string Arrange(long id, int? into = null, string? at = null) =>
        Url.Content(FormattableString.Invariant($"~/imports/{Entry.Run.Seq}/report/arrange?item={id}{(into is null ? "" : FormattableString.Invariant($"&into={into}"))}{(at is null ? "" : "#" + at)}"));

    /// <summary>What a line is, in a word.</summary>
    public static string RoleLabel(LineRole role) => role switch
    {
        LineRole.Item => "項目",
        LineRole.Heading => "見出し",
        LineRole.Table => "表",
        LineRole.Unplaced => "未配置",
        _ => "",
    };

    bool Load(long seq)
    {
        if (confirmation.Open(seq) is not { } open) return false;
        (Entry, Reading) = open;
        All = [.. Reading.Items.Select(i => new ConfirmItem(i, Reading.Parsed.GetValueOrDefault(i.Id)))];
        Uncertain = All.Count(i => i.Reasons.Count > 0);
        Items = [.. All.Where(i => !OnlyUncertain || i.Reasons.Count > 0).OrderByDescending(i => i.Reasons.Count > 0)];
        shown = Items.Select(i => i.Record.Id).ToHashSet();
        numbers = All.ToDictionary(i => i.Record.Id, i => i.Record.Number);
        MayConfirm = confirmation.MayArrange;
        return true;
    }
}
