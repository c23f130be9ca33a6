using System.Globalization;
using Daicho.Data;
using Daicho.History;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Access;

/// <summary>What a token is to be.</summary>
/// <param name="Name">What the person calls it.</param>
/// <param name="Writes">True when it may write too.</param>
/// <param name="Ledgers">Ids of the ledgers it is limited to; empty is no limit.</param>
/// <param name="ExpiresOn">Last day it holds, in Japan.</param>
public sealed record ApiTokenWish(string? Name, bool Writes, IReadOnlyCollection<string> Ledgers, DateOnly ExpiresOn);

/// <summary>Where people make and revoke personal tokens; administrators see and revoke everybody's. Each act is in the history.</summary>
public sealed class ApiTokenDesk(Database database, int longestDays = ApiTokenDesk.LongestDays)
{
    /// <summary>Days a token holds at most where nothing shorter is set.</summary>
    public const int LongestDays = 365;

    /// <summary>Tokens in force that one person may have.</summary>
    public const int Most = 20;

    private const int MaxName = 100;

    /// <summary>The last day a token made today may hold.</summary>
    public DateOnly LastDay(DateOnly today) => today.AddDays(longestDays);

    /// <summary>Makes a token. Returns it with its secret, which is shown once and kept nowhere.</summary>
    public (ApiToken Token, string Secret) Make(Actor actor, DateOnly today, ApiTokenWish wish)
    {
        var name = Require(today, wish);
        var secret = ApiTokenSecret.New();
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Token, null);
        var known = action.Db.Catalog.All.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        if (wish.Ledgers.FirstOrDefault(l => !known.Contains(l)) is { } unknown)
            throw new UserErrorException($"台帳「{unknown}」はありません。一覧から選び直してください。");
        var now = DateTime.UtcNow;
        if (action.Db.Set<ApiToken>().Count(t => t.AccountId == actor.Id && t.RevokedAt == null && t.ExpiresAt > now) >= Most)
            throw new UserErrorException($"有効なトークンは1人 {Most} 個までです。使っていないものを取り消してから作ってください。");
        var token = new ApiToken
        {
            AccountId = actor.Id,
            Name = name,
            Hash = ApiTokenSecret.Hash(secret),
            Start = ApiTokenSecret.StartOf(secret),
            Writes = wish.Writes,
            Ledgers = wish.Ledgers.Count == 0 ? null : string.Join(',', wish.Ledgers.Order(StringComparer.Ordinal)),
            MadeAt = now,
            ExpiresAt = DateTime.SpecifyKind(wish.ExpiresOn.AddDays(1).ToDateTime(TimeOnly.MinValue).AddHours(-9), DateTimeKind.Utc),
        };
        action.Db.Add(token);
        action.Db.SaveChanges();
        action.Append(new ApiTokenEvent { TokenId = token.Id, AccountId = actor.Id, What = "made", Detail = Describe(token, wish.ExpiresOn) });
        action.Complete();
        return (token, secret);
    }

    /// <summary>Ends a token from the next request on.</summary>
    public void Revoke(Actor actor, DateOnly today, long id)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Token, null);
        var token = action.Db.Set<ApiToken>().FirstOrDefault(t => t.Id == id && (t.AccountId == actor.Id || actor.Roles.HasFlag(Role.Administrator)))
            ?? throw new UserErrorException("トークンが見つかりません。一覧を開き直してください。");
        if (token.RevokedAt is not null)
            throw new UserErrorException($"トークン「{token.Name}」はすでに取り消されています。");
        token.RevokedAt = DateTime.UtcNow;
        action.Append(new ApiTokenEvent { TokenId = id, AccountId = token.AccountId, What = "revoked", Detail = token.Name });
        action.Complete();
    }

    /// <summary>The person's tokens, or everybody's where an administrator asks; those in force first, the newest first.</summary>
    public static IReadOnlyList<(ApiToken Token, string Owner)> List(DaichoDb db, Actor actor, bool everybody)
    {
        var all = everybody && actor.Is(Role.Administrator);
        var rows = from token in db.Set<ApiToken>().AsNoTracking()
                   join account in db.Set<UserAccount>() on token.AccountId equals account.Id
                   where all || token.AccountId == actor.Id
                   orderby token.Id descending
                   select new { token, account.DisplayName };
        var now = DateTime.UtcNow;
        return [.. rows.AsEnumerable().OrderByDescending(r => r.token.IsInForce(now)).Select(r => (r.token, r.DisplayName))];
    }

    private string Require(DateOnly today, ApiTokenWish wish)
    {
        var name = wish.Name?.Trim();
        if (string.IsNullOrEmpty(name))
            throw new UserErrorException("トークンの名前を入力してください（例：財務会計システムとの夜間連携）。");
        if (name.Length > MaxName)
            throw new UserErrorException($"トークンの名前は {MaxName} 文字までです。短くしてください。");
        if (StorableText.Problem(name) is { } unstorable)
            throw new UserErrorException(unstorable);
        if (wish.ExpiresOn < today || wish.ExpiresOn > LastDay(today))
            throw new UserErrorException($"期限には、今日から {LastDay(today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} までの日付を入力してください。");
        return name;
    }

    private static string Describe(ApiToken token, DateOnly lastDay) =>
        $"{token.Name}（{(token.Writes ? "読み書き" : "読むだけ")}、{token.Ledgers ?? "すべての台帳"}、{lastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} まで）";
}
