using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.TagHelpers;

/// <summary>Renders the control of a <see cref="Field"/>.</summary>
static class FieldControls
{
    public static IHtmlContent Render(Field field) => field.Kind switch
    {
        FieldKind.Textarea => Textarea(field),
        FieldKind.Select => Select(field),
        FieldKind.Radio => Choices(field, "radio"),
        FieldKind.Checkboxes => Choices(field, "checkbox"),
        FieldKind.Checkbox => Checkbox(field),
        _ => WithUnit(field, Input(field)),
    };

    static TagBuilder Input(Field field)
    {
        var input = Control("input", field);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = field.Kind switch
        {
            FieldKind.Password => "password",
            FieldKind.Email => "email",
            FieldKind.File => "file",
            // Numbers and dates are text: 和暦, full-width digits and separators are typed and read.
            _ => "text",
        };
        if (field.Kind == FieldKind.Number)
        {
            input.Attributes["inputmode"] = "numeric";
            input.AddCssClass("input--num");
        }
        if (field.Kind == FieldKind.File)
        {
            input.AddCssClass("input--file");
            if (field.Accept is not null) input.Attributes["accept"] = field.Accept;
        }
        else if (field.Kind != FieldKind.Password && field.Values.Count > 0)
        {
            input.Attributes["value"] = field.Values[0];
        }
        if (field.List is not null) input.Attributes["list"] = field.List;
        if (field.Autocomplete is not null) input.Attributes["autocomplete"] = field.Autocomplete;
        return input;
    }

    static IHtmlContent WithUnit(Field field, TagBuilder control)
    {
        if (field.Unit is null) return control;
        var wrapper = new TagBuilder("span");
        wrapper.AddCssClass("with-unit");
        wrapper.InnerHtml.AppendHtml(control).Append(field.Unit);
        return wrapper;
    }

    static TagBuilder Textarea(Field field)
    {
        var area = Control("textarea", field);
        // A browser drops the first newline of a textarea's content.
        area.InnerHtml.AppendHtml("\n").Append(field.Values.Count > 0 ? field.Values[0] : "");
        return area;
    }

    static TagBuilder Select(Field field)
    {
        var select = Control("select", field);
        foreach (var item in field.Items)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (IsChosen(field, item)) option.Attributes["selected"] = "selected";
            if (item.Disabled) option.Attributes["disabled"] = "disabled";
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }
        return select;
    }

    static TagBuilder Choices(Field field, string type)
    {
        var list = new TagBuilder("div");
        list.AddCssClass("choices");
        var first = true;
        foreach (var item in field.Items)
        {
            // The first control has the field's own id: the error summary leads there.
            list.InnerHtml.AppendHtml(Choice(field, type, first ? field.Id : null, item.Value ?? item.Text, IsChosen(field, item), item.Text, item.Disabled));
            first = false;
        }
        return list;
    }

    static HtmlContentBuilder Checkbox(Field field)
    {
        var content = new HtmlContentBuilder();
        var on = field.Values.Any(v => v.Equals("true", StringComparison.OrdinalIgnoreCase));
        content.AppendHtml(Choice(field, "checkbox", field.Id, "true", on, field.Label, disabled: false));
        content.AppendHtml("<input type=\"hidden\" name=\"").Append(field.Name).AppendHtml("\" value=\"false\">");
        return content;
    }

    static TagBuilder Choice(Field field, string type, string? id, string value, bool chosen, string text, bool disabled)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["name"] = field.Name;
        input.Attributes["value"] = value;
        if (id is not null) input.Attributes["id"] = id;
        if (chosen) input.Attributes["checked"] = "checked";
        if (disabled) input.Attributes["disabled"] = "disabled";
        if (!field.IsGroup) Describe(input, field);

        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        label.InnerHtml.AppendHtml(input).AppendHtml("<span>").Append(text).AppendHtml("</span>");
        return label;
    }

    static TagBuilder Control(string tag, Field field)
    {
        var control = new TagBuilder(tag);
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        control.AddCssClass("input");
        if (field.Size is not null) control.AddCssClass("input--" + field.Size);
        if (field.Required) control.Attributes["aria-required"] = "true";
        Describe(control, field);
        return control;
    }

    static void Describe(TagBuilder control, Field field)
    {
        if (field.DescribedBy is { } ids) control.Attributes["aria-describedby"] = ids;
        if (field.Error is not null) control.Attributes["aria-invalid"] = "true";
    }

    static bool IsChosen(Field field, SelectListItem item) =>
        field.Values.Count > 0 ? field.Values.Contains(item.Value ?? item.Text, StringComparer.Ordinal) : item.Selected;
}
