using Daicho.Data;
using Daicho.History;

namespace Daicho.Checks;

/// <summary>Reads the runs of checks.</summary>
public sealed class CheckHistory(DaichoDb db)
{
    /// <summary>The last run of each check that has run.</summary>
    public Dictionary<string, Recorded<CheckRun>> LastRuns()
    {
        var runs = db.Set<CheckRun>();
        var last = runs.GroupBy(r => r.CheckId).Select(g => g.Max(r => r.Id));
        return runs.Where(r => last.Contains(r.Id)).WithActions(db).ToDictionary(r => r.Entry.CheckId, StringComparer.Ordinal);
    }

    /// <summary>The latest runs of a check, newest first.</summary>
    public IReadOnlyList<Recorded<CheckRun>> Runs(string checkId, int count)
    {
        var latest = db.Set<CheckRun>().Where(r => r.CheckId == checkId).OrderByDescending(r => r.Id).Take(count);
        return [.. latest.WithActions(db).AsEnumerable().OrderByDescending(r => r.Entry.Id)];
    }
}
