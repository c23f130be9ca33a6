using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Calendar;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Daicho.Notices;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>A record to which the event of a definition has happened.</summary>
/// <param name="Row">The record.</param>
/// <param name="Event">The event, with what tells it from the same kind of event at another time.</param>
internal sealed record Happening(PopulationRow Row, string Event);

/// <summary>Finds the records to which an event has happened since the last look, as far as whoever asks sees them.</summary>
/// <param name="db">The database.</param>
/// <param name="today">The business date.</param>
/// <param name="sinceSeq">The last action before which everything was looked at.</param>
/// <param name="since">The business date of it.</param>
internal sealed class OccasionFinder(DaichoDb db, DateOnly today, long sinceSeq, DateOnly since)
{
    private const int Batch = 500;

    // No timing reaches further.
    private const int Around = 500;

    /// <summary>True when the event happens in another ledger than the definition asks about.</summary>
    public static bool IsElsewhere(InquiryDefinition definition) => definition.When?.Ledger is { } ledger && ledger != definition.Ledger && definition.When.Event != OccasionEvent.Joined && definition.Ledger is not null;

    /// <summary>The happenings, in the order of the records.</summary>
    public IReadOnlyList<Happening> Of(InquiryDefinition definition)
    {
        var when = definition.When!;
        var ledger = db.Catalog.Get(when.Ledger ?? definition.Ledger!);
        return ledger.Accept(new Visitor(this, InquiryReader.AskerOf(definition.Askers), when));
    }

    /// <summary>The records of a ledger that whoever asks sees, by conditions, without those that are named.</summary>
    public IReadOnlyList<PopulationRow> Population(Role askers, Ledger ledger, ListRequest records, IQueryable<long> without) =>
        ledger.Accept(new PopulationVisitor(this, InquiryReader.AskerOf(askers), records, without));

    private IQueryable<T> Meant<T>(Ledger<T> ledger, Actor actor, ListRequest records)
        where T : LedgerRecord, new() =>
        new FilterExpression(db, actor, today, unitsLead: false).Apply(ledger, new LedgerReader(db, today).Visible<T>(actor).LiveOn(today), records);

    // A unit answers for itself.
    private static PopulationRow Row(LedgerRecord record) => new(record.Id, record.Version, record is Organization.Unit ? record.Id : record.UnitId);

