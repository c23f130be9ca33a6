using Daicho.Access;
using Daicho.Calendar;
using Daicho.Discrepancies;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Desk;

/// <summary>The form of a step with one discrepancy or many.</summary>
public sealed class StepInput
{
    /// <summary>Name of the step.</summary>
    public string? Step { get; set; }

    /// <summary>Answer or reason.</summary>
    public string? Text { get; set; }

    /// <summary>Date until which an exception holds, as typed.</summary>
    public string? Until { get; set; }

    /// <summary>The steps that are offered.</summary>
    [BindNever]
    public IReadOnlyList<DiscrepancyTransition> Steps { get; private set; } = [];

    /// <summary>The offered steps as choices.</summary>
    public IEnumerable<SelectListItem> Choices => Steps.Select(s => new SelectListItem(s.Label, s.Id));

    /// <summary>What the text is called.</summary>
    public string TextLabel => Steps.Count == 1 ? Steps[0].TextLabel : "回答・理由";

    /// <summary>Offers what the person may do from these states.</summary>
    public void Offer(Actor actor, IReadOnlyCollection<DiscrepancyState> states)
    {
        Steps = [.. DiscrepancyTransition.All.Where(t => t.AllowedTo(actor) && t.From.Any(states.Contains))];
        if (Steps.Count == 1) Step ??= Steps[0].Id;
    }

    /// <summary>The step that was chosen.</summary>
    /// <exception cref="UserErrorException">None was.</exception>
    public DiscrepancyTransition Transition() =>
        string.IsNullOrEmpty(Step) ? throw new UserErrorException("どうするかを選んでください。") : DiscrepancyTransition.Get(Step);

    /// <summary>The date as typed.</summary>
    /// <exception cref="UserErrorException">It is no date.</exception>
    public DateOnly? UntilDate()
    {
        if (string.IsNullOrWhiteSpace(Until)) return null;
        return JapaneseDate.TryParse(Until, out var date)
            ? date
            : throw new UserErrorException($"例外の期限「{Until}」を日付として読めません。例：令和9年3月31日、2027-03-31");
    }
}
