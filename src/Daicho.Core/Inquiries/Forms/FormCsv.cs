using Daicho.Ledgers.Export;

namespace Daicho.Inquiries.Forms;

/// <summary>The same rows as a form, for machines: one header row, UTF-8; it can be filled in and taken back too.</summary>
internal static class FormCsv
{
    public static void Write(FormContent content, Stream to)
    {
        using var writer = TableWriter.Create(to, ExportFormat.Csv, new ExportOptions());
        writer.WriteHeader([.. Head(content)]);
        foreach (var row in content.Rows)
        {
            writer.BeginRow();
            writer.Text(RowToken.Of(row.Row).ToString());
            foreach (var column in content.Known)
                writer.Text(row.Record is null ? null : column.Format(row.Record));
            if (content.HasReasons)
                writer.Text(string.Join(' ', row.Reasons));
            if (content.HasPrevious)
                writer.Text(content.PreviousOf(row));
            foreach (var cell in content.Cells(row))
                writer.Text(cell);
            writer.Text(FormContent.EvidenceOf(row));
            writer.EndRow();
        }

        writer.Complete();
    }

    private static IEnumerable<ExportColumn> Head(FormContent content) =>
    [
        new("row", FormContent.TokenLabel), .. content.Known.Select(c => new ExportColumn(c.Id, FormHead.Of(c))),
        .. content.HasReasons ? new[] { new ExportColumn("found", FormContent.ReasonLabel) } : [],
        .. content.HasPrevious ? new[] { new ExportColumn("previous", FormContent.PreviousLabel) } : [],
        .. content.Definition.Questions.Select(q => new ExportColumn(q.Id, FormHead.Of(content.Definition, q))),
        new("evidence", FormContent.EvidenceLabel),
    ];
}
