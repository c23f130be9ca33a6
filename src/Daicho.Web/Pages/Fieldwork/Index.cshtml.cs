using Daicho.Data;
using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Daicho.Web.Pages.Fieldwork;

/// <summary>
/// An audit before its report (監査の実施): what was asked and given, drafts, samples and notes, for those engaged in it; who they are,
/// for the audit secretariat too.
/// </summary>
public sealed class IndexModel(LedgerDesk desk, DaichoDb db, FieldworkReader reader, RequestDesk requests, DraftFindingDesk drafts, SampleDesk samples, NoteDesk notes, EngagementDesk engagements)
    : FieldworkPage(desk, reader)
{
    /// <summary>Tabs by their name in addresses.</summary>
    public const string RequestsTab = "requests", DraftsTab = "drafts", SamplesTab = "samples", NotesTab = "notes", PeopleTab = "people";

    /// <summary>Which tab.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    /// <summary>Ledger and filter of a sample to be drawn, from the list they were chosen in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>The audit.</summary>
    public Audit Audit { get; private set; } = null!;

    /// <summary>True for who works on it.</summary>
    public bool Works { get; private set; }

    /// <summary>True for who says who works on it.</summary>
    public bool KeepsPeople => EngagementDesk.MayKeep(Actor);

    /// <summary>The tab that is shown.</summary>
    public string Shown { get; private set; } = PeopleTab;

    /// <summary>Tabs that are open to the person.</summary>
    public IReadOnlyList<(string Id, string Label)> Tabs => Works
        ? [(RequestsTab, "依頼"), (DraftsTab, "指摘案"), (SamplesTab, "抽出"), (NotesTab, "メモ"), (PeopleTab, "従事者")]
        : [(PeopleTab, "従事者")];

    public IReadOnlyList<AuditRequest> Requests { get; private set; } = [];

    public IReadOnlyList<AuditDraft> Drafts { get; private set; } = [];

    public IReadOnlyList<AuditSample> Samples { get; private set; } = [];

    /// <summary>Rows of the samples, by number of the sample.</summary>
    public ILookup<long?, AuditSampleRow> Rows { get; private set; } = Enumerable.Empty<AuditSampleRow>().ToLookup(r => r.Number);

    public IReadOnlyList<AuditNote> Notes { get; private set; } = [];

    public IReadOnlyList<AuditEngagement> People { get; private set; } = [];

    /// <summary>Ledgers a sample can be drawn from.</summary>
    public IReadOnlyList<(string Value, string Label)> Ledgers => [.. Desk.All.Select(l => (l.Id, l.Label))];

    /// <summary>A ledger of the fieldwork.</summary>
    public Ledger Ledger(string id) => db.Catalog.Get(id);

    /// <summary>What a ledger is called.</summary>
    public string LabelOf(string? id) => db.Catalog.Find(id ?? "")?.Label ?? id ?? "";

    public IActionResult OnGet(long id) => Load(id) ? Page() : NotFound();

    public IActionResult OnPostAsk(long id) => Do(id, RequestsTab, () =>
        Answer(requests.Ask(Actor, id, Values()), RequestsTab, "依頼しました。宛先の所属のホームに表示されます。", _ => $"~/audits/{id}/fieldwork?tab={RequestsTab}"));

    public IActionResult OnPostDraft(long id) => Do(id, DraftsTab, () =>
        Answer(drafts.Draft(Actor, id, Values()), DraftsTab, "指摘案を記録しました。所属にはまだ見えません。", made => $"~/audit-drafts/{made}"));

    public IActionResult OnPostSample(long id) => Do(id, SamplesTab, () =>
        Answer(samples.Draw(Actor, id, Values()), SamplesTab, "標本を抽出しました。", made => $"~/audit-samples/{made}"));

    public IActionResult OnPostNote(long id) => Do(id, NotesTab, () =>
        Answer(notes.Keep(Actor, id, Values()), NotesTab, "メモを残しました。", _ => $"~/audits/{id}/fieldwork?tab={NotesTab}"));

    public IActionResult OnPostNoteChange(long id, long note) => Do(id, NotesTab, () => Notes.All(n => n.Id != note) ? NoNote() :
        Answer(notes.Change(Actor, Opened(note), Values()), Note(note), "メモを直しました。", _ => $"~/audits/{id}/fieldwork?tab={NotesTab}"));

    public IActionResult OnPostNoteAway(long id, long note) => Do(id, NotesTab, () => Notes.All(n => n.Id != note) ? NoNote() :
        Answer(notes.PutAway(Actor, Opened(note)), Note(note), "メモを片付けました。", _ => $"~/audits/{id}/fieldwork?tab={NotesTab}"));

    public IActionResult OnPostEngage(long id)
    {
        Tab = PeopleTab;
        if (!Load(id)) return NotFound();
        if (!KeepsPeople) return StatusCode(403);
        return Answer(engagements.Engage(Actor, id, Request.Form["v.person"], Values()), PeopleTab, "従事者を記録しました。", _ => $"~/audits/{id}/fieldwork?tab={PeopleTab}");
    }

    /// <summary>Name of the form of a note.</summary>
    public static string Note(long id) => FormattableString.Invariant($"note{id}");

    IActionResult NoNote()
    {
        ModelState.AddModelError("form", "メモを選んでください。");
        return Page();
    }

    IActionResult Do(long id, string tab, Func<IActionResult> work)
    {
        Tab = tab;
        if (!Load(id)) return NotFound();
        return Works ? work() : StatusCode(403);
    }

    bool Load(long id)
    {
        if (Reader.Audit(Actor, id) is not { } found) return false;
        Works = Reader.Works(Actor, id);
        if (!Works && !KeepsPeople) return false;
        Audit = found;
        Shown = Tabs.FirstOrDefault(t => t.Id == Tab).Id ?? Tabs[0].Id;
        Requests = Works ? Reader.Requests(Actor, id) : [];
        Drafts = Works ? Reader.Drafts(Actor, id) : [];
        Samples = Works ? Reader.Samples(Actor, id) : [];
        Notes = Works ? Reader.Notes(Actor, id) : [];
        People = Reader.People(Actor, id);
        if (Shown == SamplesTab) Rows = Reader.Rows(Actor, id);
        return true;
    }
}
