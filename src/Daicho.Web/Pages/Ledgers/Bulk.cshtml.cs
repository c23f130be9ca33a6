using System.Globalization;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Ledgers.Query;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Pages.Ledgers;

/// <summary>Changes many records at once, with a preview. Which records is the page's address.</summary>
public sealed class BulkModel(LedgerDesk desk, LedgerReader reader) : PageModel
{
    /// <summary>Most records chosen one by one: as many as a page can hold.</summary>
    const int MostChosen = 1000;

    /// <summary>The records.</summary>
    public BulkSelection Selection { get; private set; } = null!;

    /// <summary>The ledger.</summary>
    public Ledger Ledger => Selection.List.Ledger;

    /// <summary>The form.</summary>
    public BulkForm Form { get; private set; } = null!;

    /// <summary>What would change; null before it was asked for.</summary>
    public BulkPreview? Preview { get; private set; }

    /// <summary>Checks that the change breaks or mends.</summary>
    public IReadOnlyList<CheckChange> Checks { get; private set; } = [];

    /// <summary>How many records match, where all of them are meant.</summary>
    public CappedCount? Matching { get; private set; }

    /// <summary>True when the records were not those of the preview any more.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>Conditions of the list in words.</summary>
    public IReadOnlyList<string> Words => [.. ListChips.Of(Selection.List, f => f.Describe(desk.NameOf)).Select(c => c.Words)];

    /// <summary>Names of units to choose from while typing.</summary>
    public IReadOnlyList<string> UnitNames => Ledger.Columns.Any(c => c.Kind == ColumnKind.Unit) ? desk.UnitNames() : [];

    /// <summary>Where the list is.</summary>
    public string Back => Url.Content(LedgerAddress.List(Selection.List));

    /// <summary>Errors in the order of the fields: control's id and sentence.</summary>
    public IEnumerable<(string Id, string Sentence)> Errors =>
        from name in (IEnumerable<string>)[.. Form.Fields.Select(f => f.Name), "close_on", "reason", ""]
        let entry = ModelState[name]
        where entry is not null
        from error in entry.Errors
        select (TagBuilder.CreateSanitizedId(name, "_"), error.ErrorMessage);

    /// <summary>What would change in a record.</summary>
    public IEnumerable<(string Label, string? Before, string? After)> Changes(BulkRow row) =>
    [
        .. Ledger.Columns.Where(c => !c.SameValue(row.Current, row.Next!)).Select(c => (c.Label, c.Format(row.Current), c.Format(row.Next!))),
        .. row.Current.ClosedOn == row.Next!.ClosedOn ? [] : new[] { ("終了日", Day(row.Current.ClosedOn), Day(row.Next.ClosedOn)) },
    ];

    public IActionResult OnGet(string ledger)
    {
        if (Find(ledger) is { } refusal) return refusal;
        Form = BulkForm.Of(Ledger, desk.Today);
        return Page();
    }

    public IActionResult OnPost(string ledger, string? act)
    {
        if (Find(ledger) is { } refusal) return refusal;
        Form = BulkForm.Read(Ledger, Request.Form);
        var (change, problems) = Form.Change();
        foreach (var problem in problems) Show(problem);
        if (string.IsNullOrWhiteSpace(Form.Reason)) ModelState.AddModelError("reason", "変更の理由は必須です。入力してください。");
        else if (Daicho.Text.StorableText.Problem(Form.Reason) is { } unreadable) ModelState.AddModelError("reason", $"変更の理由：{unreadable}");
        if (!ModelState.IsValid) return Page();
        if (act == "apply" && Form.Seen == Form.Signature)
        {
            var result = desk.Bulk.Apply(desk.Actor, Selection, change, Form.Reason, Form.Expected);
            if (result.Seq is { } seq)
                return LocalRedirect(Url.Content($"~/ledgers/{Ledger.Id}/bulk/{seq}"));
        }
        HasMoved = act == "apply";
        Look(change);
        return Page();
    }

    void Look(BulkChange change)
    {
        var checks = new ChangeChecks(Ledger, ParameterSet.Load(reader, Actor.Job("自動チェック")));
        Preview = desk.Bulk.Preview(desk.Actor, Selection, change, checks.See);
        Checks = checks.Result;
    }

    void Show(FieldProblem problem) => ModelState.AddModelError(
        Form.Fields.FirstOrDefault(f => f.Column.Id == problem.Field)?.Name ?? problem.Field, problem.Sentence);

    IActionResult? Find(string ledger)
    {
        if (desk.Find(ledger) is not { } found) return NotFound();
        if (!desk.MayAdd(found)) return StatusCode(403);
        var list = LedgerAddress.Read(found, Request.Query) with { Page = 1, AsOf = null };
        List<long> chosen = [.. Request.Query["id"].Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 0).Distinct().Take(MostChosen)];
        var all = Request.Query["which"] == "all";
        Selection = new BulkSelection(list, all ? null : chosen);
        if (all) Matching = desk.CountOf(list);
        return list.Problems.Count > 0 ? throw new UserErrorException(list.Problems[0].Sentence)
            : !all && chosen.Count == 0 ? throw new UserErrorException("変更する記録が選ばれていません。一覧で行を選ぶか、「条件に合うすべて」を選んでください。")
            : null;
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
