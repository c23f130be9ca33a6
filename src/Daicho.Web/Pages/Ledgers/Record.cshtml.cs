using Daicho.Calendar;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>One record with what is wrong with it and how it came to be.</summary>
public sealed class RecordModel(LedgerDesk desk, DaichoDb db, DiscrepancyReader discrepancies) : PageModel
{
    /// <summary>Most open discrepancies shown.</summary>
    const int Most = 50;

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>The record.</summary>
    public LedgerRecord Record { get; private set; } = null!;

    /// <summary>The day at whose end the record is shown; null is now.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>The day it is looked at.</summary>
    public DateOnly Day => AsOf ?? desk.Today;

    /// <summary>True when the person may change it.</summary>
    public bool MayChange { get; private set; }

    /// <summary>Columns the person may not see yet.</summary>
    public IReadOnlySet<Column> Hidden { get; private set; } = new HashSet<Column>();

    /// <summary>What checks found and nobody has settled.</summary>
    public IReadOnlyList<(Discrepancy Discrepancy, string Message)> Open { get; private set; } = [];

    /// <summary>The versions, the latest first.</summary>
    public IReadOnlyList<RecordVersion> History { get; private set; } = [];

    /// <summary>Columns of an imported file that nothing declares.</summary>
    public IReadOnlyDictionary<string, string?> Extra => ExtraCells.Read(Record.Extra);

    public IActionResult OnGet(string ledger, long id, string? asof)
    {
        AsOf = JapaneseDate.TryParse(asof, out var day) ? day : null;
        if (desk.Find(ledger) is not { } found || desk.Record(found, id, AsOf) is not { } record) return NotFound();
        (Ledger, Record) = (found, record);
        MayChange = AsOf is null && desk.MayChange(found, record);
        Hidden = desk.Hidden(found, record);
        var open = discrepancies.Visible(desk.Actor).Where(d => d.Ledger == ledger && d.RecordId == id).Where(DiscrepancyStates.Open).OrderBy(d => d.Id).Take(Most).ToList();
        var texts = discrepancies.Describe(desk.Actor, open);
        Open = [.. open.Select(d => (d, texts[d.Id].Message))];
        History = RecordHistory.Of(db, desk.Actor, desk.Today, found, id);
        return Page();
    }

    /// <summary>What a version did, as a sentence.</summary>
    public string Sentence(RecordVersion version) => version.Kind switch
    {
        ActionKind.Import when version.Version == 1 => $"{version.ActorName} が取込で登録しました。",
        ActionKind.Import => $"{version.ActorName} が取込で更新しました。",
        ActionKind.Undo => $"{version.ActorName} が取込を取り消しました。",
        _ when version.Version == 1 => $"{version.ActorName} が登録しました。",
        _ => $"{version.ActorName} が変更しました。",
    };
}
