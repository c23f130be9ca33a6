using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Inquiries;
using Daicho.Web.Accounts;
using Daicho.Web.Inquiries;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>An inquiry with how many of its sheets the person sees and where they are.</summary>
/// <param name="Inquiry">The inquiry.</param>
/// <param name="Sheets">Sheets that are not withdrawn.</param>
/// <param name="Sent">Those that have reached the asking section.</param>
/// <param name="Late">Those that have not and are past the deadline of where they are.</param>
public sealed record InquiryLine(Inquiry Inquiry, int Sheets, int Sent, int Late)
{
    /// <summary>Those that have not reached the asking section.</summary>
    public int Missing => Sheets - Sent;
}

/// <summary>Inquiries (照会): what waits for the person's units, and everything they see.</summary>
public sealed class IndexModel(InquiryReader reader, WaitingSheets waiting, CurrentActor current, BusinessClock clock) : PageModel
{
    const int PageSize = 50;

    /// <summary>Which tab: <c>waiting</c> or <c>all</c>; by what the person does when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>True for whoever may send an inquiry.</summary>
    public bool Asks => current.Actor.Is(Role.DigitalDivision | Role.Administrator | Role.AuditSecretariat);

    /// <summary>True when what waits is shown.</summary>
    public bool ShowsWaiting => Tab is "waiting" || (Tab is not "all" && (current.Actor.Is(Role.Official) || Waiting.Count > 0));

    /// <summary>Sheets that wait for the person's units.</summary>
    public IReadOnlyList<WaitingSheet> Waiting => waiting.All;

    /// <summary>The inquiries of the page, newest first.</summary>
    public IReadOnlyList<InquiryLine> Lines { get; private set; } = [];

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    public void OnGet()
    {
        List = new(1, PageSize, reader.Inquiries(current.Actor).Count(), page => Url.Content("~/inquiries?tab=all") + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&p={page}") : ""));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        if (ShowsWaiting) return;
        var page = reader.Inquiries(current.Actor).Skip((List.Number - 1) * PageSize).Take(PageSize).ToList();
        var ids = page.ConvertAll(i => i.Id);
        var counts = reader.Sheets(current.Actor).Where(s => ids.Contains(s.InquiryId) && s.State != SheetState.Withdrawn)
            .GroupBy(s => s.InquiryId)
            .Select(g => new
            {
                g.Key,
                Sheets = g.Count(),
                Sent = g.Count(s => s.State == SheetState.Received || s.State == SheetState.Accepted),
                Late = g.Count(s => (int)s.State < (int)SheetState.Received && s.DueOn < clock.Today),
            }).ToDictionary(c => c.Key);
        Lines = [.. page.Select(i => counts.GetValueOrDefault(i.Id) is { } c ? new InquiryLine(i, c.Sheets, c.Sent, c.Late) : new InquiryLine(i, 0, 0, 0))];
    }
}
