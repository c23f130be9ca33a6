namespace Daicho.History;

/// <summary>The hash that chains actions: over who, when, why, what was written, and the hash before.</summary>
internal static class ActionHash
{
    public static byte[] Of(ActionEntry action, IEnumerable<ActionContent> contents)
    {
        var hash = new LeafBuilder();
        hash.Start("actions", action.Seq, 0);
        hash.Integer("at"u8, new DateTimeOffset(action.At, TimeSpan.Zero).Ticks / TimeSpan.TicksPerMicrosecond);
        hash.Text("kind"u8, action.Kind);
        hash.Text("actor_id"u8, action.ActorId);
        hash.Text("actor_name"u8, action.ActorName);
        hash.Text("reason"u8, action.Reason);
        hash.Blob("previous"u8, action.Previous);
        foreach (var content in contents.OrderBy(c => c.Source, StringComparer.Ordinal))
        {
            hash.Text("source"u8, content.Source);
            hash.Integer("count"u8, content.Count);
            hash.Blob("root"u8, content.Root);
        }

        return hash.Finish();
    }
}
