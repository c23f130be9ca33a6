using System.Globalization;
using Daicho.Access;
using Daicho.Notices;
using Daicho.Web.Accounts;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Notices;

/// <summary>Notices (通知): the digests of the person and of their sections, newest first.</summary>
public sealed class IndexModel(NoticeReader reader, CurrentActor current) : PageModel
{
    const int PageSize = 20;

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The digests of the page.</summary>
    public IReadOnlyList<NoticeMail> Mails { get; private set; } = [];

    /// <summary>Their notices.</summary>
    public ILookup<long, Notice> Lines { get; private set; } = null!;

    /// <summary>How many the person has not opened.</summary>
    public int Unread { get; private set; }

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>True for whoever looks after the sending.</summary>
    public bool Keeps => current.Actor.Is(Role.DigitalDivision | Role.AuditSecretariat | Role.Administrator);

    /// <summary>True for whoever sets the steps.</summary>
    public bool SetsSteps => current.Actor.Is(Role.DigitalDivision | Role.Administrator);

    public void OnGet()
    {
        var mine = reader.For(current.Actor);
        List = new(1, PageSize, mine.Count(), page => Url.Content("~/notices") + (page > 1 ? string.Create(CultureInfo.InvariantCulture, $"?p={page}") : ""));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        Mails = [.. mine.Skip((List.Number - 1) * PageSize).Take(PageSize)];
        Lines = reader.Lines([.. Mails.Select(m => m.Id)]);
        Unread = reader.Unread(current.Actor);
    }

    public IActionResult OnPost()
    {
        reader.MarkRead(current.Actor);
        return LocalRedirect("/notices");
    }
}
