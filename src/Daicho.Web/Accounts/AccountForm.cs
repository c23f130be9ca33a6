using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Organization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Daicho.Web.Accounts;

/// <summary>The fields of an account, as an administrator types them.</summary>
public sealed class AccountForm
{
    /// <summary>The person's name.</summary>
    [Display(Name = "氏名"), Required(ErrorMessage = "氏名を入力してください。")]
    public string? DisplayName { get; set; }

    /// <summary>Names of roles.</summary>
    [Display(Name = "役割")]
    public List<string> Roles { get; set; } = [];

    /// <summary>Names of units.</summary>
    [Display(Name = "所属")]
    public string? Units { get; set; }

    /// <summary>The person's staff number.</summary>
    [Display(Name = "職員番号")]
    public string? StaffNumber { get; set; }

    /// <summary>Who knows the person's password; empty for Daicho itself.</summary>
    [Display(Name = "サインインの方法")]
    public string? Source { get; set; }

    /// <summary>First day of the engagement.</summary>
    [Display(Name = "監査の期間の初日")]
    public string? EngagedFrom { get; set; }

    /// <summary>Last day of the engagement.</summary>
    [Display(Name = "監査の期間の末日")]
    public string? EngagedTo { get; set; }

    /// <summary>Choices of roles.</summary>
    public static IEnumerable<SelectListItem> RoleChoices =>
        Enum.GetValues<Role>().Where(r => r != Role.None).Select(r => new SelectListItem(RoleNames.Label(r), r.ToString()));

    /// <summary>Choices of ways to sign in.</summary>
    public static IEnumerable<SelectListItem> SourceChoices =>
        [new(AccountSource.Label(null), ""), .. AccountSource.All.Select(s => new SelectListItem(AccountSource.Label(s), s))];

    /// <summary>The fields of an account there is.</summary>
    public static AccountForm Of(UserAccount account, IEnumerable<string> units) => new()
    {
        DisplayName = account.DisplayName,
        Roles = [.. RoleNames.Each(account.Roles).Select(r => r.ToString())],
        Source = account.Source,
        Units = string.Join("、", units),
        StaffNumber = account.StaffNumber,
        EngagedFrom = account.EngagedFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        EngagedTo = account.EngagedTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>What was typed as an account, or null with what is wrong beside the fields.</summary>
    public AccountInput? Read(DaichoDb db, DateOnly today, ModelStateDictionary problems, string prefix)
    {
        var directory = new UnitDirectory([.. db.Set<Unit>()], today);
        var units = new List<long>();
        foreach (var name in UnitDirectory.SplitNames(Units))
        {
            if (directory.Find(name) is { } id) units.Add(id);
            else problems.AddModelError($"{prefix}.{nameof(Units)}", $"「{name}」に当たる所属が1つに決まりません。組織の台帳にある名前（例：総務部 税務課）で入力してください。");
        }
        var roles = Roles.Aggregate(Role.None, (all, name) => Enum.TryParse<Role>(name, out var role) ? all | role : all);
        var input = new AccountInput(DisplayName ?? "", roles, units)
        {
            Source = string.IsNullOrEmpty(Source) ? null : Source,
            StaffNumber = string.IsNullOrWhiteSpace(StaffNumber) ? null : StaffNumber.Trim(),
            EngagedFrom = Day(EngagedFrom, nameof(EngagedFrom), problems, prefix),
            EngagedTo = Day(EngagedTo, nameof(EngagedTo), problems, prefix),
        };
        return problems.IsValid ? input : null;
    }

    static DateOnly? Day(string? text, string field, ModelStateDictionary problems, string prefix)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (JapaneseDate.TryParse(text, out var day)) return day;
        problems.AddModelError($"{prefix}.{field}", $"「{text}」を日付として読めません。令和8年4月1日や 2026-04-01 のように入力してください。");
        return null;
    }
}
