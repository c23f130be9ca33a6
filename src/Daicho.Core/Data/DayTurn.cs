using Daicho.Evidence;
using Daicho.Ledgers.Views;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>
/// What a new day brings without anybody acting: units that begin or end (機構改革の日) take their records along, and accounts act
/// for the posts held that day. All of it is derived from records that say so since before; nothing of it is a change of one.
/// </summary>
public static class DayTurn
{
    private const string Setting = "organisation-day";

    /// <summary>Brings what is derived from dates up to a day. Costs two statements on a day that brings nothing.</summary>
    public static void Follow(Database database, DateOnly day)
    {
        using var db = database.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        if (!UnitsTurn(db, day))
        {
            PostUnits.Refresh(database, day);
            return;
        }

        using var transaction = db.Database.BeginTransaction();
        Dialect.Of(db).LockWriters(db);
        LinkRefresh.To(db, db.Catalog.Of<Unit>(), day);
        FollowHeirs(db, day);
        PostUnits.Refresh(db, day);
        Mark(db, day);
        db.SaveChanges();
        transaction.Commit();
    }

    /// <summary>Views and mentions addressed to a unit that has ended go to the one unit that took over.</summary>
    internal static void FollowHeirs(DaichoDb db, DateOnly day)
    {
        foreach (var (old, heirs) in Heirs(db, day).Where(h => h.Heirs.Count == 1))
        {
            long? heir = heirs[0];
            db.Set<SavedView>().Where(v => v.UnitId == old).ExecuteUpdate(v => v.SetProperty(x => x.UnitId, heir));
            db.Set<Mention>().Where(m => m.UnitId == old).ExecuteUpdate(m => m.SetProperty(x => x.UnitId, heir));
        }
    }

    /// <summary>Units that have ended, with the units that took over.</summary>
    internal static IReadOnlyList<(long Old, IReadOnlyList<long> Heirs)> Heirs(DaichoDb db, DateOnly day)
    {
        var ended = db.Set<Unit>().AsNoTracking().Where(u => u.ValidTo < day && u.Successor != null).ToList();
        if (ended.Count == 0)
            return [];
        var directory = new UnitDirectory([.. db.Set<Unit>().AsNoTracking()], day);
        return [.. ended.Select(u => (u.Id, (IReadOnlyList<long>)[.. UnitDirectory.SplitNames(u.Successor).Select(directory.Find).OfType<long>().Where(id => id != u.Id).Distinct()]))];
    }

    // True when a unit has begun or ended since the links were last made.
    private static bool UnitsTurn(DaichoDb db, DateOnly day)
    {
        var known = db.Set<StoredSetting>().AsNoTracking().FirstOrDefault(s => s.Name == Setting)?.Value;
        DateOnly? last = DateOnly.TryParseExact(known, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var made) ? made : null;
        if (last == day)
            return false;
        var turns = last is null
            ? db.Set<Unit>().Any(u => u.ValidTo < day && u.Successor != null)
            : db.Set<Unit>().Any(u => (u.ValidTo >= last && u.ValidTo < day) || (u.ValidTo >= day && u.ValidTo < last) || (u.ValidFrom > last && u.ValidFrom <= day) || (u.ValidFrom > day && u.ValidFrom <= last));
        if (!turns)
        {
            Mark(db, day);
            db.SaveChanges();
        }

        return turns;
    }

    private static void Mark(DaichoDb db, DateOnly day)
    {
        var value = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (db.Set<StoredSetting>().Find(Setting) is { } setting)
            setting.Value = value;
        else
            db.Add(new StoredSetting { Name = Setting, Value = value });
    }
}
