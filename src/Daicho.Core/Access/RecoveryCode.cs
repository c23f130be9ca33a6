namespace Daicho.Access;

/// <summary>A printed code (回復コード) that stands in once for the second factor. Only its hash is stored.</summary>
public sealed class RecoveryCode
{
    /// <summary>Number.</summary>
    public long Id { get; set; }

    /// <summary>The account.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>SHA-256 of the code, in lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";
}
