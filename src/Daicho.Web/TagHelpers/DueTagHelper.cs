using System.Globalization;
using System.Text.Encodings.Web;
using Daicho.Calendar;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.TagHelpers;

/// <summary>
/// A deadline (期限) with how long there is: <c>&lt;daicho-due value="@row.DueOn" /&gt;</c>. Without one it says so: that is a
/// clean-up plan, not a gap.
/// </summary>
[HtmlTargetElement("daicho-due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper(BusinessClock clock, HtmlEncoder encoder) : TagHelper
{
    const int Soon = 3;

    /// <summary>The deadline.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>Leaves out how long there is, where the thing no longer waits.</summary>
    public bool DateOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is not { } due)
        {
            output.Attributes.SetAttribute("class", "due muted");
            output.Content.SetContent("期限なし");
            return;
        }
        var left = due.DayNumber - clock.Today.DayNumber;
        var (css, icon, word) = DateOnly ? ("due", "", "") : left switch
        {
            < 0 => ("due due--over", Icons.Svg("alert"), string.Create(CultureInfo.InvariantCulture, $"{-left}日超過")),
            0 => ("due due--soon", Icons.Svg("clock"), "今日まで"),
            <= Soon => ("due due--soon", Icons.Svg("clock"), string.Create(CultureInfo.InvariantCulture, $"あと{left}日")),
            _ => ("due", "", string.Create(CultureInfo.InvariantCulture, $"あと{left}日")),
        };
        var iso = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        output.Attributes.SetAttribute("class", css);
        output.Content.SetHtmlContent(
            $"""{icon}{(word.Length == 0 ? "" : $"<span class=\"due__left\">{encoder.Encode(word)}</span>")}<time class="date" datetime="{iso}">{iso}<span class="date__wareki">{encoder.Encode(Wareki.Date(due) ?? "")}</span></time>""");
    }
}
