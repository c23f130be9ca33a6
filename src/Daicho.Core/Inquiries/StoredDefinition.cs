using Daicho.History;

namespace Daicho.Inquiries;

/// <summary>A version of a definition that a government added: part of the history and its proof, never changed.</summary>
public sealed class StoredDefinition : ProvedEntry
{
    /// <summary>Name of the definition.</summary>
    public string DefinitionId { get; set; } = "";

    /// <summary>Version.</summary>
    public int Version { get; set; }

    /// <summary>The definition.</summary>
    public string Json { get; set; } = "";

    internal override void AddTo(LeafBuilder leaf)
    {
        leaf.Text("definition"u8, DefinitionId);
        leaf.Integer("version"u8, Version);
        leaf.Text("json"u8, Json);
    }
}
