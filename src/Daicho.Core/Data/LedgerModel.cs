using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Daicho.Data;

/// <summary>The two tables of a ledger from its declaration.</summary>
internal static class LedgerModel
{
    public static void Add(ModelBuilder builder, Ledger ledger)
    {
        var live = builder.Entity(ledger.RecordType).ToTable(ledger.TableName);
        live.HasKey(nameof(LedgerRecord.Id));
        live.Property(nameof(LedgerRecord.Id)).ValueGeneratedNever();
        live.HasIndex(nameof(LedgerRecord.RecordKey)).IsUnique();
        live.HasIndex(nameof(LedgerRecord.FromSeq));
        live.HasIndex(nameof(LedgerRecord.UnitId), nameof(LedgerRecord.ClosedOn));
        live.HasIndex([nameof(LedgerRecord.Id)], $"{ledger.TableName}_with_extra").HasFilter("extra IS NOT NULL");
        foreach (var column in ledger.Columns)
        {
            // The day of closing stands in the index, so that counting a narrowed list reads no record.
            if (column.IsIndexed)
                live.HasIndex(column.FoldedProperty ?? column.Property, nameof(LedgerRecord.ClosedOn));
            if (column is { Kind: ColumnKind.Reference, LinkProperty: { } link })
                live.HasIndex(link);
        }

        RefuseUndeclared(ledger);
        AddTwin(builder, live, ledger);
    }

    // The twin is known to the model for its migrations only; it is read by LedgerReader as the ledger's own records.
    private static void AddTwin(ModelBuilder builder, EntityTypeBuilder live, Ledger ledger)
    {
        var twin = builder.SharedTypeEntity<Dictionary<string, object>>(ledger.HistoryTableName);
        twin.ToTable(ledger.HistoryTableName);
        foreach (var property in live.Metadata.GetProperties())
            twin.IndexerProperty(property.ClrType, property.Name).IsRequired(!property.IsNullable);
        twin.IndexerProperty<long>("ToSeq");
        twin.HasKey(nameof(LedgerRecord.Id), nameof(LedgerRecord.Version));
        twin.HasIndex(nameof(LedgerRecord.FromSeq));
        twin.HasIndex("ToSeq");
    }

    private static void RefuseUndeclared(Ledger ledger)
    {
        var declared = typeof(LedgerRecord).GetProperties().Select(p => p.Name)
            .Concat(ledger.Columns.SelectMany(c => new[] { c.Property, c.FoldedProperty, c.LinkProperty }))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var property in ledger.RecordType.GetProperties().Where(p => p is { CanRead: true, CanWrite: true } && !declared.Contains(p.Name)))
            throw new InvalidOperationException($"{ledger.Id}: the property {property.Name} is in no column; declare it or remove it.");
    }
}
