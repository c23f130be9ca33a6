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
        foreach (var record in query.Stream(actor, request))
        {
            writer.BeginRow();
            foreach (var column in columns)
                column.Write(record, writer);
            if (request.WithClosed)
                writer.Date(record.ClosedOn);
            if (withExtra)
                writer.Text(record.Extra);
            writer.EndRow();
            rows++;
        }

        writer.Complete();
        return rows;
    }

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
