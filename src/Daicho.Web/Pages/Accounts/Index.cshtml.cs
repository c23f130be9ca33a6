using Daicho.Access;
using Daicho.Web.Accounts;
using Daicho.Web.Desk;
using Daicho.Data;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Daicho.Web.Pages.Shared;

namespace Daicho.Web.Pages.Accounts;

/// <summary>The accounts, for administrators.</summary>
public sealed class IndexModel(AccountReader reader, DaichoDb db, UnitNames unitNames, CurrentActor current) : PageModel
{
    const int Size = 50;

    /// <summary>Part of a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>A role's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    /// <summary>A unit's number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>A state's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    /// <summary>Whether a condition is on.</summary>
    public bool Filtered => !string.IsNullOrEmpty(Q + Role + Unit + State);

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<UserAccount> Shown { get; private set; } = [];

    /// <summary>Units of the rows.</summary>
    public ILookup<string, string> Units { get; private set; } = null!;

    /// <summary>This page of the list.</summary>
    public PageOfList List { get; private set; } = null!;

    /// <summary>Choices.</summary>
    public IEnumerable<SelectListItem> RoleChoices => [new("すべて", ""), .. AccountForm.RoleChoices.Select(r => new SelectListItem(r.Text, r.Value, r.Value == Role))];

    /// <summary>Choices.</summary>
    public IEnumerable<SelectListItem> StateChoices =>
        [new("すべて", ""), .. Enum.GetValues<AccountState>().Select(s => new SelectListItem(AccountStates.Label(s), s.ToString(), s.ToString() == State))];

    /// <summary>Choices.</summary>
    public IEnumerable<SelectListItem> UnitChoices { get; private set; } = [];

    /// <summary>The state of an account.</summary>
    public AccountState StateOf(UserAccount account) => AccountReader.StateOf(account, DateTime.UtcNow);

    /// <summary>Shows the list.</summary>
    public void OnGet([FromQuery(Name = "page")] int number = 1)
    {
        var unit = long.TryParse(Unit, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        var all = reader.List(current.Actor, new AccountFilter(
            Q, Enum.TryParse<Role>(Role, out var role) ? role : Daicho.Access.Role.None, unit, Enum.TryParse<AccountState>(State, out var state) ? state : null));
        var page = Math.Clamp(number, 1, Math.Max(1, (all.Count + Size - 1) / Size));
        Shown = [.. all.Skip((page - 1) * Size).Take(Size)];
        Units = reader.Units(Shown);
        List = new PageOfList(page, Size, all.Count, Href);
        var used = db.UserUnits.Select(u => u.UnitId);
        UnitChoices =
        [
            new("すべて", ""),
            .. db.UnitClosure.Where(c => used.Contains(c.DescendantId)).Select(c => c.AncestorId).Distinct().ToList()
                .Select(u => new SelectListItem(unitNames.PathOf(u), $"{u}", u == unit)).OrderBy(u => u.Text, StringComparer.Ordinal),
        ];
    }

    string Href(int page) => Url.Content("~/accounts") + new QueryBuilder(
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Q, ["role"] = Role, ["unit"] = Unit, ["state"] = State, ["page"] = $"{page}" }
            .Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => new KeyValuePair<string, string>(p.Key, p.Value!)));
}
