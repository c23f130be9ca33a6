using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Daicho.Web.Pages;

/// <summary>The second step of signing in: a code of the authenticator app, a recovery code or a passkey.</summary>
[EnableRateLimiting(AccountServices.SignInLimit), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInSecondModel(AccountManager accounts, PasswordCheck check, SessionDesk sessions, Passkeys passkeys, CurrentActor current) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty, Display(Name = "コード"), Required(ErrorMessage = "コードを入力してください。")]
    public string? Code { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether there is an authenticator app.</summary>
    public bool HasTotp => Account.TotpSecret is not null;

    /// <summary>Whether there is a passkey.</summary>
    public bool HasPasskey { get; private set; }

    UserAccount Account { get; set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Account = (await accounts.FindByIdAsync(current.Pending!.Id))!;
        HasPasskey = (await passkeys.Of(Account)).Count > 0;
        if (!Account.TwoFactorEnabled) context.Result = LocalRedirect(SessionCookie.NextOf(Account, Target()));
        else await next();
    }

    /// <summary>Asks.</summary>
    public void OnGet()
    {
    }

    /// <summary>Judges a code.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var result = await check.Code(Account, Code!);
        if (result == ProofResult.Right) return Shown();
        ModelState.AddModelError(nameof(Code), result == ProofResult.Locked
            ? ProofWords.Locked(Account)
            : "コードが違うか、すでに使われています。新しい数字に変わってから、もう一度入力してください。");
        return Page();
    }

    /// <summary>A challenge for a passkey of the account.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.RequestOptions(Account), "application/json");

    /// <summary>Judges a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        ModelState.Clear();
        if (credential is not null && (await passkeys.Shown(credential))?.Id == Account.Id)
        {
            await check.Shown(Account);
            return Shown();
        }
        ModelState.AddModelError("", "このパスキーは使えません。ほかの方法を使うか、システム管理者に連絡してください。");
        return Page();
    }

    LocalRedirectResult Shown()
    {
        sessions.Prove(current.Session!, secondFactor: true);
        return LocalRedirect(Target());
    }

    string Target() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";
}
