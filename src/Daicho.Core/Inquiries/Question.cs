namespace Daicho.Inquiries;

/// <summary>How a question is answered.</summary>
public enum QuestionType
{
    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    LongText,

    /// <summary>A date, in any notation the ledgers read (令和8年11月21日, R8.11.21, 2026/11/21).</summary>
    Date,
}

/// <summary>Whether an answer needs evidence (証拠の要否).</summary>
public enum EvidenceNeed
{
    /// <summary>Not asked for.</summary>
    None,

    /// <summary>Asked for: the writer is reminded before sending.</summary>
    Wanted,

    /// <summary>The sheet can't be sent without.</summary>
    Required,
}

/// <summary>When a question is asked: the answer to another, or a value of the record, is one of these.</summary>
public sealed record Condition
{
    /// <summary>Id of the question it looks at, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Id of the record's column it looks at, or null.</summary>
    public string? Column { get; init; }

    /// <summary>The values, as written.</summary>
    public required IReadOnlyList<string> In { get; init; }
}

/// <summary>Questions whose answers make a measure of the unit that answers.</summary>
public sealed record AnsweredMeasure
{
    /// <summary>Id of the question what is done.</summary>
    public required string Content { get; init; }

    /// <summary>Id of the date question by when, or null.</summary>
    public string? DueOn { get; init; }

    /// <summary>Id of the question upon which event, or null.</summary>
    public string? DueEvent { get; init; }

    /// <summary>The questions it names.</summary>
    internal IEnumerable<string> Questions => new[] { Content, DueOn, DueEvent }.OfType<string>();
}

/// <summary>An answer to choose, and what it proposes for the record.</summary>
public sealed record Choice
{
    /// <summary>The answer as shown.</summary>
    public required string Value { get; init; }

    /// <summary>Values it proposes, by column id.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Id of the date question whose answer is the day from which the record is closed, or null.</summary>
    public string? CloseOn { get; init; }

    /// <summary>True when it says that the record is right as it stands: accepting it confirms the record.</summary>
    public bool Confirms { get; init; }

    /// <summary>True when it says that what is asked around about was found here too (同じ問題がある): the record that gave rise to the inquiry counts it.</summary>
    public bool Finds { get; init; }

    /// <summary>The measure that accepting it adds about the item that was asked around about (新しい措置), or null.</summary>
    public AnsweredMeasure? Measure { get; init; }

    /// <summary>True when it is accepted without a person, where nothing speaks against it (規則による受入れ).</summary>
    public bool AcceptedByRule { get; init; }
}

/// <summary>Something asked about each row.</summary>
public sealed record Question
{
    /// <summary>Name in data.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>The same in English.</summary>
    public required string LabelEnglish { get; init; }

    /// <summary>How it is answered.</summary>
    public required QuestionType Type { get; init; }

    /// <summary>Answers to choose from.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>True when it must be answered wherever it is asked.</summary>
    public bool Required { get; init; }

    /// <summary>When it is asked; null means always.</summary>
    public Condition? When { get; init; }

    /// <summary>Id of the column for which the answer is the proposed value; its present value is filled in beforehand.</summary>
    public string? Column { get; init; }

    /// <summary>True when the answer of last time is filled in beforehand, for a question that proposes no column.</summary>
    public bool FromLast { get; init; }

    /// <summary>True when each row wants words of its own: the writer is told where the same text stands in several.</summary>
    public bool OwnWords { get; init; }

    /// <summary>True for dates that can't lie after today.</summary>
    public bool Past { get; init; }

    /// <summary>Whether an answer needs evidence.</summary>
    public EvidenceNeed Evidence { get; init; }

    /// <summary>The answers that need it; any answer when empty.</summary>
    public IReadOnlyList<string> EvidenceIn { get; init; } = [];

    /// <summary>True when this answer needs evidence.</summary>
    public bool NeedsEvidence(string? answer) => Evidence != EvidenceNeed.None && answer is not null && (EvidenceIn.Count == 0 || EvidenceIn.Contains(answer, StringComparer.Ordinal));

    /// <summary>A hint beside the field.</summary>
    public string? Help { get; init; }
}
