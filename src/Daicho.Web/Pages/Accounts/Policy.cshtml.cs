using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Daicho.Web.Pages.Accounts;

/// <summary>The rules that say who needs a second factor, for administrators.</summary>
[StepUp]
public sealed class PolicyModel(SecondFactorPolicy policy, CurrentActor current, BusinessClock clock) : PageModel
{
    /// <summary>Names of roles.</summary>
    [BindProperty, Display(Name = "役割")]
    public List<string> Roles { get; set; } = [];

    /// <summary>A network.</summary>
    [BindProperty, Display(Name = "ネットワーク")]
    public string? Network { get; set; }

    /// <summary>First day.</summary>
    [BindProperty, Display(Name = "適用日")]
    public string? From { get; set; }

    /// <summary>Why.</summary>
    [BindProperty, Display(Name = "理由")]
    public string? Reason { get; set; }

    /// <summary>Why a rule is taken back.</summary>
    [BindProperty]
    public string? WithdrawReason { get; set; }

    /// <summary>The rules there are.</summary>
    public IReadOnlyList<SecondFactorRule> Rules { get; private set; } = [];

    /// <summary>Where this request comes from.</summary>
    public string Here => HttpContext.Connection.RemoteIpAddress is { } from ? (from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from).ToString() : "不明";

    /// <summary>Shows them.</summary>
    public void OnGet()
    {
        From = clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Rules = policy.Rules();
    }

    /// <summary>Adds one.</summary>
    public IActionResult OnPost()
    {
        var roles = Roles.Aggregate(Role.None, (all, name) => Enum.TryParse<Role>(name, out var role) ? all | role : all);
        if (!JapaneseDate.TryParse(From, out var from))
        {
            ModelState.AddModelError(nameof(From), "適用日を、令和8年4月1日や 2026-04-01 のように入力してください。");
            Rules = policy.Rules();
            return Page();
        }
        return Try(() => policy.Add(current.Actor, clock.Today, roles, Network, from, Reason ?? ""), "決まりを加えました。");
    }

    /// <summary>Takes one back.</summary>
    public IActionResult OnPostWithdraw(long id) => Try(() => policy.Withdraw(current.Actor, clock.Today, id, WithdrawReason ?? ""), "決まりを取り消しました。");

    IActionResult Try(Action change, string done)
    {
        try
        {
            change();
            TempData["Notice"] = done;
            return LocalRedirect("/accounts/second-factor");
        }
        catch (UserErrorException e) when (e is not AccessDeniedException)
        {
            var field = e.Message.StartsWith("ネットワーク", StringComparison.Ordinal) ? nameof(Network) : e.Message.StartsWith("役割", StringComparison.Ordinal) ? nameof(Roles) : nameof(Reason);
            ModelState.AddModelError(field, e.Message);
            Rules = policy.Rules();
            return Page();
        }
    }
}
