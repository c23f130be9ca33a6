using Daicho.History;

namespace Daicho.Access;

/// <summary>
/// A personal token (個人用トークン): lets a program act for a person, never with more right than the person has at that moment.
/// Only a hash of the secret is kept.
/// </summary>
public sealed class ApiToken
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>Account of the person.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>What the person calls it.</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>The first characters of the secret, by which the person knows it again.</summary>
    public string Start { get; set; } = "";

    /// <summary>True when it may write too.</summary>
    public bool Writes { get; set; }

    /// <summary>Ids of the ledgers it is limited to, apart by commas; null is no limit.</summary>
    public string? Ledgers { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime MadeAt { get; set; }

    /// <summary>From when on it no longer holds (UTC).</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was last used (UTC), to the minute; null when never.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>When it was revoked (UTC); null while it is not.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>True when it is neither revoked nor past its end.</summary>
    public bool IsInForce(DateTime now) => RevokedAt is null && ExpiresAt > now;

    /// <summary>The ledgers it is limited to, or null.</summary>
    public IReadOnlySet<string>? Limit => Ledgers?.Split(',').ToHashSet(StringComparer.Ordinal);
}

/// <summary>A token was made or revoked; never holds its secret.</summary>
public sealed class ApiTokenEvent : ProvedEntry
{
    /// <summary>The token.</summary>
    public long TokenId { get; set; }

    /// <summary>Account of its owner.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>made or revoked.</summary>
    public string What { get; set; } = "";

    /// <summary>What it is called, and how far and how long it reaches.</summary>
    public string Detail { get; set; } = "";

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("token"u8, TokenId);
        leaf.Text("account"u8, AccountId);
        leaf.Text("what"u8, What);
        leaf.Text("detail"u8, Detail);
    }
}
