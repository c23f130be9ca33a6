using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>
/// The real state of an item follows from its measures: as long as one is open, the least advanced of them; afterwards done where
/// something was done.
/// </summary>
internal static class ItemState
{
    /// <summary>Brings items whose measures an action has written up to what those say.</summary>
    public static void Follow(ActionScope action, IReadOnlyCollection<long> items)
    {
        var db = action.Db;
        List<long> ids = [.. items];
        var measures = db.Set<Measure>().AsNoTracking().LiveOn(action.Today).Where(m => m.ItemId != null && ids.Contains(m.ItemId.Value)).Select(m => new { m.ItemId, m.State }).AsEnumerable()
            .ToLookup(m => m.ItemId!.Value, m => m.State);
        var writer = action.Step<AuditItem>();
        foreach (var item in db.Set<AuditItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).AsEnumerable().ToList())
        {
            var state = Of(measures[item.Id]);
            if (state is null || state == item.State)
                continue;
            var next = (AuditItem)writer.CopyOf(item);
            next.State = state;
            writer.Change(item, next);
        }

        writer.Flush();
    }

    /// <summary>The state of an item with measures in these states; null when there are none.</summary>
    public static string? Of(IEnumerable<string?> measures)
    {
        var states = measures.Select(s => s ?? MeasureState.Unconfirmed).ToList();
        if (states.Count == 0)
            return null;
        return MeasureState.Open.FirstOrDefault(states.Contains) ?? MeasureState.Settled.First(states.Contains);
    }
}
