using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.TagHelpers;

/// <summary>A date as ISO with the era date (和暦) beside it: <c>&lt;daicho-date value="@row.StartedOn" /&gt;</c>.</summary>
[HtmlTargetElement("daicho-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : TagHelper
{
    /// <summary>The date; null shows that none is recorded.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>Leaves the era date out, where a column has no room for it.</summary>
    public bool IsoOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(ValueMarkup.Date(Value, IsoOnly));
}

/// <summary>A recorded moment in Japan's time: <c>&lt;daicho-time value="@action.At" /&gt;</c>.</summary>
[HtmlTargetElement("daicho-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : TagHelper
{
    /// <summary>The moment in UTC.</summary>
    public DateTime? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(ValueMarkup.Time(Value));
}

/// <summary>A fiscal year (年度): <c>&lt;daicho-fiscal-year value="2024" /&gt;</c> gives 令和6年度 (2024).</summary>
[HtmlTargetElement("daicho-fiscal-year", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FiscalYearTagHelper : TagHelper
{
    /// <summary>The Western year in which it begins.</summary>
    public int? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(ValueMarkup.FiscalYear(Value));
}

/// <summary>An amount in yen with separators and unit: <c>&lt;daicho-yen value="@row.Amount" /&gt;</c>; negative amounts get ▲.</summary>
[HtmlTargetElement("daicho-yen", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YenTagHelper : TagHelper
{
    /// <summary>Yen; null shows that none is recorded.</summary>
    public long? Value { get; set; }

    /// <summary>Leaves the unit out, where the column header names it.</summary>
    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(ValueMarkup.Yen(Value, Bare));
}

static class TagHelperOutputs
{
    /// <summary>Puts markup in the place of the element.</summary>
    public static void Become(this TagHelperOutput output, string markup)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(markup);
    }
}
