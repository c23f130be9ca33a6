using System.Text;
using Daicho.Publication.Layouts;

namespace Daicho.Publication.Output;

/// <summary>Writes a laid out publication as plain text, tables as tab-separated rows: to be read anywhere, and taken in again.</summary>
public static class PlainTextWriter
{
    /// <summary>The text.</summary>
    public static string Write(ArrangedDocument document)
    {
        var text = new StringBuilder(65_536);
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case HeadingBlock heading: text.Append(heading.Text.Shown).Append("\n\n"); break;
                case TextBlock { Text.IsEmpty: false } paragraph: text.Append(paragraph.Text.Shown).Append(paragraph.Role is TextRole.DefinitionCase or TextRole.Label ? "\n" : "\n\n"); break;
                case ContentsBlock contents:
                    foreach (var entry in contents.Entries)
                        text.Append(entry.Year).Append("\n（監査テーマ）\n").Append(entry.Title).Append("\n\n");
                    break;
                case TableBlock table: Table(text, table); break;
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, TableBlock table)
    {
        if (table.HasHeader)
            text.AppendJoin('\t', table.Columns.Select(c => c.Header)).Append('\n');
        foreach (var row in table.Rows)
            text.AppendJoin('\t', row.Cells.Select(c => Quoted(c.Shown))).Append('\n');
        text.Append('\n');
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny('\n', '\t', '"') < 0 ? cell : $"\"{cell.ReplaceLineEndings("\n").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
