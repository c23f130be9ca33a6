namespace Daicho.Import.Reports;

/// <summary>Gives every source line its one role.</summary>
static class LinePlacing
{
    public static List<PlacedLine> Place(IReadOnlyList<SourceLine> lines, IReadOnlyList<ItemDraft> items, Reading reading)
    {
        var owner = new Dictionary<int, int>();
        for (var i = 0; i < items.Count; i++)
            foreach (var line in items[i].Lines) owner.TryAdd(line, i);
        var placed = new List<PlacedLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var blank = string.IsNullOrWhiteSpace(lines[i].Text);
            var (role, item) = blank ? (LineRole.Blank, (int?)null)
                : owner.TryGetValue(i, out var o) ? (LineRole.Item, o)
                : reading.TableLines.Contains(i) ? (LineRole.Table, null)
                : reading.Headings.Contains(i) ? (LineRole.Heading, null)
                : (LineRole.Unplaced, null);
            placed.Add(new PlacedLine(lines[i].Number, lines[i].Text, role, item));
        }
        return placed;
    }
}
