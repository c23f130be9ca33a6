using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Data;
using Daicho.Web.Accounts;
using Daicho.Web.Accounts.External;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages;

/// <summary>Sign-in. Wrong name and wrong password get one answer, after the same time.</summary>
[EnableRateLimiting(AccountServices.SignInLimit), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(
    PasswordCheck check, SignInDesk desk, Passkeys passkeys, ExternalSignIn external, DaichoDb db, IOptions<DaichoWebOptions> options, IOptions<ProviderOptions> provider)
    : PageModel
{
    /// <summary>Name to sign in with.</summary>
    [BindProperty, Display(Name = "ユーザー名"), Required(ErrorMessage = "ユーザー名を入力してください。")]
    public string? UserName { get; set; }

    /// <summary>Password.</summary>
    [BindProperty, Display(Name = "パスワード"), Required(ErrorMessage = "パスワードを入力してください。")]
    public string? Password { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What the demonstration offers.</summary>
    public IReadOnlyList<UserAccount> Demonstration { get; private set; } = [];

    /// <summary>Words on the button of the common sign-in; null without one.</summary>
    public string? ProviderLabel => provider.Value.Authority.Length == 0 ? null : provider.Value.Label;

    /// <summary>Name of whom the proxy has verified; null without one.</summary>
    public string? ProxyUser => Proxy?.Person.UserName;

    ProxyIdentity? Proxy => HttpContext.Features.Get<ProxyIdentity>();

    /// <summary>Shared password of the demonstration.</summary>
    public string DemonstrationPassword => options.Value.DemonstrationPassword;

    /// <summary>Shows the form, or goes on when signed in already.</summary>
    public async Task<IActionResult> OnGetAsync(string? problem, bool stay)
    {
        if (User.Identity is { IsAuthenticated: true }) return LocalRedirect(Target());
        if (Proxy is { } proxy)
        {
            // Whoever has just signed out stays out until they say so.
            if (!stay && await external.Start(HttpContext, proxy.Person, create: false, proxy.HasCertificate)) return LocalRedirect(Target());
            if (!stay) ModelState.AddModelError("", $"「{proxy.Person.UserName}」の台帳 Daicho のアカウントがありません。システム管理者に、アカウントの登録を依頼してください。");
        }
        if (problem == "account") ModelState.AddModelError("", ProofWords.NoAccount);
        if (problem == "provider") ModelState.AddModelError("", "共通サインインを完了できませんでした。もう一度お試しください。続くときは、システム管理者に連絡してください。");
        Offer();
        return Page();
    }

    /// <summary>Goes to the provider of the common sign-in.</summary>
    public IActionResult OnGetProvider() => provider.Value.Authority.Length == 0
        ? NotFound()
        : Challenge(new AuthenticationProperties { RedirectUri = Target() }, OidcHandler.SchemeName);

    /// <summary>Signs in with a password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var (result, account) = await check.SignIn(UserName!, Password!);
            if (result == ProofResult.Right)
            {
                await desk.Start(HttpContext, account!, secondFactor: false);
                return LocalRedirect(account!.TwoFactorEnabled ? SessionCookie.NextOf(account, Target()) : Target());
            }
            ModelState.AddModelError("", result switch
            {
                ProofResult.Locked => ProofWords.Locked(account!),
                ProofResult.NoAccount => ProofWords.NoAccount,
                ProofResult.Unreachable => ProofWords.Unreachable,
                _ => "ユーザー名またはパスワードが違います。大文字・小文字と全角・半角を確かめて、もう一度入力してください。",
            });
        }
        Offer();
        return Page();
    }

    /// <summary>A challenge for whichever passkey the browser has.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.RequestOptions(null), "application/json");

    /// <summary>Signs in with a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        ModelState.Clear();
        if (credential is not null && await passkeys.Shown(credential) is { } account)
        {
            await check.Shown(account);
            await desk.Start(HttpContext, account, secondFactor: true);
            return LocalRedirect(Target());
        }
        ModelState.AddModelError("", "このパスキーではサインインできません。パスワードでサインインするか、システム管理者に連絡してください。");
        Offer();
        return Page();
    }

    string Target() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    void Offer()
    {
        if (!options.Value.Demonstration) return;
        var names = DemoAccounts.For("", "").Select(a => a.UserName).ToList();
        var found = db.Set<UserAccount>().Where(a => names.Contains(a.UserName!)).ToDictionary(a => a.UserName!, StringComparer.Ordinal);
        Demonstration = [.. names.Where(found.ContainsKey).Select(n => found[n])];
    }

    /// <summary>What a demonstration account is, with its unit.</summary>
    public string Describe(UserAccount account)
    {
        var roles = string.Join("・", RoleNames.Each(account.Roles).Select(RoleNames.Label));
        var sees = DemoAccounts.For("", "").First(a => a.UserName == account.UserName).Sees;
        var unit = AccountUnits.Of(db, account.Id).Select(u => u.Name).FirstOrDefault();
        return $"{(unit is null || unit == roles ? roles : $"{roles}（{unit}）")}：{sees}";
    }
}
