using System.Globalization;
using Daicho.Access;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Fieldwork;

/// <summary>A field of a form of the fieldwork.</summary>
/// <param name="Column">The column.</param>
/// <param name="Id">Id of the control.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
/// <param name="Choices">Values with their words, where one of them is chosen.</param>
public sealed record FieldworkField(Column Column, string Id, string? Value, string? Problem, IReadOnlyList<(string Value, string Label)> Choices)
{
    /// <summary>Name of the control.</summary>
    public string Name => "v." + Column.Id;
}

/// <summary>A free text of a form: what the step says, and the unit answers.</summary>
/// <param name="Id">Id of the control.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
public sealed record FieldworkText(string Id, string Name, string Label, string? Value, string? Problem)
{
    /// <summary>Read out behind the label, where a page has several of the kind.</summary>
    public string? About { get; init; }

    /// <summary>A sentence about what belongs in.</summary>
    public string? Hint { get; init; }

    /// <summary>True when it can't stay blank.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True for more than one line.</summary>
    public bool IsLong { get; init; }
}

/// <summary>What pages of the fieldwork share: the form as it was sent, and what became of it.</summary>
public abstract class FieldworkPage(LedgerDesk desk, FieldworkReader reader) : PageModel
{
    /// <summary>Handler or step whose form was sent and could not be taken.</summary>
    public string? Sent { get; protected set; }

    /// <summary>The person.</summary>
    public Actor Actor => desk.Actor;

    /// <summary>The day.</summary>
    public DateOnly Today => desk.Today;

    /// <summary>Names of units to choose from while typing.</summary>
    public IReadOnlyList<string> UnitNames => desk.UnitNames();

    protected FieldworkReader Reader => reader;

    protected LedgerDesk Desk => desk;

    /// <summary>What is wrong with a field, or null.</summary>
    public string? Problem(string name) => ModelState[name]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>A field of a form, with what was typed where it is the form that was sent.</summary>
    public FieldworkField Field(Column column, string form, string? value = null, IReadOnlyList<(string, string)>? choices = null) => new(
        column, $"{form}_{column.Id}", Sent == form ? Request.Form["v." + column.Id] : value, Sent == form ? Problem("v." + column.Id) : null,
        choices ?? [.. column.Choices.Select(c => (c, c))]);

    /// <summary>The text of a step, with what was typed where it is the step that was sent.</summary>
    public FieldworkText Text(string form, string name, string label, bool isRequired, string? value = null) =>
        new($"{form}_{name}", name, label, Sent == form ? Request.Form[name] : value, Sent == form ? Problem(name) : null) { IsRequired = isRequired };

    /// <summary>What was typed, by column.</summary>
    protected Dictionary<string, string?> Values() =>
        Request.Form.Where(f => f.Key.StartsWith("v.", StringComparison.Ordinal)).ToDictionary(f => f.Key[2..], f => (string?)f.Value, StringComparer.Ordinal);

    /// <summary>A record as it was opened.</summary>
    protected OpenedRecord Opened(long id) => new(id, int.TryParse(Request.Form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);

    /// <summary>Leads on where it was taken; else the page again, with what is wrong.</summary>
    protected IActionResult Answer(EditResult result, string form, string done, Func<long, string> then, IReadOnlyCollection<string>? texts = null)
    {
        if (result.Outcome == EditOutcome.NotFound) return NotFound();
        if (result.Outcome is EditOutcome.Saved or EditOutcome.Unchanged)
        {
            TempData["Notice"] = result.Outcome == EditOutcome.Saved ? done : "変わったところはありません。";
            return LocalRedirect(Url.Content(then(result.Id)));
        }

        Sent = form;
        if (result.Outcome == EditOutcome.Conflict) ModelState.AddModelError("form", "入力している間に、ほかの人が先に進めました。今の内容を確かめて、もう一度行ってください。");
        foreach (var problem in result.Problems) ModelState.AddModelError(problem.Field.Length == 0 ? "form" : texts?.Contains(problem.Field, StringComparer.Ordinal) == true ? problem.Field : "v." + problem.Field, problem.Sentence);
        return Page();
    }
}
