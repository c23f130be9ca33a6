using Daicho.Data;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Daicho.Web.Pages.Fieldwork;

/// <summary>One draft finding (指摘案): its text, what units said to its facts, and the steps of the auditors.</summary>
public sealed class DraftModel(LedgerDesk desk, DaichoDb db, FieldworkReader reader, DraftFindingDesk drafts) : FieldworkPage(desk, reader)
{
    static readonly string[] Texts = ["text", "due_on", "number"];

    /// <summary>Name of the form of its text.</summary>
    public const string Edit = "edit";

    /// <summary>The draft.</summary>
    public AuditDraft Draft { get; private set; } = null!;

    /// <summary>Fact checks, the latest round first.</summary>
    public IReadOnlyList<FactCheck> Checks { get; private set; } = [];

    /// <summary>Steps the person may take.</summary>
    public IReadOnlyList<DraftStep> Steps { get; private set; } = [];

    /// <summary>The ledger of drafts.</summary>
    public Ledger Ledger => db.Catalog.Of<AuditDraft>();

    /// <summary>True while its text can be changed.</summary>
    public bool MayChange => Draft.State == DraftState.Drafted && Steps.Count > 0;

    public IActionResult OnGet(long id) => Load(id) ? Page() : NotFound();

    public IActionResult OnPostSave(long id) => Load(id)
        ? Answer(drafts.Change(Actor, Opened(id), Values()), Edit, "指摘案を直しました。", _ => $"~/audit-drafts/{id}")
        : NotFound();

    public IActionResult OnPostStep(long id, string? step, string? text)
    {
        if (!Load(id)) return NotFound();
        if (Steps.FirstOrDefault(s => s.Id == step) is not { } chosen)
        {
            ModelState.AddModelError("form", "どう進めるか選んでください。");
            return Page();
        }

        return Answer(drafts.Take(Actor, Opened(id), chosen, text, Request.Form["due_on"], Request.Form["number"]), chosen.Id, $"「{chosen.Label}」を行いました。", _ => $"~/audit-drafts/{id}", Texts);
    }

    bool Load(long id)
    {
        if (Reader.Find<AuditDraft>(Actor, id) is not { } found) return false;
        Draft = found;
        Checks = [.. Reader.Checks(Actor, found).Reverse()];
        Steps = DraftFindingDesk.Steps(db, Today, Actor, found);
        return true;
    }
}
