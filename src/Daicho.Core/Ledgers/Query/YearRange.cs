using System.Globalization;
using Daicho.Calendar;

namespace Daicho.Ledgers.Query;

/// <summary>The fiscal year a list is narrowed to (年度の切替え), as conditions on the ledger's year column.</summary>
public static class YearRange
{
    /// <summary>The fiscal year in force, or null when the list shows all of them or a range of its own.</summary>
    public static FiscalYear? YearOf(ListRequest request) => request.Ledger.YearColumn is { } column
        ? column.Kind == ColumnKind.FiscalYear ? Only(request, column) : Between(request, column)
        : null;

    /// <summary>True for the conditions that a fiscal year is made of.</summary>
    public static bool IsPart(ListRequest request, ColumnFilter filter) =>
        filter.Column == request.Ledger.YearColumn && filter.Kind is (FilterKind.Equal or FilterKind.From or FilterKind.To);

    /// <summary>The same list narrowed to a fiscal year; null shows all of them.</summary>
    public static ListRequest In(this ListRequest request, FiscalYear? year)
    {
        if (request.Ledger.YearColumn is not { } column)
            return request;
        var all = request with { Filters = [.. request.Filters.Where(f => !IsPart(request, f))], Page = 1 };
        if (year is not { } one)
            return all;
        var typed = one.Year.ToString(CultureInfo.InvariantCulture) + "年度";
        return column.Kind == ColumnKind.FiscalYear
            ? all.With(column, FilterKind.Equal, typed)
            : all.With(column, FilterKind.From, typed).With(column, FilterKind.To, typed);
    }

    private static FiscalYear? Only(ListRequest request, Column column) =>
        request.Filters.Where(f => f.Column == column).ToList() is [{ Kind: FilterKind.Equal, Value: long and > 0 and < 9999 }] one
            ? new FiscalYear((int)(long)one[0].Value!)
            : null;

    private static FiscalYear? Between(ListRequest request, Column column)
    {
        var from = request.Filters.Where(f => f.Column == column && f.Kind == FilterKind.From).ToList();
        var to = request.Filters.Where(f => f.Column == column && f.Kind == FilterKind.To).ToList();
        if (from is not [{ Value: DateOnly first }] || to is not [{ Value: DateOnly last }] || request.Filters.Count(f => IsPart(request, f)) != 2)
            return null;
        var year = FiscalYear.Of(first);
        return year.Start == first && year.End == last ? year : null;
    }
}
