using Daicho.Access;

namespace Daicho.Web.Accounts;

/// <summary>
/// Who makes this request. Set from the account as it is now each time a cookie is read, so that a right taken away is
/// gone with the next click. Somebody whose second factor is still missing is nobody yet: only the pages that ask for it
/// look at <see cref="Pending"/>.
/// </summary>
public sealed class CurrentActor
{
    Actor? actor;

    /// <summary>The person.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the page should not have been reached.</exception>
    public Actor Actor => actor ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The person, or null when nobody is signed in.</summary>
    public Actor? OrNull => actor;

    /// <summary>The personal token by which the person acts; null for a person at a browser.</summary>
    public ApiToken? Token { get; private set; }

    internal void Set(UserAccount account) => actor = account.ToActor();

    internal void Set(UserAccount account, ApiToken token)
    {
        Token = token;
        var person = account.ToActor();
        actor = person with { Name = $"{person.Name}（API：{token.Name}）", OnlyLedgers = token.Limit, ReadsOnly = !token.Writes };
    }

    /// <summary>The person whose second factor is still missing; null when none is missing or nobody is there.</summary>
    public UserAccount? Pending { get; private set; }

    /// <summary>The browser's session; null for calls without one.</summary>
    public UserSession? Session { get; private set; }

    /// <summary>What the person is called by who knows their password; null for a password of Daicho's own.</summary>
    public string? SourceKey { get; private set; }

    internal void Set(UserAccount account, UserSession session, bool pending)
    {
        (Session, SourceKey) = (session, account.SourceKey);
        if (pending) Pending = account;
        else Set(account);
    }
}
