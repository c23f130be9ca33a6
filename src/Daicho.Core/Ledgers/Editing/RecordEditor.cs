using Daicho.Access;
using Daicho.Data;
using Daicho.History;

namespace Daicho.Ledgers.Editing;

/// <summary>
/// Adds, changes, closes and reopens one record by hand, for pages and the API: reads what was typed by the declaration,
/// asks for a reason, and never writes over what somebody else has written in between.
/// </summary>
public sealed class RecordEditor(Database database, DateOnly today)
{
    /// <summary>True when the person may change the record; officials only where their units answer for it.</summary>
    public static bool MayChange(DaichoDb db, DateOnly today, Actor actor, Ledger ledger, LedgerRecord record) =>
        !ledger.HasOwnPages && ledger.Policy.Writes(actor, today) switch
        {
            Reach.All => true,
            Reach.OwnUnits => record.UnitId is { } unit && db.UnitClosure.Any(
                c => c.DescendantId == unit && db.UserUnits.Any(u => u.UserId == actor.Id && u.UnitId == c.AncestorId)),
            _ => false,
        };

    /// <summary>Columns whose value the person may neither see nor write today, with the days they wait for.</summary>
    public static IReadOnlySet<Column> HiddenColumns(Actor actor, DateOnly today, Ledger ledger, LedgerRecord record)
    {
        if (ledger.Policy.SeesSecrets(actor))
            return new HashSet<Column>();
        return ledger.Columns
            .Where(c => c.SecretUntilColumn?.ValueOf(record) is DateOnly until && until > today)
            .SelectMany(c => new[] { c, c.SecretUntilColumn! }).ToHashSet();
    }

