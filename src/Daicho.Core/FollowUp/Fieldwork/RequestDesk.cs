using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers.Editing;
using static Daicho.FollowUp.Fieldwork.FieldworkAction;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Where auditors ask units for documents and answers, and units give them, by the state table alone (<see cref="RequestStep"/>).</summary>
public sealed class RequestDesk(Database database, DateOnly today)
{
    /// <summary>Columns of a new request.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["kind", "subject", "details", "addressee", "due_on"];

    /// <summary>Asks several units the same, each in a request of its own.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="audit">The audit.</param>
    /// <param name="values">What was typed, by column; units one a line.</param>
    public EditResult Ask(Actor actor, long audit, IReadOnlyDictionary<string, string?> values)
    {
        using var action = Begin(database, actor, today, "監査の依頼");
        if (NameOf(action, actor, audit) is not { } name)
            return NotFound(audit);
        var writer = action.Step<AuditRequest>();
        var units = (values.GetValueOrDefault("addressee") ?? "").Split(['\n', '\r', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        var problems = new List<FieldProblem>();
        var number = action.Db.Set<AuditRequest>().Where(r => r.AuditId == audit).Max(r => r.Number) ?? 0;
        AuditRequest? first = null;
        foreach (var unit in units.DefaultIfEmpty(null))
        {
            var request = new AuditRequest { Audit = name, Number = ++number, AskedOn = today, State = RequestState.Asked };
            problems.AddRange(Read(writer.Ledger, request, new Dictionary<string, string?>(values, StringComparer.Ordinal) { ["addressee"] = unit }, [.. Columns]));
            if (problems.Count > 0)
                break;
            writer.Add(request);
            first ??= request;
        }

        problems.AddRange(UnknownUnits(action, "addressee", units));
        if (problems.Count > 0)
            return Refused(problems);
        action.Complete();
        return new(EditOutcome.Saved, first!.Id, 1);
    }

    /// <summary>Takes a step with a request.</summary>
    /// <param name="actor">Who takes it.</param>
    /// <param name="opened">The request as it was opened.</param>
    /// <param name="step">The step.</param>
    /// <param name="text">Answer of the unit, or words of the auditors.</param>
    /// <param name="dueOn">Another deadline, where it is asked again.</param>
    public EditResult Take(Actor actor, OpenedRecord opened, RequestStep step, string? text, string? dueOn = null)
    {
        if (TextProblem(step.TextLabel, step.TextRequired, text) is { } problem)
            return Refused(problem);
        using var action = Begin(database, actor, today, step.Label);
        if (Find<AuditRequest>(action, actor, opened.Id) is not { } current)
            return NotFound(opened.Id);
        if (!MayTake(action.Db, today, actor, current, step))
            throw new AccessDeniedException(step.By == FieldworkParty.Addressee ? "依頼に答えるのは宛先の所属です。" : "この手順は監査に従事する人が行います。");
        if (current.Version != opened.Version)
            return new(EditOutcome.Conflict, opened.Id, current.Version);
        if (!step.From.Contains(current.State, StringComparer.Ordinal))
            return NotNow("依頼", current.State, step.Label);
        var writer = action.Step<AuditRequest>();
        var next = (AuditRequest)writer.CopyOf(current);
        next.State = step.To;
        if (step.By == FieldworkParty.Addressee)
            (next.Answer, next.AnsweredOn, next.AnsweredBy) = (text, today, actor.Name);
        else
            next.Remarks = string.IsNullOrWhiteSpace(text) ? null : text;
        if (step.To == RequestState.Again && !string.IsNullOrWhiteSpace(dueOn) && writer.Ledger.Find("due_on")!.Read(next, dueOn) is { } unread)
            return Refused(new FieldProblem("due_on", $"提出期限：{unread}"));
        writer.Change(current, next);
        action.Complete();
        return new(EditOutcome.Saved, opened.Id, next.Version);
    }

    /// <summary>The steps the person may take with a request now.</summary>
    public static IReadOnlyList<RequestStep> Steps(DaichoDb db, DateOnly today, Actor actor, AuditRequest request) =>
        [.. RequestStep.All.Where(s => s.From.Contains(request.State, StringComparer.Ordinal) && MayTake(db, today, actor, request, s))];

    private static bool MayTake(DaichoDb db, DateOnly today, Actor actor, AuditRequest request, RequestStep step) => step.By == FieldworkParty.Addressee
        ? IsAddressed(db, actor, request)
        : !actor.ReadsOnly && request.AuditId is { } audit && Engaged.In(db, actor, today, audit);
}
