using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Web.Accounts;
using Daicho.Web.Inquiries;
using Daicho.Web.Inquiries.Editing;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Pages.Inquiries;

/// <summary>A definition of inquiries as rows of questions to change (様式の編集); every button keeps what was typed.</summary>
public sealed class DefinitionEditModel(DaichoDb db, DefinitionDesk desk, LedgerDesk ledgers, CurrentActor current) : PageModel
{
    /// <summary>The definition as typed.</summary>
    [BindProperty]
    public DefinitionForm Form { get; set; } = new();

    /// <summary>Why it is kept.</summary>
    [BindProperty, Display(Name = "保存する理由")]
    public string? Reason { get; set; }

    /// <summary>What it was copied from, or null.</summary>
    public InquiryDefinition? Original { get; private set; }

    /// <summary>The definition as it would be kept, to be looked at; or null.</summary>
    public InquiryDefinition? Preview { get; private set; }

    /// <summary>A row as the section will see it.</summary>
    public SheetRow? Sample { get; private set; }

    /// <summary>The ledger asked about, or null.</summary>
    public Ledger? Ledger => string.IsNullOrEmpty(Form.Ledger) ? null : ledgers.Find(Form.Ledger);

    /// <summary>The ledger in which the event happens, or null.</summary>
    public Ledger? EventLedger => string.IsNullOrEmpty(Form.When.Ledger) ? Ledger : ledgers.Find(Form.When.Ledger);

    /// <summary>Ledgers to choose from.</summary>
    public IEnumerable<SelectListItem> Ledgers(string none) => ledgers.All.Where(l => !l.HasOwnPages).Select(l => new SelectListItem(l.Label, l.Id)).Prepend(new(none, ""));

    /// <summary>Columns of a ledger to choose from.</summary>
    public static IEnumerable<SelectListItem> Columns(Ledger? ledger, string none, Func<Column, bool>? which = null) =>
        (ledger?.Columns ?? []).Where(which ?? (_ => true)).Select(c => new SelectListItem(c.Label, c.Id)).Prepend(new(none, ""));

    /// <summary>What a question can depend on: the questions beside it and the columns of the ledger.</summary>
    public IEnumerable<SelectListItem> Conditions(int index) => Form.Questions.Where((q, i) => i != index && !string.IsNullOrWhiteSpace(q.Label)).Select(q => new SelectListItem($"質問「{q.Label}」が", "q:" + q.Id))
        .Concat((Ledger?.Columns ?? []).Select(c => new SelectListItem($"台帳の「{c.Label}」が", "c:" + c.Id))).Prepend(new("いつも尋ねる", ""));

    /// <summary>What the choices of a question do beside being answers, a line each.</summary>
    public IEnumerable<string> Effects(int index) => Form.Questions[index].Build(Original?.Find(Form.Questions[index].Id ?? "")) is { } question ? QuestionWords.Effects(Ledger, question with { Column = null }) : [];

    /// <summary>Checks of the ledger of the event.</summary>
    public IEnumerable<SelectListItem> Checks => CheckCatalog.All.Where(c => c.LedgerId == EventLedger?.Id).Select(c => new SelectListItem(c.Title, c.Id));

    /// <summary>Roles to choose from.</summary>
    public static IEnumerable<SelectListItem> Roles(Role roles) => RoleNames.Each(roles).Select(r => new SelectListItem(RoleNames.Label(r), r.ToString()));

    public IActionResult OnGet(string? from, int? version)
    {
        if (from is null)
        {
            Form = DefinitionForm.New(current.Actor.Roles);
            return Page();
        }

        Original = InquiryDefinition.All(db).FirstOrDefault(d => d.Id == from && (version is null || d.Version == version));
        if (Original is null) return NotFound();
        Form = DefinitionForm.Of(Original, DefinitionsModel.Ships(Original));
        return Page();
    }

    /// <summary>Adds, removes or moves a question, shows the sheet, or keeps the definition.</summary>
    public IActionResult OnPost(string? act)
    {
        ModelState.Clear(); // rows move: what is shown is what the form holds
        try
        {
            Original = string.IsNullOrEmpty(Form.Original) ? null : InquiryDefinition.Parse(Form.Original, db.Catalog);
        }
        catch (UserErrorException)
        {
            return BadRequest();
        }

        var (what, index) = act?.Split('.') is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? (name, at) : (act, -1);
        switch (what)
        {
            case "add": Form.AddQuestion(); break;
            case "remove" when index >= 0 && index < Form.Questions.Count: Form.Questions.RemoveAt(index); break;
            case "up": Form.Move(index, -1); break;
            case "down": Form.Move(index, 1); break;
            case "preview": Look(); break;
            case "save": return Save();
        }

        return Page();
    }

    IActionResult Save()
    {
        if (!Look()) return Page();
        try
        {
            var kept = desk.Add(current.Actor, Preview!.ToJson(), Reason);
            TempData["Notice"] = $"様式「{kept.Title}」の第{kept.Version}版を保存しました。新しい照会から使えます。";
            return LocalRedirect("/inquiries/definitions");
        }
        catch (UserErrorException mistake) when (mistake is not AccessDeniedException)
        {
            ModelState.AddModelError(nameof(Reason), mistake.Message);
            return Page();
        }
    }

    // What can't be kept is said at its field; what holds is shown as the section will see it.
    bool Look()
    {
        foreach (var question in Form.Questions) question.Former = [.. Original?.Find(question.Id ?? "")?.Choices.Select(c => c.Value) ?? []];
        foreach (var (field, sentence) in Form.Problems()) ModelState.AddModelError(field.Length == 0 ? "" : $"{nameof(Form)}.{field}", sentence);
        if (!ModelState.IsValid) return false;
        try
        {
            Preview = desk.Preview(Form.Build(Original, Original is not null && Form.SaveAs == "next" ? Original.Id : FreeName()).ToJson());
        }
        catch (UserErrorException mistake)
        {
            ModelState.AddModelError("", mistake.Message);
            return false;
        }

        var ledger = Ledger ?? ledgers.All.FirstOrDefault(l => l.ResponsibleColumn is not null && !l.HasOwnPages);
        if (ledger is null) return true;
        var record = ledgers.Run(new ListRequest(ledger) { Size = 1 }).Rows.FirstOrDefault() ?? ledger.NewRecord();
        var open = new OpenSheet(new InquirySheet { State = SheetState.Answering }, new Inquiry { Title = Preview.Title, Ledger = ledger.Id }, Preview, ledger, [], MayWrite: true, []);
        Sample = new SheetRow(open, new RowView(new InquiryRow(), record, ledger.TitleOf(record), [], Answers.None, null, [], Opens: false), null, null, [], null, IsChosen: false, []);
        return true;
    }

    string FreeName()
    {
        var taken = InquiryDefinition.All(db).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"own-{n}")).First(n => !taken.Contains(n));
    }
}
