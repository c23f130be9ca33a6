using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Web.Accounts;
using Daicho.Web.Inquiries;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>Prepares an inquiry step by step. Everything chosen stands in the address; only the last button sends.</summary>
public sealed class NewModel(AskingChoices choices, InquiryDesk desk, LedgerDesk ledgers, UnitTree units, CurrentActor current) : PageModel
{
    /// <summary>Id of the definition.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Definition { get; set; }

    /// <summary>Id of the ledger.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ledger { get; set; }

    /// <summary>Ids of the checks.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "自動チェック")]
    public string[] Check { get; set; } = [];

    /// <summary>Title.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "件名")]
    public string? Title { get; set; }

    /// <summary>Number of the letter.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "文書番号")]
    public string? Letter { get; set; }

    /// <summary>What it is about, in own words.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "照会の趣旨")]
    public string? Purpose { get; set; }

    /// <summary>The record that gave rise to it, as ledger and number apart by a point.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Origin { get; set; }

    /// <summary>Deadline as typed.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "回答期限")]
    public string? Due { get; set; }

    /// <summary>Time of that day as typed.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "時刻")]
    public string? Time { get; set; }

    /// <summary>What the button does.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    /// <summary>How many rows the preview had: nobody sends another inquiry than the one looked at.</summary>
    [BindProperty]
    public int Expected { get; set; }

    /// <summary>Definitions to choose from.</summary>
    public IReadOnlyList<InquiryDefinition> Definitions { get; private set; } = [];

    /// <summary>The definition chosen.</summary>
    public InquiryDefinition? Chosen { get; private set; }

    /// <summary>Ledgers to choose from.</summary>
    public IReadOnlyList<Ledger> Ledgers { get; private set; } = [];

    /// <summary>The ledger it asks about.</summary>
    public Ledger? About { get; private set; }

    /// <summary>Checks to choose from.</summary>
    public IReadOnlyList<AskableCheck> Checks { get; private set; } = [];

    /// <summary>The list whose records are asked about.</summary>
    public ListRequest? Records { get; private set; }

    /// <summary>Its conditions in words.</summary>
    public IReadOnlyList<string> Words => Records is null ? [] : [.. ListChips.Of(Records, f => f.Describe(ledgers.NameOf)).Select(c => c.Words)];

    /// <summary>The record that gave rise to it; null when there is none or the person does not see it.</summary>
    public InquiryOrigin? From { get; private set; }

    /// <summary>How many records it has.</summary>
    public CappedCount? Matching { get; private set; }

    /// <summary>The day that the deadline as typed means.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What would be asked of whom; null before it was looked at.</summary>
    public IReadOnlyList<AskedRow>? Preview { get; private set; }

    /// <summary>True when the rows were others than those of the preview.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>All rows.</summary>
    public int Sum => Preview?.Sum(r => r.Rows) ?? 0;

    /// <summary>Name of a unit.</summary>
    public string NameOf(long unit) => units.NameOf(unit);

    public IActionResult OnGet()
    {
        Prepare();
        if (Act == "preview" && Read() is { } request) Look(request);
        return Page();
    }

    public IActionResult OnPost()
    {
        Prepare();
        if (Read() is not { } request) return Page();
        Look(request);
        if (Preview is null) return Page();
        HasMoved = Sum != Expected;
        if (HasMoved) return Page();
        try
        {
            var id = desk.Send(current.Actor, request);
            TempData["Notice"] = $"{Preview.Count(r => r.UnitId is not null):#,0} 所属に {Sum:#,0} 件を照会しました。";
            return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/inquiries/{id}"));
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError("", mistake.Message);
            return Page();
        }
    }

