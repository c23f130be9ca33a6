using Daicho.Calendar;

namespace Daicho.Import.Reports;

/// <summary>What a published audit report (公表された監査報告・措置状況) says, as far as it could be told from its layout.</summary>
/// <remarks>Every field holds printed text or null; nothing is filled in from elsewhere in the document.</remarks>
public sealed record ParsedReport
{
    public required IReadOnlyList<ParsedAudit> Audits { get; init; }
    public required IReadOnlyList<ParsedItem> Items { get; init; }
    public required IReadOnlyList<ParsedSystem> Systems { get; init; }
    public required IReadOnlyList<ParsedCostRow> CostRows { get; init; }

    /// <summary>Source text of the lines that structure the report: titles, section names, column headers.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Source text of the lines that belong to no item, heading or table.</summary>
    public required IReadOnlyList<string> UnplacedLines { get; init; }

    /// <summary>Every source line with its one role, in source order.</summary>
    public required IReadOnlyList<PlacedLine> LineRoles { get; init; }

    /// <summary>Counts and sums that the report prints, beside what was found.</summary>
    public required IReadOnlyList<TotalsCheck> TotalsChecks { get; init; }

    /// <summary>Name of the encoding the file was read in.</summary>
    public required string Encoding { get; init; }

    /// <summary>One Japanese sentence for the user where no item was found; null otherwise.</summary>
    public string? Message { get; init; }
}

/// <summary>One audit that the report is about.</summary>
/// <param name="FiscalYear">The audited fiscal year (年度) by its starting year, never derived from the publication date.</param>
/// <param name="Kind">包括外部監査, 定期監査, …</param>
/// <param name="Auditor">Name of the auditor (包括外部監査人) where printed.</param>
/// <param name="GazetteName">公報の名称, such as 千葉県報.</param>
/// <param name="GazetteNumber">号数 as printed, such as 第13926号別冊.</param>
public sealed record ParsedAudit(
    FiscalYear? FiscalYear, string? Theme, string? Kind, string? Auditor,
    DateOnly? PublishedOn, string? GazetteName, string? GazetteNumber);

/// <summary>The one role of a source line.</summary>
public enum LineRole { Blank, Item, Heading, Table, Unplaced }

/// <summary>A source line with the role it was given.</summary>
/// <param name="Number">1-based line in the file.</param>
/// <param name="Item">Index of the item it belongs to, for <see cref="LineRole.Item"/>.</param>
public sealed record PlacedLine(int Number, string Text, LineRole Role, int? Item);

/// <summary>A printed count or sum beside what was found.</summary>
/// <param name="SourceLine">1-based line that prints it.</param>
/// <param name="Sentence">One Japanese sentence that says whether they agree.</param>
public sealed record TotalsCheck(int SourceLine, string Printed, string Found, bool Agrees, string Sentence);
