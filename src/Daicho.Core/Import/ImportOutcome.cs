using System.Text.Json;
using Daicho.Jobs;

namespace Daicho.Import;

/// <summary>What a job that took a file in did.</summary>
/// <param name="Seq">The import.</param>
/// <param name="Read">Rows read.</param>
/// <param name="Added">Records added.</param>
/// <param name="Updated">Records changed.</param>
/// <param name="Unchanged">Records that were so already.</param>
/// <param name="SetAside">Rows set aside.</param>
/// <param name="Left">Ledgers of a report that the person may not write.</param>
public sealed record ImportOutcome(long Seq, long Read, long Added, long Updated, long Unchanged, long SetAside, IReadOnlyList<string> Left)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The outcome of a job that is done; null of any other.</summary>
    public static ImportOutcome? Of(Job job) => job is { State: JobState.Done, Result: { } json } ? JsonSerializer.Deserialize<ImportOutcome>(json, Json) : null;

    internal string ToJson() => JsonSerializer.Serialize(this, Json);
}