    private sealed class PopulationVisitor(OccasionFinder finder, Actor actor, ListRequest records, IQueryable<long> without) : ILedgerVisitor<IReadOnlyList<PopulationRow>>
    {
        public IReadOnlyList<PopulationRow> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var isOfUnits = typeof(T) == typeof(Organization.Unit);
            return
            [
                .. finder.Meant(ledger, actor, records).Where(r => !without.Contains(r.Id)).OrderBy(r => r.Id).Take(InquiryDesk.MostRows + 1)
                    .Select(r => new PopulationRow(r.Id, r.Version, isOfUnits ? r.Id : r.UnitId)),
            ];
        }
    }

    private sealed class Visitor(OccasionFinder finder, Actor actor, InquiryOccasion when) : ILedgerVisitor<IReadOnlyList<Happening>>
    {
        public IReadOnlyList<Happening> Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var meant = finder.Meant(ledger, actor, ListRequest.Read(ledger, when.Filter));
            return when.Event switch
            {
                OccasionEvent.Discrepancy => Discrepancies(ledger, meant),
                OccasionEvent.Date => Dates(ledger, meant),
                _ => Written(ledger, meant),
            };
        }

        // What was written since the last look is compared with what was there then.
        private List<Happening> Written<T>(Ledger<T> ledger, IQueryable<T> meant)
            where T : LedgerRecord, new()
        {
            var (db, seq) = (finder.Db, finder.SinceSeq);
            var found = new List<Happening>();
            var column = when.Column is { } id ? ledger.Find(id)! : null;
            foreach (var written in meant.Where(r => r.FromSeq > seq).OrderBy(r => r.Id).Take(InquiryDesk.MostRows + 1).AsEnumerable().Chunk(Batch).ToList())
            {
                var before = new LedgerReader(db, finder.Today).FindMany(ledger, actor, [.. written.Select(r => r.Id)], seq);
                foreach (var record in written)
                {
                    if (Happened(column, before.GetValueOrDefault(record.Id), record) is { } happened)
                        found.Add(new(Row(record), happened));
                }
            }

            return found;
        }

        private string? Happened(Column? column, LedgerRecord? before, LedgerRecord now)
        {
            if (column is null)
                return before is null ? "added" : null;
            var value = column.Format(now) ?? "";
            if (before is not null && (column.Format(before) ?? "") == value)
                return null;
            var happened = when.Event switch
            {
                OccasionEvent.State => when.In.Contains(value, StringComparer.Ordinal) && !(before is not null && when.In.Contains(column.Format(before) ?? "", StringComparer.Ordinal)),
                _ => before is not null, // a new record is no change
            };
            return happened ? FormattableString.Invariant($"{(when.Event == OccasionEvent.State ? "state" : "changed")}:{column.Id}@{now.Version}") : null;
        }

        // A date comes near when its day comes, and when it is written or changed so late that the day is past.
        private List<Happening> Dates<T>(Ledger<T> ledger, IQueryable<T> meant)
            where T : LedgerRecord, new()
        {
            var (column, timing, seq) = (ledger.Find(when.Column!)!, NoticeTiming.Parse(when.Timing)!, finder.SinceSeq);
            var calendar = OfficeCalendar.Read(finder.Db, finder.Today);
            var near = Enumerable.Range(-Around, 2 * Around).Select(finder.Today.AddDays).Select(date => (Date: (DateOnly?)date, Day: timing.DayFor(date, calendar))).Where(d => d.Day <= finder.Today).ToList();
            DateOnly?[] reached = [.. near.Where(d => d.Day > finder.Since).Select(d => d.Date)];
            DateOnly?[] late = [.. near.Where(d => d.Date >= finder.Today || d.Day > finder.Since).Select(d => d.Date)];
            var found = meant.Where(IsOneOf<T>(column, reached)).AsEnumerable()
                .Concat(meant.Where(r => r.FromSeq > seq).Where(IsOneOf<T>(column, late)).AsEnumerable());
            return [.. found.DistinctBy(r => r.Id).OrderBy(r => r.Id).Select(r => new Happening(Row(r), FormattableString.Invariant($"date:{column.Id}={column.ValueOf(r):yyyy-MM-dd}")))];
        }

        private static Expression<Func<T, bool>> IsOneOf<T>(Column column, DateOnly?[] dates)
        {
            var record = Expression.Parameter(typeof(T), "record");
            return Expression.Lambda<Func<T, bool>>(
                Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(DateOnly?)], Expression.Constant(dates), column.Access(record)), record);
        }

        private List<Happening> Discrepancies<T>(Ledger<T> ledger, IQueryable<T> meant)
            where T : LedgerRecord, new()
        {
            var (seq, checks, id) = (finder.SinceSeq, when.Checks.ToArray(), ledger.Id);
            var opened = new DiscrepancyReader(finder.Db, finder.Today).Visible(actor)
                .Where(d => d.Ledger == id && checks.Contains(d.CheckId) && d.StateSeq > seq && !d.Baseline && (d.State == DiscrepancyState.ToConfirm || d.State == DiscrepancyState.Recurred));
            return
            [
                .. (from d in opened join r in meant on d.RecordId equals r.Id orderby r.Id, d.Id select new { Record = r, d.Id, d.StateSeq })
                    .AsEnumerable().Select(f => new Happening(Row(f.Record), FormattableString.Invariant($"discrepancy:{f.Id}@{f.StateSeq}"))),
            ];
        }
    }

    private DaichoDb Db => db;

    private DateOnly Today => today;

    private DateOnly Since => since;

    private long SinceSeq => sinceSeq;
}
