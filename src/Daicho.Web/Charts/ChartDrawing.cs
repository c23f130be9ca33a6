using System.Globalization;
using System.Text.Encodings.Web;

namespace Daicho.Web.Charts;

/// <summary>A chart as SVG with the swatches of its legend.</summary>
/// <param name="Svg">The image.</param>
/// <param name="Swatches">One small image per series.</param>
public sealed record DrawnChart(string Svg, IReadOnlyList<string> Swatches);

/// <summary>Draws a <see cref="Chart"/> on the server: no script, no style of its own.</summary>
public sealed class ChartDrawing
{
    const double Letter = 12;

    readonly Chart chart;
    readonly HtmlEncoder encoder;
    readonly double width;
    readonly double longestName;
    readonly string id;

    ChartDrawing(Chart chart, HtmlEncoder encoder, bool isNarrow)
    {
        this.chart = chart;
        this.encoder = encoder;
        (width, longestName, id) = isNarrow ? (300, 116, $"chart-{chart.Id}-narrow") : (640, 260, $"chart-{chart.Id}");
    }

    /// <summary>Draws it as wide as a panel, or as narrow as a phone: letters keep their size.</summary>
    public static DrawnChart Draw(Chart chart, HtmlEncoder encoder, bool isNarrow = false)
    {
        var drawing = new ChartDrawing(chart, encoder, isNarrow);
        return chart.Kind == ChartKind.Bars ? drawing.Bars() : drawing.Columns();
    }

    DrawnChart Columns()
    {
        const double Left = 64, Top = 16, High = 190, Below = 44;
        var stacked = chart.Series.Where(s => !s.IsLine).ToList();
        var most = Enumerable.Range(0, chart.Categories.Count).Select(i => stacked.Sum(s => s.Values[i])).DefaultIfEmpty(0).Max();
        most = Math.Max(most, chart.Series.Where(s => s.IsLine).SelectMany(s => s.Values).DefaultIfEmpty(0).Max());
        var scale = Scale.For(Math.Max(most, 1));
        var drawing = new Drawing(encoder, id, width, Top + High + Below, chart.Title, chart.About);
        foreach (var value in scale.Lines)
        {
            var y = Top + High - scale.At(value, High);
            drawing.Grid(Left, y, width, y, value == 0);
            drawing.Text(Left - 8, y + 4, "end", Scale.Short(value));
        }

        // The words below the last column are wider than it at times.
        var words = LongestWords(chart.Categories);
        var count = Math.Max(1, chart.Categories.Count);
        var room = Math.Min((width - Left) / count, (width - Left - (words / 2)) / (count - 0.5));
        var wide = Math.Min(room * 0.62, 64);
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var middle = Left + (room * (i + 0.5));
            double under = 0;
            for (var s = 0; s < chart.Series.Count; s++)
            {
                if (chart.Series[s].IsLine || chart.Series[s].Values[i] == 0) continue;
                var height = scale.At(chart.Series[s].Values[i], High);
                drawing.Part(s, middle - (wide / 2), Top + High - under - height, wide, height, Words(chart, s, i));
                under += height;
            }

            if (i % Every(chart.Categories, room) == 0)
                Category(drawing, chart.Categories[i], middle, Top + High + 18);
        }

        foreach (var series in chart.Series.Where(s => s.IsLine))
        {
            var index = Index(chart, series);
            drawing.Line([.. series.Values.Select((v, i) => (Left + (room * (i + 0.5)), Top + High - scale.At(v, High), Words(chart, index, i)))]);
        }

        return Finish(drawing);
    }

    DrawnChart Bars()
    {
        const double Row = 28, Bar = 18, Top = 8, Below = 26;
        var left = Math.Min(longestName, 16 + (chart.Categories.Select(Length).DefaultIfEmpty(0).Max() * Letter));
        var sums = chart.Categories.Select((_, i) => chart.Series.Sum(s => s.Values[i])).ToList();
        var scale = Scale.For(Math.Max(sums.DefaultIfEmpty(0).Max(), 1));
        var wide = width - left - 64;
        var high = Row * chart.Categories.Count;
        var drawing = new Drawing(encoder, id, width, Top + high + Below, chart.Title, chart.About);
        foreach (var value in scale.Lines)
        {
            var x = left + scale.At(value, wide);
            drawing.Grid(x, Top, x, Top + high, value == 0);
            drawing.Text(x, Top + high + 18, "middle", Scale.Short(value));
        }

        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var y = Top + (Row * i);
            drawing.Text(left - 8, y + (Row / 2) + 4, "end", Shorten(chart.Categories[i], (int)((left - 16) / Letter)));
            var x = left;
            for (var s = 0; s < chart.Series.Count; s++)
            {
                if (chart.Series[s].Values[i] == 0) continue;
                var length = scale.At(chart.Series[s].Values[i], wide);
                drawing.Part(s, x, y + ((Row - Bar) / 2), length, Bar, Words(chart, s, i));
                x += length;
            }

            drawing.Text(x + 6, y + (Row / 2) + 4, "start", Scale.Short(sums[i]), "chart__text chart__text--sum");
        }

        return Finish(drawing);
    }

    DrawnChart Finish(Drawing drawing) =>
        new(drawing.Finish(), [.. chart.Series.Select((s, i) => drawing.Swatch(i, s.IsLine))]);

    static int Index(Chart chart, ChartSeries series)
    {
        for (var i = 0; i < chart.Series.Count; i++)
        {
            if (ReferenceEquals(chart.Series[i], series)) return i;
        }

        return 0;
    }

    static string Words(Chart chart, int series, int category) => string.Create(
        CultureInfo.InvariantCulture, $"{chart.Categories[category]} {chart.Series[series].Label}：{chart.Series[series].Values[category]:#,0}{chart.Unit}");

    // A year with its era takes two lines.
    static void Category(Drawing drawing, string words, double x, double y)
    {
        var open = words.IndexOf('（', StringComparison.Ordinal);
        drawing.Text(x, y, "middle", open > 0 ? words[..open] : words);
        if (open > 0) drawing.Text(x, y + 15, "middle", words[open..].Trim('（', '）'));
    }

    static int Every(IReadOnlyList<string> categories, double room)
    {
        return Math.Max(1, (int)Math.Ceiling((LongestWords(categories) + 6) / room));
    }

    static double LongestWords(IReadOnlyList<string> categories) => categories.SelectMany(c => c.Split('（')).Select(Length).DefaultIfEmpty(0).Max() * Letter;

    // Half-width letters take half the room.
    static double Length(string words) => words.Sum(c => c < 0x2000 ? 0.58 : 1.0);

    static string Shorten(string words, int most)
    {
        if (Length(words) <= most) return words;
        var letters = new StringInfo(words);
        return letters.LengthInTextElements <= most ? words : letters.SubstringByTextElements(0, most - 1) + "…";
    }
}
