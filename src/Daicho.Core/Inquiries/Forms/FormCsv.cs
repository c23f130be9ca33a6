using System.Text;

namespace Daicho.Inquiries.Forms;

/// <summary>The same rows as a form, for machines: one header row, UTF-8, one line per record; it can be filled in and taken back too.</summary>
internal static class FormCsv
{
    public static void Write(FormContent content, Stream to)
    {
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        var withReasons = content.Definition.Over == InquiryOver.Discrepancies;
        Line(writer, [
            FormContent.TokenLabel, .. content.Known.Select(c => c.UnitLabel is null ? c.Label : $"{c.Label}（{c.UnitLabel}）"),
            .. withReasons ? new[] { FormContent.ReasonLabel } : [], .. content.Definition.Questions.Select(q => FormHead.Of(content.Definition, q))]);
        foreach (var row in content.Rows)
        {
            Line(writer, [
                RowToken.Of(row.Row).ToString(), .. content.Known.Select(c => row.Record is null ? null : c.Format(row.Record)),
                .. withReasons ? new[] { string.Join(' ', row.Reasons) } : [], .. content.Definition.Questions.Select(q => row.Answers.GetValueOrDefault(q.Id))]);
        }
    }

    private static void Line(StreamWriter writer, IEnumerable<string?> cells) => writer.WriteLine(string.Join(',', cells.Select(Cell)));

    private static string Cell(string? text) => text is null ? ""
        : text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
