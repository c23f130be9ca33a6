using Daicho.FollowUp;
using Daicho.Web.FollowUp;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.MeasureNotices;

/// <summary>Notices of measures (措置通知) that the person sees, the latest first.</summary>
public sealed class IndexModel(LedgerDesk desk, NoticePages notices) : PageModel
{
    /// <summary>The notices, and how many items each has.</summary>
    public IReadOnlyList<(MeasureNotice Notice, int Lines)> Notices { get; private set; } = [];

    /// <summary>Executive bodies whose notices the person's units prepare.</summary>
    public IReadOnlyList<ExecutiveBody> Bodies { get; private set; } = [];

    public void OnGet()
    {
        Notices = notices.All(desk.Actor);
        Bodies = notices.Prepared(desk.Actor);
    }
}
