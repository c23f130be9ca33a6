namespace Daicho.Web.Accounts;

/// <summary>The address of a one-time link. The token stands in the query, which no log of the product holds.</summary>
public static class LinkAddress
{
    /// <summary>The address for a token.</summary>
    public static string Of(string publicAddress, string listening, string token) =>
        $"{(publicAddress.Length > 0 ? publicAddress : listening).TrimEnd('/')}/link?t={token}";
}
