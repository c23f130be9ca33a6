using System.ComponentModel.DataAnnotations;
using Daicho.Access;
using Daicho.Data;
using Daicho.Organization;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages;

/// <summary>A person's own account: name, units, roles, and the password.</summary>
public sealed class AccountModel(AccountManager accounts, SignInManager<UserAccount> signIn, DaichoDb db, CurrentActor current) : PageModel
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

    /// <summary>Shows the account.</summary>
    public Task OnGetAsync() => Load();

    /// <summary>Changes the password; other browsers of the person are signed out by it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return Page();
        var result = await accounts.ChangePasswordAsync(Account, Current!, New!);
        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(Account);
            TempData["Notice"] = "パスワードを変更しました。ほかの端末ではサインインし直してください。";
            return LocalRedirect("/account");
        }
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Current) : nameof(New), error.Description);
        return Page();
    }

    async Task Load()
    {
        Account = (await accounts.FindByIdAsync(current.Actor.Id))!;
        Units = [.. AccountUnits.Of(db, Account.Id)];
    }
}
