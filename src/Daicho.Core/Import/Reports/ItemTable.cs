using Daicho.Calendar;

namespace Daicho.Import.Reports;

/// <summary>Reads the rows of item tables (No・事項名・結果の内容・措置状況等・区分 and the like) into row drafts.</summary>
static class ItemTable
{
    public static IEnumerable<TableRow> Read(Segment segment, Reading reading, bool repeatsHeader)
    {
        for (var i = 0; i < segment.Headers; i++) reading.MarkHeading(segment.Blocks[i]);
        var data = segment.Blocks.Skip(segment.Headers).ToList();
        var columns = ColumnResolver.Resolve(segment.Columns!, data);
        if (HoldsFigures(columns, data)) yield break;
        var first = repeatsHeader;
        foreach (var row in data)
        {
            if (IsEmptyOrTotal(row, columns)) continue;
            if (TryContext(row, columns, reading)) continue;
            yield return new TableRow { Block = row, Columns = columns, Draft = Draft(row, columns, reading), AfterBreak = first };
            first = false;
        }
    }

    /// <summary>Counts instead of texts, or no column that could hold a text.</summary>
    static bool HoldsFigures(ColumnMap columns, List<Block> rows)
    {
        var texts = columns.All(ColumnRole.Finding).Concat(columns.All(ColumnRole.Response)).Concat(columns.All(ColumnRole.Subject)).ToList();
        if (columns.All(ColumnRole.Finding).Concat(columns.All(ColumnRole.Response)).All(c => rows.TrueForAll(r => IsFigure(r.Cell(c))))) return true;
        return texts.TrueForAll(c => rows.TrueForAll(r => IsFigure(r.Cell(c))));
    }

    /// <summary>Blank, a dash or a number with or without a counter.</summary>
    public static bool IsFigure(string text)
    {
        var key = Fold.Key(text);
        return key.Length == 0 || (key.Length < 14 && key.All(c => char.IsAsciiDigit(c) || "-,.―－%()件項目点円名人千百万億計約".Contains(c, StringComparison.Ordinal)));
    }

    static bool IsEmptyOrTotal(Block row, ColumnMap columns)
    {
        var printed = row.Printed.Select(Fold.Key).ToList();
        if (printed.Count == 0 || printed.TrueForAll(p => p.All(c => c is '-' or ':' or '=' or '─')) || printed[0] is "合計" or "計" or "総計" or "小計") return true;
        var finding = string.Concat(columns.All(ColumnRole.Finding).Select(row.Cell));
        var response = string.Concat(columns.All(ColumnRole.Response).Select(row.Cell));
        return finding.Length > 0 && Vocabulary.Nothing.Contains(Fold.Key(finding).TrimEnd('。'))
            && (response.Length == 0 || Vocabulary.Nothing.Contains(Fold.Key(response).TrimEnd('。')));
    }

    /// <summary>A row of one cell across the table names the unit, kind or section of the rows below it.</summary>
    static bool TryContext(Block row, ColumnMap columns, Reading reading)
    {
        if (columns.Columns.Count < 3 || row.Printed.Count() != 1 || row.Cells!.Any(c => c.Repeated)) return false;
        var text = row.Printed.First();
        var at = Enumerable.Range(0, row.Cells!.Count).First(i => row.Cell(i).Length > 0);
        if (at > 1 || (at < columns.Columns.Count && columns.Columns[at].Role == ColumnRole.Number && Enumerator.WholeNumber(text) is not null)) return false;
        if (text.EndsWith('。') || text.Length > 60) return false;
        if (reading.TryTurnTo(text)) { }
        else if (ColumnResolver.KindOf(text) is { } kind) reading.Kind = kind;
        else if (UnitText.OfBracketLine(text) is { } unit) reading.Unit = unit;
        else if (UnitText.IsUnit(text)) reading.Unit = text;
        else if (at == 0 && (Furniture.IsTitleMark(text) || row.Cells!.Count == 1 || columns.Columns[0].Role == ColumnRole.Number)) reading.Section = text;
        else return false;
        reading.MarkHeading(row);
        return true;
    }

    static ItemDraft Draft(Block row, ColumnMap columns, Reading reading)
    {
        string? One(ColumnRole role)
        {
            var text = string.Join('\n', columns.All(role).Select(row.Cell).Where(t => t.Length > 0));
            return text.Length == 0 ? null : text;
        }
        var draft = reading.NewDraft();
        if (columns.Has(ColumnRole.Year) || columns.Has(ColumnRole.Theme) || columns.Has(ColumnRole.Audit))
        {
            FiscalYear? year = FiscalYear.TryParse(Fold.Key(One(ColumnRole.Year) ?? ""), out var y) ? y : null;
            if (year is not null || One(ColumnRole.Theme) is not null || One(ColumnRole.Audit) is not null)
                draft.Audit = reading.Audit = reading.Audits.ForRow(year, One(ColumnRole.Theme), One(ColumnRole.Audit) is { } a ? AuditHeaders.KindIn(a) : null, reading.Audit);
        }
        draft.Lines.UnionWith(row.Lines);
        draft.Number = One(ColumnRole.Number) is { } number ? Fold.Width(number).Trim().TrimEnd('.', '、') : null;
        draft.Kind = Kind(row, columns, reading);
        draft.Section = One(ColumnRole.Section) ?? reading.Section;
        draft.Subject = One(ColumnRole.Subject);
        draft.Unit = One(ColumnRole.Unit) is { } unit ? Ditto.Is(unit) ? reading.LastUnit ?? unit : reading.LastUnit = unit : reading.Unit;
        draft.Finding = One(ColumnRole.Finding);
        draft.Response = One(ColumnRole.Response);
        draft.Class = One(ColumnRole.Class);
        draft.Page = One(ColumnRole.Page);
        for (var i = 0; i < columns.Columns.Count; i++)
            if (columns.Columns[i].Role is ColumnRole.Other or ColumnRole.Date && row.Cell(i).Length > 0) draft.Other.Add(new(columns.Columns[i].Label, row.Cell(i)));
        for (var i = columns.Columns.Count; i < row.Cells!.Count; i++)
            if (row.Cell(i).Length > 0) draft.Other.Add(new("", row.Cell(i)));
        return draft;
    }

    static string? Kind(Block row, ColumnMap columns, Reading reading)
    {
        foreach (var i in columns.All(ColumnRole.Kind))
            if (ColumnResolver.KindOf(row.Cell(i)) is { } own) return own;
        foreach (var i in columns.All(ColumnRole.Mark))
            if (row.Cell(i).Length > 0 && columns.Columns[i].Kind is { } ticked) return ticked;
        foreach (var i in columns.All(ColumnRole.Finding))
            if (row.Cell(i).Length > 0)
                return KindMark.AtStart(row.Cell(i)) ?? (columns.Columns[i].Kind is { } named && !(reading.Kind is not null && ColumnResolver.IsKind(columns.Columns[i].Label)) ? named : reading.Kind);
        return reading.Kind ?? columns.Columns.Where(c => c.Role == ColumnRole.Finding).Select(c => c.Kind).FirstOrDefault(k => k is not null);
    }
}
