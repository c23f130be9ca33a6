using System.Globalization;

namespace Daicho.Inquiries.Forms;

/// <summary>
/// What a row of a form carries so that its answers come back to the right place wherever it was moved or copied: the inquiry,
/// the row, the version of the record that was asked about, and how often the draft had been saved.
/// </summary>
internal sealed record RowToken(long InquiryId, long RowId, int RecordVersion, int Edits)
{
    public static RowToken Of(InquiryRow row) => new(row.InquiryId, row.Id, row.RecordVersion, row.Edits);

    /// <summary>Reads a token, or null: anything else that stands in its column is no token.</summary>
    public static RowToken? Read(string? text)
    {
        var parts = (text ?? "").Trim().Split('-');
        return parts.Length == 5 && parts[0] == "D"
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var inquiry)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var edits)
            ? new RowToken(inquiry, row, version, edits)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"D-{InquiryId}-{RowId}-{RecordVersion}-{Edits}");
}
