using System.Globalization;
using Daicho.Access;
using Daicho.Jobs;
using Daicho.Notices;
using Daicho.Web.Accounts;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Pages.Notices;

/// <summary>What was sent to whom, what failed and why, and sending again (送信の記録).</summary>
public sealed class SentModel(NoticeReader reader, NoticeDesk desk, NoticeSender sender, JobQueue jobs, MailSettings settings, CurrentActor current) : PageModel
{
    const int PageSize = 50;

    /// <summary>Which state; all when empty.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Part of the recipient's name or address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Address of a test.</summary>
    [BindProperty, System.ComponentModel.DataAnnotations.Display(Name = "試しに送る宛先")]
    public string? Address { get; set; }

    /// <summary>The mails of the page.</summary>
    public IReadOnlyList<NoticeMail> Mails { get; private set; } = [];

    /// <summary>Their notices.</summary>
    public ILookup<long, Notice> Lines { get; private set; } = null!;

    /// <summary>What is said; the secretariat's inquiries are read by who asks.</summary>
    public string TextOf(Notice notice) => notice.IsReadableBy(current.Actor) ? notice.Text : "（照会した課だけが読めます）";

    /// <summary>How many there are in each state.</summary>
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    /// <summary>The mail server, or null.</summary>
    public MailServer? Server => settings.Server;

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    public void OnGet() => Load();

    public IActionResult OnPostResend(long id)
    {
        try
        {
            desk.Resend(current.Actor, id);
            jobs.Enqueue(NoticeJob.Send, "");
            TempData["Notice"] = "もう一度送ります。結果はこの一覧に示します。";
            return LocalRedirect("/notices/sent");
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            return Wrong(mistake);
        }
    }

    public IActionResult OnPostMake()
    {
        jobs.Enqueue(NoticeJob.Make, "");
        TempData["Notice"] = "今日の通知を作り始めました。すでに作ってある日は何もしません。";
        return LocalRedirect("/notices/sent");
    }

    public IActionResult OnPostTest()
    {
        try
        {
            sender.Test(Address ?? "");
            TempData["Notice"] = $"{Address} に試しのメールを送りました。届いたか確かめてください。";
            return LocalRedirect("/notices/sent");
        }
        catch (UserErrorException mistake)
        {
            return Wrong(mistake);
        }
    }

    /// <summary>Address with a state.</summary>
    public string With(MailState? state, int page = 1)
    {
        var query = new List<string>();
        if (state is { } chosen) query.Add($"state={chosen}");
        if (!string.IsNullOrEmpty(Q)) query.Add($"q={Uri.EscapeDataString(Q)}");
        if (page > 1) query.Add(string.Create(CultureInfo.InvariantCulture, $"p={page}"));
        return Url.Content("~/notices/sent") + (query.Count > 0 ? "?" + string.Join('&', query) : "");
    }

    /// <summary>The chosen state.</summary>
    public MailState? Chosen => Enum.TryParse<MailState>(State, ignoreCase: true, out var state) ? state : null;

    PageResult Wrong(UserErrorException mistake)
    {
        ModelState.AddModelError("", mistake.Message);
        Load();
        return Page();
    }

    void Load()
    {
        var named = reader.Sent(current.Actor);
        if (!string.IsNullOrWhiteSpace(Q)) named = named.Where(m => m.Name.Contains(Q) || m.Address!.Contains(Q));
        Counts = named.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionary(g => g.Key, g => g.Count);
        var chosen = Chosen is { } state ? named.Where(m => m.State == state) : named;
        List = new(1, PageSize, Chosen is { } one ? Counts.GetValueOrDefault(one) : Counts.Values.Sum(), page => With(Chosen, page));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        Mails = [.. chosen.OrderByDescending(m => m.Id).Skip((List.Number - 1) * PageSize).Take(PageSize)];
        Lines = reader.Lines([.. Mails.Select(m => m.Id)]);
    }
}
