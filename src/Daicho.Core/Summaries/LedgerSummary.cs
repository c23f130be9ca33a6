using Daicho.Access;
using Daicho.Ledgers;

namespace Daicho.Summaries;

/// <summary>How many live records of a unit fall under one value of a <see cref="Summary"/>, as of the last run of checks.</summary>
public sealed class LedgerSummary : UnitCount
{
    /// <summary>Id of the summary.</summary>
    public string SummaryId { get; set; } = "";

    /// <summary>The value, such as a year; null where the record has none.</summary>
    public long? Value { get; set; }

    /// <summary>Number of records.</summary>
    public long Count { get; set; }

    /// <summary>Business date of the run.</summary>
    public DateOnly CountedOn { get; set; }
}

/// <summary>A group of a summary.</summary>
public sealed record SummaryGroup(long? UnitId, long? Value, long Count);

/// <summary>
/// A way to count a ledger that may hold a million records. Runs of checks count it; pages read the result. The id is
/// <c>ledger.what</c>.
/// </summary>
public abstract class Summary
{
    /// <summary>Stable id, <c>ledger.what</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the ledger.</summary>
    public string LedgerId => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    internal abstract IQueryable<SummaryGroup> Groups(LedgerReader reader, Actor actor);
}

/// <summary>A summary of the ledger of <typeparamref name="T"/>.</summary>
public sealed class Summary<T> : Summary
    where T : LedgerRecord, new()
{
    /// <summary>Groups live records by unit and value, in the database.</summary>
    public required Func<IQueryable<T>, IQueryable<SummaryGroup>> Group { get; init; }

    internal override IQueryable<SummaryGroup> Groups(LedgerReader reader, Actor actor) =>
        Group(reader.Visible<T>(actor).LiveOn(reader.Today));
}

/// <summary>The summaries of a module.</summary>
public abstract class SummaryList
{
    /// <summary>The summaries.</summary>
    public abstract IReadOnlyList<Summary> Summaries { get; }
}

/// <summary>All summaries of the product: every entry of every <see cref="SummaryList"/>.</summary>
public static class SummaryCatalog
{
    /// <summary>Every summary.</summary>
    public static IReadOnlyList<Summary> All { get; } =
    [
        .. typeof(SummaryCatalog).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(SummaryList)))
            .SelectMany(type => ((SummaryList)Activator.CreateInstance(type)!).Summaries)
            .OrderBy(summary => summary.Id, StringComparer.Ordinal),
    ];
}
