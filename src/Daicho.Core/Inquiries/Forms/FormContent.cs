using Daicho.Evidence;
using Daicho.Ledgers;

namespace Daicho.Inquiries.Forms;

/// <summary>What a unit's form holds: the inquiry, the unit and its rows as they are now.</summary>
/// <param name="Inquiry">The inquiry.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Ledger">The ledger.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="UnitName">Name of the unit, as on the letter.</param>
/// <param name="AskerName">Name of the asking section.</param>
/// <param name="Rows">The rows, as whoever fetches the form may see them.</param>
/// <param name="Previous">What was answered last time, by record.</param>
public sealed record FormContent(
    Inquiry Inquiry, InquiryDefinition Definition, Ledger Ledger, InquirySheet Sheet, string UnitName, string AskerName, IReadOnlyList<RowView> Rows,
    IReadOnlyDictionary<long, IReadOnlyDictionary<string, string>> Previous)
{
    /// <summary>Heading of the column that tells what was answered last time.</summary>
    internal const string PreviousLabel = "前回の回答";

    /// <summary>True when a column tells what was answered last time: some of these records were asked about before.</summary>
    public bool HasPrevious => Rows.Any(r => Previous.ContainsKey(r.Row.RecordId));

    /// <summary>What was answered about a row last time, in a sentence; null when nothing was.</summary>
    public string? PreviousOf(RowView row) => Previous.TryGetValue(row.Row.RecordId, out var answers)
        ? Answers.Sentence(Definition, Answers.Write(Definition, answers.ToDictionary(a => a.Key, a => (string?)a.Value, StringComparer.Ordinal))) : null;

    /// <summary>What stands in the cells of a row: what is saved, else what the sheet in the browser has filled in beforehand.</summary>
    public IEnumerable<string?> Cells(RowView row)
    {
        var prefill = new Prefill(Definition, Ledger, row.Record, Previous.GetValueOrDefault(row.Row.RecordId));
        return Definition.Questions.Select(q => prefill.Shown(q, row.Row, row.Answers));
    }

    /// <summary>Heading of the column that carries <see cref="RowToken"/>.</summary>
    internal const string TokenLabel = "照会行番号（変更しないでください）";

    /// <summary>Heading of the column that tells why a row is asked about.</summary>
    internal const string ReasonLabel = "見つかったこと";

    /// <summary>Heading of the column of evidence.</summary>
    internal const string EvidenceLabel = "証拠書類（原本の文書番号または保管場所）";

    /// <summary>True when a column tells why a row is asked about.</summary>
    public bool HasReasons => Definition.Over == InquiryOver.Discrepancies;

    /// <summary>What the inquiry is about.</summary>
    public string Purpose => Inquiry.Purpose ?? Definition.Purpose;

    /// <summary>Columns shown as known.</summary>
    public IReadOnlyList<Column> Known => Definition.KnownColumns(Ledger);

    /// <summary>The evidence of a row, a line each; what the section adds in the form is the note of an original it keeps.</summary>
    internal static string? EvidenceOf(RowView row) => EvidenceText(row.Evidence.Select(e => e.Entry));

    /// <summary>Evidence as the form writes it.</summary>
    internal static string? EvidenceText(IEnumerable<EvidenceFile> entries)
    {
        var lines = entries.Where(e => !e.IsErased).Select(LineOf).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string LineOf(EvidenceFile entry) => entry.IsOriginal ? string.Join('　', new[] { entry.DocumentNumber, entry.Place }.Where(t => t is not null)) : entry.FileName;
}
