using System.Globalization;
using System.Text.Encodings.Web;
using Daicho.Ledgers;

namespace Daicho.Web.TagHelpers;

/// <summary>How values of each kind are written. The tag helpers and the long tables, which can't afford one for each cell, share it.</summary>
static class ValueMarkup
{
    /// <summary>What stands where nothing is recorded: a dash for the eye, words for a screen reader.</summary>
    public const string Absent = """<span class="none"><span aria-hidden="true">―</span><span class="visually-hidden">記録なし</span></span>""";

    /// <summary>Letters of a text in a list; the record has the rest.</summary>
    const int MostLetters = 60;

    static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>A date as ISO, with the era date (和暦) beside it unless there is no room.</summary>
    public static string Date(DateOnly? value, bool isoOnly)
    {
        if (value is not { } date) return Absent;
        var iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var era = isoOnly || Wareki.Date(date) is not { } wareki ? "" : $"""<span class="date__wareki">{wareki}</span>""";
        return $"""<time datetime="{iso}" class="date">{iso}{era}</time>""";
    }

    /// <summary>A moment in Japan's time.</summary>
    public static string Time(DateTime? value)
    {
        if (value is not { } moment) return Absent;
        var local = new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)).ToOffset(Japan);
        return string.Create(CultureInfo.InvariantCulture, $"""<time datetime="{local:yyyy-MM-dd'T'HH:mm:sszzz}" class="date">{local:yyyy-MM-dd HH:mm}</time>""");
    }

    /// <summary>A fiscal year (年度) with its Western year.</summary>
    public static string FiscalYear(int? value) =>
        value is not { } year ? Absent
        : Wareki.FiscalYear(year) is { } era ? string.Create(CultureInfo.InvariantCulture, $"""<span class="nowrap">{era}（{year}）</span>""")
        : string.Create(CultureInfo.InvariantCulture, $"""<span class="nowrap">{year}年度</span>""");

    /// <summary>An amount in yen; a negative one gets ▲.</summary>
    public static string Yen(long? value, bool bare)
    {
        if (value is not { } amount) return Absent;
        var sign = amount < 0 ? """<span class="visually-hidden">マイナス</span><span aria-hidden="true">▲</span>""" : "";
        return string.Create(CultureInfo.InvariantCulture, $"""<span class="num">{sign}{Int128.Abs(amount):#,0}{(bare ? "" : """<span class="unit">円</span>""")}</span>""");
    }

    /// <summary>A record's value by its column's kind; <paramref name="compact"/> as a cell of a list: shortened, without era dates and units.</summary>
    public static void Write(TextWriter writer, HtmlEncoder encoder, Column column, LedgerRecord record, bool compact)
    {
        switch (column.ValueOf(record))
        {
            case null or "": writer.Write(Absent); break;
            case DateOnly date: writer.Write(Date(date, compact)); break;
            case long year and > 0 and < 9999 when column.Kind == ColumnKind.FiscalYear: writer.Write(FiscalYear((int)year)); break;
            case long amount when column.Kind == ColumnKind.Yen: writer.Write(Yen(amount, compact)); break;
            case long number: encoder.Encode(writer, number.ToString("#,0", CultureInfo.InvariantCulture) + (compact ? "" : column.UnitLabel)); break;
            case bool yes: writer.Write(yes ? "はい" : "いいえ"); break;
            case string text: encoder.Encode(writer, compact ? Shorten(text) : text); break;
            case var other: encoder.Encode(writer, other.ToString() ?? ""); break;
        }
    }

    // Never in the middle of a letter that takes two code units or has a mark of its own.
    static string Shorten(string text)
    {
        if (text.Length <= MostLetters) return text;
        var letters = new StringInfo(text);
        return letters.LengthInTextElements <= MostLetters ? text : letters.SubstringByTextElements(0, MostLetters) + "…";
    }
}
