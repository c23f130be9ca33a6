using Daicho.Calendar;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Evidence;

/// <summary>How long an entry of evidence is kept (保存期間).</summary>
/// <param name="Kind">Kind of evidence.</param>
/// <param name="Years">Years by the rule; null is without end.</param>
/// <param name="Until">Last day of the period, extended where it was; null is without end.</param>
/// <param name="Source">Where the rule is said.</param>
/// <param name="Extended">The last extension, or null.</param>
/// <param name="Disposed">The disposal, or null.</param>
public sealed record Retention(string Kind, int? Years, DateOnly? Until, string Source, Recorded<EvidenceEvent>? Extended, Recorded<EvidenceEvent>? Disposed)
{
    /// <summary>True when the period is over and it may be disposed of.</summary>
    public bool IsOver(DateOnly today) => Disposed is null && Until < today;

    /// <summary>The period by a rule for what was recorded on a day: it begins with the next fiscal year.</summary>
    public static DateOnly? End(RetentionRule rule, DateOnly recordedOn) =>
        rule.Years is { } years ? FiscalYear.Of(recordedOn).AddYears(years).End : null;
}

/// <summary>Tells for how long evidence is kept, and what happened to it.</summary>
public sealed class RetentionReader(DaichoDb db, DateOnly today)
{
    private readonly Lazy<RetentionRules> rules = new(() => RetentionRules.Load(new LedgerReader(db, today)));

    /// <summary>The rules in force.</summary>
    public RetentionRules Rules => rules.Value;

    /// <summary>The periods of these entries, by number, in one statement.</summary>
    public IReadOnlyDictionary<long, Retention> Of(IReadOnlyCollection<Recorded<EvidenceFile>> entries)
    {
        var events = new List<Recorded<EvidenceEvent>>();
        foreach (var some in entries.Select(e => e.Entry.Id).Chunk(1000))
            events.AddRange(db.Set<EvidenceEvent>().AsNoTracking().Where(e => some.Contains(e.EvidenceId)).WithActions(db));
        var byEntry = events.ToLookup(e => e.Entry.EvidenceId);
        return entries.ToDictionary(e => e.Entry.Id, e => Of(e, [.. byEntry[e.Entry.Id]]));
    }

    /// <summary>Business date on which an entry was recorded.</summary>
    public static DateOnly RecordedOn(Recorded<EvidenceFile> entry) =>
        entry.Entry.On ?? DateOnly.FromDateTime(BusinessClock.JstTime(DateTime.SpecifyKind(entry.At, DateTimeKind.Utc)));

    private Retention Of(Recorded<EvidenceFile> entry, IReadOnlyList<Recorded<EvidenceEvent>> events)
    {
        var on = RecordedOn(entry);
        var rule = Rules.Of(entry.Entry.Class, on);
        var extended = events.LastOrDefault(e => e.Entry.Act == EvidenceEvent.Extend);
        return new Retention(
            entry.Entry.Class ?? RetentionRules.Other, rule.Years, extended?.Entry.Until ?? Retention.End(rule, on), rule.Source, extended,
            events.LastOrDefault(e => e.Entry.Act == EvidenceEvent.Dispose));
    }
}
