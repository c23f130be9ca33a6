using Daicho.Access;

namespace Daicho.Web.Accounts;

/// <summary>
/// Who makes this request. Set from the account as it is now each time a cookie is read, so that a right taken away is
/// gone with the next click.
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
}
