using Daicho.Access;
using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>A row as people see it: the record as it is now, why it is asked about, what was answered, what that would change.</summary>
/// <param name="Row">The row.</param>
/// <param name="Record">
/// The record. Whoever has the sheet in hand sees what it shows of its rows, also of another unit's records: they were asked about them.
/// Null when not even the asker sees it.
/// </param>
/// <param name="Title">Its title.</param>
/// <param name="Reasons">What the checks say about it.</param>
/// <param name="Answers">The answers as typed.</param>
/// <param name="Proposal">What they would change; null without the record.</param>
/// <param name="Evidence">What is attached to the answers, oldest first.</param>
/// <param name="Opens">True when the actor may open the record itself.</param>
public sealed record RowView(
    InquiryRow Row, LedgerRecord? Record, string Title, IReadOnlyList<string> Reasons, IReadOnlyDictionary<string, string> Answers, Proposal? Proposal, IReadOnlyList<Recorded<EvidenceFile>> Evidence, bool Opens)
{
    /// <summary>How much evidence there is.</summary>
    public int EvidenceCount => AnswerEvidence.Count(Evidence);

    /// <summary>True when accepting it does something: changes or confirms the record, or makes the evidence the record's.</summary>
    public bool Does => Proposal is { } proposal && (proposal.Does || EvidenceCount > 0);
}

/// <summary>Makes the views of rows, some hundred at a time.</summary>
public sealed class RowViews(DaichoDb db, DateOnly today)
{
    /// <summary>The views, in the order of the rows.</summary>
    public IReadOnlyList<RowView> Of(Actor actor, Inquiry inquiry, InquiryDefinition definition, IReadOnlyList<InquiryRow> rows)
    {
        var ledger = db.Catalog.Get(inquiry.Ledger);
        var reader = new LedgerReader(db, today);
        var ids = rows.Select(r => r.RecordId).ToArray();
        var asker = InquiryReader.AskerOf(inquiry);
        var own = reader.FindMany(ledger, actor, ids);
        var records = own.Count == ids.Length ? own : own.Concat(reader.FindMany(ledger, asker, [.. ids.Where(id => !own.ContainsKey(id))])).ToDictionary();
        var reasons = Reasons(inquiry, ids, records);
        var evidence = new AnswerEvidence(db).Of(rows.Select(r => r.Id));
        var asked = AskedVersions(reader, ledger, asker, inquiry, rows, records);
        return
        [
            .. rows.Select(row =>
            {
                var record = records.GetValueOrDefault(row.RecordId);
                var answers = Inquiries.Answers.Read(row.Answers);
                return new RowView(
                    row, record, record is null ? $"No.{row.RecordId}" : ledger.TitleOf(record), reasons.GetValueOrDefault(row.RecordId, []), answers,
                    record is null ? null : Proposal.Of(definition, ledger, record, answers, today, asked.GetValueOrDefault(row.RecordId)),
                    [.. evidence[row.Id]], own.ContainsKey(row.RecordId));
            }),
        ];
    }

    private Dictionary<long, IReadOnlyList<string>> Reasons(Inquiry inquiry, long[] ids, Dictionary<long, LedgerRecord> records)
    {
        var checks = inquiry.CheckIds.ToArray();
        if (checks.Length == 0)
            return [];
        var parameters = ParameterSet.Load(new LedgerReader(db, today), Actor.Checks);
        return db.Discrepancies.AsNoTracking()
            .Where(d => d.Ledger == inquiry.Ledger && checks.Contains(d.CheckId) && ids.Contains(d.RecordId)).Where(DiscrepancyStates.Open)
            .OrderBy(d => d.CheckId).Select(d => new { d.RecordId, d.CheckId }).AsEnumerable()
            .Where(d => records.ContainsKey(d.RecordId))
            .GroupBy(d => d.RecordId)
            .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(d => CheckCatalog.Find(d.CheckId)?.MessageFor(records[d.RecordId], parameters.Of(d.CheckId))).OfType<string>()]);
    }

    // The versions that were asked about, of the records that were changed since.
    private static Dictionary<long, LedgerRecord> AskedVersions(
        LedgerReader reader, Ledger ledger, Actor actor, Inquiry inquiry, IReadOnlyList<InquiryRow> rows, Dictionary<long, LedgerRecord> records)
    {
        var changed = rows.Where(r => records.TryGetValue(r.RecordId, out var now) && now.Version != r.RecordVersion).Select(r => r.RecordId).ToArray();
        return changed.Length == 0 ? [] : reader.FindMany(ledger, actor, changed, inquiry.SentSeq);
    }
}
