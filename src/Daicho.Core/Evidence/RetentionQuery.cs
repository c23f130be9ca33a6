using System.Linq.Expressions;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.Evidence;

/// <summary>Says by the rules whose evidence's period is over, as conditions of a statement instead of entry by entry.</summary>
internal sealed class RetentionQuery(DaichoDb db, RetentionRules rules)
{
    /// <summary>Evidence that was not disposed of and whose period, extended where it was, ends before the day.</summary>
    public Expression<Func<EvidenceFile, bool>> EndsBefore(DateOnly day)
    {
        var extensions = db.Set<EvidenceEvent>().Where(v => v.Act == EvidenceEvent.Extend);
        Expression<Func<EvidenceFile, bool>> waits = e => e.ErasedSeq == null && !extensions.Any(v => v.EvidenceId == e.Id && v.Until >= day);
        Expression<Func<EvidenceFile, bool>> ended = e => extensions.Any(v => v.EvidenceId == e.Id);
        foreach (var span in rules.Spans())
        {
            // A period ends with a fiscal year: before the day, when it is one that ended.
            if (span.Years is not { } years)
                continue;
            var end = FiscalYear.Of(day).AddYears(-years).Start;
            if (Recorded(span.From, end < span.To ? end : span.To) is { } recorded)
                ended = ended.Or(OfKind(span).And(recorded));
        }

        return waits.And(ended);
    }

    private static Expression<Func<EvidenceFile, bool>> OfKind(RetentionSpan span)
    {
        if (span.Kind is { } kind)
            return e => e.Class == kind;
        var others = span.Except.ToArray();
        return e => e.Class == null || !others.Contains(e.Class);
    }

    // Entries from before the business date was kept are dated by their action.
    private Expression<Func<EvidenceFile, bool>>? Recorded(DateOnly from, DateOnly to)
    {
        if (from >= to)
            return null;
        var (start, end) = (Utc(from), Utc(to));
        var actions = db.Actions;
        return e => e.On != null ? e.On >= from && e.On < to : actions.Any(a => a.Seq == e.Seq && a.At >= start && a.At < end);
    }

    private static DateTime Utc(DateOnly day) =>
        DateTime.SpecifyKind(day <= DateOnly.MinValue.AddDays(1) ? DateTime.MinValue : day.ToDateTime(TimeOnly.MinValue).AddHours(-9), DateTimeKind.Utc);
}
