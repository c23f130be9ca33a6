using Daicho.Checks;
using Daicho.Data;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>Moves a sheet within an action.</summary>
internal sealed class SheetMove(ActionScope action, Inquiry inquiry, InquiryDefinition definition, InquirySheet sheet, DateOnly today)
{
    private DaichoDb Db => action.Db;

    public void Take(SheetStep step, string? text)
    {
        if (step.Id == SheetStep.Submit.Id)
        {
            RequireComplete();
            // What was judged when it came before is judged anew, also where only evidence was added.
            Rows.Where(r => r.Proposes != Proposes.Unjudged).ExecuteUpdate(u => u.SetProperty(r => r.Proposes, Proposes.Unjudged));
            SendAnswers();
            sheet.SubmittedBy = action.Actor.Id;
        }
        else if (step.Id == SheetStep.Confirm.Id)
        {
            if (sheet.SubmittedBy == action.Actor.Id && string.IsNullOrWhiteSpace(text))
                throw new UserErrorException("入力した人と確認する人が同じときは、その理由を入力してください（例：課内に確認できる職員がいない）。");
            AnswerDiscrepancies();
        }

        if (step.To is not { } to)
            Up(step, text);
        else if (to == SheetState.Answering)
            To(to, step.Id, sheet.UnitId, FirstDeadline(), text);
        else
            To(to, step.Id, SheetStates.IsOpen(to) ? sheet.UnitId : null, sheet.DueOn, text);
    }

    public void To(SheetState state, string step, long? atUnit, DateOnly due, string? text)
    {
        action.Append(new InquiryEvent
        {
            InquiryId = inquiry.Id, On = today, SheetId = sheet.Id, Step = step, FromState = sheet.State, ToState = state, UnitId = atUnit, Text = string.IsNullOrWhiteSpace(text) ? null : text,
        });
        (sheet.State, sheet.AtUnitId, sheet.Since, sheet.DueOn, sheet.StateSeq) = (state, atUnit, today, due, action.Seq);
    }

    private void Up(SheetStep step, string? text)
    {
        var stops = Db.Set<InquiryStop>().Where(p => p.SheetId == sheet.Id).OrderBy(p => p.Position).ToList();
        var passed = sheet.State == SheetState.Passing ? stops.FindIndex(p => p.UnitId == sheet.AtUnitId) + 1 : 0;
        if (passed < stops.Count)
            To(SheetState.Passing, step.Id, stops[passed].UnitId, stops[passed].DueOn, text);
        else
            To(SheetState.Received, step.Id, null, inquiry.DueOn, text);
    }

    private DateOnly FirstDeadline()
    {
        var stops = Db.Set<InquiryStop>().Count(p => p.SheetId == sheet.Id);
        return new InquiryRoute(Db, today).Deadlines(definition, inquiry.DueOn, stops)[0];
    }

    private IQueryable<InquiryRow> Rows => Db.Set<InquiryRow>().AsTracking().Where(r => r.SheetId == sheet.Id && r.Outcome != RowOutcome.Misdirected);

    private void RequireComplete()
    {
        var ledger = Db.Catalog.Get(inquiry.Ledger);
        var reader = new LedgerReader(Db, today);
        var review = new AnswerReview(definition, ledger, [], ParameterSet.Load(reader, Access.Actor.Checks), today);
        var rows = Rows.OrderBy(r => r.Id).ToList();
        var records = reader.FindMany(ledger, Access.Actor.Checks, [.. rows.Select(r => r.RecordId)]);
        var evidence = new AnswerEvidence(Db).Of(rows.Select(r => r.Id));
        var blocked = rows
            .Select(row => records.TryGetValue(row.RecordId, out var record)
                ? (Record: record, Remark: review.Of(record, Answers.Read(row.Answers), AnswerEvidence.Count(evidence[row.Id])).FirstOrDefault(m => m.Blocks))
                : (Record: null, Remark: null))
            .Where(r => r.Remark is not null).ToList();
        if (blocked.Count > 0)
            throw new UserErrorException($"まだ送れない行が{blocked.Count:#,0}行あります。{ledger.TitleOf(blocked[0].Record!)}：{blocked[0].Remark!.Sentence}");
    }

    // What is sent is part of the history; what was sent before and has not changed is there already.
    private void SendAnswers()
    {
        foreach (var row in Rows.Where(r => r.Answers != r.Sent).OrderBy(r => r.Id).ToList())
        {
            row.Sent = row.Answers;
            action.Append(new InquiryEvent { InquiryId = inquiry.Id, On = today, SheetId = sheet.Id, RowId = row.Id, Step = InquiryAct.Answer, Text = row.Answers });
        }
    }

    // The section's answer is the answer to what the checks found; equal answers go together.
    private void AnswerDiscrepancies()
    {
        if (definition.Over != InquiryOver.Discrepancies)
            return;
        var checks = inquiry.CheckIds.ToArray();
        var answer = DiscrepancyTransition.Get("answer");
        Db.SaveChanges();
        foreach (var same in Rows.Where(r => r.Sent != null).Select(r => new { r.RecordId, r.Sent }).AsEnumerable().GroupBy(r => r.Sent!, StringComparer.Ordinal))
        {
            var records = same.Select(r => r.RecordId).ToArray();
            var open = Db.Discrepancies.Where(d => d.Ledger == inquiry.Ledger && checks.Contains(d.CheckId) && records.Contains(d.RecordId) && answer.From.Contains(d.State));
            StateChange.Apply(action, open, answer.To, $"照会「{inquiry.Title}」への回答：{Answers.Sentence(definition, same.Key)}", null);
        }
    }
}
