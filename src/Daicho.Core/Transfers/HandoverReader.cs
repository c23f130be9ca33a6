using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Inquiries;
using Daicho.Ledgers;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Transfers;

/// <summary>Draws up what is handed over with a post, within what the actor may see.</summary>
public sealed class HandoverReader(DaichoDb db, DateOnly today)
{
    private const int MostFiles = 50;
    private const int MostPromises = 50;

    // A handover is news for a quarter; after that nobody need be told of it.
    private const int DaysOfNews = 90;

    private readonly LedgerReader ledgers = new(db, today);
    private readonly DiscrepancyReader discrepancies = new(db, today);

    /// <summary>The handover of a post's record, or null when there is none the actor may see.</summary>
    public Handover? Of(Actor actor, long postId)
    {
        if (ledgers.Visible<Post>(actor).FirstOrDefault(p => p.Id == postId) is not { } post || !MaySee(actor, post))
            return null;
        var line = Line(actor, post);
        var predecessor = line.LastOrDefault(p => p.Id != post.Id && IsBefore(p, post));
        var notes = Notes([postId, predecessor?.Id ?? 0]);
        return new Handover
        {
            Post = post,
            Predecessor = predecessor,
            Successor = line.FirstOrDefault(p => p.Id != post.Id && IsBefore(post, p) && p.Holder is not null),
            On = today,
            Open = Groups(actor, post, DiscrepancyStates.Unanswered, d => d.DueOn),
            Sheets = Sheets(actor, post),
            Promises = Promises(actor, post),
            Exceptions = Groups(actor, post, d => d.State == DiscrepancyState.Excepted, d => d.ExceptedUntil),
            Files = Files(actor, post),
            Confirmations = Confirmations(post),
            Contacts = Contacts(actor, post),
            Remarks = notes.LastOrDefault(n => n.Entry.PostId == postId && n.Entry.Kind == HandoverEntry.Remarks),
            PredecessorRemarks = notes.LastOrDefault(n => n.Entry.PostId == predecessor?.Id && n.Entry.Kind == HandoverEntry.Remarks),
            Acknowledged = notes.LastOrDefault(n => n.Entry.PostId == postId && n.Entry.Kind == HandoverEntry.Acknowledged),
        };
    }

    /// <summary>Posts that passed to another holder lately, of the units the actor answers for or keeps; those that still wait come first.</summary>
    public IReadOnlyList<Takeover> Takeovers(Actor actor)
    {
        var since = today.AddDays(-DaysOfNews);
        var posts = InCharge(actor);
        var news = posts.HeldOn(today).Where(p => p.ValidFrom >= since && (p.Holder != null || p.HolderNumberKey != null)).ToList();
        if (news.Count == 0)
            return [];
        var names = news.Select(p => p.NameKey).ToHashSet(StringComparer.Ordinal);
        var before = posts.LiveOn(today).Where(p => names.Contains(p.NameKey)).ToList();
        var ids = news.Select(p => p.Id).ToList();
        var done = Notes(ids).Where(n => n.Entry.Kind == HandoverEntry.Acknowledged).ToLookup(n => n.Entry.PostId, n => n.At);
        var found = from post in news
                    let predecessor = before.Where(p => IsSamePost(p, post) && IsBefore(p, post) && p.HolderNumberKey != post.HolderNumberKey).MaxBy(p => p.ValidTo ?? DateOnly.MaxValue)
                    where predecessor is not null
                    select new Takeover(post, predecessor, done[post.Id].Any() ? done[post.Id].Max() : null);
        return [.. found.OrderBy(t => t.Acknowledged is not null).ThenBy(t => t.Post.ValidFrom).ThenBy(t => t.Post.Id)];
    }

    /// <summary>The staff number of the actor's account, folded; null without one.</summary>
    public string? NumberOf(Actor actor) => db.Set<UserAccount>().Where(a => a.Id == actor.Id).Select(a => a.StaffNumberKey).FirstOrDefault();

    /// <summary>Posts of a unit and those below it that are held today.</summary>
    public IReadOnlyList<Post> PostsOf(Actor actor, long unit) =>
        [.. InCharge(actor).HeldOn(today).Below(db, unit).OrderBy(p => p.UnitId).ThenBy(p => p.Id)];

    /// <summary>True when the actor may read the handover of the post: it is of their units, or they keep the organisation.</summary>
    public bool MaySee(Actor actor, Post post) => actor.Is(Role.DigitalDivision | Role.Administrator) || Acts(actor, post.UnitId);

