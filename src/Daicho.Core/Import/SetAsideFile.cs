using System.Text.Json;
using Daicho.Data;
using Daicho.Ledgers.Export;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Import;

/// <summary>
/// The rows that an import set aside, as a file with a reason column: corrected, it can be taken in again as it is,
/// since the columns added for people are left out.
/// </summary>
public static class SetAsideFile
{
    /// <summary>Heading of the reason.</summary>
    public const string ReasonHeading = "取り込めなかった理由";

    /// <summary>Heading of the row number in the original file.</summary>
    public const string RowHeading = "元のファイルの行";

    /// <summary>Writes the rows of the import; returns how many.</summary>
    public static long Write(DaichoDb db, long importSeq, TableWriter writer)
    {
        var run = db.ImportRuns.FirstOrDefault(r => r.Seq == importSeq) ?? throw new UserErrorException($"取込 {importSeq} はありません。");
        var headings = JsonSerializer.Deserialize<Dictionary<string, string>[]>(run.Mapping)!.Select(m => m["heading"]).ToList();
        writer.WriteHeader([
            .. headings.Select((h, i) => new ExportColumn($"c{i}", h)),
            new ExportColumn("row", RowHeading, ExportKind.Integer),
            new ExportColumn("reason", ReasonHeading)]);
        long count = 0;
        foreach (var row in db.SetAsideRows.Where(r => r.ImportSeq == importSeq).OrderBy(r => r.Id).AsAsyncEnumerable().ToBlockingEnumerable())
        {
            var cells = JsonSerializer.Deserialize<string?[]>(row.Cells)!;
            writer.BeginRow();
            for (var i = 0; i < headings.Count; i++)
                writer.Text(i < cells.Length ? cells[i] : null);
            writer.Integer(row.RowNumber);
            // What a surplus separator pushed out of the table is not lost.
            writer.Text(cells.Length <= headings.Count ? row.Reason : $"{row.Reason} はみ出した値：{string.Join(" / ", cells.Skip(headings.Count))}");
            writer.EndRow();
            count++;
        }

        return count;
    }
}
