using System.Globalization;
using System.Text.Encodings.Web;
using Daicho.Ledgers;
using Daicho.Web.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.Ledgers;

/// <summary>A value of a record by its column's kind: <c>&lt;daicho-value column="@c" record="@r" compact /&gt;</c>.</summary>
[HtmlTargetElement("daicho-value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LedgerValueTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>Letters of a text in a list; the record has the rest.</summary>
    const int MostLetters = 60;

    /// <summary>The column.</summary>
    public required Column Column { get; set; }

    /// <summary>The record.</summary>
    public required LedgerRecord Record { get; set; }

    /// <summary>As a cell of a list: shortened, without era dates and units.</summary>
    public bool Compact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var value = Column.ValueOf(Record);
        TagHelper? known = (value, Column.Kind) switch
        {
            (DateOnly date, _) => new DateTagHelper(encoder) { Value = date, IsoOnly = Compact },
            (long year and > 0 and < 9999, ColumnKind.FiscalYear) => new FiscalYearTagHelper { Value = (int)year },
            (long amount, ColumnKind.Yen) => new YenTagHelper { Value = amount, Bare = Compact },
            (null or "", _) => new DateTagHelper(encoder),
            _ => null,
        };
        if (known is not null)
        {
            known.Process(context, output);
            return;
        }
        output.TagName = null;
        output.Content.SetContent(value switch
        {
            long number => number.ToString("#,0", CultureInfo.InvariantCulture) + (Compact ? "" : Column.UnitLabel),
            bool yes => yes ? "はい" : "いいえ",
            string text when Compact => Shorten(text),
            _ => value!.ToString(),
        });
    }

    // Never in the middle of a letter that takes two code units or has a mark of its own.
    static string Shorten(string text)
    {
        if (text.Length <= MostLetters) return text;
        var letters = new StringInfo(text);
        return letters.LengthInTextElements <= MostLetters ? text : letters.SubstringByTextElements(0, MostLetters) + "…";
    }
}
