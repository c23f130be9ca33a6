using Daicho.Ledgers;
using Daicho.Organization;

namespace Daicho.Data;

/// <summary>
/// After a change of units or of a ledger that others point to, finds again what every text names. Links are
/// derived: the change of the unit or record is the history, not a new version of every record that names it.
/// </summary>
internal static class LinkRefresh
{
    /// <summary>Refreshes every link to <paramref name="target"/>.</summary>
    public static void To(DaichoDb db, Ledger target, DateOnly today)
    {
        if (target.RecordType == typeof(Unit))
        {
            // Names of departments are needed before paths of departments can be read.
            Refresh(db, target, target.Columns.First(c => c.LinkLedger == target.Id), new LinkResolver(db, today));
            Dialect.Run(db, "UPDATE units SET unit_id = id WHERE unit_id IS NULL");
            RebuildClosure(db, today);
        }

        var links = new LinkResolver(db, today);
        foreach (var ledger in db.Catalog.All)
        {
            foreach (var column in ledger.Columns.Where(c => c.LinkLedger == target.Id))
                Refresh(db, ledger, column, links);
        }

        foreach (var ledger in db.Catalog.All)
        {
            foreach (var column in ledger.Columns.Where(c => c.InheritsFrom is not null))
                Inherit(db, ledger, column);
        }
    }

    // A blank unit is that of the record referred to, which may have got another one just now.
    private static void Inherit(DaichoDb db, Ledger ledger, Column column)
    {
        var reference = column.InheritsFrom!;
        var link = Column.ToSnakeCase(column.LinkProperty!);
        var unit = $"(SELECT r.unit_id FROM {db.Catalog.Get(reference.LinkLedger!).TableName} r WHERE r.id = {ledger.TableName}.{Column.ToSnakeCase(reference.LinkProperty!)})";
        Dialect.Run(db, $"UPDATE {ledger.TableName} SET {link} = {unit} WHERE {column.Id} IS NULL AND {link} IS DISTINCT FROM {unit}");
    }

    private static void Refresh(DaichoDb db, Ledger ledger, Column column, LinkResolver links)
    {
        var link = Column.ToSnakeCase(column.LinkProperty!);
        var map = $"{ledger.TableName}_links";
        Dialect.Run(db, $"CREATE TEMP TABLE {map} AS SELECT DISTINCT {column.Id} AS name, {link} AS target FROM {ledger.TableName} WHERE {column.Id} IS NOT NULL");
        var changed = new List<(string Name, long? Target)>();
        using (var read = Dialect.Command(db, $"SELECT name, target FROM {map}"))
        using (var reader = read.ExecuteReader())
        {
            while (reader.Read())
            {
                var name = reader.GetString(0);
                changed.Add((name, reader.IsDBNull(1) ? null : reader.GetInt64(1)));
            }
        }

        Dialect.Run(db, $"DELETE FROM {map}");
        foreach (var name in changed.Where(c => links.Resolve(column.LinkLedger!, c.Name) != c.Target).Select(c => c.Name).Distinct(StringComparer.Ordinal))
            Dialect.Run(db, $"INSERT INTO {map} VALUES (@name, @target)", ("@name", name), ("@target", links.Resolve(column.LinkLedger!, name)));
        Dialect.Run(db, $"UPDATE {ledger.TableName} SET {link} = m.target FROM {map} m WHERE m.name = {ledger.TableName}.{column.Id}");
        Dialect.Run(db, $"DROP TABLE {map}");
    }

    // Whoever took over from a unit that has ended sees what still bears its number: sheets, discrepancies, and of a split
    // unit whatever nobody has decided yet.
    private static void RebuildClosure(DaichoDb db, DateOnly today)
    {
        Dialect.Run(db, "DELETE FROM unit_closure");
        Dialect.Run(db, "CREATE TEMP TABLE units_above AS SELECT id AS below, parent_id AS above FROM units WHERE parent_id IS NOT NULL");
        foreach (var (old, heirs) in DayTurn.Heirs(db, today))
        {
            foreach (var heir in heirs)
                Dialect.Run(db, "INSERT INTO units_above VALUES (@old, @heir)", ("@old", old), ("@heir", heir));
        }

        Dialect.Run(
            db,
            """
            WITH RECURSIVE up (ancestor, descendant) AS (
                SELECT id, id FROM units
                UNION
                SELECT u.above, up.descendant FROM up JOIN units_above u ON u.below = up.ancestor)
            INSERT INTO unit_closure (ancestor_id, descendant_id) SELECT ancestor, descendant FROM up
            """);
        Dialect.Run(db, "DROP TABLE units_above");
    }
}
