using Daicho.Inquiries;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>Inquiries (照会): what waits for the person's units, and everything they see.</summary>
public sealed class IndexModel(InquiryReader reader, CurrentActor current) : PageModel
{
    /// <summary>The inquiries the person sees, newest first.</summary>
    public IReadOnlyList<Inquiry> All { get; private set; } = [];

    public void OnGet() => All = [.. reader.Inquiries(current.Actor)];
}
