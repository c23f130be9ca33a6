using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.TagHelpers;

/// <summary>A state with its mark: <c>&lt;daicho-state value="@row.State" /&gt;</c>.</summary>
[HtmlTargetElement("daicho-state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>An enum value, its name, or the Japanese label.</summary>
    public required object? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value?.ToString() is not { Length: > 0 } state)
        {
            output.SuppressOutput();
            return;
        }
        var style = StateStyles.Of(state);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"label label--{style.Tone}");
        output.Content.SetHtmlContent(Icons.Svg(style.Icon) + encoder.Encode(style.Label));
    }
}

/// <summary>A severity (重大・高・中・低) as steps and a word: <c>&lt;daicho-severity value="@check.Severity" /&gt;</c>.</summary>
[HtmlTargetElement("daicho-severity", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SeverityTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>An enum value or name: Critical, High, Medium, Low.</summary>
    public required object? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = Value?.ToString() ?? "";
        var (label, steps) = name.ToUpperInvariant() switch
        {
            "CRITICAL" => ("重大", 4),
            "HIGH" => ("高", 3),
            "MEDIUM" => ("中", 2),
            "LOW" => ("低", 1),
            _ => (name, 0),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"severity severity--{(steps == 0 ? "low" : name.ToLowerInvariant())}");
        output.Content.SetHtmlContent(Steps(steps) + """<span class="visually-hidden">重要度 </span>""" + encoder.Encode(label));
    }

    static string Steps(int on) => string.Concat(
        """<svg class="severity__steps" viewBox="0 0 18 16" aria-hidden="true" focusable="false">""",
        string.Concat(Enumerable.Range(0, 4).Select(i =>
            $"""<rect {(i < on ? """class="severity__step--on" """ : "")}x="{i * 4.5 + 0.5:0.0}" y="{10 - i * 3 + 0.5:0.0}" width="2.5" height="{4 + i * 3:0.0}"/>""")),
        "</svg>");
}
