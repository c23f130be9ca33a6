using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.TagHelpers;

/// <summary>Kinds of controls a field can have.</summary>
public enum FieldKind
{
    /// <summary>Chosen by the type of the property.</summary>
    Auto,
    Text, Textarea, Number, Date, Password, Email, Select, Radio, Checkboxes, Checkbox, File,
}

/// <summary>Everything known of one form field when it is rendered.</summary>
sealed class Field
{
    public required string Name { get; init; }
    public required string Id { get; init; }
    public required FieldKind Kind { get; init; }
    public required string Label { get; init; }
    public required bool Required { get; init; }
    public required bool HasHint { get; init; }
    public required string? Error { get; init; }
    public required IReadOnlyList<string> Values { get; init; }
    public required IEnumerable<SelectListItem> Items { get; init; }
    public string? Size { get; init; }
    public string? Unit { get; init; }
    public string? Autocomplete { get; init; }
    public string? Accept { get; init; }
    public string? List { get; init; }

    /// <summary>Several controls under one question: fieldset and legend instead of a label.</summary>
    public bool IsGroup => Kind is FieldKind.Radio or FieldKind.Checkboxes;

    public string HintId => Id + "-hint";

    public string ErrorId => Id + "-error";

    public string? DescribedBy => (HasHint, Error) switch
    {
        (true, not null) => $"{HintId} {ErrorId}",
        (true, null) => HintId,
        (false, not null) => ErrorId,
        _ => null,
    };
}
