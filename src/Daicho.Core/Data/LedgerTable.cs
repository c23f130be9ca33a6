using System.Data.Common;
using Daicho.Ledgers;

namespace Daicho.Data;

/// <summary>
/// A ledger's table and its history twin as the database knows them: names, order of columns, and how a record
/// goes in and comes out. Made once per ledger from its declaration.
/// </summary>
internal sealed class LedgerTable
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Ledger, LedgerTable> Known = new();

    private static readonly string[] System =
        ["id", "version", "from_seq", "leaf", "erased_seq", "closed_on", "unit_id", "record_key", "extra"];

    private readonly Column[] columns;

    private LedgerTable(Ledger ledger)
    {
        Ledger = ledger;
        columns = [.. ledger.Columns];
        var names = new List<string>(System);
        foreach (var column in columns)
        {
            names.Add(column.Id);
            if (column.FoldedProperty is { } folded)
                names.Add(Column.ToSnakeCase(folded));
            if (column.LinkProperty is { } link && link != nameof(LedgerRecord.UnitId))
                names.Add(Column.ToSnakeCase(link));
        }

        Names = names;
        List = string.Join(", ", names);
    }

    public Ledger Ledger { get; }

    /// <summary>Columns in the order in which rows are written and read.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The same, for a statement.</summary>
    public string List { get; }

    public string Live => Ledger.TableName;

    public string History => Ledger.HistoryTableName;

    public static LedgerTable Of(Ledger ledger) => Known.GetOrAdd(ledger, l => new LedgerTable(l));

    public void Store(LedgerRecord record, RowSink sink)
    {
        sink.Integer(record.Id);
        sink.Integer32(record.Version);
        sink.Integer(record.FromSeq);
        sink.Bytes(record.Leaf);
        sink.Integer(record.ErasedSeq);
        sink.Date(record.ClosedOn);
        sink.Integer(record.UnitId);
        sink.Text(record.RecordKey);
        sink.Text(record.Extra);
        foreach (var column in columns)
        {
            column.Store(record, sink);
            if (column.FoldedProperty is not null)
                sink.Text(column.Folded(record));
            if (column.LinkProperty is { } link && link != nameof(LedgerRecord.UnitId))
                sink.Integer(column.Link(record));
        }

        sink.EndRow();
    }

    /// <summary>Reads a row selected by <see cref="List"/>, starting at <paramref name="at"/>.</summary>
    public LedgerRecord Load(DbDataReader reader, int at = 0)
    {
        var record = Ledger.NewRecord();
        record.Id = reader.GetInt64(at);
        record.Version = reader.GetInt32(at + 1);
        record.FromSeq = reader.GetInt64(at + 2);
        record.Leaf = reader.GetFieldValue<byte[]>(at + 3);
        record.ErasedSeq = reader.IsDBNull(at + 4) ? null : reader.GetInt64(at + 4);
        record.ClosedOn = reader.IsDBNull(at + 5) ? null : reader.GetFieldValue<DateOnly>(at + 5);
        record.UnitId = reader.IsDBNull(at + 6) ? null : reader.GetInt64(at + 6);
        record.RecordKey = reader.IsDBNull(at + 7) ? null : reader.GetString(at + 7);
        record.Extra = reader.IsDBNull(at + 8) ? null : reader.GetString(at + 8);
        at += System.Length;
        foreach (var column in columns)
        {
            column.Load(record, reader, at++);
            if (column.FoldedProperty is not null)
            {
                column.LoadFolded(record, reader.IsDBNull(at) ? null : reader.GetString(at));
                at++;
            }

            if (column.LinkProperty is { } link && link != nameof(LedgerRecord.UnitId))
            {
                column.SetLink(record, reader.IsDBNull(at) ? null : reader.GetInt64(at));
                at++;
            }
        }

        return record;
    }
}
