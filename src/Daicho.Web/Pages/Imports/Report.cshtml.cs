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

/// <summary>An item as it was read, with its record in the ledger.</summary>
/// <param name="Index">Place among the items.</param>
/// <param name="Item">As read.</param>
/// <param name="Record">Its record; null when it was not taken in.</param>
public sealed record ConfirmItem(int Index, ParsedItem Item, AuditItem? Record)
{
    /// <summary>Why a person must confirm it: what the record says, as somebody may have confirmed it already.</summary>
    public IReadOnlyList<string> Reasons => Record is null ? Item.NeedsReview : Record.NeedsReview?.Split('\n') ?? [];

    /// <summary>True when somebody has confirmed what was uncertain.</summary>
    public bool IsConfirmed => Item.NeedsReview.Count > 0 && Reasons.Count == 0;
}

/// <summary>A report beside what was read from it, for confirmation (読取りの確認).</summary>
public sealed class ReportModel(ImportDesk desk, LedgerDesk ledgers, LedgerReader reader, DaichoDb db) : PageModel
{
    /// <summary>True to show only the items that must be confirmed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>The import.</summary>
    public ImportEntry Entry { get; private set; } = null!;

    /// <summary>What is read from the file.</summary>
    public ParsedReport Report { get; private set; } = null!;

    /// <summary>The items to show, those to confirm first.</summary>
    public IReadOnlyList<ConfirmItem> Items { get; private set; } = [];

    /// <summary>How many are to be confirmed.</summary>
    public int Uncertain { get; private set; }

    /// <summary>True when the person may confirm.</summary>
    public bool MayConfirm { get; private set; }

    /// <summary>True when only those to confirm are shown.</summary>
    public bool OnlyUncertain => Show == "review";

    public IActionResult OnGet(long seq) => Load(seq) ? Page() : NotFound();

    /// <summary>Clears what was uncertain of a record, after a person has compared it with the source.</summary>
    public IActionResult OnPostConfirm(long seq, int index, long id, int version)
    {
        if (!Load(seq)) return NotFound();
        var items = db.Catalog.Of<AuditItem>();
        if (!MayConfirm) return StatusCode(403);
        var confirmed = All().FirstOrDefault(i => i.Index == index && i.Record?.Id == id);
        if (confirmed is null) return NotFound();
        var typed = new TypedRecord();
        typed.Set(items.Find("needs_review")!, null);
        var lines = string.Join(',', confirmed.Item.SourceLines);
        var result = ledgers.Editor.Change(
            desk.Actor, items, id, version, null, typed, string.Create(CultureInfo.InvariantCulture, $"報告書の読取りを原文と照らして確認（取込 {seq}、{lines}行）"));
        TempData["Notice"] = result.Outcome switch
        {
            EditOutcome.Saved or EditOutcome.Unchanged => $"{items.TitleOf(confirmed.Record!)} を確認済みにしました。",
            EditOutcome.Conflict => "画面を開いている間に、ほかの人がこの記録を変更しました。内容を確かめて、もう一度「確認した」を押してください。",
            _ => string.Join(" ", result.Problems.Select(p => p.Sentence)),
        };
        return Redirect(Url.Content(FormattableString.Invariant($"~/imports/{seq}/report{(OnlyUncertain ? "?show=review" : "")}#item-{index}")));
    }

    /// <summary>Where an item is: here, or among all when it is not shown.</summary>
    public string HrefOf(int index) =>
        Items.Any(i => i.Index == index) ? FormattableString.Invariant($"#item-{index}") : Url.Content(FormattableString.Invariant($"~/imports/{Entry.Run.Seq}/report#item-{index}"));

    /// <summary>What a line is, in a word.</summary>
    public static string RoleLabel(PlacedLine line) => line.Role switch
    {
        LineRole.Item => "項目",
        LineRole.Heading => "見出し",
        LineRole.Table => "表",
        LineRole.Unplaced => "未配置",
        _ => "",
    };

    bool Load(long seq)
    {
        if (desk.Find(seq) is not { IsReport: true } entry) return false;
        Entry = entry;
        Report = ReportImport.Read(desk.PathOf(entry.Run.Sha256));
        var all = All();
        Uncertain = all.Count(i => i.Reasons.Count > 0);
        Items = [.. all.Where(i => !OnlyUncertain || i.Reasons.Count > 0).OrderByDescending(i => i.Reasons.Count > 0).ThenBy(i => i.Index)];
        MayConfirm = desk.MayWrite(db.Catalog.Of<AuditItem>());
        return true;
    }

    // Items are found again by where they stand in the file; two that share their lines come in the order they were taken in.
    List<ConfirmItem> All()
    {
        var source = Entry.Run.Sha256[..12];
        var records = reader.Visible<AuditItem>(desk.Actor).Where(i => i.SourceKey == source).OrderBy(i => i.Id).AsEnumerable()
            .GroupBy(i => i.SourceLines ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<AuditItem>(g), StringComparer.Ordinal);
        return [.. Report.Items.Select((item, i) => new ConfirmItem(
            i, item, records.TryGetValue(string.Join(',', item.SourceLines), out var found) && found.TryDequeue(out var record) ? record : null))];
    }
}
