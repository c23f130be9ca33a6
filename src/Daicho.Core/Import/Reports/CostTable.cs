using Daicho.Text;

namespace Daicho.Import.Reports;

/// <summary>Reads a table of system costs by fiscal year and holds its printed totals against the sums.</summary>
sealed class CostTable(Reading reading, IReadOnlyList<SourceLine> lines)
{
    readonly List<ParsedCostRow> rows = [];
    string? system;

    public void Read(Segment segment, Block header, int? yenPerUnit)
    {
        var names = header.Cells!;
        int name = SystemColumns.Find(names, "name"), category = SystemColumns.Find(names, "category"), total = SystemColumns.Find(names, "total");
        var years = SystemColumns.Years(names);
        foreach (var row in segment.Blocks)
        {
            reading.TableLines.UnionWith(row.Lines);
            if (segment.Headers > 0 && ReferenceEquals(row, segment.Blocks[0])) continue;
            var printed = Wrapped.Close(row.Cell(name));
            var amounts = new List<ParsedAmount>();
            foreach (var (column, year) in years)
                if (JapaneseNumber.TryParseInteger(row.Cell(column), out var amount)) amounts.Add(new ParsedAmount(year, amount));
            long? sum = JapaneseNumber.TryParseInteger(row.Cell(total), out var t) ? t : null;
            if (Fold.Key(printed) is "合計" or "計" or "総計" or "総合計") { CheckColumns(row, amounts, sum); continue; }
            if (amounts.Count == 0) continue;
            system = printed.Length > 0 ? printed : system;
            if (system is null) continue;
            var item = category >= 0 && row.Cell(category).Length > 0 ? Wrapped.Close(row.Cell(category)) : null;
            var note = Reconcile(amounts.Sum(a => a.Amount), sum, amounts.Count);
            var read = new ParsedCostRow(system, item, amounts, sum, yenPerUnit ?? 1000, yenPerUnit is not null, note, [.. row.Lines.Select(l => lines[l].Number)]);
            rows.Add(read);
            reading.Costs.Add(read);
            if (note is not null) reading.Totals.Add(Check(row, sum!.Value, amounts.Sum(a => a.Amount), amounts.Count, $"「{system}」{item}の合計"));
        }
    }

    /// <summary>The grand total: each year's column and the total's own row.</summary>
    void CheckColumns(Block row, List<ParsedAmount> printed, long? sum)
    {
        foreach (var (year, amount) in printed)
        {
            var amounts = rows.SelectMany(r => r.Amounts).Where(a => a.FiscalYear == year).ToList();
            reading.Totals.Add(Check(row, amount, amounts.Sum(a => a.Amount), amounts.Count, $"{year.Name}の合計"));
        }
        if (sum is { } all && rows.TrueForAll(r => r.PrintedTotal is not null))
            reading.Totals.Add(Check(row, all, rows.Sum(r => r.PrintedTotal!.Value), rows.Count, "総合計"));
        rows.Clear();
        system = null;
    }

    TotalsCheck Check(Block row, long printed, long found, int addends, string what)
    {
        var number = lines[row.First].Number;
        var sentence = printed == found
            ? $"{number}行目: {what}は内訳の和{found:N0}と一致します。"
            : $"{number}行目: {what}は{printed:N0}と印刷され、内訳の和は{found:N0}です（差{printed - found:+#,0;-#,0}、{(WithinRounding(printed - found, addends) ? "端数処理による差の範囲内" : "端数処理では説明できません")}）。";
        return new TotalsCheck(number, $"{printed:N0}", $"{found:N0}", WithinRounding(printed - found, addends), sentence);
    }

    /// <summary>Null where the sum agrees with the printed total; otherwise by how much they differ and whether rounding explains it.</summary>
    static string? Reconcile(long sum, long? printed, int addends)
    {
        if (printed is not { } total || total == sum) return null;
        var difference = $"印刷された合計{total:N0}と各年度の和{sum:N0}との差は{total - sum:+#,0;-#,0}";
        return WithinRounding(total - sum, addends) ? $"{difference}で、端数処理による差の範囲内です。" : $"{difference}で、端数処理では説明できません。";
    }

    // Each amount and the total itself may be off by half a unit.
    static bool WithinRounding(long difference, int addends) => Math.Abs(difference) * 2 <= addends + 1;
}
