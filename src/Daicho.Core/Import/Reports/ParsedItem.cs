using Daicho.Calendar;

namespace Daicho.Import.Reports;

/// <summary>A finding, opinion or recommendation (指摘・意見) as printed, with what was answered to it.</summary>
public sealed record ParsedItem
{
    /// <summary>Index into <see cref="ParsedReport.Audits"/>.</summary>
    public required int AuditIndex { get; init; }

    /// <summary>1-based lines of the file that make up the item.</summary>
    public required IReadOnlyList<int> SourceLines { get; init; }

    /// <summary>As printed; corrected from its neighbours only together with a note in <see cref="NeedsReview"/>.</summary>
    public string? Number { get; init; }

    /// <summary>指摘, 意見, 要望, …</summary>
    public string? Kind { get; init; }

    public string? Section { get; init; }
    public string? Subject { get; init; }

    /// <summary>Responsible unit (所管課) where printed.</summary>
    public string? Unit { get; init; }

    /// <summary>Each respondent where two or more are printed; empty otherwise.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    public string? Finding { get; init; }
    public string? Response { get; init; }

    /// <summary>Statutory class as printed (措置済み, 対応済み, 継続, …).</summary>
    public string? Class { get; init; }

    public string? Page { get; init; }

    /// <summary>Full dates named in the response, in order.</summary>
    public required IReadOnlyList<DateOnly> Dates { get; init; }

    /// <summary>Text of further columns by their printed label, so that none of a row is lost.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Other { get; init; }

    /// <summary>What a person should confirm, one Japanese sentence each; empty when the reading is sure.</summary>
    public required IReadOnlyList<string> NeedsReview { get; init; }
}

/// <summary>A row of a printed list of information systems (情報システム一覧).</summary>
/// <param name="OwnerText">所管 as printed.</param>
/// <param name="Form">システム形態; a blank repeats the one above it.</param>
/// <param name="FormRepeated">The form was blank in the source and taken from above.</param>
/// <param name="SourceLines">1-based lines of the file.</param>
public sealed record ParsedSystem(string Name, string? OwnerText, string? Form, bool FormRepeated, IReadOnlyList<int> SourceLines);

/// <summary>A row of a printed cost table: one system and expense item over several fiscal years.</summary>
/// <param name="Category">費目.</param>
/// <param name="Amounts">Printed amounts by fiscal year, in units of <paramref name="YenPerUnit"/>.</param>
/// <param name="PrintedTotal">The row's total as printed.</param>
/// <param name="YenPerUnit">1,000 for 千円, which is also assumed where no unit is printed.</param>
/// <param name="Note">Where the sum of the years and the printed total differ: by how much, and whether rounding explains it.</param>
public sealed record ParsedCostRow(
    string SystemName, string? Category, IReadOnlyList<ParsedAmount> Amounts, long? PrintedTotal,
    int YenPerUnit, bool UnitPrinted, string? Note, IReadOnlyList<int> SourceLines);

/// <summary>An amount of one fiscal year.</summary>
public sealed record ParsedAmount(FiscalYear FiscalYear, long Amount);
