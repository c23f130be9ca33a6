using System.Text.Encodings.Web;
using System.Text.Json;

namespace Daicho.Inquiries;

/// <summary>What an inquiry was sent with, as the text that its first entry in the history proves.</summary>
internal static class InquiryTerms
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Inquiry inquiry, InquiryDefinition definition) => JsonSerializer.Serialize(
        new
        {
            inquiry.Title, inquiry.LetterNumber, inquiry.Ledger, inquiry.Checks, inquiry.Filter, Askers = (int)inquiry.Askers, Readers = (int)inquiry.Readers,
            inquiry.Purpose, inquiry.Occasion, inquiry.AboutLedger, inquiry.AboutId, inquiry.SentOn, inquiry.DueOn, inquiry.DueAt, definition.Id, definition.Version, Definition = definition.ToJson(),
        },
        Json);

    /// <summary>The records of a sheet, with the versions that were asked about.</summary>
    public static string Of(IEnumerable<PopulationRow> rows) => string.Join(' ', rows.Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.RecordId}@{r.Version}")));
}
