namespace Daicho.Ledgers;

/// <summary>What a column holds. The number is part of every proof: never renumber.</summary>
public enum ColumnKind : byte
{
    /// <summary>Text as typed.</summary>
    Text = 1,

    /// <summary>A calendar date.</summary>
    Date = 2,

    /// <summary>A whole number.</summary>
    Integer = 3,

    /// <summary>An amount of money in yen.</summary>
    Yen = 4,

    /// <summary>A fiscal year (年度), as the calendar year of its 1 April.</summary>
    FiscalYear = 5,

    /// <summary>Yes or no.</summary>
    Boolean = 6,

    /// <summary>One of a vocabulary; other text is kept as typed and left to the checks.</summary>
    Choice = 7,

    /// <summary>A unit of the organisation: the typed text and the unit found for it.</summary>
    Unit = 8,

    /// <summary>A record of another ledger: the typed text and the record found for it.</summary>
    Reference = 9,

    /// <summary>Text of several paragraphs.</summary>
    LongText = 10,
}
