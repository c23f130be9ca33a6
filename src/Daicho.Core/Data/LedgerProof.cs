using System.Data.Common;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>A version as stored; <see cref="ToSeq"/> is null for the latest one, <see cref="Record"/> when a value can't be read.</summary>
internal sealed record StoredVersion(long Id, int Version, long FromSeq, long? ErasedSeq, long? ToSeq, LedgerRecord? Record);

/// <summary>Reads the stored leaves and versions of a ledger for proofs, row by row.</summary>
internal static class LedgerProof
{
    /// <summary>The tree over all versions an action wrote, in the order of record numbers.</summary>
    public static MerkleTree OfAction(DaichoDb db, Ledger ledger, long seq)
    {
        var table = LedgerTable.Of(ledger);
        var tree = new MerkleTree();
        using var command = Dialect.Command(db, $"SELECT leaf FROM {table.Live} WHERE from_seq = @seq ORDER BY id", ("@seq", seq));
        using var reader = command.ExecuteReader();
        var leaf = new byte[LeafBuilder.Length];
        while (reader.Read())
        {
            reader.GetBytes(0, 0, leaf, 0, leaf.Length);
            tree.Add(leaf);
        }

        return tree;
    }

    /// <summary>Every version, record by record in order: both sides are read by their key, so nothing is sorted.</summary>
    public static IEnumerable<StoredVersion> Versions(DaichoDb db, Ledger ledger)
    {
        var table = LedgerTable.Of(ledger);
        using var command = Dialect.Command(
            db,
            $"""
             SELECT {table.List}, CAST(NULL AS bigint) AS to_seq FROM {table.Live}
             UNION ALL
             SELECT {table.List}, to_seq FROM {table.History}
             ORDER BY id, version
             """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Stored(table, reader);
    }

    /// <summary>The versions of one record, the first one first.</summary>
    public static List<LedgerRecord> VersionsOf(DaichoDb db, Ledger ledger, long id)
    {
        var table = LedgerTable.Of(ledger);
        using var command = Dialect.Command(
            db,
            $"SELECT {table.List} FROM {table.Live} WHERE id = @id UNION ALL SELECT {table.List} FROM {table.History} WHERE id = @id ORDER BY version",
            ("@id", id));
        using var reader = command.ExecuteReader();
        var versions = new List<LedgerRecord>();
        while (reader.Read())
            versions.Add(table.Load(reader));
        return versions;
    }

    /// <summary>The leaf of every version, by action and record.</summary>
    public static IEnumerable<StoredLeaf> Leaves(DaichoDb db, Ledger ledger)
    {
        var table = LedgerTable.Of(ledger);
        using var command = Dialect.Command(
            db,
            $"""
             SELECT from_seq, id, leaf FROM {table.Live}
             UNION ALL
             SELECT from_seq, id, leaf FROM {table.History}
             ORDER BY from_seq, id
             """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new StoredLeaf(reader.GetInt64(0), reader.GetInt64(1), Leaf(reader.GetFieldValue<byte[]>(2)));
    }

    /// <summary>
    /// Versions with a value of another type than its column's, which SQLite stores but reads back as something else (1.5
    /// as 1). A PostgreSQL table holds no such value.
    /// </summary>
    public static IEnumerable<(long Id, int Version)> StrayValues(DaichoDb db, Ledger ledger)
    {
        if (!db.Database.IsSqlite())
            yield break;
        var table = LedgerTable.Of(ledger);
        var stray = string.Join(" OR ", ledger.Columns.Select(Stray).Append(Stray("closed_on", ColumnKind.Date)).Append(Stray("extra", ColumnKind.Text)));
        using var command = Dialect.Command(
            db, $"SELECT id, version FROM {table.Live} WHERE {stray} UNION ALL SELECT id, version FROM {table.History} WHERE {stray}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetInt64(0), reader.GetInt32(1));
    }

    private static string Stray(Column column) => Stray(column.Id, column.Kind);

    private static string Stray(string column, ColumnKind kind) => kind switch
    {
        ColumnKind.Date => $"({column} IS NOT NULL AND (typeof({column}) <> 'text' OR {column} NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))",
        ColumnKind.Integer or ColumnKind.Yen or ColumnKind.FiscalYear => $"typeof({column}) NOT IN ('integer', 'null')",
        ColumnKind.Boolean => $"({column} IS NOT NULL AND (typeof({column}) <> 'integer' OR {column} NOT IN (0, 1)))",
        _ => $"typeof({column}) NOT IN ('text', 'null')",
    };

    private static StoredVersion Stored(LedgerTable table, DbDataReader reader)
    {
        var last = table.Names.Count;
        long? toSeq = reader.IsDBNull(last) ? null : reader.GetInt64(last);
        try
        {
            var record = table.Load(reader);
            return new StoredVersion(record.Id, record.Version, record.FromSeq, record.ErasedSeq, toSeq, record);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            return new StoredVersion(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt64(2), ErasedSeq: null, toSeq, Record: null);
        }
    }

    // A leaf of another length is no leaf; it goes into the tree as none that was ever written.
    private static byte[] Leaf(byte[] stored) => stored.Length == LeafBuilder.Length ? stored : new byte[LeafBuilder.Length];
}
