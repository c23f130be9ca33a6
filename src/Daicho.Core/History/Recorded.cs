using Daicho.Data;

namespace Daicho.History;

/// <summary>An entry with when it was recorded (UTC) and by whom.</summary>
public sealed record Recorded<T>(T Entry, DateTime At, string By)
    where T : ProvedEntry;

/// <summary>Puts actions beside the entries they wrote.</summary>
public static class RecordedEntries
{
    /// <summary>The entries with their actions, newest last.</summary>
    public static IQueryable<Recorded<T>> WithActions<T>(this IQueryable<T> entries, DaichoDb db)
        where T : ProvedEntry =>
        from entry in entries
        join action in db.Actions on entry.Seq equals action.Seq
        orderby entry.Id
        select new Recorded<T>(entry, action.At, action.ActorName);
}
