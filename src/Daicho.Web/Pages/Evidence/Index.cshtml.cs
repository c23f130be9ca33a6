using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Evidence;
using Daicho.Ledgers;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Daicho.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Evidence;

/// <summary>A row of the list.</summary>
/// <param name="Kept">The evidence.</param>
/// <param name="Title">Title of its record.</param>
/// <param name="Href">Where it hangs.</param>
/// <param name="On">Business date on which it was recorded.</param>
public sealed record KeptRow(KeptEvidence Kept, string Title, string Href, DateOnly On);

/// <summary>Evidence by the end of its retention period, for those who keep it: kept longer or disposed of (保存期間の延長・廃棄).</summary>
public sealed class IndexModel(RetentionList retention, LedgerReader ledgers, DisposalDesk desk, CurrentActor current) : PageModel
{
    const int PageSize = 50;

    /// <summary>The lists by their names in addresses.</summary>
    public static IReadOnlyList<(string Name, string Label, RetentionState State)> Tabs { get; } =
    [
        ("over", "満了", RetentionState.Over), ("soon", "1年以内に満了", RetentionState.Soon), ("kept", "保存中のすべて", RetentionState.Kept), ("disposed", "廃棄済", RetentionState.Disposed),
    ];

    /// <summary>The list shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Entries chosen.</summary>
    [BindProperty]
    public long[] Chosen { get; set; } = [];

    /// <summary>Last day of the extended period.</summary>
    [BindProperty, Display(Name = "延長後の満了日")]
    public string? Until { get; set; }

    /// <summary>Why it is kept longer.</summary>
    [BindProperty, Display(Name = "延長する理由")]
    public string? ExtendReason { get; set; }

    /// <summary>Why it is disposed of.</summary>
    [BindProperty, Display(Name = "廃棄の理由")]
    public string? DisposeReason { get; set; }

    /// <summary>True when the person knows that nothing comes back.</summary>
    [BindProperty, Display(Name = "内容が消え、元に戻せないことを確かめました")]
    public bool Sure { get; set; }

    /// <summary>The page.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>Rows of the page.</summary>
    public IReadOnlyList<KeptRow> Rows { get; private set; } = [];

    /// <summary>How many are in each list.</summary>
    public IReadOnlyDictionary<RetentionState, int> Counts { get; private set; } = new Dictionary<RetentionState, int>();

    public void OnGet() => Load();

    /// <summary>Keeps the chosen evidence longer, or disposes of it.</summary>
    public IActionResult OnPost(string? act)
    {
        if (act == "dispose" && StepUpAttribute.Demand(HttpContext) is { } confirm) return confirm;
        var field = "";
        try
        {
            if (Chosen.Length == 0) throw new UserErrorException("証拠を選んでください。表の左の欄で行を選びます。");
            if (act == "dispose")
            {
                field = string.IsNullOrWhiteSpace(DisposeReason) ? nameof(DisposeReason) : "";
                if (!Sure && field.Length == 0)
                {
                    field = nameof(Sure);
                    throw new UserErrorException("内容が消え、元に戻せないことを確かめて、欄に印を付けてください。");
                }
                var done = desk.Dispose(current.Actor, Chosen, DisposeReason);
                TempData["Notice"] = $"{done.Entries:#,0} 件の証拠を廃棄しました（消したファイル {done.Files:#,0} 件）。証明は残っています。";
            }
            else
            {
                field = string.IsNullOrWhiteSpace(ExtendReason) ? nameof(ExtendReason) : nameof(Until);
                DateOnly? until = JapaneseDate.TryParse(Until, out var day) ? day : null;
                TempData["Notice"] = $"{desk.Extend(current.Actor, Chosen, until, ExtendReason):#,0} 件の証拠の保存期間を延長しました。";
            }
            return LocalRedirect("/evidence?tab=" + (Tabs.Any(t => t.Name == Tab) ? Tab : Tabs[0].Name));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(field, mistake.Message);
            Load();
            return Page();
        }
    }

    void Load()
    {
        if (Tabs.All(t => t.Name != Tab)) Tab = Tabs[0].Name;
        var state = Tabs.First(t => t.Name == Tab).State;
        Counts = Tabs.ToDictionary(t => t.State, t => retention.Count(current.Actor, t.State));
        List = new(1, PageSize, Counts[state], page => string.Create(CultureInfo.InvariantCulture, $"/evidence?tab={Tab}&p={page}"));
        List = List with { Number = Math.Clamp(P, 1, List.Last) };
        var page = retention.Page(current.Actor, state, (List.Number - 1) * PageSize, PageSize);
        var titles = page.GroupBy(k => k.Ledger)
            .SelectMany(g => ledgers.FindMany(g.Key, current.Actor, [.. g.Select(k => k.RecordId).Distinct()]).Select(r => (Key: (g.Key, r.Key), Title: g.Key.TitleOf(r.Value))))
            .ToDictionary(t => t.Key, t => t.Title);
        Rows = [.. page.Select(k => new KeptRow(k, titles.GetValueOrDefault((k.Ledger, k.RecordId), $"No.{k.RecordId}"), HrefOf(k), RetentionReader.RecordedOn(k.Entry)))];
    }

    string HrefOf(KeptEvidence kept) => kept.Subject.Area switch
    {
        EvidenceSubject.Discrepancies => string.Create(CultureInfo.InvariantCulture, $"~/discrepancies/{kept.Subject.Id}"),
        _ => LedgerAddress.Record(kept.Ledger, kept.RecordId),
    };
}
