using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Pages;

/// <summary>Where a one-time link leads: the first administrator registers, anybody else sets a password.</summary>
[EnableRateLimiting(AccountServices.SignInLimit), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinkModel(AccountLinks links, Passwords passwords, BusinessClock clock, IOptions<DaichoWebOptions> options) : PageModel
{
    /// <summary>The token.</summary>
    [BindProperty(SupportsGet = true)]
    public string? T { get; set; }

    /// <summary>User name of the first administrator.</summary>
    [BindProperty, Display(Name = "ユーザー名")]
    public string? UserName { get; set; }

    /// <summary>Name of the first administrator.</summary>
    [BindProperty, Display(Name = "氏名")]
    public string? DisplayName { get; set; }

    /// <summary>The password there shall be.</summary>
    [BindProperty, Display(Name = "新しいパスワード"), Required(ErrorMessage = "新しいパスワードを入力してください。")]
    public string? New { get; set; }

    /// <summary>The same again.</summary>
    [BindProperty, Display(Name = "新しいパスワード（確認）"), Compare(nameof(New), ErrorMessage = "新しいパスワードと同じものを、もう一度入力してください。")]
    public string? Again { get; set; }

    /// <summary>Whether the link can be used.</summary>
    public bool CanBeUsed { get; private set; }

    /// <summary>Whether there is no account at all.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>The account whose password is set; null for the first administrator.</summary>
    public UserAccount? Account { get; private set; }

    /// <summary>Heading.</summary>
    public string Title => !CanBeUsed ? "使えないリンクです" : Account is null ? "最初のシステム管理者の登録" : "パスワードの設定";

    /// <summary>How a password should be.</summary>
    public string PasswordHint => PasswordWords.Hint(options.Value.PasswordLength);

    /// <summary>Shows the form. Opening uses the link up by no means: mail programs and proxies open links too.</summary>
    public void OnGet() => Load();

    /// <summary>Registers or sets the password.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Load();
        if (!CanBeUsed) return Page();
        if (ModelState.IsValid && await passwords.Problem(Account ?? new UserAccount { UserName = UserName }, New!) is { } problem)
            ModelState.AddModelError(nameof(New), problem);
        if (!ModelState.IsValid) return Page();
        try
        {
            if (Account is null) links.UseFirst(T!, clock.Today, UserName ?? "", DisplayName ?? "", passwords.Hash(new UserAccount(), New!));
            else links.Use(T!, clock.Today, passwords.Hash(Account, New!));
        }
        catch (UserErrorException e)
        {
            ModelState.AddModelError(Account is null && e.Message.StartsWith("氏名", StringComparison.Ordinal) ? nameof(DisplayName) : nameof(UserName), e.Message);
            return Page();
        }
        TempData["Notice"] = Account is null ? "システム管理者を登録しました。決めたパスワードでサインインしてください。" : "パスワードを設定しました。新しいパスワードでサインインしてください。";
        return LocalRedirect("/sign-in");
    }

    void Load()
    {
        var found = links.Find(T);
        (CanBeUsed, Account) = (found is not null, found?.Account);
        IsFirst = links.IsFirst();
    }
}