    /// <summary>True when the actor's units hold it or lie above it.</summary>
    internal bool Acts(Actor actor, long? unit) =>
        unit is { } id && db.UnitClosure.Any(c => c.DescendantId == id && db.UserUnits.Any(u => u.UserId == actor.Id && u.UnitId == c.AncestorId));

    private IQueryable<Post> InCharge(Actor actor)
    {
        var posts = ledgers.Visible<Post>(actor);
        if (actor.Is(Role.DigitalDivision | Role.Administrator))
            return posts;
        var own = db.UnitClosure.Where(c => db.UserUnits.Any(u => u.UserId == actor.Id && u.UnitId == c.AncestorId)).Select(c => (long?)c.DescendantId);
        return posts.Where(p => own.Contains(p.UnitId));
    }

    private static bool IsSamePost(Post one, Post other) => one.UnitId == other.UnitId && one.NameKey == other.NameKey && one.SeatKey == other.SeatKey;

    private static bool IsBefore(Post one, Post other) => other.ValidFrom is { } from && (one.ValidFrom is null || one.ValidFrom < from) && (one.Holder ?? one.HolderNumberKey) is not null;

    private List<Post> Line(Actor actor, Post post) =>
    [
        .. ledgers.Visible<Post>(actor).LiveOn(today)
            .Where(p => p.UnitId == post.UnitId && p.NameKey == post.NameKey && p.SeatKey == post.SeatKey)
            .OrderBy(p => p.ValidFrom != null).ThenBy(p => p.ValidFrom),
    ];

    private List<HandoverNote> Notes(IReadOnlyCollection<long> posts) =>
    [
        .. from entry in db.Set<HandoverEntry>().AsNoTracking()
           join act in db.Actions on entry.Seq equals act.Seq
           where posts.Contains(entry.PostId)
           orderby entry.Id
           select new HandoverNote(entry, act.At, act.ActorName),
    ];

    private IQueryable<Discrepancy> Of(Actor actor, Post post) =>
        discrepancies.Visible(actor).Where(d => db.UnitClosure.Any(c => c.DescendantId == d.UnitId && c.AncestorId == post.UnitId));

    private List<HandoverGroup> Groups(Actor actor, Post post, System.Linq.Expressions.Expression<Func<Discrepancy, bool>> which, System.Linq.Expressions.Expression<Func<Discrepancy, DateOnly?>> day)
    {
        var days = Of(actor, post).Where(which).GroupBy(d => d.CheckId, day).Select(g => new { CheckId = g.Key, Count = g.LongCount(), First = g.Min(), Past = g.LongCount(d => d < today) });
        return [.. days.AsEnumerable().OrderBy(g => g.First ?? DateOnly.MaxValue).Select(g => new HandoverGroup(g.CheckId, CheckCatalog.Find(g.CheckId)?.Title ?? g.CheckId, g.Count, g.First, g.Past))];
    }

    private List<HandoverSheet> Sheets(Actor actor, Post post)
    {
        var waiting = new InquiryReader(db).Sheets(actor)
            .Where(s => (int)s.State < SheetStates.FirstClosed && s.State != SheetState.Received && db.UnitClosure.Any(c => c.DescendantId == s.AtUnitId && c.AncestorId == post.UnitId));
        var found = from sheet in waiting
                    join inquiry in db.Set<Inquiry>() on sheet.InquiryId equals inquiry.Id
                    join act in db.Actions on inquiry.SentSeq equals act.Seq
                    orderby sheet.DueOn
                    select new { sheet.Id, inquiry.Title, sheet.State, sheet.DueOn, act.ActorId, act.ActorName };
        var list = found.ToList();
        var askers = Sections([.. list.Select(s => s.ActorId)]);
        return [.. list.Select(s => new HandoverSheet(s.Id, s.Title, SheetStates.Label(s.State), s.DueOn, askers.GetValueOrDefault(s.ActorId, s.ActorName)))];
    }

    private Dictionary<string, string> Sections(IReadOnlyCollection<string> accounts)
    {
        var found = from own in db.UserUnits
                    join unit in db.Set<Unit>() on own.UnitId equals unit.Id
                    where accounts.Contains(own.UserId)
                    orderby unit.Id
                    select new { own.UserId, unit.Name };
        return found.AsEnumerable().GroupBy(u => u.UserId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name ?? "", StringComparer.Ordinal);
    }

