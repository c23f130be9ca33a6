using Daicho.Data;
using Daicho.Evidence;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Notices;

/// <summary>Notices about comments that name a person or a unit with @ and wait since the last making, to whoever may see the record.</summary>
internal sealed class MentionNotices(DaichoDb db, NoticeSpan span)
{
    public IEnumerable<Notice> Of(IReadOnlyList<NoticeRule> rules)
    {
        if (rules.Count == 0)
            return [];
        var since = db.Actions.Where(a => a.Seq == span.SinceSeq).Select(a => (DateTime?)a.At).FirstOrDefault() ?? DateTime.MinValue;
        var mentions = db.Set<Mention>().AsNoTracking().Where(m => m.DoneAt == null && m.At > since).OrderBy(m => m.Id).ToList();
        return mentions.SelectMany(mention => ReadersOf(mention).SelectMany(person => rules.Select(rule =>
        {
            var notice = NoticeCollector.Make(
                span, rule, $"{mention.Id}:{person}", null, null,
                $"{mention.FromName}さんのコメントがあなた・所属を呼んでいます。", FormattableString.Invariant($"/ledgers/{mention.Ledger}/{mention.RecordId}"));
            notice.PersonId = person;
            return notice;
        })));
    }

    private IEnumerable<string> ReadersOf(Mention mention)
    {
        if (db.Catalog.Find(mention.Ledger) is not { } ledger)
            return [];
        var people = db.Users.AsNoTracking().Where(a => a.DisabledAt == null && (a.Id == mention.UserId
            || mention.UnitId != null && db.UserUnits.Any(u => u.UserId == a.Id && db.UnitClosure.Any(c => c.AncestorId == mention.UnitId && c.DescendantId == u.UnitId)))).ToList();
        var reader = new LedgerReader(db, span.Today);
        return people.Where(a => reader.Find(ledger, a.ToActor(), mention.RecordId) is not null).Select(a => a.Id);
    }
}
