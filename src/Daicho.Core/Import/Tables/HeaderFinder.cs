using System.Globalization;

namespace Daicho.Import.Tables;

/// <summary>Finds the header of a table below titles, dates and units, and makes one unique name per column of it.</summary>
public static class HeaderFinder
{
    /// <summary>Finds the header in the first rows of a table (fifty are plenty).</summary>
    /// <param name="firstRows">Rows from the beginning of the file.</param>
    /// <param name="isKnownName">True for a name or alias of a column of the ledger.</param>
    public static HeaderMatch Find(IReadOnlyList<SourceRow> firstRows, Func<string, bool> isKnownName)
    {
        var index = MostKnown(firstRows, isKnownName, least: 2);
        if (index < 0)
            index = FirstFullDistinctTextual(firstRows);
        for (var i = 0; index < 0 && i + 1 < firstRows.Count; i++)
            index = HeaderPair.IsPair(firstRows[i], firstRows[i + 1], isKnownName) ? i : -1;
        if (index < 0)
            index = MostKnown(firstRows, isKnownName, least: 1);
        return index < 0 ? None(firstRows) : At(firstRows, index, isKnownName);
    }

    /// <summary>The header that a person pointed at by the number of its (last) row; falls back to <see cref="Find"/> when no such row is among the first.</summary>
    public static HeaderMatch FindAt(IReadOnlyList<SourceRow> firstRows, int rowNumber, Func<string, bool> isKnownName)
    {
        for (var i = 0; i < firstRows.Count; i++)
        {
            if (firstRows[i].Number == rowNumber)
                return At(firstRows, i, isKnownName);
        }
        return Find(firstRows, isKnownName);
    }

    static HeaderMatch At(IReadOnlyList<SourceRow> rows, int index, Func<string, bool> isKnownName)
    {
        var notes = new List<string>();
        var last = index;
        var first = index;
        string[] names;
        if (index + 1 < rows.Count && HeaderPair.IsPair(rows[index], rows[index + 1], isKnownName))
            last = index + 1;
        else if (index > 0 && HeaderPair.IsPair(rows[index - 1], rows[index], isKnownName))
            first = index - 1;
        if (first < last)
        {
            names = HeaderPair.Merge(rows[first], rows[last], isKnownName);
            notes.Add(Text($"{rows[first].Number}行目と{rows[last].Number}行目の2行を見出しとして読みました。"));
        }
        else
        {
            names = [.. rows[last].Cells.Select(c => HeaderPair.Name(c, isKnownName))];
        }
        if (first > 0)
            notes.Insert(0, Text($"見出し（{rows[first].Number}行目）の上に{first}行の表題などがあります。"));
        var known = names.Count(n => n.Length > 0 && isKnownName(n));
        return new HeaderMatch
        {
            Index = last,
            RowNumber = rows[last].Number,
            Height = last - first + 1,
            Names = Unique(names, notes),
            KnownNames = known,
            TitleRows = [.. rows.Take(first)],
            Notes = notes,
        };
    }

    /// <summary>The first row with the most known names; a single one may as well stand in a title or a cell of data, so it is the last resort.</summary>
    static int MostKnown(IReadOnlyList<SourceRow> rows, Func<string, bool> isKnownName, int least)
    {
        var best = -1;
        var bestKnown = least - 1;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Fault is not null)
                continue;
            var names = rows[i].Cells.Select(c => HeaderPair.Name(c, isKnownName)).Where(n => n.Length > 0).ToList();
            var known = names.Where(isKnownName).Distinct(StringComparer.Ordinal).Count();
            if (known > bestKnown)
                (best, bestKnown) = (i, known);
        }
        return best;
    }

    static int FirstFullDistinctTextual(IReadOnlyList<SourceRow> rows)
    {
        var width = 0;
        foreach (var row in rows)
            width = Math.Max(width, row.Cells.Count(c => !string.IsNullOrWhiteSpace(c)));
        for (var i = 0; i < rows.Count && width > 1; i++)
        {
            var cells = rows[i].Cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!.Trim()).ToList();
            if (rows[i].Fault is null && cells.Count == width && cells.Distinct(StringComparer.Ordinal).Count() == width && cells.TrueForAll(IsTextual))
                return i;
        }
        return -1;
    }

    /// <summary>False for numbers, dates and codes: a header names things.</summary>
    static bool IsTextual(string cell) => cell.Any(c => char.IsLetter(c)) && !char.IsAsciiDigit(cell[^1]);

    static HeaderMatch None(IReadOnlyList<SourceRow> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Length);
        return new HeaderMatch
        {
            Index = -1,
            RowNumber = 0,
            Height = 0,
            Names = [.. Enumerable.Range(1, width).Select(n => Text($"列{n}"))],
            Notes = ["見出しの行が見つかりません。見出しの行番号を指定するか、1行目に列名を入れてください。"],
        };
    }

    static List<string> Unique(string[] names, List<string> notes)
    {
        var end = names.Length;
        while (end > 0 && names[end - 1].Length == 0)
            end--;
        var seen = new HashSet<string>(names.Where(n => n.Length > 0), StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var unique = new List<string>(end);
        for (var i = 0; i < end; i++)
        {
            var name = names[i];
            if (name.Length == 0)
                name = Text($"列{i + 1}");
            if (!used.Add(name))
            {
                var copy = 2;
                while (seen.Contains(Text($"{name}（{copy}）")) || used.Contains(Text($"{name}（{copy}）")))
                    copy++;
                notes.Add(Text($"見出し「{name}」が重複しているため、{i + 1}列目を「{name}（{copy}）」と呼びます。"));
                name = Text($"{name}（{copy}）");
                used.Add(name);
            }
            unique.Add(name);
        }
        return unique;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
