using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Ledgers.Query;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>A measure as the person opened it.</summary>
public sealed record OpenedMeasure(long Id, int Version);

/// <summary>
/// Where units move their measures and others confirm them, one or many at once, by the state table alone
/// (<see cref="MeasureStep"/>). The state of the item follows from its measures in the same action.
/// </summary>
public sealed class MeasureDesk(Database database, DateOnly today)
{
    /// <summary>Columns that a step may set, by what it asks for.</summary>
    public static IReadOnlyList<string> ColumnsOf(MeasureStep step) =>
    [
        .. step.Needs.HasFlag(MeasureNeeds.Content) ? new[] { "content", "class", "ground" } : [],
        .. step.Needs.HasFlag(MeasureNeeds.Due) ? new[] { "begin_on", "due_on", "due_event", "due_ledger", "due_filter" } : [],
        .. step.Needs.HasFlag(MeasureNeeds.DoneOn) ? new[] { "done_on", "cost" } : [],
        .. step.Needs.HasFlag(MeasureNeeds.Reason) ? new[] { "reason", "class", "ground" } : [],
        .. step.Needs.HasFlag(MeasureNeeds.Seen) ? new[] { "seen" } : [],
        .. step.Needs.HasFlag(MeasureNeeds.Redirect) ? new[] { "redirect_to" } : [],
        .. step.Id == "reassign" ? new[] { "owner" } : [],
    ];

    /// <summary>Takes a step with measures. Of several each must be where the step starts; otherwise none moves.</summary>
    /// <param name="actor">Who takes it.</param>
    /// <param name="step">The step.</param>
    /// <param name="measures">The measures as they were opened.</param>
    /// <param name="values">What was typed, by column id; only columns the step sets (see <see cref="ColumnsOf"/>).</param>
    /// <param name="text">The text; becomes the reason in the history.</param>
    public EditResult Take(Actor actor, MeasureStep step, IReadOnlyList<OpenedMeasure> measures, IReadOnlyDictionary<string, string?> values, string? text)
    {
        if (StorableText.Problem(text) is { } unstorable)
            return Refused("reason", $"{step.TextLabel}：{unstorable}");
        if (step.TextRequired && string.IsNullOrWhiteSpace(text))
            return Refused("reason", $"「{step.TextLabel}」を入力してください。");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Measure, string.IsNullOrWhiteSpace(text) ? step.Label : $"{step.Label}：{text}");
        var reader = new LedgerReader(action.Db, today);
        var ledger = action.Db.Catalog.Of<Measure>();
        // What is hidden from the person, such as the number of an item they don't see, must stay in the record.
        var found = reader.FindMany(ledger, Actor.Job("措置"), [.. reader.FindMany(ledger, actor, [.. measures.Select(m => m.Id)]).Keys]);
        var rights = MeasureRights.Load(action.Db, today, actor, found.Values.Cast<Measure>());
        var writer = action.Step<Measure>();
        var items = new HashSet<long>();
        foreach (var opened in measures)
        {
            if (found.GetValueOrDefault(opened.Id) is not Measure current)
                return new EditResult(EditOutcome.NotFound, opened.Id);
            if (current.Version != opened.Version)
                return new EditResult(EditOutcome.Conflict, opened.Id, current.Version);
            if (Move(action, rights.Of(current), step, values, text, writer, current) is { Count: > 0 } problems)
                return new EditResult(EditOutcome.Refused, opened.Id) { Problems = problems };
            if (current.ItemId is { } item)
                items.Add(item);
        }

