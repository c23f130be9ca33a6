using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Daicho.Web.Charts;

/// <summary>
/// Writes the elements of an SVG image. Colours are classes of <c>charts.css</c>; every series has a pattern beside its
/// colour, so that it is told apart without colours too.
/// </summary>
sealed class Drawing
{
    /// <summary>Series that have a look of their own.</summary>
    public const int Looks = 6;

    readonly StringBuilder svg = new();
    readonly HtmlEncoder encoder;
    readonly string id;

    public Drawing(HtmlEncoder encoder, string id, double width, double height, string title, string about)
    {
        this.encoder = encoder;
        this.id = id;
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="chart__svg" viewBox="0 0 {N(width)} {N(height)}" role="img" aria-labelledby="{id}-title {id}-desc"><title id="{id}-title">{encoder.Encode(title)}</title><desc id="{id}-desc">{encoder.Encode(about)}</desc><defs>""");
        svg.Append(CultureInfo.InvariantCulture, $"""
            <pattern id="{id}-p1" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="chart__s1" width="6" height="6"/><path class="chart__mark" d="M0 6 6 0"/></pattern>
            <pattern id="{id}-p2" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="chart__s2" width="6" height="6"/><circle class="chart__dot" cx="3" cy="3" r="1.2"/></pattern>
            <pattern id="{id}-p3" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="chart__s3" width="6" height="6"/><path class="chart__mark" d="M0 3h6"/></pattern>
            <pattern id="{id}-p4" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="chart__s4" width="6" height="6"/><path class="chart__mark" d="M3 0v6"/></pattern>
            <pattern id="{id}-p5" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="chart__s5" width="6" height="6"/><path class="chart__mark" d="M0 0 6 6M6 0 0 6"/></pattern></defs>
            """);
    }

    /// <summary>A filled part of a series; the words are shown when the pointer rests on it.</summary>
    public void Part(int series, double x, double y, double width, double height, string words)
    {
        var look = series % Looks;
        var fill = look == 0 ? "class=\"chart__s0 chart__part\"" : $"class=\"chart__part\" fill=\"url(#{id}-p{look})\"";
        svg.Append(CultureInfo.InvariantCulture, $"""<rect {fill} x="{N(x)}" y="{N(y)}" width="{N(width)}" height="{N(height)}"><title>{encoder.Encode(words)}</title></rect>""");
    }

    /// <summary>A line of the axis.</summary>
    public void Grid(double x1, double y1, double x2, double y2, bool isZero) =>
        svg.Append(CultureInfo.InvariantCulture, $"""<path class="{(isZero ? "chart__zero" : "chart__grid")}" d="M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}"/>""");

    /// <summary>Words; <paramref name="anchor"/> is start, middle or end.</summary>
    public void Text(double x, double y, string anchor, string words, string css = "chart__text") =>
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="{css}" x="{N(x)}" y="{N(y)}" text-anchor="{anchor}">{encoder.Encode(words)}</text>""");

    /// <summary>A line through points, each with its words.</summary>
    public void Line(IReadOnlyList<(double X, double Y, string Words)> points)
    {
        svg.Append("<path class=\"chart__line\" d=\"M").AppendJoin('L', points.Select(p => $"{N(p.X)} {N(p.Y)}")).Append("\"/>");
        foreach (var (x, y, words) in points)
            svg.Append(CultureInfo.InvariantCulture, $"""<circle class="chart__point" cx="{N(x)}" cy="{N(y)}" r="4"><title>{encoder.Encode(words)}</title></circle>""");
    }

    /// <summary>The finished image.</summary>
    public string Finish() => svg.Append("</svg>").ToString();

    /// <summary>The look of a series as a small image of its own, for the legend.</summary>
    public string Swatch(int series, bool isLine)
    {
        var look = series % Looks;
        var mark = isLine
            ? "<path class=\"chart__line\" d=\"M0 6h16\"/><circle class=\"chart__point\" cx=\"8\" cy=\"6\" r=\"3.5\"/>"
            : look == 0
                ? "<rect class=\"chart__s0\" width=\"16\" height=\"12\"/>"
                : $"<rect width=\"16\" height=\"12\" fill=\"url(#{id}-p{look})\"/>";
        return $"<svg class=\"chart__swatch\" viewBox=\"0 0 16 12\" aria-hidden=\"true\" focusable=\"false\">{mark}</svg>";
    }

    static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
