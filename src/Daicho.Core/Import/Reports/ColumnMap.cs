using System.Text.RegularExpressions;

namespace Daicho.Import.Reports;

/// <summary>What a column of an item table holds.</summary>
enum ColumnRole
{
    None, Number, Section, Subject, Unit, Kind, Finding, Response, Class, Page, Date, Year, Theme, Audit, Mark, Other,

    /// <summary>A count: its table is a table of figures.</summary>
    Figure,

    /// <summary>区分, 状況: what it holds shows only in the cells.</summary>
    State,

    /// <summary>措置状況: the narrative, or its class where another column has the narrative.</summary>
    ResponseOrClass,
}

/// <summary>A column with its printed label; the kind (指摘) where the label names exactly one.</summary>
sealed record Column(ColumnRole Role, string Label, string? Kind);

/// <summary>The columns of an item table, read from its header row.</summary>
sealed partial record ColumnMap(IReadOnlyList<Column> Columns)
{
    const int LongestLabel = 24;

    public int Find(ColumnRole role)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Role == role) return i;
        return -1;
    }

    public bool Has(ColumnRole role) => Find(role) >= 0;

    public IEnumerable<int> All(ColumnRole role) => Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Role == role);

    /// <summary>Reads a header row; null where the cells are not the labels of an item table.</summary>
    public static ColumnMap? TryRead(IReadOnlyList<SourceCell> cells)
    {
        var columns = new List<Column>(cells.Count);
        int known = 0, unknown = 0;
        foreach (var cell in cells)
        {
            var column = Read(cell.Text);
            columns.Add(column);
            if (column.Role != ColumnRole.None) known++;
            else if (cell.Text.Length > LongestLabel || cell.Text.Contains('。', StringComparison.Ordinal)) return null;
            else if (cell.Text.Length > 0) unknown++;
        }
        if (known < 2 || unknown > known) return null;
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Role == ColumnRole.None && columns[i].Label.Length > 0) columns[i] = columns[i] with { Role = ColumnRole.Other };
        var map = new ColumnMap(columns);
        var answered = map.Has(ColumnRole.Response) || map.Has(ColumnRole.ResponseOrClass);
        var placed = answered || map.Has(ColumnRole.Page) || map.Has(ColumnRole.Number) || map.Has(ColumnRole.State) || map.Has(ColumnRole.Unit) || map.Has(ColumnRole.Subject);
        return map.Has(ColumnRole.Finding) ? placed ? map : null : answered && map.Has(ColumnRole.Subject) ? map : null;
    }

    /// <summary>A second header row under the first: its labels are the more exact ones.</summary>
    public ColumnMap Under(IReadOnlyList<SourceCell> cells)
    {
        var columns = new List<Column>(Columns);
        for (var i = 0; i < cells.Count; i++)
        {
            while (columns.Count <= i) columns.Add(new Column(ColumnRole.None, "", null));
            if (cells[i].Repeated || cells[i].Text.Length == 0) continue;
            var lower = Read(cells[i].Text);
            if (lower.Role != ColumnRole.None) columns[i] = lower with { Kind = lower.Kind ?? columns[i].Kind };
        }
        return new ColumnMap(columns);
    }

    /// <summary>The text is a label that columns or vertical lists use.</summary>
    public static bool IsLabel(string text) => Read(text).Role != ColumnRole.None;

    /// <summary>The role of one label.</summary>
    public static Column Read(string label)
    {
        var text = label.Trim();
        if (text.Length is 0 or > LongestLabel || text.Contains('。', StringComparison.Ordinal)) return new Column(ColumnRole.None, text, null);
        var key = Fold.Key(text).TrimEnd(':');
        var kind = KindNamed(key);
        if (Vocabulary.Kinds.ContainsKey(Strip(key))) return new Column(ColumnRole.Finding, text, kind);
        var bare = Brackets().Replace(key, "");
        foreach (var word in Vocabulary.Columns)
            if (word.Matches(key) || (bare.Length > 0 && bare.Length < key.Length && word.Matches(bare)))
                return new Column(Role(word.Value), text, kind);
        return new Column(ColumnRole.None, text, null);
    }

    /// <summary>The one kind that a label names; null for none or several.</summary>
    public static string? KindNamed(string text)
    {
        string[] kinds = ["指摘", "意見", "要望", "注意", "留意事項", "勧告", "検討事項", "改善事項", "是正事項"];
        var named = kinds.Where(k => text.Contains(k, StringComparison.Ordinal)).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    static string Strip(string key) => key.Trim('【', '】', '[', ']', '<', '>', '(', ')', '〔', '〕', '「', '」', '■', '●', '○', '◆', '◇', '□', '・');

    public static ColumnRole Role(string value) => value switch
    {
        "number" => ColumnRole.Number,
        "section" => ColumnRole.Section,
        "subject" => ColumnRole.Subject,
        "unit" => ColumnRole.Unit,
        "finding" => ColumnRole.Finding,
        "response" => ColumnRole.Response,
        "response?" => ColumnRole.ResponseOrClass,
        "state" => ColumnRole.State,
        "page" => ColumnRole.Page,
        "date" => ColumnRole.Date,
        "year" => ColumnRole.Year,
        "theme" => ColumnRole.Theme,
        "audit" => ColumnRole.Audit,
        "figure" => ColumnRole.Figure,
        "other" => ColumnRole.Other,
        _ => throw new InvalidOperationException($"Unknown column role {value}."),
    };

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();
}
