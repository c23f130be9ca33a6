using System.Globalization;
using Daicho.Data;
using Daicho.History;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>Writes what changed of an account into the history, in words that are still understood years later.</summary>
internal sealed class AccountLog(ActionScope action, UserAccount account)
{
    public int Count { get; private set; }

    public void Changed(string what, string? before, string? after)
    {
        if (before != after)
            Add(what, before, after);
    }

    public void Add(string what, string? before = null, string? after = null)
    {
        action.Append(new AccountEvent { AccountId = account.Id, UserName = account.UserName ?? "", What = what, Before = before, After = after });
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        Count++;
    }

    public static string Words(Role roles) => string.Join("、", RoleNames.Each(roles).Select(RoleNames.Label));

    public static string? Words(DaichoDb db, IEnumerable<long> units)
    {
        var ids = units.Distinct().ToList();
        if (ids.Count == 0)
            return null;
        var names = db.Set<Unit>().AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.Id).Select(u => new { u.Parent, u.Name }).ToList();
        if (names.Count < ids.Count)
            throw new UserErrorException("選んだ所属が組織にありません。画面を開き直して、選び直してください。");
        return string.Join("、", names.Select(u => u.Parent is null ? u.Name : $"{u.Parent} {u.Name}"));
    }

    public static string? Words(DateOnly? from, DateOnly? to) =>
        from is null && to is null ? null : string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} から {to:yyyy-MM-dd} まで");
}
