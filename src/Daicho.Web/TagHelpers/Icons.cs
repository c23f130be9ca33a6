using System.Collections.Frozen;

namespace Daicho.Web.TagHelpers;

/// <summary>Line icons as SVG path data on a 16 × 16 grid, stroked 1.75 wide in the text's colour.</summary>
static class Icons
{
    static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alert"] = "M8 1.8 14.6 13.5H1.4ZM8 6.2v3.4M8 11.6v.1",
        ["arrow-right"] = "M2.5 8h11M9 3.5 13.5 8 9 12.5",
        ["ban"] = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM3.5 12.5l9-9",
        ["check"] = "m2.5 8.5 3.5 4 7.5-9",
        ["chevron-down"] = "m3.5 6 4.5 4.5L12.5 6",
        ["chevron-left"] = "M10 3.5 5.5 8l4.5 4.5",
        ["chevron-up"] = "m3.5 10 4.5-4.5L12.5 10",
        ["chevron-right"] = "M6 3.5 10.5 8 6 12.5",
        ["bookmark"] = "M4 1.8h8v12.4l-4-3-4 3Z",
        ["columns"] = "M2 2.5h12v11H2ZM6 2.5v11M10 2.5v11",
        ["clock"] = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 1.8",
        ["close"] = "m3.5 3.5 9 9m0-9-9 9",
        ["cross"] = "M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3ZM5.6 5.6l4.8 4.8m0-4.8-4.8 4.8",
        ["done"] = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5 8.2l2.2 2.3L11 6",
        ["download"] = "M8 1.5v8.5M4.5 7 8 10.5 11.5 7M2 13.8h12",
        ["dash"] = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5 8h6",
        ["file"] = "M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M5.8 8h4.4M5.8 11h4.4",
        ["history"] = "M2 8a6 6 0 1 1 1.8 4.3M2 4.5V8h3.4M8 5v3.2l2.2 1.4",
        ["info"] = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7.3v4M8 4.7v.1",
        ["list"] = "M5.5 3.5h9M5.5 8h9M5.5 12.5h9M1.6 3.5h.8M1.6 8h.8M1.6 12.5h.8",
        ["menu"] = "M1.8 3.5h12.4M1.8 8h12.4M1.8 12.5h12.4",
        ["plan"] = "M2 3h12v11H2ZM2 6.3h12M5 1.5V4M11 1.5V4",
        ["plus"] = "M8 2v12M2 8h12",
        ["question"] = "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM6.1 6.3a1.9 1.9 0 1 1 2.8 1.6c-.6.4-.9.7-.9 1.4M8 11.3v.1",
        ["recur"] = "M13.8 7A6 6 0 0 0 3 4.7L2 6M2 2.5V6h3.5M2.2 9A6 6 0 0 0 13 11.3l1-1.3M14 13.5V10h-3.5",
        ["search"] = "M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2ZM10.7 10.7 14.5 14.5",
        ["seal"] = "M8 1.5 13.5 3.5V8c0 3.2-2.3 5.4-5.5 6.5C4.8 13.4 2.5 11.2 2.5 8V3.5ZM5.5 7.8l1.9 2L10.8 6",
        ["speech"] = "M1.8 2.5h12.4v8.5H8l-3.5 3v-3H1.8ZM4.8 5.5h6.4M4.8 8h4",
        ["upload"] = "M8 10.5V2M4.5 5 8 1.5 11.5 5M2 13.8h12",
        ["user"] = "M8 1.8a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM2 14.3c.6-2.9 2.9-4.3 6-4.3s5.4 1.4 6 4.3",
        ["work"] = "M2 8a6 6 0 0 1 12 0M8 8l3-3M2 8h1.5M12.5 8H14M4 12.5h8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The SVG element of an icon; it says nothing to a screen reader, the word beside it does.</summary>
    /// <exception cref="ArgumentException">There is no icon of that name.</exception>
    public static string Svg(string name) => Paths.TryGetValue(name, out var path)
        ? $"""<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="{path}"/></svg>"""
        : throw new ArgumentException($"There is no icon named '{name}'.", nameof(name));
}
