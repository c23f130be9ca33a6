using Xunit.v3;

namespace Daicho.Cases;

/// <summary>Marks the scenario that covers a case of data/cases.tsv; the page docs/cases.md is made from these marks.</summary>
/// <param name="id">The case.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CaseAttribute(string id) : Attribute, ITraitAttribute
{
    /// <summary>The case.</summary>
    public string Id { get; } = id;

    /// <summary>What of the case it covers, in English, where it isn't all of it.</summary>
    public string? Part { get; init; }

    /// <inheritdoc />
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Case", Id)];
}
