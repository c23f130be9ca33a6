using Daicho.Inquiries;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>Writes the rows of an inquiry as fast as the database can: it may ask about as many records as a ledger has.</summary>
internal static class AskedRows
{
    private static readonly string[] Columns = ["inquiry_id", "sheet_id", "record_id", "record_version", "edits", "outcome", "proposes", "judged_version", "evidence"];

    public static void Write(DaichoDb db, long inquiryId, IEnumerable<(long SheetId, PopulationRow Row)> rows)
    {
        using var sink = Dialect.Of(db).OpenSink(db.Database.GetDbConnection(), "inquiry_rows", Columns);
        foreach (var (sheet, row) in rows)
        {
            sink.Integer(inquiryId);
            sink.Integer(sheet);
            sink.Integer(row.RecordId);
            sink.Integer32(row.Version);
            sink.Integer32(0);
            sink.Integer32((int)RowOutcome.Open);
            sink.Integer32((int)Proposes.Unjudged);
            sink.Integer32(0);
            sink.Integer32(0);
            sink.EndRow();
        }

        sink.Complete();
    }
}
