namespace Daicho.Access;

/// <summary>
/// A one-time link (1回限りのリンク) with which a person sets a password. Only the hash of its token is stored: whoever reads
/// the database can't use it.
/// </summary>
public sealed class AccountLink
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>The account; null for the first administrator, whose account is made with the link.</summary>
    public string? AccountId { get; set; }

    /// <summary>SHA-256 of the token, in lower-case hexadecimal.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>Until when it can be used (UTC).</summary>
    public DateTime ExpiresAt { get; set; }
}
