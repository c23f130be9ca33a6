using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using static Daicho.FollowUp.Fieldwork.FieldworkAction;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Where auditors keep their notes. Only who wrote one changes or shares it, or puts it away.</summary>
public sealed class NoteDesk(Database database, DateOnly today)
{
    /// <summary>Columns that are typed.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["subject", "text", "is_shared"];

    /// <summary>Keeps a new note.</summary>
    public EditResult Keep(Actor actor, long audit, IReadOnlyDictionary<string, string?> values)
    {
        using var action = Begin(database, actor, today, "メモの記録");
        if (NameOf(action, actor, audit) is not { } name)
            return NotFound(audit);
        var writer = action.Step<AuditNote>();
        var number = action.Db.Set<AuditNote>().Where(n => n.AuditId == audit).Max(n => n.Number) ?? 0;
        var note = new AuditNote { Audit = name, Number = number + 1, Writer = actor.Name, WriterId = actor.Id, WrittenOn = today };
        if (Read(writer.Ledger, note, values, [.. Columns]) is { Count: > 0 } problems)
            return Refused(problems);
        writer.Add(note);
        action.Complete();
        return new(EditOutcome.Saved, note.Id, 1);
    }

    /// <summary>Changes a note of one's own.</summary>
    public EditResult Change(Actor actor, OpenedRecord opened, IReadOnlyDictionary<string, string?> values) => Write(
        actor, opened, "メモの変更", (writer, next) => Read(writer.Ledger, next, values, [.. Columns]));

    /// <summary>Puts a note of one's own away.</summary>
    public EditResult PutAway(Actor actor, OpenedRecord opened) => Write(actor, opened, "メモの終了", (_, next) =>
    {
        next.ClosedOn = today;
        return [];
    });

    private EditResult Write(Actor actor, OpenedRecord opened, string step, Func<LedgerWriter, AuditNote, List<FieldProblem>> change)
    {
        using var action = Begin(database, actor, today, step);
        if (Find<AuditNote>(action, actor, opened.Id) is not { } current || !Works(action, actor, current.AuditId))
            return NotFound(opened.Id);
        if (current.WriterId != actor.Id)
            throw new AccessDeniedException("メモを変えられるのは書いた人だけです。");
        if (current.Version != opened.Version)
            return new(EditOutcome.Conflict, opened.Id, current.Version);
        var writer = action.Step<AuditNote>();
        var next = (AuditNote)writer.CopyOf(current);
        if (change(writer, next) is { Count: > 0 } problems)
            return Refused(problems);
        if (LedgerWriter.Same(writer.Ledger, current, next))
            return new(EditOutcome.Unchanged, opened.Id, current.Version);
        writer.Change(current, next);
        action.Complete();
        return new(EditOutcome.Saved, opened.Id, next.Version);
    }
}