    /// <summary>Adds a record.</summary>
    public EditResult Add(Actor actor, Ledger ledger, TypedRecord typed, string? reason)
    {
        RequireForms(ledger);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Edit, reason);
        var writer = action.Write(ledger);
        var record = ledger.NewRecord();
        var problems = typed.ReadInto(record, ledger);
        Check(writer, record, problems, reason);
        return problems.Count > 0 ? Refused(problems) : Written(action, ledger, record, () => writer.Add(record));
    }

    /// <summary>
    /// Changes the record that the person read as <paramref name="version"/>, written by the action
    /// <paramref name="baseSeq"/> where that is known.
    /// </summary>
    public EditResult Change(Actor actor, Ledger ledger, long id, int version, long? baseSeq, TypedRecord typed, string? reason) =>
        Edit(
            actor, ledger, id, version, reason,
            (current, next) =>
            {
                var hidden = HiddenColumns(actor, today, ledger, current);
                return
                [
                    .. typed.Texts.Keys.Where(hidden.Contains).Select(c => new FieldProblem(c.Id, $"{c.Label}は、今は表示も変更もできません。この項目を除いて保存してください。")),
                    .. typed.ReadInto(next, ledger),
                    .. Stepped(ledger, current, next),
                ];
            },
            (current, reader) => Conflict(ledger, actor, reader, current, baseSeq, typed));

    /// <summary>Closes the record from a day on.</summary>
    public EditResult Close(Actor actor, Ledger ledger, long id, int version, DateOnly on, string? reason) =>
        SetClosed(actor, ledger, id, version, on, reason);

    /// <summary>Opens a closed record again.</summary>
    public EditResult Reopen(Actor actor, Ledger ledger, long id, int version, string? reason) =>
        SetClosed(actor, ledger, id, version, null, reason);

    private EditResult SetClosed(Actor actor, Ledger ledger, long id, int version, DateOnly? on, string? reason) =>
        Edit(
            actor, ledger, id, version, reason,
            (_, next) =>
            {
                next.ClosedOn = on;
                return [];
            },
            (current, _) => new EditConflict(current, []));

    private EditResult Edit(
        Actor actor,
        Ledger ledger,
        long id,
        int version,
        string? reason,
        Func<LedgerRecord, LedgerRecord, List<FieldProblem>> change,
        Func<LedgerRecord, LedgerReader, EditConflict> conflict)
    {
        RequireForms(ledger);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Edit, reason);
        var writer = action.Write(ledger);
        var reader = new LedgerReader(action.Db, today);
        if (reader.Find(ledger, actor, id) is not { } seen)
            return new EditResult(EditOutcome.NotFound, id);
        // What is secret from the person must stay in the record: the copy is made of the whole one.
        var current = ledger.Policy.SeesSecrets(actor) ? seen : reader.Find(ledger, Actor.Job("編集"), id)!;
        if (current.Version != version)
            return new EditResult(EditOutcome.Conflict, id, current.Version) { Conflict = conflict(seen, reader) };
        var next = writer.CopyOf(current);
        var problems = change(current, next);
        if (problems.Count == 0 && LedgerWriter.Same(ledger, current, next))
            return new EditResult(EditOutcome.Unchanged, id, version);
        next.Id = id;
        Check(writer, next, problems, reason);
        return problems.Count > 0 ? Refused(problems) : Written(action, ledger, next, () => writer.Change(current, next));
    }

    private static void RequireForms(Ledger ledger)
    {
        if (ledger.HasOwnPages)
            throw new AccessDeniedException($"「{ledger.Label}」の記録は、その画面の手順で作り、変更します。");
    }

    private static IEnumerable<FieldProblem> Stepped(Ledger ledger, LedgerRecord current, LedgerRecord next) =>
        ledger.Columns.Where(c => c.SteppedBecause is not null && !c.SameValue(current, next)).Select(c => new FieldProblem(c.Id, $"{c.Label}：{c.SteppedBecause}"));

    private static void Check(LedgerWriter writer, LedgerRecord record, List<FieldProblem> problems, string? reason)
    {
        var ledger = writer.Ledger;
        if (ledger.ReasonRequired && string.IsNullOrWhiteSpace(reason))
            problems.Add(new FieldProblem(FieldProblem.Reason, "変更の理由は必須です。入力してください。"));
        else if (Text.StorableText.Problem(reason) is { } unreadable)
            problems.Add(new FieldProblem(FieldProblem.Reason, $"変更の理由：{unreadable}"));
        if (problems.Count > 0)
            return;
        new RecordDeriver(ledger).Fold(record);
        if (record.RecordKey is { } key && writer.Store.FindByKeys([key]).TryGetValue(key, out var other) && other.Id != record.Id)
        {
            var columns = ledger.KeyColumns.DefaultIfEmpty(ledger.TitleColumns[0]).ToList();
            problems.Add(new FieldProblem(
                columns[0].Id, $"同じ{string.Join("・", columns.Select(c => c.Label))}の記録が既にあります。値を確かめるか、既にある記録を変更してください。"));
        }
    }

    private static EditResult Written(ActionScope action, Ledger ledger, LedgerRecord record, Action write)
    {
        try
        {
            write();
        }
        catch (AccessDeniedException e)
        {
            return Refused([new FieldProblem(ledger.ResponsibleColumn?.Id ?? "", e.Message)]);
        }

        action.Complete();
        return new EditResult(EditOutcome.Saved, record.Id, record.Version);
    }

    private static EditConflict Conflict(Ledger ledger, Actor actor, LedgerReader reader, LedgerRecord current, long? baseSeq, TypedRecord typed)
    {
        var begun = baseSeq is { } seq ? reader.Find(ledger, actor, current.Id, seq) : null;
        var differences = new List<EditDifference>();
        foreach (var (column, mine) in typed.Texts)
        {
            var before = begun is null ? null : column.Format(begun);
            var now = column.Format(current);
            if (TypedRecord.Means(mine, now))
                continue;
            var iChanged = begun is null || !TypedRecord.Means(mine, before);
            var theyChanged = begun is null || !column.SameValue(begun, current);
            differences.Add(new EditDifference(column, before, now, mine, iChanged && theyChanged));
        }

        return new EditConflict(current, differences);
    }

    private static EditResult Refused(IReadOnlyList<FieldProblem> problems) => new(EditOutcome.Refused) { Problems = problems };
}
