using Daicho.Ledgers;
using Daicho.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.Ledgers;

/// <summary>A field of a record's form, rendered as any other field: <c>&lt;daicho-record-field field="@f" /&gt;</c>.</summary>
[HtmlTargetElement("daicho-record-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RecordFieldTagHelper(IModelMetadataProvider metadata) : TagHelper
{
    /// <summary>The field.</summary>
    public required RecordField Field { get; set; }

    /// <summary>True where leaving it blank leaves the record as it is, also for a column that records must have.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => new FieldTagHelper
    {
        For = new ModelExpression(Field.Name, metadata.GetModelExplorerForType(typeof(string), Field.Text)),
        ViewContext = ViewContext,
        Kind = Field.Kind,
        Label = Field.Column.Label,
        Hint = Field.Hint,
        Required = Field.Column.IsRequired && !Optional,
        Items = Field.Items,
        Size = Field.Size,
        Unit = Field.Column.UnitLabel,
        List = Field.Column.Kind == ColumnKind.Unit ? RecordForm.UnitList : null,
    }.Process(context, output);
}
