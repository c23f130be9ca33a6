using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages;

/// <summary>
/// Where a person sets up second factors, or must, before anything else is shown. Who has one already must show it first:
/// a password alone never adds another.
/// </summary>
[StepUp, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondFactorModel(
    AccountManager accounts, OwnAccountDesk desk, SessionDesk sessions, Passkeys passkeys, TotpSecrets secrets, DaichoDb db, CurrentActor current,
    BusinessClock clock, IOptions<DaichoWebOptions> options) : PageModel
{
    string secret = "";

    /// <summary>The first code of the app.</summary>
    [BindProperty, Display(Name = "認証アプリの6桁の数字")]
    public string? Code { get; set; }

    /// <summary>The secret that is being set up, protected.</summary>
    [BindProperty]
    public string? Setup { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>True when nothing else is shown before this is done.</summary>
    public bool MustSetUp => current.Pending is not null;

    /// <summary>Whether there is an authenticator app.</summary>
    public bool HasTotp => Account.TotpSecret is not null;

    /// <summary>Whether there is any second factor.</summary>
    public bool HasAny => Account.TwoFactorEnabled;

    /// <summary>Passkeys of the person.</summary>
    public IList<UserPasskeyInfo> PasskeyList { get; private set; } = [];

    /// <summary>Recovery codes left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>The secret as a picture that apps read.</summary>
    public string QrImage => QrCode.DataUri(
        $"otpauth://totp/{Uri.EscapeDataString($"台帳 {options.Value.GovernmentName}".Trim())}:{Uri.EscapeDataString(Account.UserName!)}?secret={secret}&issuer={Uri.EscapeDataString($"台帳 {options.Value.GovernmentName}".Trim())}");

    /// <summary>The secret to type.</summary>
    public string SecretInGroups => string.Join(' ', secret.Chunk(4).Select(c => new string(c)));

    UserAccount Account { get; set; } = null!;

    Actor Self => Account.ToActor();

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Account = (await accounts.FindByIdAsync(current.Session!.AccountId))!;
        if (current.Pending is not null && Account.TwoFactorEnabled)
        {
            context.Result = LocalRedirect(SessionCookie.NextOf(Account, Target("/")));
            return;
        }
        PasskeyList = await passkeys.Of(Account);
        CodesLeft = RecoveryCodes.Left(db, Account.Id);
        await next();
    }

    /// <summary>Shows what there is and a new secret.</summary>
    public void OnGet() => NewSecret();

    /// <summary>Takes the authenticator app into use when its code fits.</summary>
    public IActionResult OnPost()
    {
        if (HasTotp || !ReadSecret()) return LocalRedirect("/account/second-factor");
        if (Totp.Match(secret, Code ?? "", DateTime.UtcNow, lastUsed: 0) is not { } step)
        {
            ModelState.AddModelError(nameof(Code), "数字が違います。アプリに今表示されている6桁を入力してください。端末の時刻がずれていないかも確かめてください。");
            return Page();
        }
        desk.SetTotp(Self, clock.Today, secrets.Protect(secret), step);
        return Done("認証アプリを設定しました。");
    }

    /// <summary>Takes the authenticator app out of use.</summary>
    public IActionResult OnPostRemoveTotp()
    {
        if (MustSetUp) return Forbid();
        desk.RemoveTotp(Self, clock.Today);
        TempData["Notice"] = "認証アプリを解除しました。";
        return LocalRedirect("/account/second-factor");
    }

    /// <summary>A challenge for a new passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.CreationOptions(Account), "application/json");

    /// <summary>Adds the passkey that the browser made.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? passkeyName)
    {
        if (credential is not null && await passkeys.Created(Account, credential) is { } passkey)
        {
            var name = string.IsNullOrWhiteSpace(passkeyName) ? $"{BrowserName.Of(Request.Headers.UserAgent)}のパスキー" : passkeyName.Trim();
            desk.AddPasskey(Self, clock.Today, passkey, name.Length > 60 ? name[..60] : name);
            return Done("パスキーを登録しました。");
        }
        ModelState.AddModelError("", "パスキーを登録できませんでした。もう一度試すか、認証アプリを設定してください。");
        NewSecret();
        return Page();
    }

    /// <summary>Removes a passkey.</summary>
    public IActionResult OnPostRemovePasskey(string? key)
    {
        if (MustSetUp) return Forbid();
        if (Passkeys.ReadId(key) is { } id) desk.RemovePasskey(Self, clock.Today, id);
        TempData["Notice"] = "パスキーを削除しました。";
        return LocalRedirect("/account/second-factor");
    }

    // Who has just set one up has also shown it.
    LocalRedirectResult Done(string notice)
    {
        sessions.Prove(current.Session!, secondFactor: true);
        TempData["Notice"] = $"{notice}使えなくなったときのために、回復コードも発行して印刷しておいてください。";
        return LocalRedirect(MustSetUp ? Target("/account/second-factor") : "/account/second-factor");
    }

    void NewSecret()
    {
        secret = Totp.NewSecret();
        Setup = secrets.Protect($"{Account.Id} {secret}");
    }

    bool ReadSecret()
    {
        try
        {
            if (secrets.Read(Setup ?? "").Split(' ') is not [var owner, var read] || owner != Account.Id) return false;
            secret = read;
            return true;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    string Target(string otherwise) => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : otherwise;
}
