namespace Daicho.Web;

/// <summary>What the web side needs to know about the place it runs in; bound from the configuration section <c>Daicho:Web</c>.</summary>
public sealed class DaichoWebOptions
{
    /// <summary>Configuration section of these options.</summary>
    public const string Section = "Daicho:Web";

    /// <summary>The government's name (団体名) as shown in the header and in page titles, e.g. 千葉県.</summary>
    public string GovernmentName { get; set; } = "";

    /// <summary>Addresses of the reverse proxies whose X-Forwarded-* headers are believed. Empty: none is believed.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>
    /// Address under which people reach the product, e.g. <c>https://daicho.example.lg.jp</c>; one-time links begin with it.
    /// Empty: the address on which it listens.
    /// </summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Least number of characters of a password (パスワードの最小の長さ).</summary>
    public int PasswordLength { get; set; } = 12;

    /// <summary>Largest file taken in by an import, in bytes.</summary>
    public long MaxImportBytes { get; set; } = 512L << 20;

    /// <summary>True when the host shows invented data: the sign-in page then offers the demonstration accounts.</summary>
    public bool Demonstration { get; set; }

    /// <summary>The shared password of the demonstration accounts.</summary>
    public string DemonstrationPassword { get; set; } = "";
}
