using Daicho.Access;
using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>What was answered about the same records last time (前回の回答): in the last accepted sheet of the same kind of inquiry that the actor sees.</summary>
public sealed class PreviousAnswers(DaichoDb db)
{
    /// <summary>The answers by record, of those that have some.</summary>
    public IReadOnlyDictionary<long, IReadOnlyDictionary<string, string>> Of(Actor actor, Inquiry inquiry, IReadOnlyCollection<long> recordIds)
    {
        var before = db.Set<Inquiry>().Where(i => i.Id != inquiry.Id && i.DefinitionId == inquiry.DefinitionId && i.Ledger == inquiry.Ledger).Select(i => i.Id);
        var sheets = new InquiryReader(db).Sheets(actor).Where(s => s.State == SheetState.Accepted && before.Contains(s.InquiryId)).Select(s => s.Id);
        return db.Set<InquiryRow>().AsNoTracking()
            .Where(r => recordIds.Contains(r.RecordId) && sheets.Contains(r.SheetId) && r.Sent != null && r.Outcome != RowOutcome.Misdirected)
            .Select(r => new { r.Id, r.RecordId, r.Sent }).AsEnumerable()
            .GroupBy(r => r.RecordId)
            .ToDictionary(g => g.Key, g => Answers.Read(g.MaxBy(r => r.Id)!.Sent));
    }
}
