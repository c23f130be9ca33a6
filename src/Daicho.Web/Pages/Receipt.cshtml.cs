using Daicho.Access;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>
/// The slip (控え) of what somebody did: number, when, what; printed as it is. For who did it, for those who see its records or
/// discrepancies, and for the digital division where it sees all that was written.
/// </summary>
public sealed class ReceiptModel(LedgerDesk desk, DiscrepancyReader discrepancies, InquiryReader inquiries, DaichoDb db) : PageModel
{
    const int Most = 20;
    const string DiscrepancySteps = "discrepancy_events";

    /// <summary>The action.</summary>
    public ActionEntry Entry { get; private set; } = null!;

    /// <summary>What it wrote beside ledgers, in words, with how many.</summary>
    public IReadOnlyList<(string What, long Count)> Written { get; private set; } = [];

    /// <summary>Records it wrote that the person sees: the ledger, the first of them, and how many.</summary>
    public IReadOnlyList<(Ledger Ledger, IReadOnlyList<ActionRecord> Records, long Total)> Ledgers { get; private set; } = [];

    /// <summary>Discrepancies it took a step with that the person sees: the first of them, their words and the step.</summary>
    public IReadOnlyList<(Discrepancy Row, DiscrepancyText Text, DiscrepancyEvent Step)> Discrepancies { get; private set; } = [];

    /// <summary>Sheets of inquiries (回答票) it did something with that the person sees: number, title of the inquiry, what was done.</summary>
    public IReadOnlyList<(long Id, string Title, string Step)> Sheets { get; private set; } = [];

    /// <summary>How many discrepancies those are in all.</summary>
    public int Answered { get; private set; }

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
        FindDiscrepancies(seq);
        var isWhole = entry.ActorId == desk.Actor.Id || (desk.Actor.Is(Role.Administrator) && contents.All(c => db.Catalog.Find(c.Source) is not { } ledger || ledger.Policy.Sees(desk.Actor, desk.Today) == Reach.All)) || (desk.Actor.Is(Role.DigitalDivision) && SeesAllOf(contents));
        if (!isWhole && Ledgers.Count == 0 && Answered == 0) return NotFound();
        Written = isWhole
            ? [.. contents.Where(c => db.Catalog.Find(c.Source) is null).Select(c => (ActionSource.Label(c.Source), c.Count))]
            : [];
        FindSheets(seq);
        return Page();
    }

    // What a run of the checks found is no receipt of anybody's.
    void FindDiscrepancies(long seq)
    {
        if (Entry.Kind == ActionKind.Check) return;
        var steps = db.DiscrepancyEvents.Where(e => e.Seq == seq);
        var seen = discrepancies.Visible(desk.Actor).Where(d => steps.Any(e => e.DiscrepancyId == d.Id));
        Answered = seen.Count();
        var rows = seen.OrderBy(d => d.Id).Take(Most).ToList();
        var ids = rows.ConvertAll(d => d.Id);
        var stepOf = steps.Where(e => ids.Contains(e.DiscrepancyId)).AsEnumerable().GroupBy(e => e.DiscrepancyId).ToDictionary(g => g.Key, g => g.Last());
        var texts = discrepancies.Describe(desk.Actor, rows);
        Discrepancies = [.. rows.Where(d => texts.ContainsKey(d.Id)).Select(d => (d, texts[d.Id], stepOf[d.Id]))];
    }

    void FindSheets(long seq)
    {
        var seen = inquiries.Sheets(desk.Actor);
        var steps = from step in db.Set<InquiryEvent>()
                    join sheet in seen on step.SheetId equals sheet.Id
                    join inquiry in db.Set<Inquiry>() on sheet.InquiryId equals inquiry.Id
                    where step.Seq == seq && (step.ToState != null || step.RowId != null)
                    orderby step.Id
                    select new { sheet.Id, inquiry.Title, step.Step };
        Sheets = [.. steps.Take(Most * Most).AsEnumerable().GroupBy(s => s.Id).Take(Most).Select(g => (g.Key, g.First().Title, InquiryAct.Label(g.Last().Step)))];
    }

    // What an action says of itself, its reason, may tell of everything it wrote.
    bool SeesAllOf(IReadOnlyList<ActionContent> contents)
    {
        if (contents.Any(c => c.Source != DiscrepancySteps && db.Catalog.Find(c.Source)?.Policy.Sees(desk.Actor, desk.Today) != Reach.All)) return false;
        var visible = discrepancies.Visible(desk.Actor);
        return !db.DiscrepancyEvents.Any(e => e.Seq == Entry.Seq && !visible.Any(d => d.Id == e.DiscrepancyId));
    }
}
