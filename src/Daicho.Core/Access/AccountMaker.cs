using Daicho.History;

namespace Daicho.Access;

/// <summary>Adds an account within an action.</summary>
internal static class AccountMaker
{
    public static UserAccount Add(ActionScope action, string userName, AccountInput input, string? passwordHash)
    {
        var normalized = userName.ToUpperInvariant();
        if (action.Db.Set<UserAccount>().Any(a => a.NormalizedUserName == normalized))
            throw new UserErrorException($"ユーザー名「{userName}」はすでに使われています。別の名前にしてください。");
        RequireFreeNumber(action, id: null, input.StaffNumber);
        var account = new UserAccount
        {
            UserName = userName,
            NormalizedUserName = normalized,
            DisplayName = input.DisplayName,
            Roles = input.Roles,
            EngagedFrom = input.EngagedFrom,
            EngagedTo = input.EngagedTo,
            SecurityStamp = SecretToken.New(),
            LockoutEnabled = true,
            PasswordHash = passwordHash,
            Source = input.Source,
            StaffNumber = input.StaffNumber,
            StaffNumberKey = KeyOf(input.StaffNumber),
        };
        var units = AccountLog.Words(action.Db, input.Units);
        action.Db.Add(account);
        action.Db.UserUnits.AddRange(input.Units.Distinct().Select(unit => new UserUnit { UserId = account.Id, UnitId = unit }));
        var log = new AccountLog(action, account);
        log.Add(AccountChange.Made, after: $"{userName}（{input.DisplayName}）");
        if (input.Source is not null)
            log.Add(AccountChange.Source, after: AccountSource.Label(input.Source));
        log.Changed(AccountChange.Roles, null, AccountLog.Words(input.Roles));
        log.Changed(AccountChange.Units, null, units);
        log.Changed(AccountChange.Engagement, null, AccountLog.Words(input.EngagedFrom, input.EngagedTo));
        log.Changed(AccountChange.StaffNumber, null, input.StaffNumber);
        return account;
    }

    /// <summary>Gives an account its staff number.</summary>
    public static void SetNumber(UserAccount account, string? number) => (account.StaffNumber, account.StaffNumberKey) = (number, KeyOf(number));

    /// <summary>Two accounts in use with one number would both act for the same posts.</summary>
    public static void RequireFreeNumber(ActionScope action, string? id, string? number)
    {
        if (KeyOf(number) is { } key
            && action.Db.Set<UserAccount>().Where(a => a.StaffNumberKey == key && a.DisabledAt == null && a.Id != id).Select(a => a.UserName).FirstOrDefault() is { } other)
        {
            throw new UserErrorException($"職員番号「{number}」は、アカウント「{other}」で使われています。番号を確かめるか、使わないアカウントを停止してください。");
        }
    }

    private static string? KeyOf(string? number) => Text.TextKey.Name(number) is { Length: > 0 } key ? key : null;
}
