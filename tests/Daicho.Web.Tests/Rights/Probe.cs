using Daicho.Access;
using Daicho.Web.Access;

namespace Daicho.Web.Tests.Rights;

/// <summary>An address to be asked for, with who gets an answer there.</summary>
/// <param name="Pattern">Route pattern.</param>
/// <param name="Address">The address.</param>
/// <param name="See">Who learns that there is something.</param>
/// <param name="Do">Who of them may do what the address is for.</param>
/// <param name="IsWhole">True for a list, a count, a search or a file over everything there is, which names no record.</param>
sealed record Probe(string Pattern, string Address, string[] See, string[] Do, bool IsWhole = false)
{
    /// <summary>The record it is about.</summary>
    public Target? Target { get; init; }

    /// <summary>The people who can know the address; null for everybody.</summary>
    public string[]? Only { get; init; }

    public bool IsKnownTo(string who) => Only is null || Only.Contains(who, StringComparer.Ordinal);

    /// <summary>What that person is to get: 200 for any good answer, 403 or 404.</summary>
    public int Expected(string who, Role roles) =>
        RouteMatrix.Find(Pattern) is { Anyone: false } row && (roles & row.Who) == Role.None ? 403
        : !See.Contains(who, StringComparer.Ordinal) ? 404
        : !Do.Contains(who, StringComparer.Ordinal) ? 403
        : 200;
}
