using System.Text.Encodings.Web;
using Daicho.Ledgers;
using Daicho.Web.TagHelpers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.Ledgers;

/// <summary>A value of a record by its column's kind: <c>&lt;daicho-value column="@c" record="@r" compact /&gt;</c>.</summary>
[HtmlTargetElement("daicho-value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LedgerValueTagHelper : TagHelper
{
    /// <summary>The column.</summary>
    public required Column Column { get; set; }

    /// <summary>The record.</summary>
    public required LedgerRecord Record { get; set; }

    /// <summary>As a cell of a list: shortened, without era dates and units.</summary>
    public bool Compact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(new LedgerValue(Column, Record, Compact));
    }
}

/// <summary>A value of a record, for tables of many: <c>@(new LedgerValue(column, row))</c>.</summary>
public sealed class LedgerValue(Column column, LedgerRecord record, bool compact = true) : IHtmlContent
{
    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => ValueMarkup.Write(writer, encoder, column, record, compact);
}
