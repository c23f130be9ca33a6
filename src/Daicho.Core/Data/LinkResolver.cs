using System.Globalization;
using Daicho.Access;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>
/// Finds, within an action, the unit or record that a text names, and whether a unit is the actor's. A text that somebody writes
/// names only what they may see: else the answer would tell them that it is there.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="today">The business date.</param>
/// <param name="writer">Who writes; null where links of what was written before are made anew.</param>
internal sealed class LinkResolver(DaichoDb db, DateOnly today, Actor? writer = null)
{
    private readonly Dictionary<(string Ledger, long Id), bool> seen = [];
    private readonly Dictionary<(string Ledger, string Key), long?> references = [];
    private readonly Dictionary<(string Ledger, long Id), long?> unitsOf = [];
    private readonly Dictionary<long, bool> own = [];
    private UnitDirectory? units;

    public long? Resolve(string ledger, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (ledger == "units")
            return (units ??= new UnitDirectory(db.Set<Unit>().AsNoTracking().ToList(), today)).Find(text);
        var number = RecordNumber.Read(text);
        var key = number is null ? TextKey.Name(text) : FormattableString.Invariant($"No.{number}");
        if (!references.TryGetValue((ledger, key), out var id))
            references.Add((ledger, key), id = number is { } known ? FindByNumber(db.Catalog.Get(ledger), known) : FindByName(db.Catalog.Get(ledger), key));
        return id;
    }

    /// <summary>The same for what the actor writes; a link that the text had before stays.</summary>
    public long? Resolve(Column column, LedgerRecord record, LedgerRecord? before)
    {
        var text = column.Format(record);
        if (Resolve(column.LinkLedger!, text) is not { } id)
            return null;
        return column.Kind == ColumnKind.Unit || writer is null || Sees(column.LinkLedger!, id, writer) || (before is not null && column.Link(before) == id && column.Format(before) == text) ? id : null;
    }

    private bool Sees(string ledger, long id, Actor actor)
    {
        if (!seen.TryGetValue((ledger, id), out var known))
        {
            var target = db.Catalog.Get(ledger);
            seen.Add((ledger, id), known = target.Policy.Sees(actor, today) == Reach.All || new LedgerReader(db, today).Seen(target, actor).Contains(id));
        }

        return known;
    }

    /// <summary>The unit that answers for a record of a ledger.</summary>
    public long? UnitOf(string ledger, long? id)
    {
        if (id is not { } record)
            return null;
        if (!unitsOf.TryGetValue((ledger, record), out var unit))
        {
            using var command = Dialect.Command(db, $"SELECT unit_id FROM {db.Catalog.Get(ledger).TableName} WHERE id = @id", ("@id", record));
            unitsOf.Add((ledger, record), unit = command.ExecuteScalar() is { } found and not DBNull ? Convert.ToInt64(found, CultureInfo.InvariantCulture) : null);
        }

        return unit;
    }

    /// <summary>Refuses to write a record that is not of the actor's units.</summary>
    public void RequireOwn(Actor actor, long? unitId, Ledger ledger)
    {
        if (Owns(actor, unitId))
            return;
        throw new AccessDeniedException($"「{ledger.Label}」のこの記録は自所属のものではないため変更できません。責任所属または台帳の管理者に依頼してください。");
    }

    /// <summary>True when the unit is one of the actor's or below one.</summary>
    public bool Owns(Actor actor, long? unitId) => unitId is { } id && IsOwn(actor, id);

    private bool IsOwn(Actor actor, long unitId)
    {
        if (!own.TryGetValue(unitId, out var known))
        {
            own.Add(unitId, known = db.UnitClosure.Any(
                c => c.DescendantId == unitId && db.UserUnits.Any(u => u.UserId == actor.Id && u.UnitId == c.AncestorId)));
        }

        return known;
    }

    private long? FindByNumber(Ledger target, long id)
    {
        using var command = Dialect.Command(db, $"SELECT id FROM {target.TableName} WHERE id = @id", ("@id", id));
        return command.ExecuteScalar() is { } found and not DBNull ? Convert.ToInt64(found, CultureInfo.InvariantCulture) : null;
    }

    // A name that fits several records names none of them: it is settled by a person.
    private long? FindByName(Ledger target, string key)
    {
        if (target.TitleColumns.Select(c => c.FoldedProperty).FirstOrDefault(f => f is not null) is not { } folded)
            throw new InvalidOperationException($"{target.Id}: a ledger that others refer to needs a folded title column.");
        using var command = Dialect.Command(
            db,
            $"SELECT min(id), count(*) FROM {target.TableName} WHERE {Column.ToSnakeCase(folded)} = @key AND {Liveness.Sql}",
            ("@key", key), ("@today", today));
        using var reader = command.ExecuteReader();
        return reader.Read() && Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture) == 1 ? reader.GetInt64(0) : null;
    }
}
