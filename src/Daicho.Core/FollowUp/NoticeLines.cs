using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.FollowUp;

/// <summary>Against what was last notified of it, a measure is.</summary>
public enum NotifiedChange
{
    /// <summary>Never notified.</summary>
    New,

    /// <summary>Notified with another text or class.</summary>
    Changed,

    /// <summary>As notified.</summary>
    Same,
}

/// <summary>A measure that may be notified.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Item">Its item.</param>
/// <param name="Audit">The item's audit, or null.</param>
/// <param name="Last">What was last notified of it, or null.</param>
public sealed record NoticeCandidate(Measure Measure, AuditItem Item, Audit? Audit, MeasureNoticeLine? Last)
{
    /// <summary>What has changed since.</summary>
    public NotifiedChange Change => Last is null ? NotifiedChange.New : Last.Content == Measure.Content && Last.Class == Measure.Class ? NotifiedChange.Same : NotifiedChange.Changed;
}

/// <summary>The contents of notices: which measures may go into one, and their texts as they are frozen.</summary>
public sealed class NoticeLines
{
    private readonly ActionScope? action;
    private readonly DaichoDb db;
    private readonly DateOnly today;

    internal NoticeLines(ActionScope action, DateOnly today) => (this.action, db, this.today) = (action, action.Db, today);

    /// <summary>Reads only.</summary>
    public NoticeLines(DaichoDb db, DateOnly today) => (this.db, this.today) = (db, today);

    /// <summary>The body's measures that the actor sees, by audit and number.</summary>
    public IReadOnlyList<NoticeCandidate> Candidates(Actor actor, ExecutiveBody body)
    {
        var reader = new LedgerReader(db, today);
        var below = db.UnitClosure.Where(c => c.AncestorId == body.ScopeId || body.Scope == null).Select(c => (long?)c.DescendantId);
        var measures = reader.Visible<Measure>(actor).LiveOn(today).Where(m => m.ItemId != null && below.Contains(m.UnitId)).OrderBy(m => m.Id).ToList();
        var scope = BodyScope.Load(db, today, [.. measures.Select(m => m.UnitId).OfType<long>().Distinct()]);
        measures = [.. measures.Where(m => scope.Of(m.UnitId)?.Id == body.Id)];
        var items = reader.FindMany(db.Catalog.Of<AuditItem>(), actor, [.. measures.Select(m => m.ItemId!.Value).Distinct()]);
        var audits = reader.FindMany(db.Catalog.Of<Audit>(), actor, [.. items.Values.Select(i => ((AuditItem)i).AuditId).OfType<long>().Distinct()]);
        var last = LastNotified(db, [.. measures.Select(m => m.Id)]);
        return
        [
            .. measures.Where(m => items.ContainsKey(m.ItemId!.Value))
                .Select(m => (Measure: m, Item: (AuditItem)items[m.ItemId!.Value]))
                .Select(p => new NoticeCandidate(p.Measure, p.Item, p.Item.AuditId is { } audit ? audits.GetValueOrDefault(audit) as Audit : null, last.GetValueOrDefault(p.Measure.Id)))
                .OrderBy(c => c.Audit?.FiscalYear).ThenBy(c => c.Item.AuditId).ThenBy(c => c.Item.Id).ThenBy(c => c.Measure.Id),
        ];
    }

    /// <summary>What was last notified and received of each measure, by its number; <paramref name="among"/> are the lines that somebody sees, all when null.</summary>
    public static IReadOnlyDictionary<long, MeasureNoticeLine> LastNotified(DaichoDb db, IReadOnlyCollection<long> measures, long? beforeNotice = null, IQueryable<MeasureNoticeLine>? among = null)
    {
        List<long> ids = [.. measures];
        var notices = db.Set<MeasureNotice>().Where(n => n.State == MeasureNoticeState.Received || n.State == MeasureNoticeState.Published);
        return (from line in (among ?? db.Set<MeasureNoticeLine>().AsNoTracking()).Where(l => l.MeasureId != null && ids.Contains(l.MeasureId.Value) && l.ClosedOn == null && l.NoticeId != beforeNotice)
                join notice in notices on line.NoticeId equals notice.Id
                orderby notice.NotifiedOn, notice.Id
                select line).AsEnumerable().GroupBy(l => l.MeasureId!.Value).ToDictionary(g => g.Key, g => g.Last());
    }

