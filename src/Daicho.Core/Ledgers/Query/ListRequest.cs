namespace Daicho.Ledgers.Query;

/// <summary>The column a list is sorted by, and the direction. Records without a value come last either way.</summary>
public readonly record struct SortOrder(Column Column, bool Descending);

/// <summary>Something in an address that could not be read.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record RequestProblem(string Name, string Typed, string Sentence);

/// <summary>What a person wants to see of a ledger: the whole state of a list, read from and written to an address.</summary>
public sealed record ListRequest(Ledger Ledger)
{
    /// <summary>Rows of a page where nothing else is said.</summary>
    public const int DefaultSize = 50;

    /// <summary>Conditions, all of which must hold.</summary>
    public IReadOnlyList<ColumnFilter> Filters { get; init; } = [];

    /// <summary>Words that must all be found in the searchable columns.</summary>
    public string? Search { get; init; }

    /// <summary>True when closed records are shown too.</summary>
    public bool WithClosed { get; init; }

    /// <summary>The order asked for; null is the ledger's own.</summary>
    public SortOrder? Sort { get; init; }

    /// <summary>The day at whose end (in Japan) the records are looked at; null is now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Columns chosen, in order; null is the ledger's own choice.</summary>
    public IReadOnlyList<Column>? Chosen { get; init; }

    /// <summary>Number of the page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows of a page.</summary>
    public int Size { get; init; } = DefaultSize;

    /// <summary>What could not be read; it has no effect on the list.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    /// <summary>The order in force.</summary>
    public SortOrder? Order => Sort ?? (Ledger.DefaultSort is { Column: { } column } own ? new SortOrder(column, own.Descending) : null);

    /// <summary>The columns shown, in order: what names a record comes first.</summary>
    public IReadOnlyList<Column> Columns => Chosen
        ?? [.. Ledger.Columns.Where(c => c.IsListed).OrderByDescending(c => c == Naming)];

    // A title that starts with a kind (指摘 1 …) is told apart by its end.
    Column? Naming => Ledger.TitleColumns.Count == 0 ? null : Ledger.TitleColumns[0].IsKey ? Ledger.TitleColumns[0] : Ledger.TitleColumns[^1];

    /// <summary>True when the list is narrowed in any way.</summary>
    public bool IsNarrowed => Filters.Count > 0 || !string.IsNullOrWhiteSpace(Search);

    /// <summary>Reads an address; names it doesn't know beside filters are left to others.</summary>
    public static ListRequest Read(Ledger ledger, IEnumerable<KeyValuePair<string, string>> query) => new ListRequestReader(ledger).Read(query);

    /// <summary>The list that an address asks for by what stands behind its question mark.</summary>
    public static ListRequest Read(Ledger ledger, string? query) => Read(ledger, (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair =>
    {
        var parts = pair.Split('=', 2);
        return new KeyValuePair<string, string>(Unescaped(parts[0]), parts.Length > 1 ? Unescaped(parts[1]) : "");
    }));

    private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>True when a column can be filtered that way.</summary>
    public static bool Allows(Column column, FilterKind kind) => FilterReader.Allows(column, kind);

    /// <summary>The same list without a condition, from its first page.</summary>
    public ListRequest Without(ColumnFilter filter) => this with { Filters = [.. Filters.Where(f => f != filter)], Page = 1 };

    /// <summary>The same list with one more condition, from its first page.</summary>
    public ListRequest With(Column column, FilterKind kind, string text) =>
        FilterReader.Read(Ledger, column, kind, text, out var problem) is { } filter
            ? this with { Filters = [.. Filters, filter], Page = 1 }
            : throw new UserErrorException(problem!);

    /// <summary>The same list sorted by a column: first ascending, then descending.</summary>
    public ListRequest SortedBy(Column column) =>
        this with { Sort = new SortOrder(column, Order is { } order && order.Column == column && !order.Descending), Page = 1 };

    /// <summary>The names and values of its address; what is as by default is left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        if (!string.IsNullOrWhiteSpace(Search))
            yield return new("q", Search);
        foreach (var filter in Filters)
            yield return new(filter.Name, filter.Kind switch { FilterKind.Empty => "1", FilterKind.NotEmpty => "0", _ => filter.Typed });
        if (WithClosed)
            yield return new("closed", "1");
        if (AsOf is { } day)
            yield return new("asof", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (Chosen is not null)
            yield return new("cols", string.Join(',', Chosen.Select(c => c.Id)));
        if (Sort is { } sort)
            yield return new("sort", (sort.Descending ? "-" : "") + sort.Column.Id);
        if (Size != DefaultSize)
            yield return new("size", Size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Page > 1)
            yield return new("page", Page.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The query string with its question mark; empty when everything is as by default.</summary>
    public string ToQueryString()
    {
        var pairs = string.Join('&', ToPairs().Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value).Replace("%2C", ",", StringComparison.Ordinal)}"));
        return pairs.Length == 0 ? "" : "?" + pairs;
    }
}
