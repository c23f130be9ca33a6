using Daicho.Calendar;
using Daicho.Ledgers.Query;
using Daicho.Web.TagHelpers;

namespace Daicho.Web.Ledgers;

/// <summary>A condition in force, in words, with the list without it.</summary>
public sealed record ListChip(string Words, ListRequest Without);

/// <summary>A choice of the fiscal-year switch (年度の切替え).</summary>
public sealed record YearChoice(string Label, ListRequest List, bool IsCurrent);

/// <summary>What narrows a list, in words, and the years it can go to.</summary>
public static class ListChips
{
    const int Offered = 5;

    /// <summary>Every condition, each with the list without it. The two ends of a fiscal year are one.</summary>
    public static IReadOnlyList<ListChip> Of(ListRequest list, Func<ColumnFilter, string> describe)
    {
        var chips = new List<ListChip>();
        if (list.Search is { } words && !string.IsNullOrWhiteSpace(words))
            chips.Add(new($"検索：{words}", list with { Search = null, Page = 1 }));
        var year = YearRange.YearOf(list);
        foreach (var filter in list.Filters)
        {
            if (year is not null && YearRange.IsPart(list, filter)) continue;
            chips.Add(new(describe(filter), list.Without(filter)));
        }
        if (year is { } one)
            chips.Add(new($"{list.Ledger.YearColumn!.Label}：{one.Name}", list.In(null)));
        if (list.WithClosed)
            chips.Add(new("終了した記録も表示", list with { WithClosed = false, Page = 1 }));
        if (list.AsOf is { } day)
            chips.Add(new($"時点：{JapaneseDate.ToEra(day)}", list with { AsOf = null, Page = 1 }));
        return chips;
    }

    /// <summary>The years a list can be switched to; none where its ledger has no year.</summary>
    public static IReadOnlyList<YearChoice> Years(ListRequest list, DateOnly today)
    {
        if (list.Ledger.YearColumn is null) return [];
        var current = YearRange.YearOf(list);
        // Around the year looked at; without one, the last years and the next.
        var first = current?.AddYears(-(Offered / 2)) ?? FiscalYear.Of(today).AddYears(2 - Offered);
        return
        [
            new("すべて", list.In(null), current is null),
            .. Enumerable.Range(0, Offered).Select(first.AddYears).Where(y => y.Year is > 1800 and < 9990)
                .Select(y => new YearChoice(Wareki.FiscalYear(y.Year) ?? y.Name, list.In(y), y == current)),
        ];
    }
}
