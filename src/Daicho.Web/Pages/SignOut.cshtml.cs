using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>Sign-out, by form only.</summary>
public sealed class SignOutModel(SignInDesk desk) : PageModel
{
    /// <summary>An address typed by hand signs nobody out.</summary>
    public IActionResult OnGet() => LocalRedirect("/account");

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await desk.End(HttpContext);
        return LocalRedirect("/sign-in?stay=true");
    }
}
