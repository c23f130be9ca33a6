using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>What a day's follow-up did.</summary>
/// <param name="EventsCame">Measures whose event came: they have a date from now on.</param>
/// <param name="Gone">Measures whose system is no longer there.</param>
/// <param name="Duties">Duties of audits that were made.</param>
public sealed record FollowedUp(int EventsCame, int Gone, int Duties);

/// <summary>
/// What the follow-up does once a day without anybody acting (毎日の追跡): a measure that waits for an event comes back when the
/// record that is the event was added; a measure about a system that was abolished is 対象消滅, for somebody to confirm; audits get
/// the duties that the law ties to them. Doing it twice changes nothing.
/// </summary>
public sealed class FollowUpDay(Database database, DateOnly today)
{
    private const int MostOfAnEvent = 50;

    /// <summary>Does it.</summary>
    public FollowedUp Run() => new(EventsCome(), SystemsGone(), new AuditDuties(database, today).Make());

    private int EventsCome()
    {
        List<(Measure Measure, LedgerRecord Record, Ledger Ledger)> came;
        using (var db = database.Open())
            came = [.. Waiting(db).SelectMany(m => Event(db, m))];
        if (came.Count == 0)
            return 0;
        using var action = Begin("期限となる出来事が台帳に現れたため");
        var due = OfficeCalendar.Read(action.Db, today).Deadline(today, ParameterSet.Load(new LedgerReader(action.Db, today), Reader).Of("measures").Number("event_days"));
        var writer = action.Step<Measure>();
        foreach (var (measure, record, ledger) in came)
        {
            var next = (Measure)writer.CopyOf(measure);
            (next.DueMetOn, next.DueMetBy, next.DueOn) = (today, $"{ledger.Label} No.{record.Id} {ledger.TitleOf(record)}", due);
            writer.Change(measure, next);
        }

        action.Complete();
        return came.Count;
    }

    private List<Measure> Waiting(DaichoDb db) =>
        [.. db.Set<Measure>().AsNoTracking().LiveOn(today).Where(m => m.DueLedger != null && m.DueMetOn == null && (m.State == null || MeasureState.Open.Contains(m.State))).OrderBy(m => m.Id)];

    // Only what was added after the measure began to wait is its event, and not the first list of a ledger that is taken in.
    private IEnumerable<(Measure Measure, LedgerRecord Record, Ledger Ledger)> Event(DaichoDb db, Measure measure)
    {
        if (db.Catalog.Find(measure.DueLedger!.Trim()) is not { } ledger)
            yield break;
        var since = RecordHistory.Of(db, Reader, today, db.Catalog.Of<Measure>(), measure.Id)
            .FirstOrDefault(v => v.Changes.Any(c => c.ColumnId is "due_ledger" or "due_filter"))?.Seq ?? measure.FromSeq;
        var request = ListRequest.Read(ledger, measure.DueFilter);
        if (request.Problems.Count == 0 && new LedgerQuery(db, today).AddedSince(Reader, request, since, MostOfAnEvent) is [var first, ..])
            yield return (measure, first, ledger);
    }

    private int SystemsGone()
    {
        using var action = Begin("関係する情報システムが廃止されたため");
        var db = action.Db;
        var open = db.Set<Measure>().AsNoTracking().LiveOn(today).Where(m => m.State == null || MeasureState.Open.Contains(m.State));
        var related = db.Set<ItemRelation>().AsNoTracking().LiveOn(today).Where(r => r.SystemId != null && open.Any(m => m.ItemId == r.ItemId))
            .Select(r => new { r.ItemId, r.SystemId }).ToList();
        if (related.Count == 0)
            return 0;
        var ledger = db.Catalog.Get(db.Catalog.Of<ItemRelation>().Columns.First(c => c.LinkProperty == nameof(ItemRelation.SystemId)).LinkLedger!);
        var systems = new LedgerReader(db, today).FindMany(ledger, Reader, [.. related.Select(r => r.SystemId!.Value).Distinct()]);
        var writer = action.Step<Measure>();
        var count = 0;
        var items = new HashSet<long>();
        foreach (var of in related.GroupBy(r => r.ItemId!.Value).Where(g => g.All(r => systems.TryGetValue(r.SystemId!.Value, out var s) && ledger.IsGone(s, today))))
        {
            var names = string.Join("、", of.Select(r => ledger.TitleOf(systems[r.SystemId!.Value])).Distinct(StringComparer.Ordinal));
            foreach (var measure in open.Where(m => m.ItemId == of.Key).ToList())
            {
                var next = (Measure)writer.CopyOf(measure);
                (next.State, next.Confirmation, next.Reason) = (MeasureState.Gone, Confirmed.Waiting, $"関係する情報システム（{names}）が廃止されたため、措置の対象がなくなりました。");
                writer.Change(measure, next);
                items.Add(of.Key);
                count++;
            }
        }

        if (count == 0)
            return 0;
        writer.Flush();
        ItemState.Follow(action, items);
        action.Complete();
        return count;
    }

    private ActionScope Begin(string reason) => ActionScope.Begin(database, Reader, today, ActionKind.Measure, reason);

    private static Actor Reader { get; } = Actor.Job("毎日の追跡") with { Roles = Role.Administrator | Role.DigitalDivision | Role.AuditSecretariat };
}
