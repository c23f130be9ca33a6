using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.TagHelpers;

/// <summary>
/// A whole form field: label, ※必須 or ※任意, hint, error and control, tied together for screen readers.
/// <c>&lt;daicho-field for="Input.Name" hint="通称ではなく正式名称で記入してください。" /&gt;</c>
/// </summary>
[HtmlTargetElement("daicho-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property that is asked for.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The control; without it, chosen by the property's type.</summary>
    public FieldKind Kind { get; set; }

    /// <summary>Replaces the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>Support text under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Replaces what the property's metadata says.</summary>
    public bool? Required { get; set; }

    /// <summary>Choices of a select, of radio buttons or checkboxes.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Width: xs, s, m, or the whole width.</summary>
    public string? Size { get; set; }

    /// <summary>Shown after the control, e.g. 円.</summary>
    public string? Unit { get; set; }

    /// <summary>The control's autocomplete attribute.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>File types of a file control, e.g. <c>.csv,.xlsx</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>Id of a datalist whose words are offered while typing.</summary>
    public string? List { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Describe();
        output.TagName = field.IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field--invalid");
        if (field.IsGroup && field.DescribedBy is { } ids) output.Attributes.SetAttribute("aria-describedby", ids);

        if (field.Kind != FieldKind.Checkbox) output.Content.AppendHtml(LabelOf(field));
        if (Hint is not null) output.Content.AppendHtml(Line("field__hint", field.HintId, Hint));
        if (field.Error is not null) output.Content.AppendHtml(ErrorLine(field.ErrorId, field.Error));
        output.Content.AppendHtml(FieldControls.Render(field));
    }

    Field Describe()
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry);
        var kind = Kind == FieldKind.Auto ? DefaultKind() : Kind;
        return new Field
        {
            Name = name,
            Id = TagBuilder.CreateSanitizedId(name, "_"),
            Kind = kind,
            Label = Label ?? For.Metadata.GetDisplayName(),
            Required = Required ?? (For.Metadata.IsRequired && kind != FieldKind.Checkbox),
            HasHint = Hint is not null,
            Error = entry?.Errors.FirstOrDefault(e => e.ErrorMessage.Length > 0)?.ErrorMessage,
            Values = entry is { AttemptedValue: not null, ValidationState: not ModelValidationState.Skipped }
                ? Split(entry.RawValue, entry.AttemptedValue)
                : Texts(For.Model),
            Items = Items ?? [],
            Size = Size,
            Unit = Unit,
            Autocomplete = Autocomplete,
            Accept = Accept,
            List = List,
        };
    }

    FieldKind DefaultKind()
    {
        var type = For.Metadata.UnderlyingOrModelType;
        if (Items is not null) return FieldKind.Select;
        if (type == typeof(bool)) return FieldKind.Checkbox;
        if (type == typeof(DateOnly)) return FieldKind.Date;
        if (type == typeof(int) || type == typeof(long)) return FieldKind.Number;
        return typeof(Microsoft.AspNetCore.Http.IFormFile).IsAssignableFrom(type) ? FieldKind.File : FieldKind.Text;
    }

    // What was typed comes back as typed, also when it could not be read.
    static string[] Split(object? raw, string attempted) => raw as string[] ?? [attempted];

    static string[] Texts(object? model) => model switch
    {
        null => [],
        string text => [text],
        DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        IEnumerable<string> many => [.. many],
        IFormattable value => [value.ToString(null, CultureInfo.InvariantCulture)],
        _ => [model.ToString() ?? ""],
    };

    static TagBuilder LabelOf(Field field)
    {
        var label = new TagBuilder(field.IsGroup ? "legend" : "label");
        label.AddCssClass("field__label");
        if (!field.IsGroup) label.Attributes["for"] = field.Id;
        label.InnerHtml.Append(field.Label);
        var need = new TagBuilder("span");
        need.AddCssClass(field.Required ? "field__need field__need--required" : "field__need");
        need.InnerHtml.Append(field.Required ? "※必須" : "※任意");
        label.InnerHtml.AppendHtml(need);
        return label;
    }

    static TagBuilder Line(string css, string id, string text)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(css);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }

    static TagBuilder ErrorLine(string id, string text)
    {
        var line = Line("field__error", id, "");
        line.InnerHtml.AppendHtml(Icons.Svg("alert")).AppendHtml("""<span class="visually-hidden">エラー：</span>""").Append(text);
        return line;
    }
}
