using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Accounts;

/// <summary>Makes an account and shows its one-time link.</summary>
[StepUp]
public sealed class NewModel(AccountDesk desk, DaichoDb db, CurrentActor current, BusinessClock clock) : PageModel
{
    /// <summary>Name to sign in with.</summary>
    [BindProperty, Display(Name = "ユーザー名"), Required(ErrorMessage = "ユーザー名を入力してください。")]
    public string? UserName { get; set; }

    /// <summary>The other fields.</summary>
    [BindProperty]
    public AccountForm Input { get; set; } = new();

    /// <summary>Why.</summary>
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "理由を入力してください。")]
    public string? Reason { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Makes the account.</summary>
    public IActionResult OnPost()
    {
        if (Input.Read(db, clock.Today, ModelState, nameof(Input)) is not { } input || !ModelState.IsValid) return Page();
        try
        {
            var id = desk.Make(current.Actor, clock.Today, UserName!, input, Reason!);
            TempData["Notice"] = "アカウントを作りました。下の「1回限りのリンクを発行する」で、本人に渡すリンクを発行してください。";
            return LocalRedirect($"/accounts/{id}");
        }
        catch (UserErrorException e)
        {
            ModelState.AddModelError(e.Message.StartsWith("ユーザー名", StringComparison.Ordinal) ? nameof(UserName) : "", e.Message);
            return Page();
        }
    }
}
