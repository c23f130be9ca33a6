namespace Daicho.Web.Accounts.External;

/// <summary>
/// Sign-on through the reverse proxy, which has verified a Kerberos ticket or a client certificate (職員証の IC カード); bound
/// from the configuration section <c>Daicho:Proxy</c>. Headers count only from <see cref="DaichoWebOptions.TrustedProxies"/>.
/// </summary>
public sealed class ProxyOptions
{
    /// <summary>Configuration section of these options.</summary>
    public const string Section = "Daicho:Proxy";

    /// <summary>Header with the name of the person, e.g. <c>X-Remote-User</c>. Empty: no sign-on through the proxy.</summary>
    public string UserHeader { get; set; } = "";

    /// <summary>Header that says whether a client certificate was verified, e.g. <c>X-Client-Verify</c>. Empty: certificates are not looked at.</summary>
    public string CertificateHeader { get; set; } = "";

    /// <summary>What that header says of a verified certificate.</summary>
    public string CertificateValue { get; set; } = "SUCCESS";

    /// <summary>Whether the realm of a Kerberos name (user@REALM) is left out.</summary>
    public bool DropRealm { get; set; } = true;
}
