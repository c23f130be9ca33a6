using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Organization;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages;

/// <summary>A person's own account: name, units, roles, and the password.</summary>
public sealed class AccountModel(
    AccountManager accounts, PasswordCheck check, Passwords passwords, SignInDesk signIn, SessionDesk sessions, OwnAccountDesk desk, AccountReader reader, DaichoDb db, CurrentActor current,
    BusinessClock clock, IOptions<DaichoWebOptions> options) : PageModel
{
    /// <summary>The password there is.</summary>
    [BindProperty, Display(Name = "今のパスワード"), Required(ErrorMessage = "今のパスワードを入力してください。")]
    public string? Current { get; set; }

    /// <summary>The password there shall be.</summary>
    [BindProperty, Display(Name = "新しいパスワード"), Required(ErrorMessage = "新しいパスワードを入力してください。")]
    public string? New { get; set; }

    /// <summary>The same again.</summary>
    [BindProperty, Display(Name = "新しいパスワード（確認）"), Compare(nameof(New), ErrorMessage = "新しいパスワードと同じものを、もう一度入力してください。")]
    public string? Again { get; set; }

    /// <summary>The account.</summary>
    public UserAccount Account { get; private set; } = null!;

    /// <summary>Units of the person.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Roles of the person.</summary>
    public IEnumerable<string> Roles => RoleNames.Each(Account.Roles).Select(RoleNames.Label);

    /// <summary>How a password should be.</summary>
    public string PasswordHint => PasswordWords.Hint(options.Value.PasswordLength);

    /// <summary>Browsers in which the person is signed in.</summary>
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    /// <summary>The number of this browser's session.</summary>
    public long Here => current.Session?.Id ?? 0;

    /// <summary>What was changed of the account.</summary>
    public IReadOnlyList<AccountStep> History { get; private set; } = [];

    /// <summary>Shows the account.</summary>
    public Task OnGetAsync() => Load();

    /// <summary>Changes the password; other browsers of the person are signed out by it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return Page();
        var right = await check.Password(Account, Current!);
        if (right != ProofResult.Right)
            ModelState.AddModelError(nameof(Current), right == ProofResult.Locked ? ProofWords.Locked(Account) : "今のパスワードが違います。もう一度入力してください。");
        else if (await passwords.Problem(Account, New!) is { } problem)
            ModelState.AddModelError(nameof(New), problem);
        if (!ModelState.IsValid) return Page();
        desk.SetPassword(current.Actor, clock.Today, passwords.Hash(Account, New!), current.Session!.Id);
        await signIn.Renew(HttpContext, await accounts.Reload(Account));
        TempData["Notice"] = "パスワードを変更しました。ほかの端末ではサインインし直してください。";
        return LocalRedirect("/account");
    }

    /// <summary>Signs out one other browser.</summary>
    public async Task<IActionResult> OnPostEndSessionAsync(long session)
    {
        if (session == current.Session!.Id) return await EndHere();
        if (StepUpAttribute.Demand(HttpContext) is { } confirm) return confirm;
        TempData["Notice"] = sessions.End(current.Actor.Id, session) ? "その端末をサインアウトしました。" : "その端末はすでにサインアウトしています。";
        return LocalRedirect("/account");
    }

    /// <summary>Signs out all other browsers.</summary>
    public IActionResult OnPostEndOthers()
    {
        if (StepUpAttribute.Demand(HttpContext) is { } confirm) return confirm;
        TempData["Notice"] = $"ほかの端末 {sessions.EndOthers(current.Actor.Id, current.Session!.Id)} 台をサインアウトしました。";
        return LocalRedirect("/account");
    }

    async Task<IActionResult> EndHere()
    {
        await signIn.End(HttpContext);
        return LocalRedirect("/sign-in?stay=true");
    }

    async Task Load()
    {
        Account = (await accounts.FindByIdAsync(current.Actor.Id))!;
        Units = [.. AccountUnits.Of(db, Account.Id)];
        Sessions = sessions.Of(Account.Id);
        History = reader.History(current.Actor, Account.Id);
    }
}
