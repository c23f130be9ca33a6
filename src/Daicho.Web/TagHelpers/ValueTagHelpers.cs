using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.TagHelpers;

/// <summary>A date as ISO with the era date (和暦) beside it: <c>&lt;daicho-date value="@row.StartedOn" /&gt;</c>.</summary>
[HtmlTargetElement("daicho-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The date; null shows that none is recorded.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>Leaves the era date out, where a column has no room for it.</summary>
    public bool IsoOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } date)
        {
            Absent.Write(output);
            return;
        }
        var iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", iso);
        output.Attributes.SetAttribute("class", "date");
        var wareki = IsoOnly ? null : Wareki.Date(date);
        output.Content.SetHtmlContent(wareki is null ? iso : $"""{iso}<span class="date__wareki">{encoder.Encode(wareki)}</span>""");
    }
}

/// <summary>A recorded moment in Japan's time: <c>&lt;daicho-time value="@action.At" /&gt;</c>.</summary>
[HtmlTargetElement("daicho-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : TagHelper
{
    static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>The moment in UTC.</summary>
    public DateTime? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } moment)
        {
            Absent.Write(output);
            return;
        }
        var local = new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)).ToOffset(Japan);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("class", "date");
        output.Content.SetContent(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }
}

/// <summary>A fiscal year (年度): <c>&lt;daicho-fiscal-year value="2024" /&gt;</c> gives 令和6年度 (2024).</summary>
[HtmlTargetElement("daicho-fiscal-year", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FiscalYearTagHelper : TagHelper
{
    /// <summary>The Western year in which it begins.</summary>
    public int? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } year)
        {
            Absent.Write(output);
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "nowrap");
        output.Content.SetContent(Wareki.FiscalYear(year) is { } era
            ? string.Create(CultureInfo.InvariantCulture, $"{era}（{year}）")
            : string.Create(CultureInfo.InvariantCulture, $"{year}年度"));
    }
}

/// <summary>An amount in yen with separators and unit: <c>&lt;daicho-yen value="@row.Amount" /&gt;</c>; negative amounts get ▲.</summary>
[HtmlTargetElement("daicho-yen", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YenTagHelper : TagHelper
{
    /// <summary>Yen; null shows that none is recorded.</summary>
    public long? Value { get; set; }

    /// <summary>Leaves the unit out, where the column header names it.</summary>
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } amount)
        {
            Absent.Write(output);
            return;
        }
        var digits = Int128.Abs(amount).ToString("#,0", CultureInfo.InvariantCulture);
        var sign = amount < 0 ? """<span class="visually-hidden">マイナス</span><span aria-hidden="true">▲</span>""" : "";
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "num");
        output.Content.SetHtmlContent(sign + digits + (Bare ? "" : """<span class="unit">円</span>"""));
    }
}

/// <summary>What stands where nothing is recorded: a dash for the eye, words for a screen reader.</summary>
static class Absent
{
    public static void Write(TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "none");
        output.Content.SetHtmlContent("""<span aria-hidden="true">―</span><span class="visually-hidden">記録なし</span>""");
    }
}
