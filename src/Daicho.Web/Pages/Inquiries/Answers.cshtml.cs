using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Daicho.Web.Inquiries;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>Who decided about an answer, when and why.</summary>
public sealed record Decision(string By, DateTime At, string? Reason, bool IsByRule);

/// <summary>Answers that have arrived, with the difference each proposes: taken into the ledger (反映) or refused (不採用), in bulk.</summary>
public sealed class AnswersModel(
    InquiryReader reader, ArrivedAnswers arrived, AcceptanceDesk desk, EvidenceItems items, UnitTree units, DaichoDb db, CurrentActor current) : PageModel
{
    const int PageSize = 50;

    /// <summary>The piles by their names in addresses, in the order of the tabs.</summary>
    public static IReadOnlyList<(string Name, string Label, AnswerPile Pile)> Tabs { get; } =
    [
        ("waiting", "反映待ち", AnswerPile.Waiting),
        ("conflict", "競合", AnswerPile.Conflict),
        ("applied", "反映済", AnswerPile.Applied),
        ("refused", "不採用", AnswerPile.Refused),
        ("unchanged", "変更なしの回答", AnswerPile.Unchanged),
    ];

    /// <summary>The pile shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Rows chosen.</summary>
    [BindProperty]
    public long[] Chosen { get; set; } = [];

    /// <summary>True to decide about the whole pile.</summary>
    [BindProperty]
    public bool Whole { get; set; }

    /// <summary>Why.</summary>
    [BindProperty, Display(Name = "反映・不採用の理由")]
    public string? Reason { get; set; }

    /// <summary>The inquiry.</summary>
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>The definition it was sent with.</summary>
    public InquiryDefinition Definition { get; private set; } = null!;

    /// <summary>The ledger.</summary>
    public Ledger Ledger { get; private set; } = null!;

    /// <summary>Every answer.</summary>
    public IReadOnlyList<ArrivedAnswer> All { get; private set; } = [];

    /// <summary>The pile shown.</summary>
    public AnswerPile Pile => Tabs.FirstOrDefault(t => t.Name == Tab, Tabs[0]).Pile;

    /// <summary>The answers of the pile.</summary>
    public IReadOnlyList<ArrivedAnswer> OfPile => [.. All.Where(a => a.Pile == Pile)];

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>Rows of the page.</summary>
    public IReadOnlyList<RowView> Rows { get; private set; } = [];

    /// <summary>Decisions about them.</summary>
    public IReadOnlyDictionary<long, Decision> Decisions { get; private set; } = new Dictionary<long, Decision>();

    Dictionary<long, long?> unitOfSheet = [];
    ILookup<long, EvidenceItem>? evidence;

    /// <summary>The section that answered.</summary>
    public string UnitOf(RowView view) => units.PathOf(unitOfSheet.GetValueOrDefault(view.Row.SheetId));

    /// <summary>The evidence of an answer.</summary>
    public IReadOnlyList<EvidenceItem> EvidenceOf(RowView view) => [.. evidence![view.Row.Id]];

    /// <summary>Address of a pile.</summary>
    public string Address(string tab) => string.Create(CultureInfo.InvariantCulture, $"/inquiries/{Inquiry.Id}/answers?tab={tab}");

    public IActionResult OnGet(long id) => Load(id) ?? Page();

    /// <summary>Takes answers into the ledger, or refuses them.</summary>
    public IActionResult OnPost(long id, string? act)
    {
        if (Load(id) is { } refusal) return refusal;
        try
        {
            var rows = OfPile.Select(a => a.RowId).Where(r => Whole || Chosen.Contains(r)).ToList();
            if (rows.Count == 0) throw new UserErrorException("対象を選んでください。表の左の欄で行を選ぶか、「このすべて」を選んでください。");
            TempData["Notice"] = act == "refuse"
                ? $"{desk.Refuse(current.Actor, id, rows, Reason):#,0} 件を不採用にしました。回答はそのまま残ります。"
                : Sentence(desk.Apply(current.Actor, id, rows, Reason, overConflicts: Pile == AnswerPile.Conflict));
            return LocalRedirect(Address(Tabs.First(t => t.Pile == Pile).Name));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(string.IsNullOrWhiteSpace(Reason) && (Whole || Chosen.Length > 0) ? nameof(Reason) : "", mistake.Message);
            return Page();
        }
    }

    static string Sentence(AcceptedProposals result)
    {
        const int Named = 3;
        var done = $"{result.Changed:#,0} 件の記録を変更し、{result.Confirmed:#,0} 件を確認しました。" + (result.Measures > 0 ? $"措置 {result.Measures:#,0} 件を加えました。" : "") + (result.Evidence > 0 ? $"証拠 {result.Evidence:#,0} 件を記録の証拠にしました。" : "");
        if (result.Left.Count == 0) return done;
        var reasons = result.Left.GroupBy(l => l.Reason, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(Named)
            .Select(g => $"{g.First().Title}{(g.Count() > 1 ? $"ほか{g.Count() - 1:#,0}件" : "")}：{g.Key}");
        return $"{done}{result.Left.Count:#,0} 件は反映していません（{string.Join(" ", reasons)}）。";
    }

    IActionResult? Load(long id)
    {
        if (reader.Inquiries(current.Actor).FirstOrDefault(i => i.Id == id) is not { } inquiry) return NotFound();
        if (!InquiryReader.Asks(current.Actor, inquiry)) return StatusCode(403);
        Inquiry = inquiry;
        Definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        Ledger = db.Catalog.Get(inquiry.Ledger);
        All = arrived.Of(current.Actor, inquiry, Definition);
        List = new(1, PageSize, OfPile.Count, page => string.Create(CultureInfo.InvariantCulture, $"/inquiries/{id}/answers?tab={Tabs.First(t => t.Pile == Pile).Name}&p={page}"));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        var shown = OfPile.Skip((List.Number - 1) * PageSize).Take(PageSize).Select(a => a.RowId).ToArray();
        Rows = arrived.Views(current.Actor, inquiry, Definition, shown);
        evidence = items.OfAnswers(Rows, view => Url.Content($"~/inquiries/sheets/{view.Row.SheetId}/evidence"));
        unitOfSheet = reader.Sheets(current.Actor).Where(s => s.InquiryId == id).Select(s => new { s.Id, s.UnitId }).ToDictionary(s => s.Id, s => s.UnitId);
        if (Pile is AnswerPile.Applied or AnswerPile.Refused) Decisions = arrived.Decisions(shown).ToDictionary(d => d.Key, d => new Decision(d.Value.Action.ActorName, d.Value.Action.At, d.Value.Step.Text ?? d.Value.Action.Reason, d.Value.Step.Step == InquiryAct.ApplyByRule));
        return null;
    }
}