        if (measures.Count == 0)
            return Refused("", "対象の措置を選んでください。");
        writer.Flush();
        ItemState.Follow(action, items);
        action.Complete();
        return new EditResult(EditOutcome.Saved, measures[0].Id, measures[0].Version + 1);
    }

    /// <summary>Adds a measure about an item; of a unit that has one already it is the next.</summary>
    /// <returns>The measure's number, or what can't be taken.</returns>
    public EditResult Add(Actor actor, long itemId, IReadOnlyDictionary<string, string?> values, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return Refused("reason", "「理由」を入力してください。");
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Measure, reason);
        var reader = new LedgerReader(action.Db, today);
        var items = action.Db.Catalog.Of<AuditItem>();
        if (reader.Find(items, actor, itemId) is not AuditItem item)
            return new EditResult(EditOutcome.NotFound, itemId);
        var writer = action.Write<Measure>();
        var measure = new Measure { ItemSubject = RecordNumber.Of(items, item), State = MeasureState.Unconfirmed, StateSince = today };
        var problems = Read(writer.Ledger, measure, values, [.. writer.Ledger.Columns.Where(c => c.SteppedBecause is null && c.Id is not ("item_subject" or "ordinal")).Select(c => c.Id)]);
        if (string.IsNullOrWhiteSpace(measure.Owner))
            problems.Add(new FieldProblem("owner", "「所管課」を入力してください。"));
        if (problems.Count > 0)
            return new EditResult(EditOutcome.Refused) { Problems = problems };
        measure.Ordinal = NextOrdinal(action.Db, item.Id, TextKey.Name(measure.Owner));
        try
        {
            writer.Add(measure);
        }
        catch (AccessDeniedException denied)
        {
            return Refused("owner", denied.Message);
        }

        writer.Flush();
        ItemState.Follow(action, [item.Id]);
        action.Complete();
        return new EditResult(EditOutcome.Saved, measure.Id, 1);
    }

    /// <summary>
    /// Adds the measures that units have promised in their answers about an item, each with what it was answered about; decided where
    /// a date or event was given. Returns their numbers.
    /// </summary>
    internal static IReadOnlyList<long> AddAnswered(ActionScope action, long itemId, IEnumerable<(string? Owner, string Title, ProposedMeasure Answer)> answered)
    {
        var item = action.Db.Set<AuditItem>().AsNoTracking().Single(i => i.Id == itemId);
        var subject = RecordNumber.Of(action.Db.Catalog.Of<AuditItem>(), item);
        var writer = action.Write<Measure>();
        var ids = new List<long>();
        var last = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (owner, title, answer) in answered)
        {
            var measure = new Measure
            {
                ItemSubject = subject, Owner = owner, Content = $"{title}：{answer.Content}", DueOn = answer.DueOn, DueEvent = answer.DueEvent, StateSince = action.Today,
                State = answer.DueOn is null && answer.DueEvent is null ? MeasureState.NotBegun : MeasureState.Decided,
            };
            var unit = TextKey.Name(owner);
            last[unit] = last.TryGetValue(unit, out var before) ? before + 1 : NextOrdinal(action.Db, itemId, unit) ?? 1;
            measure.Ordinal = last[unit] == 1 ? null : last[unit];
            ids.Add(writer.Add(measure));
        }

        writer.Flush();
        ItemState.Follow(action, [itemId]);
        return ids;
    }

    internal static long? NextOrdinal(DaichoDb db, long item, string owner)
    {
        var taken = db.Set<Measure>().Where(m => m.ItemId == item && m.OwnerKey == owner).Select(m => m.Ordinal ?? 1).AsEnumerable().DefaultIfEmpty(0).Max();
        return taken == 0 ? null : taken + 1;
    }

    private List<FieldProblem> Move(ActionScope action, MeasureRight right, MeasureStep step, IReadOnlyDictionary<string, string?> values, string? text, LedgerWriter writer, Measure current)
    {
        if (!right.Allows(step.By))
            throw new AccessDeniedException(right.Refusal(step.By));
        if (!step.StartsAt(current))
            return [new FieldProblem("", $"実施状況が「{current.State ?? MeasureState.Unconfirmed}」のため「{step.Label}」は行えません。画面を開き直してください。")];
        if (step.By == MeasureParty.Owner && !right.IsOwner && string.IsNullOrWhiteSpace(text))
            return [new FieldProblem("reason", "所管課に代わって入力する理由を入力してください。")];
        var next = (Measure)writer.CopyOf(current);
        var problems = Read(writer.Ledger, next, values, ColumnsOf(step));
        (next.State, next.Confirmation) = (step.To ?? current.State, step.Confirmation);
        Fill(action.Actor, step, current, next, text);
        if (problems.Count == 0 && step.Missing(next, today) is { } missing)
            problems.Add(new FieldProblem(FieldOf(step, next), missing));
        problems.AddRange(EventProblems(action.Db.Catalog, next));
        if (step.Id == "reassign" && string.IsNullOrWhiteSpace(next.Owner))
            problems.Add(new FieldProblem("owner", "「所管課」を入力してください。"));
        if (step.Id == "reassign" && problems.Count == 0 && TextKey.Name(next.Owner) != current.OwnerKey && current.ItemId is { } item)
            next.Ordinal = NextOrdinal(action.Db, item, TextKey.Name(next.Owner));
        if (problems.Count == 0)
            writer.Change(current, next);
        return problems;
    }

    // A condition that can't be read would wait for ever.
    private static IEnumerable<FieldProblem> EventProblems(LedgerCatalog catalog, Measure next)
    {
        if (string.IsNullOrWhiteSpace(next.DueLedger))
            return string.IsNullOrWhiteSpace(next.DueFilter) ? [] : [new FieldProblem("due_ledger", "「出来事の条件」を入れるときは、「出来事の台帳」も入力してください。")];
        return catalog.Find(next.DueLedger.Trim()) is not { } ledger
            ? [new FieldProblem("due_ledger", $"「出来事の台帳」：台帳「{next.DueLedger}」はありません。台帳の一覧のアドレスにあるIDを入れてください（例：systems）。")]
            : ListRequest.Read(ledger, next.DueFilter).Problems.Select(p => new FieldProblem("due_filter", $"「出来事の条件」：{p.Sentence}"));
    }

    private void Fill(Actor actor, MeasureStep step, Measure current, Measure next, string? text)
    {
        if (next.State != current.State)
            next.StateSince = today;
        switch (step.Confirmation)
        {
            case Confirmed.Yes or Confirmed.Returned:
                (next.ConfirmedOn, next.ConfirmedBy) = (today, actor.Name);
                if (step.Confirmation == Confirmed.Returned)
                    next.Seen = text;
                break;
            case Confirmed.Waiting:
                (next.ConfirmedOn, next.ConfirmedBy, next.Seen) = (null, null, null);
                break;
        }

        if (step.Id == "reassign")
            next.RedirectTo = null;
    }

    private static List<FieldProblem> Read(Ledger ledger, LedgerRecord record, IReadOnlyDictionary<string, string?> values, IReadOnlyList<string> allowed)
    {
        var problems = new List<FieldProblem>();
        foreach (var (id, typed) in values.Where(v => allowed.Contains(v.Key, StringComparer.Ordinal)))
        {
            var column = ledger.Find(id)!;
            if ((StorableText.Problem(typed) ?? column.Read(record, typed)) is { } problem)
                problems.Add(new FieldProblem(id, $"{column.Label}：{problem}"));
        }

        return problems;
    }

    private static string FieldOf(MeasureStep step, Measure next) =>
        step.Needs.HasFlag(MeasureNeeds.Content) && string.IsNullOrWhiteSpace(next.Content) ? "content"
        : step.Needs.HasFlag(MeasureNeeds.Due) ? "due_on"
        : step.Needs.HasFlag(MeasureNeeds.DoneOn) ? "done_on"
        : step.Needs.HasFlag(MeasureNeeds.Reason) ? "reason"
        : step.Needs.HasFlag(MeasureNeeds.Seen) ? "seen"
        : "redirect_to";

    private static EditResult Refused(string field, string sentence) => new(EditOutcome.Refused) { Problems = [new FieldProblem(field, sentence)] };
}
