using System.Data.Common;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>The statements that read and write one ledger's rows inside an action. Only <see cref="LedgerWriter"/> uses it.</summary>
internal sealed class LedgerStore(DaichoDb db, Ledger ledger) : IDisposable
{
    private readonly LedgerTable table = LedgerTable.Of(ledger);
    private readonly Dialect dialect = Dialect.Of(db.Database.GetDbConnection());
    private DbCommand? find;
    private bool staged;

    private string Staging => table.Live + "_staging";

    /// <summary>The number after the last one given; records are never deleted, so none is used again.</summary>
    public long NextId()
    {
        using var command = Dialect.Command(db, $"SELECT coalesce(max(id), 0) + 1 FROM {table.Live}");
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The live records with these keys.</summary>
    public Dictionary<string, LedgerRecord> FindByKeys(IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, LedgerRecord>(keys.Count, StringComparer.Ordinal);
        find ??= Dialect.Command(db, $"SELECT {table.List} FROM {table.Live} WHERE {dialect.AnyOf("record_key", "@keys")}");
        find.Parameters.Clear();
        dialect.AddMany(find, "@keys", keys);
        using var reader = find.ExecuteReader();
        while (reader.Read())
        {
            var record = table.Load(reader);
            found[record.RecordKey!] = record;
        }

        return found;
    }

    /// <summary>Records whose folded name is one of these.</summary>
    public List<LedgerRecord> FindByName(Column title, IReadOnlyCollection<string> names)
    {
        using var command = Dialect.Command(
            db, $"SELECT {table.List} FROM {table.Live} WHERE {dialect.AnyOf(Column.ToSnakeCase(title.FoldedProperty!), "@names")} ORDER BY id");
        dialect.AddMany(command, "@names", names);
        return Read(command);
    }

    /// <summary>The live records with these numbers, in order.</summary>
    public List<LedgerRecord> FindByIds(IReadOnlyCollection<long> ids)
    {
        using var command = Dialect.Command(db, $"SELECT {table.List} FROM {table.Live} WHERE {dialect.AnyNumberOf("id", "@ids")} ORDER BY id");
        dialect.AddMany(command, "@ids", ids);
        return Read(command);
    }

    /// <summary>Records after a number, in order.</summary>
    public List<LedgerRecord> LiveAfter(long id, int most) =>
        Read($"SELECT {table.List} FROM {table.Live} WHERE id > @id ORDER BY id LIMIT {most}", ("@id", id));

    /// <summary>Records after a number that were written after an action, in order.</summary>
    public List<LedgerRecord> WrittenSince(long seq, long id, int most) =>
        Read($"SELECT {table.List} FROM {table.Live} WHERE id > @id AND from_seq > @seq ORDER BY id LIMIT {most}", ("@id", id), ("@seq", seq));

    /// <summary>Records whose latest version an action wrote.</summary>
    public List<LedgerRecord> LatestOf(long seq, int most) =>
        Read($"SELECT {table.List} FROM {table.Live} WHERE from_seq = @seq ORDER BY id LIMIT {most}", ("@seq", seq));

    /// <summary>The versions that an action replaced, of the records named.</summary>
    public Dictionary<long, LedgerRecord> ReplacedBy(long seq, IReadOnlyCollection<long> ids)
    {
        using var command = Dialect.Command(
            db, $"SELECT {table.List} FROM {table.History} WHERE to_seq = @seq AND {dialect.AnyNumberOf("id", "@ids")}", ("@seq", seq));
        dialect.AddMany(command, "@ids", ids);
        return Read(command).ToDictionary(r => r.Id);
    }

    /// <summary>Numbers of records that an action wrote and a later one wrote again.</summary>
    public List<long> ChangedSince(long seq)
    {
        using var command = Dialect.Command(db, $"SELECT id FROM {table.History} WHERE from_seq = @seq ORDER BY id", ("@seq", seq));
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
            ids.Add(reader.GetInt64(0));
        return ids;
    }

    /// <summary>Writes new records.</summary>
    public void Insert(IReadOnlyList<LedgerRecord> records) => Write(table.Live, records);

    /// <summary>Copies the current version of each record into the twin, then puts the new version in its place.</summary>
    public void Replace(IReadOnlyList<LedgerRecord> records, long seq)
    {
        if (records.Count == 0)
            return;
        Stage(records);
        var copied = Dialect.Run(
            db,
            $"""
             INSERT INTO {table.History} ({table.List}, to_seq)
             SELECT {string.Join(", ", table.Names.Select(n => "l." + n))}, @seq FROM {table.Live} l
             JOIN {Staging} s ON s.id = l.id AND s.version = l.version + 1 AND l.from_seq < @seq{dialect.Among("l.id", Staging)}
             """,
            ("@seq", seq));
        if (copied != records.Count)
            throw new UserErrorException($"「{ledger.Label}」の記録が、開いてから今までの間に他の人によって変更されました。開き直して、もう一度変更してください。");
        PutStagedInPlace();
    }

    /// <summary>Puts newly derived values in place; the version stays, since nothing that is proved has changed.</summary>
    public void ReplaceDerived(IReadOnlyList<LedgerRecord> records)
    {
        if (records.Count == 0)
            return;
        Stage(records);
        PutStagedInPlace();
    }

    /// <summary>Takes the staging table away before the commit; after a failure the rollback does.</summary>
    public void Finish()
    {
        if (staged)
            Dialect.Run(db, $"DROP TABLE {Staging}");
        staged = false;
    }

    public void Dispose() => find?.Dispose();

    private void Stage(IReadOnlyList<LedgerRecord> records)
    {
        if (!staged)
        {
            Dialect.Run(db, $"CREATE TEMP TABLE {Staging} AS SELECT {table.List} FROM {table.Live} WHERE 1 = 0");
            staged = true;
        }

        Write(Staging, records);
    }

    private void PutStagedInPlace()
    {
        Dialect.Run(
            db,
            $"""
             UPDATE {table.Live} SET {string.Join(", ", table.Names.Skip(1).Select(n => $"{n} = s.{n}"))}
             FROM {Staging} s WHERE s.id = {table.Live}.id{dialect.Among($"{table.Live}.id", Staging)}
             """);
        Dialect.Run(db, dialect.Empty(Staging));
    }

    private List<LedgerRecord> Read(string sql, params (string, object?)[] parameters)
    {
        using var command = Dialect.Command(db, sql, parameters);
        return Read(command);
    }

    private List<LedgerRecord> Read(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var records = new List<LedgerRecord>();
        while (reader.Read())
            records.Add(table.Load(reader));
        return records;
    }

    private void Write(string into, IReadOnlyList<LedgerRecord> records)
    {
        if (records.Count == 0)
            return;
        using var sink = dialect.OpenSink(db.Database.GetDbConnection(), into, table.Names);
        foreach (var record in records)
            table.Store(record, sink);
        sink.Complete();
    }
}