    // What was answered waits to be put right: the last answer says what was promised, the deadline by when.
    private List<HandoverPromise> Promises(Actor actor, Post post)
    {
        var answered = Of(actor, post).Where(d => d.State == DiscrepancyState.Answered || d.State == DiscrepancyState.Confirmed)
            .Where(d => d.DueOn != null).OrderBy(d => d.DueOn).Take(MostPromises).ToList();
        var ids = answered.Select(d => d.Id).ToList();
        var texts = db.DiscrepancyEvents.AsNoTracking().Where(e => ids.Contains(e.DiscrepancyId) && e.Text != null).OrderBy(e => e.Id).AsEnumerable()
            .GroupBy(e => e.DiscrepancyId).ToDictionary(g => g.Key, g => g.Last().Text!);
        var words = discrepancies.Describe(actor, answered);
        return [.. answered.Where(d => texts.ContainsKey(d.Id)).Select(d => new HandoverPromise(d.Id, words[d.Id].Title, texts[d.Id], d.DueOn!.Value))];
    }

    private List<HandoverFile> Files(Actor actor, Post post)
    {
        var all = Of(actor, post);
        var found = from file in db.Set<EvidenceFile>().AsNoTracking()
                    join act in db.Actions on file.Seq equals act.Seq
#pragma warning disable MA0011 // becomes SQL
                    where all.Any(d => file.Subject == "discrepancies/" + d.Id.ToString())
#pragma warning restore MA0011
                    orderby file.Id descending
                    select new { file.FileName, file.Subject, file.EffectiveOn, act.At };
        return [.. found.Take(MostFiles).AsEnumerable().Select(f => new HandoverFile(f.FileName, $"要確認・不備 No.{f.Subject[(f.Subject.IndexOf('/', StringComparison.Ordinal) + 1)..]}", f.EffectiveOn, f.At))];
    }

    private List<HandoverConfirmation> Confirmations(Post post)
    {
        var seen = db.Catalog.All.Where(l => l.ResponsibleColumn is not null).Select(l => l.Accept(new ConfirmationVisitor(db, post.UnitId))).OfType<HandoverConfirmation>();
        return [.. seen.OrderByDescending(c => c.At)];
    }

    private List<HandoverContact> Contacts(Actor actor, Post post)
    {
        var holders = new Holders(db, today).On(actor, today).ToList();
        var above = db.UnitClosure.Where(c => c.DescendantId == post.UnitId && c.AncestorId != post.UnitId).Select(c => c.AncestorId).ToHashSet();
        var heads = holders.Where(h => h.Duty == PostDuty.Head && h.UnitId is { } u && (u == post.UnitId || above.Contains(u)) && h.PostId != post.Id);
        var stewards = holders.Where(h => h.Duty == PostDuty.Steward);
        return
        [
            .. heads.Select(h => new HandoverContact($"{h.UnitName} {h.Post}", h.Name + (h.IsSubstitute ? "（代理）" : ""), h.Address)),
            .. stewards.Select(h => new HandoverContact($"台帳管理者（{h.LedgersInCharge ?? "すべての台帳"}）", $"{h.UnitName} {h.Name}{(h.IsSubstitute ? "（代理）" : "")}", h.Address)),
            .. Sheets(actor, post).GroupBy(s => s.Asker, StringComparer.Ordinal).Select(g => new HandoverContact($"照会元：{string.Join("、", g.Select(s => s.Title).Distinct(StringComparer.Ordinal))}", g.Key, null)),
        ];
    }

    private sealed class ConfirmationVisitor(DaichoDb db, long? unit) : ILedgerVisitor<HandoverConfirmation?>
    {
        public HandoverConfirmation? Visit<T>(Ledger<T> ledger)
            where T : LedgerRecord, new()
        {
            var records = db.Set<T>().Where(r => db.UnitClosure.Any(c => c.DescendantId == r.UnitId && c.AncestorId == unit)).Select(r => r.Id);
            var confirmed = db.Set<Confirmation>().Where(c => c.Ledger == ledger.Id && records.Contains(c.RecordId));
            var last = (from entry in confirmed join act in db.Actions on entry.Seq equals act.Seq orderby act.Seq descending select new { act.At, act.ActorName }).FirstOrDefault();
            return last is null ? null : new(ledger.Label, last.At, last.ActorName, confirmed.Select(c => c.RecordId).Distinct().LongCount());
        }
    }
}
