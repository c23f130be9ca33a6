using Daicho.Calendar;

namespace Daicho.Ledgers.Query;

/// <summary>How a filter compares.</summary>
public enum FilterKind
{
    /// <summary>The text holds what was typed (folded where the column keeps a folded form).</summary>
    Contains,

    /// <summary>The value is what was typed.</summary>
    Equal,

    /// <summary>There is no value.</summary>
    Empty,

    /// <summary>There is a value.</summary>
    NotEmpty,

    /// <summary>The date or number is this or later.</summary>
    From,

    /// <summary>The date or number is this or earlier.</summary>
    To,

    /// <summary>The unit named is this one or below it; <c>me</c> stands for the person's own units.</summary>
    Unit,

    /// <summary>The record named is this one.</summary>
    Record,
}

/// <summary>One condition of a list. Several of the kind <see cref="FilterKind.Equal"/> on a column are alternatives.</summary>
/// <param name="Column">The column.</param>
/// <param name="Kind">How it compares.</param>
/// <param name="Typed">What was typed, unaltered.</param>
/// <param name="Value">What it was read as: text, date, number, yes or no, id of a unit or record; null for "me" and for empty or not.</param>
public sealed record ColumnFilter(Column Column, FilterKind Kind, string Typed, object? Value)
{
    /// <summary>Stands for the person's own units.</summary>
    public const string Me = "me";

    /// <summary>Name in an address: <c>f.column</c>, with <c>.is .empty .from .to .unit .id</c> behind.</summary>
    public string Name => NameOf(Column, Kind);

    /// <summary>Name in an address.</summary>
    public static string NameOf(Column column, FilterKind kind) => $"f.{column.Id}" + kind switch
    {
        FilterKind.Equal => ".is",
        FilterKind.Empty or FilterKind.NotEmpty => ".empty",
        FilterKind.From => ".from",
        FilterKind.To => ".to",
        FilterKind.Unit => ".unit",
        FilterKind.Record => ".id",
        _ => "",
    };

    /// <summary>The condition in words, such as 「導入年月日：平成28年4月1日から」. Units and records are named by <paramref name="nameOf"/>.</summary>
    public string Describe(Func<ColumnFilter, string?>? nameOf = null) => Column.Label + "：" + Kind switch
    {
        FilterKind.Contains => $"「{Typed}」を含む",
        FilterKind.Empty => "空欄",
        FilterKind.NotEmpty => "空欄以外",
        FilterKind.From => Shown + "から",
        FilterKind.To => Shown + "まで",
        FilterKind.Unit when Value is null => "自所属（配下を含む）",
        FilterKind.Unit => $"{nameOf?.Invoke(this) ?? "所属 " + Typed}（配下を含む）",
        FilterKind.Record => nameOf?.Invoke(this) ?? "記録 " + Typed,
        _ => Shown,
    };

    private string Shown => Value switch
    {
        DateOnly date => JapaneseDate.ToEra(date),
        long year when Column.Kind == ColumnKind.FiscalYear => new FiscalYear((int)Math.Clamp(year, 0, 9999)).Name,
        long number => number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture) + Column.UnitLabel,
        bool yes => yes ? "はい" : "いいえ",
        _ => Typed,
    };
}
