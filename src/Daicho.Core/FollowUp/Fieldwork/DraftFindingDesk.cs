using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Microsoft.EntityFrameworkCore;
using static Daicho.FollowUp.Fieldwork.FieldworkAction;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>
/// Where auditors draft findings, ask units whether the facts are right, and bring them into the report, by the state table alone
/// (<see cref="DraftStep"/>).
/// </summary>
public sealed class DraftFindingDesk(Database database, DateOnly today)
{
    /// <summary>Columns that are written while it is a draft.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["kind", "subject", "finding", "criteria", "cause", "effect", "addressees"];

    /// <summary>Begins a draft.</summary>
    public EditResult Draft(Actor actor, long audit, IReadOnlyDictionary<string, string?> values)
    {
        using var action = Begin(database, actor, today, "指摘案の起案");
        if (NameOf(action, actor, audit) is not { } name)
            return NotFound(audit);
        var writer = action.Step<AuditDraft>();
        var number = action.Db.Set<AuditDraft>().Where(d => d.AuditId == audit).Max(d => d.Number) ?? 0;
        var draft = new AuditDraft { Audit = name, Number = number + 1, State = DraftState.Drafted };
        if (Problems(action, writer.Ledger, draft, values) is { Count: > 0 } problems)
            return Refused(problems);
        writer.Add(draft);
        action.Complete();
        return new(EditOutcome.Saved, draft.Id, 1);
    }

    /// <summary>Changes a draft that nobody is asked about.</summary>
    public EditResult Change(Actor actor, OpenedRecord opened, IReadOnlyDictionary<string, string?> values)
    {
        using var action = Begin(database, actor, today, "指摘案の変更");
        if (Find<AuditDraft>(action, actor, opened.Id) is not { } current || !Works(action, actor, current.AuditId))
            return NotFound(opened.Id);
        if (current.Version != opened.Version)
            return new(EditOutcome.Conflict, opened.Id, current.Version);
        if (current.State != DraftState.Drafted)
            return NotNow("指摘案", current.State, "変更");
        var writer = action.Step<AuditDraft>();
        var next = (AuditDraft)writer.CopyOf(current);
        if (Problems(action, writer.Ledger, next, values) is { Count: > 0 } problems)
            return Refused(problems);
        if (LedgerWriter.Same(writer.Ledger, current, next))
            return new(EditOutcome.Unchanged, opened.Id, current.Version);
        writer.Change(current, next);
        action.Complete();
        return new(EditOutcome.Saved, opened.Id, next.Version);
    }

    /// <summary>Takes a step of the auditors with a draft.</summary>
    /// <param name="actor">Who takes it.</param>
    /// <param name="opened">The draft as it was opened.</param>
    /// <param name="step">The step.</param>
    /// <param name="text">Reason or judgement.</param>
    /// <param name="dueOn">By when units answer, where they are asked.</param>
    /// <param name="number">Number in the report, where it becomes an item.</param>
    public EditResult Take(Actor actor, OpenedRecord opened, DraftStep step, string? text, string? dueOn = null, string? number = null)
    {
        if (TextProblem(step.TextLabel, step.TextRequired, text) is { } problem)
            return Refused(problem);
        using var action = Begin(database, actor, today, step.Label);
        if (Find<AuditDraft>(action, actor, opened.Id) is not { } current || !Works(action, actor, current.AuditId) || step.By != FieldworkParty.Auditor)
            return NotFound(opened.Id);
        if (current.Version != opened.Version)
            return new(EditOutcome.Conflict, opened.Id, current.Version);
        if (!step.From.Contains(current.State, StringComparer.Ordinal))
            return NotNow("指摘案", current.State, step.Label);
        var writer = action.Step<AuditDraft>();
        var next = (AuditDraft)writer.CopyOf(current);
        next.State = step.To;
        if (step.TextLabel is not null)
            next.Remarks = string.IsNullOrWhiteSpace(text) ? null : text;
        var refused = step.To switch
        {
            DraftState.Asked => FactChecks.Ask(action, next, dueOn),
            DraftState.Reported => ReportedDraft.Add(action, current, next, number),
            _ => FactChecks.TakeBack(action, current),
        };
        if (refused is not null)
            return Refused(refused);
        writer.Change(current, next);
        action.Complete();
        return new(EditOutcome.Saved, opened.Id, next.Version);
    }

    /// <summary>The steps the person may take with a draft now.</summary>
    public static IReadOnlyList<DraftStep> Steps(DaichoDb db, DateOnly today, Actor actor, AuditDraft draft) =>
        !actor.ReadsOnly && draft.AuditId is { } audit && Engaged.In(db, actor, today, audit)
            ? [.. DraftStep.All.Where(s => s.By == FieldworkParty.Auditor && s.From.Contains(draft.State, StringComparer.Ordinal))]
            : [];

    private static List<FieldProblem> Problems(ActionScope action, Ledger ledger, AuditDraft draft, IReadOnlyDictionary<string, string?> values)
    {
        var problems = Read(ledger, draft, values, [.. Columns]);
        problems.AddRange(UnknownUnits(action, "addressees", draft.Units));
        return problems;
    }
}
