namespace Daicho.Import.Reports;

/// <summary>
/// Makes items of table rows: rows that were split are joined, numbers that were misread are told by their neighbours.
/// Whatever is not printed plainly is written into the item's review notes.
/// </summary>
sealed class RowJoiner
{
    readonly List<ItemDraft> items = [];
    int last;

    public static List<ItemDraft> Join(IReadOnlyList<TableRow> rows)
    {
        var joiner = new RowJoiner();
        for (var i = 0; i < rows.Count; i++)
            i += joiner.Take(rows, i);
        return joiner.items;
    }

    ItemDraft? Current => items.Count > 0 ? items[^1] : null;

    /// <summary>Takes one row; returns how many further rows went with it.</summary>
    int Take(IReadOnlyList<TableRow> rows, int at)
    {
        var row = rows[at];
        if (!row.HasNumberColumn) { TakeUnnumbered(row); return 0; }
        if (row.Number.Length == 0 || row.NumberRepeated) { TakeContinuation(row); return 0; }
        var next = at + 1 < rows.Count && rows[at + 1].HasNumberColumn ? rows[at + 1] : null;
        if (row.Integer is not { } number) { items.Add(row.Draft); return 0; }

        var expected = last + 1;
        if (number != expected && last > 0)
        {
            if (next is { IsSparse: true } && next.Integer == expected && !row.IsSparse)
            {
                Append(row.Draft, next);
                row.Draft.Review.Add($"番号欄に「{row.Number}」と印刷され、続く行に「{next.Number}」があるため、2行を{expected}番の1件としました。番号と内容を確認してください。");
                row.Draft.Number = Text(expected);
                Add(row.Draft, expected);
                return 1;
            }
            if (Repeats(row)) { Append(Current!, row); Note("同じ番号の行が続いているため1件にまとめました。内容を確認してください。"); return 0; }
            if (FollowedBy(rows, at, expected + 1) && !row.IsSparse)
            {
                row.Draft.Review.Add($"番号欄に「{row.Number}」と印刷されていますが、前後の番号から{expected}番としました。番号を確認してください。");
                row.Draft.Number = Text(expected);
                Add(row.Draft, expected);
                return 0;
            }
            if (number == 1 && at > 0 && ReferenceEquals(rows[at - 1].Columns, row.Columns) && last > 1)
                row.Draft.Review.Add($"番号が表の途中で1に戻っています（前の番号は{last}）。番号を確認してください。");
            if (number <= last && number != 1) row.Draft.Review.Add($"番号「{row.Number}」が前の番号{last}より後に印刷されています。番号を確認してください。");
        }
        if (row.IsSparse && !HasSubject(row) && next is not null && next.Number.Length == 0)
        {
            Append(row.Draft, next);
            row.Draft.Review.Add("番号と内容が別の行に分かれて印刷されていたため1件にまとめました。内容を確認してください。");
            Add(row.Draft, number);
            return 1;
        }
        if (row.IsSparse && !HasSubject(row)) row.Draft.Review.Add("番号だけが印刷され、内容がありません。原本を確認してください。");
        Add(row.Draft, number);
        return 0;
    }

    static bool FollowedBy(IReadOnlyList<TableRow> rows, int at, int number)
    {
        for (var i = at + 1; i < rows.Count && i <= at + 2; i++)
            if (rows[i].HasNumberColumn && rows[i].Integer is { } n) return n == number;
        return false;
    }

    static bool HasSubject(TableRow row) => row.Text(ColumnRole.Subject, own: true).Length > 0;

    /// <summary>The row prints the item above once more, as tables do at the top of a page.</summary>
    bool Repeats(TableRow row) =>
        row.Integer == last && Current is { } above && row.AfterBreak
        && (row.Draft.Subject is null || above.Subject is null || Fold.Key(row.Draft.Subject) == Fold.Key(above.Subject));

    void Add(ItemDraft draft, int number)
    {
        items.Add(draft);
        last = number;
    }

    void TakeContinuation(TableRow row)
    {
        var complete = Current is { Finding: not null, Response: not null };
        if (Current is null || (complete && !row.NumberRepeated && !row.AfterBreak && row.Draft.Finding?.EndsWith('。') == true && row.Draft.Response is not null && Current.Class is not null == row.Draft.Class is not null))
        {
            row.Draft.Review.Add("番号が印刷されていません。前の件の続きでないか確認してください。");
            items.Add(row.Draft);
            if (last > 0) last++;
            return;
        }
        Append(Current, row);
        if (row.NumberRepeated) return;
        Note("2行以上に分かれて印刷されていたため1件にまとめました。内容を確認してください。");
    }

    void TakeUnnumbered(TableRow row)
    {
        var draft = row.Draft;
        last = 0;
        var broken = row.AfterBreak && Current is { Finding: { } before } && !before.TrimEnd().EndsWith('。');
        var ownFinding = row.Text(ColumnRole.Finding, own: true).Length > 0 || (!row.Columns.Has(ColumnRole.Finding) && row.Text(ColumnRole.Subject, own: true).Length > 0);
        if (Current is null || (ownFinding && !broken)) { items.Add(draft); return; }
        Append(Current, row);
        if (broken || !row.Block.Cells!.Any(c => c.Repeated)) Note("2行以上に分かれて印刷されていたため1件にまとめました。内容を確認してください。");
    }

    void Note(string sentence)
    {
        if (!Current!.Review.Contains(sentence, StringComparer.Ordinal)) Current.Review.Add(sentence);
    }

    /// <summary>Adds what a further row prints of its own to an item.</summary>
    static void Append(ItemDraft to, TableRow row)
    {
        var from = row.Draft;
        string? Own(ColumnRole role) => row.Text(role, own: true) is { Length: > 0 } text ? text : null;
        to.Lines.UnionWith(from.Lines);
        to.Subject = Spaced(to.Subject, Own(ColumnRole.Subject));
        if (Own(ColumnRole.Finding) is { } finding && finding != to.Finding) to.Finding = ItemDraft.Join(to.Finding, finding);
        if (Own(ColumnRole.Response) is { } response && response != to.Response) to.Response = ItemDraft.Join(to.Response, response);
        to.Page ??= Own(ColumnRole.Page);
        to.Other.AddRange(from.Other);
        to.Kind ??= from.Kind;
        if (Own(ColumnRole.Class) is { } mark) to.Class = to.Class is null || to.Class == mark ? mark : to.Class + "\n" + mark;
        if (Own(ColumnRole.Unit) is { } unit && unit != to.Unit)
        {
            if (to.Unit is not null && to.Units.Count == 0) to.Units.Add(to.Unit);
            to.Unit = to.Unit is null ? unit : to.Unit + "\n" + unit;
            to.Units.Add(unit);
        }
    }

    static string? Spaced(string? before, string? after) =>
        after is null || after == before ? before : before is null ? after : before + " " + after;

    static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
