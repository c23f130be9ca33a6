using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>The slip (控え) of what somebody did: number, when, what; printed as it is. For who did it and for those who see the records.</summary>
public sealed class ReceiptModel(LedgerDesk desk, DaichoDb db) : PageModel
{
    const int Most = 20;

    /// <summary>The action.</summary>
    public ActionEntry Entry { get; private set; } = null!;

    /// <summary>What it wrote beside ledgers, in words, with how many.</summary>
    public IReadOnlyList<(string What, long Count)> Written { get; private set; } = [];

    /// <summary>Records it wrote that the person sees: the ledger, the first of them, and how many.</summary>
    public IReadOnlyList<(Ledger Ledger, IReadOnlyList<ActionRecord> Records, long Total)> Ledgers { get; private set; } = [];

    public IActionResult OnGet(long seq)
    {
        if (db.Actions.FirstOrDefault(a => a.Seq == seq) is not { } entry) return NotFound();
        Entry = entry;
        var contents = db.ActionContents.Where(c => c.Seq == seq).ToList();
        Ledgers =
        [
            .. contents.Select(c => desk.Find(c.Source)).OfType<Ledger>()
                .Select(l => (l, ActionRecords.Of(db, desk.Actor, desk.Today, l, seq, 0, Most), ActionRecords.Count(db, desk.Actor, desk.Today, l, seq)))
                .Where(l => l.Item3 > 0),
        ];
        var isOwn = entry.ActorId == desk.Actor.Id;
        if (!isOwn && Ledgers.Count == 0 && !desk.Actor.Is(Role.DigitalDivision | Role.Administrator)) return NotFound();
        Written = isOwn || desk.Actor.Is(Role.DigitalDivision | Role.Administrator)
            ? [.. contents.Where(c => db.Catalog.Find(c.Source) is null).Select(c => (ActionSource.Label(c.Source), c.Count))]
            : [];
        return Page();
    }
}
