using Daicho.Data;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>
/// Judges what the answers of a sheet propose when it arrives, and keeps that with each row: whoever asks then sees piles and counts
/// of thousands of answers without comparing each with its record. Derived, and so neither part of the history nor of the proof.
/// </summary>
internal sealed class AnswerJudge(Database database, DateOnly today)
{
    private const int Batch = 500;

    /// <summary>Judges the answers of a sheet that has arrived.</summary>
    public void Judge(long sheetId)
    {
        using var db = database.Open();
        var sheet = db.Set<InquirySheet>().AsNoTracking().Single(s => s.Id == sheetId);
        if (sheet.State != SheetState.Received)
            return;
        var inquiry = db.Set<Inquiry>().AsNoTracking().Single(i => i.Id == sheet.InquiryId);
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        var views = new RowViews(db, today);
        var rows = db.Set<InquiryRow>().AsNoTracking().Where(r => r.SheetId == sheetId && r.Outcome == RowOutcome.Open && r.Sent != null).OrderBy(r => r.Id).ToList();
        var judged = rows.Chunk(Batch).SelectMany(batch => views.Of(InquiryReader.AskerOf(inquiry), inquiry, definition, batch)).Where(v => v.Record is not null)
            .GroupBy(v => (Proposes: Of(v), v.Record!.Version, Evidence: v.EvidenceCount));
        foreach (var same in judged)
        {
            var (proposes, version, evidence) = same.Key;
            foreach (var ids in same.Select(v => v.Row.Id).Chunk(Batch))
            {
                // A sheet that was taken back meanwhile is judged when it comes again.
                db.Set<InquiryRow>().Where(r => ids.Contains(r.Id) && db.Set<InquirySheet>().Any(s => s.Id == r.SheetId && s.State == SheetState.Received && s.StateSeq == sheet.StateSeq))
                    .ExecuteUpdate(u => u.SetProperty(r => r.Proposes, proposes).SetProperty(r => r.JudgedVersion, version).SetProperty(r => r.Evidence, evidence));
            }
        }
    }

    /// <summary>What a row proposes.</summary>
    public static Proposes Of(RowView view) => Proposes.Judged
        | (view.Proposal is { Changes: true } ? Proposes.Changes : Proposes.Unjudged)
        | (view.Proposal is { Confirms: true } ? Proposes.Confirms : Proposes.Unjudged)
        | (view.Proposal is { Problems.Count: > 0 } ? Proposes.Stuck : Proposes.Unjudged)
        | (view.Proposal is { IsConflict: true } ? Proposes.Conflict : Proposes.Unjudged);
}
