using Daicho.Calendar;
using Daicho.Text;

namespace Daicho.Ledgers.Query;

/// <summary>Reads what was typed into a filter. What can't be read gets a Japanese sentence, never an exception.</summary>
internal static class FilterReader
{
    private const int MaxLength = 400;

    /// <summary>The filter, or null with the sentence that says why there is none.</summary>
    public static ColumnFilter? Read(Ledger ledger, Column column, FilterKind kind, string typed, out string? problem)
    {
        problem = StorableText.Problem(typed) ?? (typed.Length > MaxLength ? $"「{column.Label}」の条件は{MaxLength}文字以内で入力してください。" : null);
        if (problem is not null)
            return null;
        if (!Allows(column, kind))
        {
            problem = $"「{column.Label}」はこの方法では絞り込めません。条件を選び直してください。";
            return null;
        }

        object? value = null;
        problem = kind switch
        {
            FilterKind.From or FilterKind.To or FilterKind.Equal => Value(ledger, column, kind, typed, out value),
            FilterKind.Unit => typed == ColumnFilter.Me ? null : Id(column, typed, "所属の番号か me", out value),
            FilterKind.Record => Id(column, typed, "記録の番号", out value),
            FilterKind.Contains => Text(typed, out value),
            _ => null,
        };
        return problem is null ? new ColumnFilter(column, kind, typed, value) : null;
    }

    /// <summary>Kinds of filters a column has, the usual one first.</summary>
    public static bool Allows(Column column, FilterKind kind) => kind switch
    {
        FilterKind.Empty or FilterKind.NotEmpty or FilterKind.Equal => true,
        FilterKind.From or FilterKind.To => IsOrdered(column),
        FilterKind.Unit => column.LinkLedger == "units",
        FilterKind.Record => column.LinkLedger is not null && column.LinkLedger != "units",
        _ => column.ValueType == typeof(string),
    };

    public static bool IsOrdered(Column column) =>
        column.Kind is ColumnKind.Date or ColumnKind.Integer or ColumnKind.Yen or ColumnKind.FiscalYear;

    private static string? Text(string typed, out object? value)
    {
        value = typed;
        return null;
    }

    private static string? Id(Column column, string typed, string expected, out object? value)
    {
        var known = JapaneseNumber.TryParseInteger(typed, out var id);
        value = id;
        return known ? null : $"「{column.Label}」の条件「{typed}」を{expected}として読めません。一覧から選び直してください。";
    }

    private static string? Value(Ledger ledger, Column column, FilterKind kind, string typed, out object? value)
    {
        if (column.Kind == ColumnKind.Date && kind != FilterKind.Equal && Period(typed) is { } period)
        {
            value = kind == FilterKind.From ? period.First : period.Last;
            return null;
        }

        var record = ledger.NewRecord();
        var problem = column.Read(record, typed);
        value = column.ValueOf(record);
        if (problem is null && value is null)
            problem = "空欄を探すときは「空欄」を選んでください。";
        return problem is null ? null : $"「{column.Label}」の条件：{problem}";
    }

    // 令和6年度 and 令和6年3月 name periods: from their first day, to their last.
    private static (DateOnly First, DateOnly Last)? Period(string typed)
    {
        if (JapaneseDate.TryParse(typed, out _))
            return null;
        if (JapaneseDate.TryParseMonth(typed, out var month))
            return (month, month.AddMonths(1).AddDays(-1));
        return FiscalYear.TryParse(typed, out var year) && year.Year is > 1 and < 9998 ? (year.Start, year.End) : null;
    }
}
