using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.Desk;
using Daicho.Web.FollowUp;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.FollowUp;

/// <summary>One finding or opinion: what was found, what each unit does about it and how far it is, who confirmed, what was notified.</summary>
public sealed class ItemModel(LedgerDesk desk, DaichoDb db, FollowUpReader reader, MeasureDesk measures, UnitNames units) : PageModel
{
    /// <summary>Name of the problem of a step as a whole.</summary>
    public const string Whole = "step";

    /// <summary>The item.</summary>
    public AuditItem Item { get; private set; } = null!;

    /// <summary>Its audit, or null.</summary>
    public Audit? Audit { get; private set; }

    /// <summary>Its measures.</summary>
    public IReadOnlyList<MeasureView> Measures { get; private set; } = [];

    /// <summary>What it is about.</summary>
    public IReadOnlyList<ItemRelation> Relations { get; private set; } = [];

    /// <summary>Earlier items that read alike; null before they are asked for.</summary>
    public IReadOnlyList<AlikeItem>? Alike { get; private set; }

    /// <summary>The earlier item of which this is the same again, when the person sees it.</summary>
    public AuditItem? RecursOf { get; private set; }

    /// <summary>What was sent and could not be taken.</summary>
    public SentStep? Sent { get; private set; }

    /// <summary>What was typed for a new measure that could not be added.</summary>
    public (string? Owner, string? Content, string? Reason) New { get; private set; }

    /// <summary>True for whoever may add a measure.</summary>
    public bool MayAdd => desk.MayAdd(db.Catalog.Of<Measure>());

    /// <summary>True for whoever keeps items.</summary>
    public bool MayChange => desk.MayChange(db.Catalog.Of<AuditItem>(), Item);

    /// <summary>Names of units to choose from while typing.</summary>
    public IReadOnlyList<string> UnitNames => desk.UnitNames();

    /// <summary>The day.</summary>
    public DateOnly Today => desk.Today;

    /// <summary>The ledger of measures.</summary>
    public Ledger Ledger => db.Catalog.Of<Measure>();

    /// <summary>The ledger of items.</summary>
    public Ledger ItemLedger => db.Catalog.Of<AuditItem>();

    /// <summary>What a ledger is called.</summary>
    public string LedgerLabel(string id) => db.Catalog.Find(id)?.Label ?? id;

    /// <summary>Name of a unit.</summary>
    public string UnitName(long? id) => id is null ? "未設定" : units.PathOf(id);

    public IActionResult OnGet(long id)
    {
        if (!Load(id)) return NotFound();
        if (Request.Query.ContainsKey("alike"))
            Alike = Likeness.Of(new LedgerReader(db, desk.Today), desk.Actor, Item);
        return Page();
    }

    public IActionResult OnPostStep(long id, long measure, int version, string? step)
    {
        if (!Load(id)) return NotFound();
        if (Measures.All(m => m.Steps.Count == 0)) return StatusCode(403);
        if (Measures.All(m => m.Measure.Id != measure) || MeasureStep.All.FirstOrDefault(s => s.Id == step) is not { } chosen)
        {
            ModelState.AddModelError("", "どの措置をどう進めるか選んでください。");
            return Page();
        }

        var sent = new SentStep(measure, chosen.Id, Typed(), Request.Form["text"]);
        var result = measures.Take(desk.Actor, chosen, [new(measure, version)], sent.Values, sent.Text);
        return Answer(id, result, $"「{chosen.Label}」を行いました。", () => Sent = sent, field => field.Length == 0 ? Whole : field == "reason" && !MeasureDesk.ColumnsOf(chosen).Contains("reason", StringComparer.Ordinal) ? "text" : "v." + field);
    }

    public IActionResult OnPostAdd(long id, string? owner, string? content, string? reason)
    {
        if (!Load(id)) return NotFound();
        if (!MayAdd) return StatusCode(403);
        var result = measures.Add(desk.Actor, id, new Dictionary<string, string?>(StringComparer.Ordinal) { ["owner"] = owner, ["content"] = content }, reason);
        return Answer(id, result, "措置を加えました。", () => New = (owner, content, reason), field => "new." + field);
    }

    IActionResult Answer(long id, EditResult result, string done, Action keep, Func<string, string> name)
    {
        switch (result.Outcome)
        {
            case EditOutcome.Saved:
                TempData["Notice"] = done;
                return LocalRedirect(Url.Content(FormattableString.Invariant($"~/items/{id}")));
            case EditOutcome.NotFound:
                return NotFound();
            case EditOutcome.Conflict:
                ModelState.AddModelError(Whole, "入力している間に、ほかの人がこの措置を進めました。今の状態を確かめて、もう一度行ってください。入力した内容は残っています。");
                break;
            default:
                foreach (var problem in result.Problems)
                    ModelState.AddModelError(name(problem.Field), problem.Sentence);
                break;
        }

        keep();
        return Page();
    }

    Dictionary<string, string?> Typed() =>
        Request.Form.Where(f => f.Key.StartsWith("v.", StringComparison.Ordinal)).ToDictionary(f => f.Key[2..], f => (string?)f.Value.ToString(), StringComparer.Ordinal);

    bool Load(long id)
    {
        if (desk.Record(db.Catalog.Of<AuditItem>(), id) is not AuditItem item) return false;
        Item = item;
        Audit = item.AuditId is { } audit ? desk.Record(db.Catalog.Of<Audit>(), audit) as Audit : null;
        RecursOf = item.RecursOfId is { } before ? desk.Record(db.Catalog.Of<AuditItem>(), before) as AuditItem : null;
        Measures = MeasureViews.Of(db, desk.Today, desk.Actor, item, Audit, reader.OfItem(desk.Actor, id));
        Relations = [.. new LedgerReader(db, desk.Today).Visible<ItemRelation>(desk.Actor).LiveOn(desk.Today).Where(r => r.ItemId == id).OrderBy(r => r.Id)];
        return true;
    }
}
