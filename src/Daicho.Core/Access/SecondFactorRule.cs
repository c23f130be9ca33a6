using System.Net;
using Daicho.History;

namespace Daicho.Access;

/// <summary>
/// For which roles, from which network and from which day a second factor is required (二要素認証を求める決まり). Rules are only
/// added; one is taken back by another that names it, so that it can be said at any time what held when.
/// </summary>
public sealed class SecondFactorRule : ProvedEntry
{
    /// <summary>Who it holds for.</summary>
    public Role Roles { get; set; }

    /// <summary>From which network (CIDR); null for every one.</summary>
    public string? Network { get; set; }

    /// <summary>The first day.</summary>
    public DateOnly ValidFrom { get; set; }

    /// <summary>The rule that this entry takes back; null for a rule.</summary>
    public long? Withdraws { get; set; }

    /// <summary>Whether it asks somebody of these roles who comes from that address on that day.</summary>
    public bool Asks(Role roles, IPAddress? from, DateOnly today) =>
        Withdraws is null && ValidFrom <= today && (roles & Roles) != Role.None && (Network is null || Holds(Network, from));

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Integer("roles"u8, (long)Roles);
        leaf.Text("network"u8, Network);
        leaf.Date("from"u8, ValidFrom);
        leaf.Integer("withdraws"u8, Withdraws);
    }

    // An address that is not known is never outside: what protects must not depend on a missing header.
    private static bool Holds(string network, IPAddress? from)
    {
        if (from is null)
            return true;
        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return IPNetwork.TryParse(network, out var net) && net.Contains(address);
    }
}
