namespace Daicho.Import.Reports;

/// <summary>Takes apart an item whose finding and response are lists with the same numbers: ア … イ … answered by ア … イ ….</summary>
static class PairedLists
{
    /// <summary>A line of a field as it was printed.</summary>
    public readonly record struct Entry(ColumnRole Field, Block Block, string Text);

    public static IReadOnlyList<ItemDraft> Split(ItemDraft draft, IReadOnlyList<Entry> entries)
    {
        var findings = Parts(entries.Where(e => e.Field == ColumnRole.Finding));
        var responses = Parts(entries.Where(e => e.Field is ColumnRole.Response or ColumnRole.ResponseOrClass));
        if (findings is null || responses is null || findings.Count < 2 || !findings.Select(f => f.Number).SequenceEqual(responses.Select(r => r.Number), StringComparer.Ordinal)) return [draft];
        var items = new List<ItemDraft>();
        for (var i = 0; i < findings.Count; i++)
        {
            var item = new ItemDraft
            {
                Audit = draft.Audit, Kind = draft.Kind, Section = draft.Section, Subject = draft.Subject, Unit = draft.Unit, Class = draft.Class, Page = draft.Page,
                Number = findings[i].Number, Finding = findings[i].Text, Response = responses[i].Text,
            };
            item.Review.Add("指摘と措置がそれぞれ番号付きの列記で印刷されているため、同じ番号どうしを1件にしました。組合せを確認してください。");
            item.Lines.UnionWith(findings[i].Lines);
            item.Lines.UnionWith(responses[i].Lines);
            items.Add(item);
        }
        items[0].Other.AddRange(draft.Other);
        items[0].Lines.UnionWith(draft.Lines.Except(items.Skip(1).SelectMany(d => d.Lines)));
        return items;
    }

    /// <summary>The numbered parts of a text; null where it doesn't begin with a number.</summary>
    static List<(string Number, string Text, List<int> Lines)>? Parts(IEnumerable<Entry> entries)
    {
        var parts = new List<(string Number, string Text, List<int> Lines)>();
        foreach (var entry in entries)
        {
            if (Enumerator.TrySplit(entry.Text, out var number, out var rest) && (parts.Count == 0 || Enumerator.Style(number) == Enumerator.Style(parts[0].Number)))
                parts.Add((number, rest, [.. entry.Block.Lines]));
            else if (parts.Count == 0) return null;
            else
            {
                var (last, text, lines) = parts[^1];
                lines.AddRange(entry.Block.Lines);
                parts[^1] = (last, ItemDraft.Join(text, entry.Text)!, lines);
            }
        }
        return parts;
    }
}
