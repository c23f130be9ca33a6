using Daicho.Access;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.Ledgers;

namespace Daicho.Web.FollowUp;

/// <summary>A measure as its item's page shows it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Steps">Steps the person may take.</param>
/// <param name="ConfirmerId">The unit that confirms, or null.</param>
/// <param name="Vocabulary">Words for its class.</param>
/// <param name="Notified">What was last notified of it, or null.</param>
/// <param name="Actions">Its next actions, by date.</param>
/// <param name="IsOwner">The person's unit carries it out.</param>
public sealed record MeasureView(
    Measure Measure, IReadOnlyList<MeasureStep> Steps, long? ConfirmerId, AuditVocabulary Vocabulary, MeasureNoticeLine? Notified, IReadOnlyList<NextAction> Actions, bool IsOwner)
{
    /// <summary>True when today's text or class is no longer what was notified.</summary>
    public bool HasMoved => Notified is { } line && (line.Content != Measure.Content || line.Class != Measure.Class || line.State != Measure.State);

    /// <summary>True when the step is taken in the owner's stead: then its text is required.</summary>
    public bool IsInstead(MeasureStep step) => step.By == MeasureParty.Owner && !IsOwner;
}

/// <summary>A field of a step's form.</summary>
/// <param name="Column">The column.</param>
/// <param name="Id">Id of the control.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
/// <param name="IsRequired">True when the step needs it.</param>
/// <param name="Suggestions">Words to choose from while typing.</param>
public sealed record MeasureField(Column Column, string Id, string? Value, string? Problem, bool IsRequired, IReadOnlyList<string> Suggestions)
{
    /// <summary>Name of the control.</summary>
    public string Name => "v." + Column.Id;
}

/// <summary>What was sent to take a step, so that it stands in the form again when it can't be taken.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Step">The step.</param>
/// <param name="Values">What was typed, by column.</param>
/// <param name="Text">The text.</param>
public sealed record SentStep(long Measure, string Step, IReadOnlyDictionary<string, string?> Values, string? Text);

/// <summary>Gathers what an item's page shows of its measures.</summary>
static class MeasureViews
{
    public static IReadOnlyList<MeasureView> Of(DaichoDb db, DateOnly today, Actor actor, AuditItem item, Audit? audit, IReadOnlyList<Measure> measures)
    {
        var rights = MeasureRights.Load(db, today, actor, measures);
        var words = AuditVocabulary.Of(db, audit?.Vocabulary, today);
        var seen = new LedgerReader(db, today);
        var notified = NoticeLines.LastNotified(db, [.. measures.Select(m => m.Id)], among: seen.Visible<MeasureNoticeLine>(actor));
        var ids = measures.Select(m => (long?)m.Id).ToList();
        var actions = seen.Visible<NextAction>(actor).LiveOn(today).Where(a => ids.Contains(a.MeasureId)).OrderBy(a => a.DueOn).ThenBy(a => a.Id).AsEnumerable().ToLookup(a => a.MeasureId);
        return
        [
            .. measures.Select(m => new MeasureView(
                m, rights.Steps(m), rights.Bodies.ConfirmerOf(m), words,
                notified.GetValueOrDefault(m.Id),
                [.. actions[m.Id]], rights.Of(m).IsOwner)),
        ];
    }
}
