using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.TagHelpers;

/// <summary>A decorative icon: <c>&lt;daicho-icon name="check" /&gt;</c>. Always put a word beside it.</summary>
[HtmlTargetElement("daicho-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name in the icon list; a wrong one throws.</summary>
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Svg(Name));
    }
}
