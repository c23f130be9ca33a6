using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Query;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>Asks upon the event of one definition, in one action that also records what happened to which record.</summary>
internal sealed class OccasionSender(Database database, DateOnly today, DateOnly dueOn, InquiryDefinition definition)
{
    private readonly InquiryOccasion when = definition.When!;

    /// <summary>An inquiry that was made.</summary>
    public sealed record Made(long Id, int Rows);

    /// <summary>Asks about, or upon, the records to which the event has happened since the last look.</summary>
    public IReadOnlyList<Made> Happened(Actor actor)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, Reason);
        var db = action.Db;
        var last = db.Set<OccasionRun>().AsNoTracking().Where(r => r.DefinitionId == definition.Id).OrderByDescending(r => r.Id).FirstOrDefault();
        if (last?.On >= today)
            return [];

        // What was there before the definition was kept has not happened since.
        var seq = last?.Seq ?? db.Set<StoredDefinition>().Where(d => d.DefinitionId == definition.Id && d.Version == definition.Version).Select(d => (long?)d.Seq).FirstOrDefault() ?? action.Seq;
        var finder = new OccasionFinder(db, today, seq, last?.On ?? today.AddDays(-1));
        var happened = New(db, finder.Of(definition));
        var made = happened.Count == 0 ? [] : OccasionFinder.IsElsewhere(definition) ? AskUpon(action, finder, happened) : AskAbout(action, happened);
        action.Append(new OccasionRun { DefinitionId = definition.Id, On = today, Records = happened.Select(h => h.Row.RecordId).Distinct().Count() });
        action.Complete();
        return made;
    }

    /// <summary>Asks about records that have entered the population of an inquiry that was sent with the definition.</summary>
    public IReadOnlyList<Made> Joined(Actor actor)
    {
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, Reason);
        var db = action.Db;
        var from = today.AddMonths(-when.Months);
        var sent = db.Set<Inquiry>().AsNoTracking()
            .Where(i => i.DefinitionId == definition.Id && i.DefinitionVersion == definition.Version && i.Occasion == null && i.SentOn >= from
                && db.Set<InquirySheet>().Any(s => s.InquiryId == i.Id && s.State != SheetState.Withdrawn))
            .OrderByDescending(i => i.Id).ToList();
        var finder = new OccasionFinder(db, today, 0, today);
        var made = new List<Made>();
        foreach (var followed in sent.DistinctBy(i => (i.Ledger, i.AboutLedger, i.AboutId, i.Filter)))
        {
            var ledger = db.Catalog.Get(followed.Ledger);
            if (About(db, followed) is { } about && new LedgerReader(db, today).Find(about.Ledger, InquiryReader.AskerOf(definition.Askers), about.Id) is null)
                continue;
            var rows = finder.Population(definition.Askers, ledger, ListRequest.Read(ledger, followed.Filter), Asked(db, followed));
            if (rows.Count == 0)
                continue;
            var inquiry = Send(action, ledger, rows, followed.Title, i => (i.Filter, i.Purpose, i.AboutLedger, i.AboutId) = (followed.Filter, followed.Purpose, followed.AboutLedger, followed.AboutId));
            Note(action, rows.Select(r => new Happening(r, FormattableString.Invariant($"joined:{followed.AboutLedger}:{followed.AboutId}"))), ledger.Id, inquiry.Id);
            action.Db.SaveChanges();
            made.Add(inquiry);
        }

        if (made.Count > 0)
            action.Complete();
        return made;
    }

    private string Reason => $"規則による照会（様式「{definition.Title}」第{definition.Version}版）";

    // One inquiry about all of them.
    private List<Made> AskAbout(ActionScope action, IReadOnlyList<Happening> happened)
    {
        var ledger = action.Db.Catalog.Get(when.Ledger ?? definition.Ledger!);
        var rows = happened.Select(h => h.Row).DistinctBy(r => r.RecordId).ToList();
        var inquiry = Send(action, ledger, rows, definition.Title, i => i.Checks = definition.Over == InquiryOver.Discrepancies ? string.Join(',', when.Checks) : "");
        Note(action, happened, ledger.Id, inquiry.Id);
        return [inquiry];
    }

    // One inquiry for each record: what it gave rise to.
    private List<Made> AskUpon(ActionScope action, OccasionFinder finder, IReadOnlyList<Happening> happened)
    {
        var (ledger, origins) = (action.Db.Catalog.Get(definition.Ledger!), action.Db.Catalog.Get(when.Ledger!));
        if (happened.Count > OccasionDesk.MostOrigins)
            throw new UserErrorException($"出来事が{happened.Count:#,0}件あり、一度に照会できる{OccasionDesk.MostOrigins}件を超えています。様式の出来事の条件を絞ってください。");
        var made = new List<Made>();
        foreach (var upon in happened)
        {
            var rows = finder.Population(definition.Askers, ledger, ListRequest.Read(ledger, when.Asks), action.Db.Set<InquiryRow>().Where(_ => false).Select(r => r.RecordId));
            var origin = new LedgerReader(action.Db, today).Find(origins, InquiryReader.AskerOf(definition.Askers), upon.Row.RecordId);
            var inquiry = rows.Count == 0 ? null : Send(
                action, ledger, rows, $"{definition.Title}（{(origin is null ? $"No.{upon.Row.RecordId}" : origins.TitleOf(origin))}）",
                i => (i.Filter, i.AboutLedger, i.AboutId) = (ListRequest.Read(ledger, when.Asks).ToQueryString(), origins.Id, upon.Row.RecordId));
            Note(action, [upon], origins.Id, inquiry?.Id);
            if (inquiry is not null)
                made.Add(inquiry);
        }

        return made;
    }

    private Made Send(ActionScope action, Ledger ledger, IReadOnlyList<PopulationRow> rows, string title, Action<Inquiry> more)
    {
        if (rows.Count > InquiryDesk.MostRows)
            throw new UserErrorException($"対象が{InquiryDesk.MostRows:#,0}件を超えています。様式の出来事の条件を絞ってください。");
        var inquiry = new Inquiry { Ledger = ledger.Id, Title = title, DueOn = dueOn, DueAt = InquiryRequest.UsualTime, Occasion = OccasionWords.Of(definition, action.Db.Catalog) };
        more(inquiry);
        InquirySending.Send(action, inquiry, definition, rows, today);
        return new(inquiry.Id, rows.Count);
    }

    private void Note(ActionScope action, IEnumerable<Happening> happened, string ledger, long? inquiry)
    {
        foreach (var one in happened)
            action.Append(new InquiryOccurrence { DefinitionId = definition.Id, Ledger = ledger, RecordId = one.Row.RecordId, Event = one.Event, InquiryId = inquiry });
    }

    // Whatever was the cause, the same event is told once.
    private List<Happening> New(DaichoDb db, IReadOnlyList<Happening> happened)
    {
        var ledger = when.Ledger ?? definition.Ledger!;
        var known = new HashSet<(long, string)>();
        foreach (var ids in happened.Select(h => h.Row.RecordId).Distinct().Chunk(1000))
        {
            known.UnionWith(db.Set<InquiryOccurrence>().Where(o => o.DefinitionId == definition.Id && o.Ledger == ledger && ids.Contains(o.RecordId))
                .Select(o => new { o.RecordId, o.Event }).AsEnumerable().Select(o => (o.RecordId, o.Event)));
        }

        return [.. happened.Where(h => known.Add((h.Row.RecordId, h.Event)))];
    }

    private static (Ledger Ledger, long Id)? About(DaichoDb db, Inquiry inquiry) =>
        inquiry is { AboutLedger: { } ledger, AboutId: { } id } ? (db.Catalog.Get(ledger), id) : null;

    // Asked about the same matter in whatever inquiry, also where the sheet was withdrawn.
    private static IQueryable<long> Asked(DaichoDb db, Inquiry followed)
    {
        var same = db.Set<Inquiry>().Where(i => i.DefinitionId == followed.DefinitionId && i.Ledger == followed.Ledger && i.AboutLedger == followed.AboutLedger && i.AboutId == followed.AboutId).Select(i => i.Id);
        return db.Set<InquiryRow>().Where(r => same.Contains(r.InquiryId)).Select(r => r.RecordId);
    }
}
