using System.Data.Common;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers.Export;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Ledgers.Query;

/// <summary>Writes all records a list matches to a file, in the list's order and in flat memory.</summary>
public static class LedgerExport
{
    /// <summary>Heading of the day from which a record is closed.</summary>
    public const string ClosedHeading = "終了日（台帳）";

    /// <summary>Heading of what no declared column takes.</summary>
    public const string ExtraHeading = "その他の項目（JSON）";

    /// <summary>
    /// Writes header and rows and completes the file; returns the number of rows. All columns are written unless the request
    /// chooses some; columns of imported files that nothing declares follow as one JSON text, and the day of closing where
    /// closed records are included.
    /// </summary>
    public static long Write(Database database, Actor actor, DateOnly today, ListRequest request, TableWriter writer)
    {
        using var db = database.Open();
        Dialect.Of(db.Database.GetDbConnection()).BeginSnapshot(db);
        var query = new LedgerQuery(db, today);
        var columns = request.Chosen ?? request.Ledger.Columns;
        var withExtra = request.Chosen is null && query.AnyExtra(actor, request);
        writer.WriteHeader(Header(columns, request.WithClosed, withExtra));
        long rows = 0;
        foreach (var selection in query.Selections(actor, request, [.. columns.Select(c => c.Property), nameof(LedgerRecord.ClosedOn), nameof(LedgerRecord.Extra)]))
            rows += Write(db, selection, columns, request.WithClosed, withExtra, writer);
        writer.Complete();
        return rows;
    }

    // Values go from the database to the file as they are: no record is made of a row.
    private static long Write(DaichoDb db, IQueryable selection, IReadOnlyList<Column> columns, bool withClosed, bool withExtra, TableWriter writer)
    {
        using var command = selection.CreateDbCommand();
        command.CommandTimeout = 0;
        command.Transaction = Dialect.TransactionOf(db);
        using var reader = command.ExecuteReader();
        var ordinals = columns.Select(c => Ordinal(reader, c.Property)).ToArray();
        var closedOn = Ordinal(reader, nameof(LedgerRecord.ClosedOn));
        var extra = Ordinal(reader, nameof(LedgerRecord.Extra));
        long rows = 0;
        while (reader.Read())
        {
            writer.BeginRow();
            for (var i = 0; i < ordinals.Length; i++)
                columns[i].Write(reader, ordinals[i], writer);
            if (withClosed)
                writer.Date(reader.IsDBNull(closedOn) ? null : reader.GetFieldValue<DateOnly>(closedOn));
            if (withExtra)
                writer.Text(reader.IsDBNull(extra) ? null : reader.GetString(extra));
            writer.EndRow();
            rows++;
        }

        return rows;
    }

    // A column of a table keeps its name; one that is masked is named by its property.
    private static int Ordinal(DbDataReader reader, string property)
    {
        var column = Column.ToSnakeCase(property);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var name = reader.GetName(i);
            if (name == column || name == property)
                return i;
        }

        throw new InvalidOperationException($"{property} is not among the columns read.");
    }

    /// <summary>The header of a file that holds these columns.</summary>
    public static IReadOnlyList<ExportColumn> Header(IReadOnlyList<Column> columns) => Header(columns, withClosed: false, withExtra: false);

    private static List<ExportColumn> Header(IReadOnlyList<Column> columns, bool withClosed, bool withExtra)
    {
        var header = columns.Select(c => new ExportColumn(c.Id, c.Label, Kind(c))).ToList();
        if (withClosed)
            header.Add(new ExportColumn("closed_on", ClosedHeading, ExportKind.Date));
        if (withExtra)
            header.Add(new ExportColumn("extra", ExtraHeading));
        return header;
    }

    private static ExportKind Kind(Column column) => column.Kind switch
    {
        ColumnKind.Date => ExportKind.Date,
        ColumnKind.Integer or ColumnKind.Yen or ColumnKind.FiscalYear => ExportKind.Integer,
        ColumnKind.Boolean => ExportKind.Boolean,
        _ => ExportKind.Text,
    };
}