    /// <summary>The lines of a notice, in order, with what was notified before.</summary>
    public IReadOnlyList<(MeasureNoticeLine Line, MeasureNoticeLine? Before)> Of(Actor actor, long notice)
    {
        var seen = new LedgerReader(db, today).Visible<MeasureNoticeLine>(actor);
        var lines = seen.Where(l => l.NoticeId == notice && l.ClosedOn == null).OrderBy(l => l.Rank).ThenBy(l => l.Id).ToList();
        var before = LastNotified(db, [.. lines.Select(l => l.MeasureId).OfType<long>()], notice, seen);
        return [.. lines.Select(l => (l, l.MeasureId is { } measure ? before.GetValueOrDefault(measure) : null))];
    }

    /// <summary>Makes the lines of a notice those of the given measures, with the texts of today.</summary>
    internal void Set(Actor actor, MeasureNotice notice, ExecutiveBody body, IReadOnlyCollection<long> measures)
    {
        var wanted = measures.ToHashSet();
        var candidates = Candidates(actor, body).Where(c => wanted.Contains(c.Measure.Id)).ToList();
        if (candidates.Count < wanted.Count)
            throw new UserErrorException("選んだ措置のうち、この執行機関のものでないか、見ることができないものがあります。選び直してください。");
        var known = db.Set<MeasureNoticeLine>().AsNoTracking().Where(l => l.NoticeId == notice.Id).AsEnumerable().Where(l => l.MeasureId is not null).ToDictionary(l => l.MeasureId!.Value);
        var writer = action!.Step<MeasureNoticeLine>();
        var names = (Notices: db.Catalog.Of<MeasureNotice>(), Measures: db.Catalog.Of<Measure>(), Items: db.Catalog.Of<AuditItem>());
        long rank = 0;
        foreach (var (measure, item, audit, _) in candidates)
        {
            var line = Frozen(measure, item, audit, ++rank);
            (line.Notice, line.Measure, line.Item) = (RecordNumber.Of(names.Notices, notice), RecordNumber.Of(names.Measures, measure), RecordNumber.Of(names.Items, item));
            if (!known.TryGetValue(measure.Id, out var current))
            {
                writer.Add(line);
                continue;
            }

            (line.Notice, line.Measure) = (current.Notice, current.Measure);
            if (!LedgerWriter.Same(writer.Ledger, current, line))
                writer.Change(current, line);
        }

        foreach (var gone in known.Where(k => !wanted.Contains(k.Key) && k.Value.ClosedOn is null))
            writer.Close(gone.Value, today);
        writer.Flush();
    }

    private static MeasureNoticeLine Frozen(Measure measure, AuditItem item, Audit? audit, long rank) => new()
    {
        Rank = rank,
        FiscalYear = audit?.FiscalYear,
        Theme = audit?.Theme ?? item.AuditTheme,
        ItemNumber = item.Number,
        ItemKind = item.Kind,
        Section = item.Section,
        Subject = item.Subject,
        Finding = item.Finding,
        Owner = measure.Owner,
        Content = measure.Content,
        Class = measure.Class,
        Ground = measure.Ground,
        State = measure.State,
        DueOn = measure.DueOn,
        DueEvent = measure.DueEvent,
        DoneOn = measure.DoneOn,
        Withheld = string.Join('\n', new[] { item.Withheld, measure.Withheld }.Where(w => !string.IsNullOrWhiteSpace(w))) is { Length: > 0 } withheld ? withheld : null,
    };
}
