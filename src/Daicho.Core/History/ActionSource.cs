using Daicho.Data;

namespace Daicho.History;

/// <summary>What the tables beside the ledgers are called, for slips and histories.</summary>
public static class ActionSource
{
    /// <summary>The words for what an action wrote into; the name itself where nothing is known of it.</summary>
    public static string Label(string source) => ProvedTable.All.FirstOrDefault(t => t.Name == source)?.Label ?? source;
}
