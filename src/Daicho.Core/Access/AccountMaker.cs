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
        return account;
    }
}
