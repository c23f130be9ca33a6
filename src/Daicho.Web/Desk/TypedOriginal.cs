using Daicho.Calendar;
using Daicho.Evidence;

namespace Daicho.Web.Desk;

/// <summary>The note of an original (原本は所属保管) as typed.</summary>
public sealed record TypedOriginal
{
    /// <summary>Nothing.</summary>
    public static TypedOriginal Empty { get; } = new();

    /// <summary>Number of the document.</summary>
    public string? Number { get; init; }

    /// <summary>Where it lies.</summary>
    public string? Place { get; init; }

    /// <summary>Who saw it.</summary>
    public string? SeenBy { get; init; }

    /// <summary>When they saw it.</summary>
    public string? SeenOn { get; init; }

    /// <summary>Kind of evidence.</summary>
    public string? Kind { get; init; }

    /// <summary>What it shows.</summary>
    public string? Note { get; init; }

    /// <summary>True when nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Number) && string.IsNullOrWhiteSpace(Place);

    /// <summary>Reads it.</summary>
    public KeptOriginal Read()
    {
        DateOnly? seen = string.IsNullOrWhiteSpace(SeenOn) ? null
            : JapaneseDate.TryParse(SeenOn, out var day) ? day
            : throw new UserErrorException($"原本を確認した日「{SeenOn}」を日付として読めません。例：令和8年11月20日、2026-11-20");
        return new(Number, Place, SeenBy, seen) { Class = Kind, Note = Note };
    }
}

/// <summary>Fields of an original in a form.</summary>
/// <param name="Prefix">What their names begin with.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Kinds">Kinds to choose from.</param>
/// <param name="IsInvalid">True when what was typed could not be taken.</param>
public sealed record OriginalFields(string Prefix, TypedOriginal Typed, IReadOnlyList<RetentionRule> Kinds, bool IsInvalid);

/// <summary>The choice of a kind of evidence in a form.</summary>
/// <param name="Name">Name and id of the field.</param>
/// <param name="Kinds">Kinds to choose from.</param>
/// <param name="Chosen">The kind chosen.</param>
public sealed record EvidenceKindChoice(string Name, IReadOnlyList<RetentionRule> Kinds, string? Chosen);
