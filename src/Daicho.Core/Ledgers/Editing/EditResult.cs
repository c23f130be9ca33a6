namespace Daicho.Ledgers.Editing;

/// <summary>What became of an edit.</summary>
public enum EditOutcome
{
    /// <summary>A new version was written.</summary>
    Saved,

    /// <summary>Nothing differed, so nothing was written.</summary>
    Unchanged,

    /// <summary>Something that was typed can't be taken: see the problems.</summary>
    Refused,

    /// <summary>Somebody else has changed the record in between: see the conflict.</summary>
    Conflict,

    /// <summary>There is no such record, or the person may not see it.</summary>
    NotFound,
}

/// <summary>Why a field can't be taken; without a column it is about the record as a whole or the reason.</summary>
public sealed record FieldProblem(string Field, string Sentence)
{
    /// <summary>Name of the reason's field.</summary>
    public const string Reason = "reason";
}

/// <summary>A column that two people changed, or one of them.</summary>
/// <param name="Column">The column.</param>
/// <param name="Before">Value when the person began; null where it is not known.</param>
/// <param name="Now">Value as somebody else has written it meanwhile.</param>
/// <param name="Mine">What the person typed.</param>
/// <param name="IsClash">True when both changed it, to different values: somebody must choose.</param>
public sealed record EditDifference(Column Column, string? Before, string? Now, string? Mine, bool IsClash);

/// <summary>An edit that met another one.</summary>
/// <param name="Current">The record as it is now.</param>
/// <param name="Differences">Where what the person typed and the record as it is now differ.</param>
public sealed record EditConflict(LedgerRecord Current, IReadOnlyList<EditDifference> Differences);

/// <summary>What became of an edit, and what to show.</summary>
public sealed record EditResult(EditOutcome Outcome, long Id = 0, int Version = 0)
{
    /// <summary>What can't be taken.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The other edit.</summary>
    public EditConflict? Conflict { get; init; }
}
