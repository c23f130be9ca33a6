using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Daicho.Web.Accounts.External;

/// <summary>Sign-in through a provider of OpenID Connect; bound from the configuration section <c>Daicho:Oidc</c>.</summary>
public sealed class ProviderOptions
{
    /// <summary>Configuration section of these options.</summary>
    public const string Section = "Daicho:Oidc";

    /// <summary>Issuer of the provider, e.g. <c>https://id.pref.example.jp/realms/staff</c>. Empty: no provider.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider calls this product.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret shared with the provider.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Words on the button of the sign-in page.</summary>
    public string Label { get; set; } = "庁内の共通サインインを使う";

    /// <summary>Claim with the name to sign in with.</summary>
    public string UserNameClaim { get; set; } = "preferred_username";

    /// <summary>Claim with the person's name.</summary>
    public string NameClaim { get; set; } = "name";

    /// <summary>Claim with the units' names; empty: units are kept by hand.</summary>
    public string UnitClaim { get; set; } = "";

    /// <summary>Values of the claim <c>amr</c> that say a second factor was shown.</summary>
    public IList<string> SecondFactorMethods { get; } = [];

    /// <summary>Whether an official who has no account gets one at the first sign-in, when the unit is known.</summary>
    public bool CreateAccounts { get; set; }
}

/// <summary>What the handler of a provider needs.</summary>
sealed class OidcOptions : OAuthOptions
{
    /// <summary>The provider's own description with its keys, fetched when needed and kept.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Provider { get; set; } = null!;
}
