namespace Daicho.Access;

/// <summary>
/// A browser in which somebody is signed in (サインイン中の端末). The cookie names it and nothing more counts: with the row gone,
/// the next request finds nobody signed in.
/// </summary>
public sealed class UserSession
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>The account.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>When the person signed in (UTC).</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When the browser was last heard of (UTC), to the minute or so.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>Network address it came from.</summary>
    public string Address { get; set; } = "";

    /// <summary>Browser and system in words.</summary>
    public string Browser { get; set; } = "";

    /// <summary>When the person last proved who they are (UTC), by password or second factor.</summary>
    public DateTime ProvedAt { get; set; }

    /// <summary>When a second factor was shown (UTC); null while there was none.</summary>
    public DateTime? SecondFactorAt { get; set; }
}
