using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Organization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.Accounts;

/// <summary>An account of the demonstration.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">The person's name.</param>
/// <param name="Roles">What the person is.</param>
/// <param name="Unit">The person's unit; null where the person belongs to none.</param>
/// <param name="Sees">What the person comes for, in a few words.</param>
/// <param name="StaffNumber">The person's staff number, by which posts find the account.</param>
public sealed record DemoAccount(string UserName, string DisplayName, Role Roles, string? Unit, string Sees, string? StaffNumber = null);

/// <summary>Accounts for a demonstration, one for each kind of user, all with one password.</summary>
public static class DemoAccounts
{
    /// <summary>The accounts of a demonstration whose two sections are these.</summary>
    public static IReadOnlyList<DemoAccount> For(string firstSection, string secondSection, string digitalDivision = "情報政策課", string secretariat = "監査委員事務局") =>
    [
        new("hanako", "山田 花子", Role.Official, firstSection, "自所属で対応が必要なものに答える", "100123"),
        new("takashi", "小林 隆", Role.Official, secondSection, "別の所属から見る", "100245"),
        new("satoko", "佐藤 智子", Role.DigitalDivision, digitalDivision, "全庁の状況を見て催促・判断する", "100310"),
        new("ichiro", "鈴木 一郎", Role.AuditSecretariat, secretariat, "指摘・意見と措置を確かめる"),
        new("takahashi", "高橋 誠", Role.ExternalAuditor, null, "監査の期間中、台帳を読む"),
        new("ito", "伊藤 恵", Role.AuditAssistant, null, "従事する監査の依頼・指摘案を扱う"),
        new("tanaka", "田中 健二", Role.Executive, null, "全体の状況を見る"),
        new("admin", "渡辺 由美", Role.Administrator | Role.DigitalDivision, digitalDivision, "アカウントと設定を管理する", "100377"),
    ];

    /// <summary>
    /// Makes the accounts that are missing; a unit that is missing is added to the ledger of units. The auditor is engaged for the
    /// fiscal year of <paramref name="today"/>. Returns how many were made.
    /// </summary>
    public static int Create(Database database, DateOnly today, string password, IReadOnlyList<DemoAccount> accounts)
    {
        using var db = database.Open();
        var known = db.Set<UserAccount>().Select(a => a.UserName).ToHashSet(StringComparer.Ordinal);
        var missing = accounts.Where(a => !known.Contains(a.UserName)).ToList();
        if (missing.Count == 0) return 0;
        var units = Units(database, db, today, missing.Where(a => a.Unit is not null).Select(a => a.Unit!));
        // One hash for all: the password is shared and shown on the sign-in page, and hashing is slow by design.
        var hash = new PasswordHasher<UserAccount>().HashPassword(new UserAccount(), password);
        var year = today.Month >= 4 ? today.Year : today.Year - 1;
        foreach (var demo in missing)
        {
            var account = new UserAccount
            {
                UserName = demo.UserName,
                NormalizedUserName = demo.UserName.ToUpperInvariant(),
                DisplayName = demo.DisplayName,
                Roles = demo.Roles,
                StaffNumber = demo.StaffNumber,
                StaffNumberKey = Text.TextKey.Name(demo.StaffNumber) is { Length: > 0 } key ? key : null,
                SecurityStamp = Guid.NewGuid().ToString("n"),
                LockoutEnabled = true,
                PasswordHash = hash,
            };
            if ((demo.Roles & (Role.ExternalAuditor | Role.AuditAssistant)) != Role.None)
                (account.EngagedFrom, account.EngagedTo) = (new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31));
            db.Add(account);
            if (demo.Unit is not null) db.Add(new UserUnit { UserId = account.Id, UnitId = units[demo.Unit] });
        }
        db.SaveChanges();
        PostUnits.Refresh(database, today);
        return missing.Count;
    }

    static Dictionary<string, long> Units(Database database, DaichoDb db, DateOnly today, IEnumerable<string> names)
    {
        var directory = new UnitDirectory([.. db.Set<Unit>().AsNoTracking()], today);
        var found = names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, directory.Find, StringComparer.Ordinal);
        var missing = found.Where(f => f.Value is null).Select(f => new Unit { Name = f.Key, Kind = "課" }).ToList();
        if (missing.Count > 0)
        {
            using var action = ActionScope.Begin(database, Actor.Job("デモ環境"), today, ActionKind.Edit, "デモ用アカウントの所属を追加");
            foreach (var unit in missing) action.Write<Unit>().Add(unit);
            action.Complete();
            foreach (var unit in missing) found[unit.Name!] = unit.Id;
        }
        return found.ToDictionary(f => f.Key, f => f.Value!.Value, StringComparer.Ordinal);
    }
}
