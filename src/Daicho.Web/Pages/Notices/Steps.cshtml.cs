using Daicho.Data;
using Daicho.Notices;
using Daicho.Web.Accounts;
using Daicho.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Notices;

/// <summary>The steps at which people are told (通知の段階), and where they come from.</summary>
public sealed class StepsModel(DaichoDb db, LedgerDesk ledgers, NoticeDesk desk, CurrentActor current) : PageModel
{
    /// <summary>The steps that hold.</summary>
    public NoticeRules Rules { get; private set; } = null!;

    public void OnGet() => Rules = NoticeRules.Read(db, ledgers.Today);

    /// <summary>Copies the shipped steps of a subject into the ledger, where they can be changed.</summary>
    public IActionResult OnPost(string about)
    {
        var copied = desk.CopyShipped(current.Actor, about);
        TempData["Notice"] = $"「{about}」の段階を{copied}件、台帳に写しました。台帳で変えられます。";
        return LocalRedirect("/ledgers/notice-steps");
    }
}
