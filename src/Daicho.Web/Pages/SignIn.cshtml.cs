using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Data;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages;

/// <summary>Sign-in. Wrong name and wrong password get one answer, after the same time.</summary>
[EnableRateLimiting(AccountServices.SignInLimit), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(
    AccountManager accounts, SignInManager<UserAccount> signIn, IPasswordHasher<UserAccount> hasher, DaichoDb db, IOptions<DaichoWebOptions> options)
    : PageModel
{
    // A hash that no password fits, so that an unknown name takes as long as a known one.
    static readonly string NobodysHash = new PasswordHasher<UserAccount>().HashPassword(new UserAccount(), Guid.NewGuid().ToString());

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

    /// <summary>Shared password of the demonstration.</summary>
    public string DemonstrationPassword => options.Value.DemonstrationPassword;

    /// <summary>Shows the form, or goes on when signed in already.</summary>
    public IActionResult OnGet()
    {
        if (User.Identity is { IsAuthenticated: true }) return LocalRedirect(Target());
        Offer();
        return Page();
    }

    /// <summary>Signs in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var account = Text.StorableText.Problem(UserName) is null ? await accounts.FindByNameAsync(UserName!) : null;
            if (account is null) hasher.VerifyHashedPassword(new UserAccount(), NobodysHash, Password!);
            var result = account is null ? SignInResult.Failed : await signIn.PasswordSignInAsync(account, Password!, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded) return LocalRedirect(Target());
            var sentence = result.IsLockedOut
                ? $"パスワードの間違いが続いたため、このアカウントは {Until(account!)} まで使えません。時間をおくか、システム管理者に連絡してください。"
                : "ユーザー名またはパスワードが違います。大文字・小文字と全角・半角を確かめて、もう一度入力してください。";
            ModelState.AddModelError("", sentence);
        }
        Offer();
        return Page();
    }

    static string Until(UserAccount account) =>
        $"{Calendar.BusinessClock.JstTime(account.LockoutEnd!.Value.UtcDateTime):H時m分}";

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
