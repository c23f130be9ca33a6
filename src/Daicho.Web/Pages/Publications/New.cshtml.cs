using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using Daicho.Calendar;
using Daicho.FollowUp;
using Daicho.Publication;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Proof;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages.Publications;

/// <summary>Draws a publication from notices, shows it with what a proofreader should look at, and prepares it.</summary>
public sealed class NewModel(PublicationDesk desk, PublicationDraw draw, CurrentActor current, LedgerDesk ledgers, IOptions<DaichoWebOptions> options) : PageModel
{
    /// <summary>What a publication may cover.</summary>
    public static readonly SelectListItem[] Kinds =
    [
        new("選んだ通知のすべて", nameof(PublicationKind.Notice)), new("前回の公表からの異動（新たに措置・進捗あり・継続）", nameof(PublicationKind.Difference)),
    ];

    /// <summary>Notices that wait.</summary>
    public IReadOnlyList<MeasureNotice> Received { get; private set; } = [];

    /// <summary>What a proofreader should look at; null before it was asked.</summary>
    public IReadOnlyList<ProofNote>? Notes { get; private set; }

    /// <summary>The public edition as HTML.</summary>
    public string Shown { get; private set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Number { get; set; }

    [BindProperty, Display(Name = "措置通知")]
    public List<string> Notices { get; set; } = [];

    [BindProperty, Display(Name = "範囲")]
    public string Kind { get; set; } = nameof(PublicationKind.Notice);

    [BindProperty, Display(Name = "異動のときは、前に公表してまだ済んでいないものも載せる")]
    public bool WithOpen { get; set; } = true;

    [BindProperty, Display(Name = "様式")]
    public string Layout { get; set; } = "chiba-table";

    [BindProperty, Display(Name = "表題")]
    public string? Heading { get; set; }

    [BindProperty, Display(Name = "発行者")]
    public string? Publisher { get; set; }

    [BindProperty, Display(Name = "公表日")]
    public string? Date { get; set; }

    [BindProperty, Display(Name = "公報の名称")]
    public string? GazetteName { get; set; }

    [BindProperty, Display(Name = "公報の号数")]
    public string? GazetteNumber { get; set; }

    [BindProperty, Display(Name = "前書きの見出し")]
    public string? PrefaceTitle { get; set; }

    [BindProperty, Display(Name = "前書き")]
    public string? Preface { get; set; }

    [BindProperty, Display(Name = "決定者")]
    public string? DecidedBy { get; set; }

    [BindProperty, Display(Name = "公表で伏せる部分")]
    public string? Withheld { get; set; }

    public IEnumerable<SelectListItem> NoticeChoices => Received.Select(n => new SelectListItem(
        $"{n.Title}（{n.Body}　{n.Number}　{(n.NotifiedOn is { } on ? JapaneseDate.ToEra(on) : "日付なし")}）", n.Id.ToString(CultureInfo.InvariantCulture)));

    public IEnumerable<SelectListItem> Layouts => PublicationLayout.Shipped.Select(l => new SelectListItem(l.Name, l.Id));

    public void OnGet()
    {
        Received = draw.Received(current.Actor);
        Notices = [.. Received.Select(n => n.Id.ToString(CultureInfo.InvariantCulture))];
        Heading = "監査の結果に係る措置結果";
        Publisher = options.Value.GovernmentName + "監査委員";
        Date = JapaneseDate.ToEra(ledgers.Today);
        PrefaceTitle = PublicationWords.PrefaceTitle;
        Preface = PublicationWords.Preface;
    }

    public async Task<IActionResult> OnPostAsync(string? go)
    {
        Received = draw.Received(current.Actor);
        if (Typed() is not { } request) return Page();
        try
        {
            if (go == "prepare")
            {
                var (number, version) = await desk.Prepare(current.Actor, request, Number);
                TempData["Notice"] = "公表を準備しました。校正で確かめることを見て、決裁を受けてください。";
                return LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/publications/{number}/{version}"));
            }

            var content = desk.Preview(current.Actor, request);
            var layout = PublicationLayout.Get(request.Layout);
            var (_, lines) = ProofLines.Number(Arranger.Arrange(content, layout));
            Notes = ProofCheck.Run(content, layout, lines);
            var html = new StringBuilder();
            HtmlWriter.Body(html, Arranger.Arrange(content.ForPublic(), layout), itemHref: null, below: 2);
            Shown = html.ToString();
        }
        catch (UserErrorException e)
        {
            ModelState.AddModelError("", e.Message);
        }

        return Page();
    }

    PublicationRequest? Typed()
    {
        if (!JapaneseDate.TryParse(Date, out var date)) ModelState.AddModelError(nameof(Date), JapaneseDate.Problem(Date) ?? "公表日を入力してください。");
        if (!Enum.TryParse<PublicationKind>(Kind, out var kind)) ModelState.AddModelError(nameof(Kind), "「範囲」を選んでください。");
        if (Notices.Count == 0) ModelState.AddModelError(nameof(Notices), "「措置通知」を選んでください。");
        if (!ModelState.IsValid) return null;
        return new PublicationRequest
        {
            Government = options.Value.GovernmentName, Kind = kind, WithOpen = WithOpen, Layout = Layout, Date = date, Title = Heading, Publisher = Publisher,
            Notices = [.. Notices.Select(n => long.TryParse(n, CultureInfo.InvariantCulture, out var id) ? id : 0)],
            GazetteName = GazetteName, GazetteNumber = GazetteNumber, PrefaceTitle = PrefaceTitle, Preface = Preface, DecidedBy = DecidedBy, Withheld = Withheld,
        };
    }
}
