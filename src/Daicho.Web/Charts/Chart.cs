namespace Daicho.Web.Charts;

/// <summary>One row of numbers of a chart; <see cref="IsLine"/> makes it a line over the columns.</summary>
public sealed record ChartSeries(string Label, IReadOnlyList<long> Values, bool IsLine = false);

/// <summary>How the numbers of a chart are drawn.</summary>
public enum ChartKind
{
    /// <summary>Upright columns, for what runs in time; further series stand on the first.</summary>
    Columns,

    /// <summary>Lying bars, for what has long names; further series stand behind the first.</summary>
    Bars,
}

/// <summary>
/// Numbers to look at: drawn, as a table and as a file from the same rows.
/// </summary>
/// <param name="Id">Name in addresses, unique on a page.</param>
/// <param name="Title">What is shown.</param>
/// <param name="About">What the drawing says in one sentence, for who does not see it.</param>
/// <param name="Head">What the categories are.</param>
/// <param name="Unit">Unit of the numbers: 件, 台, 円.</param>
public sealed record Chart(string Id, string Title, string About, string Head, string Unit)
{
    /// <summary>How it is drawn.</summary>
    public ChartKind Kind { get; init; }

    /// <summary>Names of the columns or bars.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The numbers.</summary>
    public IReadOnlyList<ChartSeries> Series { get; init; } = [];

    /// <summary>Address behind each category; empty when they lead nowhere.</summary>
    public IReadOnlyList<string?> Links { get; init; } = [];

    /// <summary>True when series beside each other are parts of a whole and a sum means something.</summary>
    public bool IsSummed { get; init; }

    /// <summary>Query of the page that the file must have too, with its question mark.</summary>
    public string Query { get; init; } = "";

    /// <summary>Where the numbers come from, or since when they stand so.</summary>
    public string? Note { get; init; }

    /// <summary>True when there is nothing to draw.</summary>
    public bool IsEmpty => Series.All(s => s.Values.All(v => v == 0));
}
