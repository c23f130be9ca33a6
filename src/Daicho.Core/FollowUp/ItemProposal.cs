namespace Daicho.FollowUp;

/// <summary>
/// How items of a report could be arranged anew, for a person to mend (see <see cref="ReportArrangement"/>): as many as there
/// were stay as they are, fewer are joined, more are cut where the person says. Pure.
/// </summary>
public static class ItemProposal
{
    private static readonly AuditItemsLedger Ledger = new();
    private static readonly Dictionary<string, int> NoCuts = new(StringComparer.Ordinal);
    private static readonly char[] PieceEnds = ['。', '\n'];

    /// <summary>The parts a text can be cut between, each with its end: sentences and lines.</summary>
    public static IReadOnlyList<string> Pieces(string? text)
    {
        var pieces = new List<string>();
        for (var rest = text ?? ""; rest.Length > 0;)
        {
            var end = rest.IndexOfAny(PieceEnds) is var at and >= 0 ? at + 1 : rest.Length;
            if (string.IsNullOrWhiteSpace(rest[..end]) && pieces.Count > 0)
                pieces[^1] += rest[..end];
            else
                pieces.Add(rest[..end]);
            rest = rest[end..];
        }

        return pieces;
    }

    /// <summary>Proposes an arrangement.</summary>
    /// <param name="reading">The report as it stands.</param>
    /// <param name="from">The items, in order.</param>
    /// <param name="into">How many there shall be.</param>
    /// <param name="picked">Further lines, for the last item.</param>
    /// <param name="cuts">For a split: how many pieces of a column stay in the first item, by column id; without it all stay.</param>
    public static IReadOnlyList<ArrangedItem> Of(ReportReading reading, IReadOnlyList<AuditItem> from, int into, IReadOnlyList<int> picked, IReadOnlyDictionary<string, int>? cuts = null)
    {
        var texts = from.Select(Texts).ToList();
        var lines = from.Select(ReportReading.LinesOf).ToList();
        if (into < texts.Count)
            (texts, lines) = ([.. texts.Take(into - 1), Join(texts.Skip(into - 1))], [.. lines.Take(into - 1), [.. lines.Skip(into - 1).SelectMany(l => l).Distinct().Order()]]);
        while (texts.Count < into)
        {
            var (stays, goes) = texts.Count == 0 ? ([], []) : Cut(texts[^1], cuts ?? NoCuts);
            if (texts.Count > 0)
            {
                texts[^1] = stays;
                var (kept, moved) = Share(reading, lines[^1], stays, goes);
                lines[^1] = kept;
                lines.Add(moved);
            }
            else
            {
                lines.Add([]);
            }

            texts.Add(goes);
        }

        Append(reading, texts[^1], picked);
        lines[^1] = [.. lines[^1].Concat(picked.SelectMany(reading.Span)).Distinct().Order()];
        return [.. texts.Zip(lines, (t, l) => new ArrangedItem(t, l))];
    }

    private static Dictionary<string, string?> Texts(AuditItem item) =>
        ReportArrangement.Columns.ToDictionary(id => id, id => Ledger.Find(id)!.Format(item), StringComparer.Ordinal);

    // What the second has of its own stays readable: its subject goes in front of its finding when the first has another one.
    private static Dictionary<string, string?> Join(IEnumerable<Dictionary<string, string?>> items)
    {
        var joined = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var finding = joined.GetValueOrDefault("subject") is { } subject && item["subject"] is { } other && other != subject ? Stack(other, item["finding"]) : item["finding"];
            foreach (var id in ReportArrangement.Columns)
            {
                joined[id] = id switch
                {
                    "finding" => Stack(joined.GetValueOrDefault(id), finding),
                    "response" => Stack(joined.GetValueOrDefault(id), item[id]),
                    _ => joined.GetValueOrDefault(id) ?? item[id],
                };
            }
        }

        return joined;
    }

    private static (Dictionary<string, string?> Stays, Dictionary<string, string?> Goes) Cut(Dictionary<string, string?> item, IReadOnlyDictionary<string, int> cuts)
    {
        var stays = new Dictionary<string, string?>(item, StringComparer.Ordinal);
        var goes = new Dictionary<string, string?>(item, StringComparer.Ordinal) { ["number"] = null, ["subject"] = null, ["finding"] = null, ["response"] = null };
        foreach (var (id, count) in cuts.Where(c => c.Key is "finding" or "response"))
        {
            var pieces = Pieces(item[id]);
            stays[id] = Whole(pieces.Take(count));
            goes[id] = Whole(pieces.Skip(count));
        }

        return (stays, goes);
    }

    private static (IReadOnlyList<int> Kept, IReadOnlyList<int> Moved) Share(ReportReading reading, IReadOnlyList<int> lines, Dictionary<string, string?> stays, Dictionary<string, string?> goes)
    {
        var (here, there) = (Packed(stays), Packed(goes));
        bool Moves(int line) => Packed(reading.Line(line)?.Text ?? "") is { Length: > 0 } text && !here.Contains(text, StringComparison.Ordinal) && there.Contains(text, StringComparison.Ordinal);
        var moved = lines.Where(Moves).ToList();
        return ([.. lines.Except(moved)], moved);
    }

    // Lines that no item holds bring their text along; that of other items is in their fields already.
    private static void Append(ReportReading reading, Dictionary<string, string?> item, IReadOnlyList<int> picked)
    {
        foreach (var line in picked.Order().Select(reading.Line).OfType<ReportLine>().Where(l => l.Item is null))
            item["finding"] = Stack(item.GetValueOrDefault("finding"), line.Text.Trim());
        foreach (var id in ReportArrangement.Columns)
            item.TryAdd(id, null);
    }

    private static string? Stack(string? above, string? below) =>
        string.IsNullOrWhiteSpace(below) ? above : string.IsNullOrWhiteSpace(above) ? below : $"{above}\n{below}";

    private static string? Whole(IEnumerable<string> pieces) => string.Concat(pieces).Trim() is { Length: > 0 } text ? text : null;

    private static string Packed(Dictionary<string, string?> item) => Packed(string.Join('\n', item.Values));

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
