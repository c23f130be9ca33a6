namespace Daicho.Import.Reports;

/// <summary>Reads a printed list of information systems (情報システム一覧表).</summary>
static class SystemList
{
    public static void Read(Segment segment, IReadOnlyList<SourceLine> lines, Reading reading, Block? header)
    {
        var names = (segment.Headers > 0 ? segment.Blocks[0] : header)!.Cells!;
        int name = SystemColumns.Find(names, "name"), owner = SystemColumns.Find(names, "owner"), form = SystemColumns.Find(names, "form");
        foreach (var row in segment.Blocks)
        {
            reading.TableLines.UnionWith(row.Lines);
            if (segment.Headers > 0 && ReferenceEquals(row, segment.Blocks[0])) continue;
            var printed = Wrapped.Close(row.Cell(name));
            if (printed.Length == 0 || Fold.Key(row.Cell(0)) is "合計" or "計") continue;
            var last = reading.Systems.Count > 0 ? reading.Systems[^1] : null;
            int[] numbers = [.. row.Lines.Select(l => lines[l].Number)];
            if (last is not null && Continues(last.Name, printed) && row.Cell(owner).Length == 0 && row.Cell(form).Length == 0)
            {
                reading.Systems[^1] = last with { Name = last.Name + printed, SourceLines = [.. last.SourceLines, .. numbers] };
                continue;
            }
            var repeated = form >= 0 && row.Cell(form).Length == 0;
            reading.Systems.Add(new ParsedSystem(
                printed,
                Printed(row.Cell(owner)) ?? (owner >= 0 ? last?.OwnerText : null),
                Printed(row.Cell(form)) ?? (repeated ? last?.Form : null),
                repeated, numbers));
        }
    }

    // A name goes on where its bracket is still open or the row starts within one.
    static bool Continues(string name, string next) =>
        name.Count(c => c is '（' or '(') > name.Count(c => c is '）' or ')') || next[0] is '（' or '(' or '）' or ')';

    static string? Printed(string text) => text.Length == 0 ? null : text;
}