    /// <summary>The address with a definition or a ledger chosen, all else as it is.</summary>
    public string With(string name, string value)
    {
        var rest = Request.Query.Where(q => q.Key != name && q.Key != "act").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)));
        return QueryHelpers.AddQueryString(Url.Content("~/inquiries/new"), rest.Append(new(name, value)));
    }

    /// <summary>The government's calendar.</summary>
    public OfficeCalendar Calendar => choices.Calendar;

    /// <summary>The address to begin anew.</summary>
    public string Anew => Url.Content("~/inquiries/new");

    void Prepare()
    {
        From = InquiryOrigin.Read(ledgers, Origin);
        var ledger = Ledger ?? (Check.Length > 0 ? CheckCatalog.Find(Check[0])?.LedgerId : null);
        Definitions = [.. choices.Definitions(current.Actor).Where(d => Fits(d, ledger))];
        // A definition that is the only one need not be chosen.
        Chosen = Definitions.FirstOrDefault(d => d.Id == Definition) ?? (Definitions.Count == 1 && ledger is not null ? Definitions[0] : null);
        if (Chosen is null) return;
        Ledgers = choices.Ledgers(current.Actor, Chosen);
        About = Ledgers.FirstOrDefault(l => l.Id == (Chosen.Ledger ?? ledger));
        if (About is null) return;
        if (Chosen.Over == InquiryOver.Discrepancies)
        {
            Checks = choices.Checks(current.Actor, About);
        }
        else
        {
            Records = AskingChoices.Records(About, Request.Query);
            Matching = ledgers.CountOf(Records);
        }

        if (Act is null)
        {
            Title ??= From is null ? Chosen.Title : $"{Chosen.Title}（{From.Title}）";
            Purpose ??= From is null ? null : Chosen.Purpose + "\n" + From.Text;
            Due ??= JapaneseDate.ToEra(choices.Offered(Chosen));
            Time ??= "17:15";
        }
    }

    // With a check or a list in hand only what fits it is offered.
    bool Fits(InquiryDefinition definition, string? ledger) =>
        definition.Around == (From is not null)
        && (definition.Ledger is null || ledger is null || definition.Ledger == ledger)
        && (Check.Length == 0 || definition.Over == InquiryOver.Discrepancies)
        && (Ledger is null || Check.Length > 0 || Definition is not null || definition.Over == InquiryOver.Records);

    InquiryRequest? Read()
    {
        if (Chosen is null || About is null) return null;
        if (!JapaneseDate.TryParse(Due ?? "", out var due)) ModelState.AddModelError(nameof(Due), string.IsNullOrWhiteSpace(Due) ? "回答期限を入力してください。" : $"回答期限の{JapaneseDate.Problem(Due)}");
        else if (due < ledgers.Today) ModelState.AddModelError(nameof(Due), "回答期限には今日以降の日付を入力してください。");
        var time = AskingChoices.TimeOf(Time);
        if (time is null) ModelState.AddModelError(nameof(Time), "時刻を 17:15 のように入力してください。");
        var asked = Checks.Where(c => Check.Contains(c.Check.Id, StringComparer.Ordinal)).Select(c => c.Check).ToList();
        if (Chosen.Over == InquiryOver.Discrepancies && asked.Count == 0) ModelState.AddModelError(nameof(Check), "照会する自動チェックを選んでください。");
        foreach (var problem in Records?.Problems ?? []) ModelState.AddModelError("", problem.Sentence);
        if (!ModelState.IsValid) return null;
        DueOn = due;
        return new InquiryRequest { Definition = Chosen, Ledger = About, Checks = asked, Records = Records, Title = Title, Purpose = Purpose, About = From is null ? null : (From.Ledger, From.Id), LetterNumber = Letter, DueOn = due, DueAt = time!.Value };
    }

    void Look(InquiryRequest request)
    {
        var asked = desk.Preview(current.Actor, request);
        if (asked.Count == 0)
        {
            ModelState.AddModelError("", "照会の対象がありません。条件を確かめてください（照会中の記録は除かれます）。");
            return;
        }

        var ways = desk.Ways(request.Definition, request.DueOn, asked.Select(a => a.UnitId).OfType<long>());
        Preview =
        [
            .. asked.Select(a => new AskedRow(a.UnitId, units.PathOf(a.UnitId), a.Rows, a.UnitId is { } unit ? ways[unit] : null))
                .OrderBy(r => r.UnitId is null).ThenBy(r => r.Unit, StringComparer.Ordinal),
        ];
    }
}

/// <summary>What a unit would be asked.</summary>
public sealed record AskedRow(long? UnitId, string Unit, int Rows, WayUp? Way);
