using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>A record as the person opened it.</summary>
public sealed record OpenedRecord(long Id, int Version);

/// <summary>
/// What the desks of fieldwork share. Who may not see something is told that it is not there, never that it is somebody else's. The
/// reason of an action names the step alone: what was written stands in the record, which few may read.
/// </summary>
internal static class FieldworkAction
{
    public static ActionScope Begin(Database database, Actor actor, DateOnly today, string step) => ActionScope.Begin(database, actor, today, ActionKind.Fieldwork, step);

    /// <summary>The whole record, when the actor may see it.</summary>
    public static T? Find<T>(ActionScope action, Actor actor, long id)
        where T : LedgerRecord, new() =>
        new LedgerReader(action.Db, action.Today).Visible<T>(actor).Any(r => r.Id == id) ? action.Db.Set<T>().AsNoTracking().First(r => r.Id == id) : null;

    /// <summary>True when the actor works on the audit.</summary>
    public static bool Works(ActionScope action, Actor actor, long? audit) => !actor.ReadsOnly && audit is { } id && Engaged.In(action.Db, actor, action.Today, id);

    /// <summary>True when the record is addressed to the actor's units.</summary>
    public static bool IsAddressed(DaichoDb db, Actor actor, LedgerRecord record) => !actor.ReadsOnly && record.UnitId is { } unit && UnitScope.Own(db, actor).Contains(unit);

    /// <summary>How an audit is named in what belongs to it; null when the actor does not work on it.</summary>
    public static string? NameOf(ActionScope action, Actor actor, long audit) =>
        Works(action, actor, audit) && action.Db.Set<Audit>().AsNoTracking().FirstOrDefault(a => a.Id == audit) is { } found ? RecordNumber.Of(action.Db.Catalog.Of<Audit>(), found) : null;

    /// <summary>Reads what was typed into the columns allowed; those required must not stay blank.</summary>
    public static List<FieldProblem> Read(Ledger ledger, LedgerRecord record, IReadOnlyDictionary<string, string?> values, params string[] columns)
    {
        var problems = new List<FieldProblem>();
        foreach (var column in columns.Select(id => ledger.Find(id)!))
        {
            var typed = values.GetValueOrDefault(column.Id);
            if ((StorableText.Problem(typed) ?? column.Read(record, typed)) is { } problem)
                problems.Add(new(column.Id, $"{column.Label}：{problem}"));
            else if (column.IsRequired && string.IsNullOrWhiteSpace(column.Format(record)))
                problems.Add(new(column.Id, $"「{column.Label}」を入力してください。"));
            else if (column.Kind == ColumnKind.Choice && column.Format(record) is { } chosen && !column.Choices.Contains(chosen, StringComparer.Ordinal))
                problems.Add(new(column.Id, $"「{column.Label}」を選んでください。"));
        }

        return problems;
    }

    /// <summary>Problems of units that are named and not there: what is addressed to nobody is never answered.</summary>
    public static IEnumerable<FieldProblem> UnknownUnits(ActionScope action, string field, IEnumerable<string?> names) =>
        names.Where(n => !string.IsNullOrWhiteSpace(n) && action.Links.Resolve("units", n) is null)
            .Select(n => new FieldProblem(field, $"所属「{n}」はありません。組織の画面にある名前で入力してください。"));

    /// <summary>What is wrong with the text of a step, or null.</summary>
    public static FieldProblem? TextProblem(string? label, bool isRequired, string? text) =>
        StorableText.Problem(text) is { } unstorable ? new("text", $"{label}：{unstorable}")
        : isRequired && string.IsNullOrWhiteSpace(text) ? new("text", $"「{label}」を入力してください。")
        : null;

    public static EditResult Refused(params IReadOnlyList<FieldProblem> problems) => new(EditOutcome.Refused) { Problems = problems };

    public static EditResult NotFound(long id) => new(EditOutcome.NotFound, id);

    public static EditResult NotNow(string what, string? state, string step) =>
        Refused(new FieldProblem("", $"この{what}は「{state}」のため「{step}」は行えません。画面を開き直してください。"));
}
