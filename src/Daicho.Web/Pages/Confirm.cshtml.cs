using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Web.Accounts;
using Daicho.Web.Accounts.External;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages;

/// <summary>Asks a signed-in person again for a proof, before a dangerous act; see <see cref="StepUpAttribute"/>.</summary>
[EnableRateLimiting(AccountServices.SignInLimit)]
public sealed class ConfirmModel(
    AccountManager accounts, PasswordCheck check, SessionDesk sessions, Passkeys passkeys, DirectorySignIn directory, IOptions<ProviderOptions> provider, CurrentActor current)
    : PageModel
{
    /// <summary>The password.</summary>
    [BindProperty, Display(Name = "パスワード")]
    public string? Password { get; set; }

    /// <summary>A code.</summary>
    [BindProperty, Display(Name = "認証アプリの6桁の数字または回復コード")]
    public string? Code { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether the account has a password that can be asked for.</summary>
    public bool HasPassword => Account.PasswordHash is not null || (Account.Source == AccountSource.Directory && directory.IsOn);

    /// <summary>Words on the button of the common sign-in, which asks for the person's password itself; null without one.</summary>
    public string? ProviderLabel => Account.Source == AccountSource.Provider && provider.Value.Authority.Length > 0 ? provider.Value.Label : null;

    /// <summary>Whether there is any way to prove who one is.</summary>
    public bool HasAny => HasPassword || HasCode || HasPasskey || ProviderLabel is not null;

    /// <summary>Whether a code can be asked for.</summary>
    public bool HasCode => Account.TotpSecret is not null;

    /// <summary>Whether there is a passkey.</summary>
    public bool HasPasskey { get; private set; }

    UserAccount Account { get; set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Account = (await accounts.FindByIdAsync(current.Session!.AccountId))!;
        HasPasskey = (await passkeys.Of(Account)).Count > 0;
        await next();
    }

    /// <summary>Asks.</summary>
    public void OnGet(string? problem)
    {
        if (problem == "provider") ModelState.AddModelError("", "共通サインインで、本人であることをいま確かめ直したという返事がありませんでした。もう一度お試しください。続くときは、システム管理者に連絡してください。");
    }

    /// <summary>Goes to the provider, which asks anew.</summary>
    public IActionResult OnPostProvider() => ProviderLabel is null ? NotFound() : Challenge(OidcStepUp.Ask(current.Session!, Target()), OidcHandler.SchemeName);

    /// <summary>Judges password or code.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var byCode = HasCode && !string.IsNullOrWhiteSpace(Code);
        if (!byCode && string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(HasPassword ? nameof(Password) : nameof(Code), HasPassword ? "パスワードを入力してください。" : "コードを入力してください。");
            return Page();
        }
        var result = byCode ? await check.Code(Account, Code!) : await check.Password(Account, Password!);
        if (result == ProofResult.Right) return Proved(byCode);
        ModelState.AddModelError(byCode ? nameof(Code) : nameof(Password), result switch
        {
            ProofResult.Locked => ProofWords.Locked(Account),
            ProofResult.Unreachable => ProofWords.Unreachable,
            _ => byCode ? "コードが違うか、すでに使われています。新しい数字に変わってから、もう一度入力してください。" : "パスワードが違います。もう一度入力してください。",
        });
        return Page();
    }

    /// <summary>A challenge for a passkey of the account.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.RequestOptions(Account), "application/json");

    /// <summary>Judges a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (credential is not null && (await passkeys.Shown(credential))?.Id == Account.Id) return Proved(secondFactor: true);
        ModelState.AddModelError("", "このパスキーは使えません。ほかの方法を使ってください。");
        return Page();
    }

    LocalRedirectResult Proved(bool secondFactor)
    {
        sessions.Prove(current.Session!, secondFactor);
        return LocalRedirect(Target());
    }

    string Target() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";
}
