using System.Data.Common;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>The statements that read and write one ledger's rows inside an action. Only <see cref="LedgerWriter"/> uses it.</summary>
internal sealed class LedgerStore(ActionScope action, Ledger ledger) : IDisposable
{
    private readonly DaichoDb db = action.Db;
    private readonly LedgerTable table = LedgerTable.Of(ledger);
    private readonly Dialect dialect = Dialect.Of(action.Db.Database.GetDbConnection());
    private DbCommand? find;
    private bool staged;

    private string Staging => table.Live + "_staging";

    /// <summary>The number after the last one given; numbers of erased or undone records are not used again.</summary>
    public long NextId()
    {
        using var command = Dialect.Command(
            db, $"SELECT max(coalesce((SELECT max(id) FROM {table.Live}), 0)) + 1");
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

    /// <summary>Writes new records.</summary>
    public void Insert(IReadOnlyList<LedgerRecord> records) => Write(table.Live, records);

    /// <summary>Copies the current version of each record into the twin, then puts the new version in its place.</summary>
    public void Replace(IReadOnlyList<LedgerRecord> records, long seq)
    {
        if (records.Count == 0)
            return;
        if (!staged)
        {
            action.MakeTemporary(Staging, $"AS SELECT {table.List} FROM {table.Live} WHERE 1 = 0");
            staged = true;
        }

        Write(Staging, records);
        var copied = Dialect.Run(
            db,
            $"""
             INSERT INTO {table.History} ({table.List}, to_seq)
             SELECT {string.Join(", ", table.Names.Select(n => "l." + n))}, @seq FROM {table.Live} l
             JOIN {Staging} s ON s.id = l.id AND s.version = l.version + 1 AND l.from_seq < @seq
             """,
            ("@seq", seq));
        if (copied != records.Count)
            throw new UserErrorException($"「{ledger.Label}」の記録が、開いてから今までの間に他の人によって変更されました。開き直して、もう一度変更してください。");
        Dialect.Run(
            db,
            $"""
             UPDATE {table.Live} SET {string.Join(", ", table.Names.Skip(1).Select(n => $"{n} = s.{n}"))}
             FROM {Staging} s WHERE s.id = {table.Live}.id
             """);
        Dialect.Run(db, $"DELETE FROM {Staging}");
    }

    public void Dispose() => find?.Dispose();

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
