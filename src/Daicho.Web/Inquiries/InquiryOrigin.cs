using System.Globalization;
using Daicho.FollowUp;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Web.Ledgers;

namespace Daicho.Web.Inquiries;

/// <summary>The record that gave rise to an inquiry, such as the finding of which other sections are asked whether it holds for them too.</summary>
/// <param name="Ledger">Its ledger.</param>
/// <param name="Id">Its number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What it says, for those who are asked.</param>
public sealed record InquiryOrigin(Ledger Ledger, long Id, string Title, string Text)
{
    const int LongestTitle = 80;

    /// <summary>Its address.</summary>
    public string Href => LedgerAddress.Record(Ledger, Id);

    /// <summary>How it is written in an address.</summary>
    public static string Of(Ledger ledger, long id) => string.Create(CultureInfo.InvariantCulture, $"{ledger.Id}.{id}");

    /// <summary>Reads it from an address; null when there is none that the person sees.</summary>
    public static InquiryOrigin? Read(LedgerDesk desk, string? typed)
    {
        var parts = (typed ?? "").Split('.', 2);
        return parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Find(desk, parts[0], id) : null;
    }

    /// <summary>That of an inquiry; null when there is none that the person sees.</summary>
    public static InquiryOrigin? Of(LedgerDesk desk, Inquiry inquiry) => inquiry is { AboutLedger: { } ledger, AboutId: { } id } ? Find(desk, ledger, id) : null;

    static InquiryOrigin? Find(LedgerDesk desk, string ledgerId, long id)
    {
        if (desk.Find(ledgerId) is not { } ledger || desk.Record(ledger, id) is not { } record) return null;
        var title = ledger.TitleOf(record);
        return new(ledger, id, title.Length <= LongestTitle ? title : title[..LongestTitle] + "…", record is AuditItem item ? item.Finding ?? "" : "");
    }
}
