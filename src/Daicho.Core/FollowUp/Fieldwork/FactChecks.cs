using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers.Editing;
using Microsoft.EntityFrameworkCore;
using static Daicho.FollowUp.Fieldwork.FieldworkAction;

namespace Daicho.FollowUp.Fieldwork;

/// <summary>Fact checks of a draft: made when units are asked, taken back with it, and what follows for it from their answers.</summary>
internal static class FactChecks
{
    /// <summary>Asks every unit of a draft about its facts as they stand; what is wrong, or null.</summary>
    public static FieldProblem? Ask(ActionScope action, AuditDraft draft, string? dueOn)
    {
        var writer = action.Step<FactCheck>();
        draft.Round = (draft.Round ?? 0) + 1;
        foreach (var unit in draft.Units)
        {
            var check = new FactCheck
            {
                Audit = draft.Audit, Number = draft.Number, Round = draft.Round, Addressee = unit, Kind = draft.Kind, Subject = draft.Subject,
                Finding = draft.Finding, Criteria = draft.Criteria, AskedOn = action.Today, State = FactCheckState.Asked,
            };
            if (writer.Ledger.Find("due_on")!.Read(check, dueOn) is { } unread)
                return new("due_on", $"回答期限：{unread}");
            if (check.DueOn is null || check.DueOn < action.Today)
                return new("due_on", "「回答期限」に今日以後の日付を入力してください（例：令和8年12月4日）。");
            writer.Add(check);
        }

        return UnknownUnits(action, "", draft.Units).FirstOrDefault();
    }

    /// <summary>Ends what units have not answered; always without a problem.</summary>
    public static FieldProblem? TakeBack(ActionScope action, AuditDraft draft)
    {
        var writer = action.Step<FactCheck>();
        foreach (var check in Of(action.Db, draft).Where(c => c.State == FactCheckState.Asked).ToList())
        {
            var next = (FactCheck)writer.CopyOf(check);
            next.State = FactCheckState.Withdrawn;
            writer.Change(check, next);
        }

        return null;
    }

    /// <summary>Moves the draft on when its last unit answers.</summary>
    public static void Follow(ActionScope action, FactCheck answered)
    {
        var draft = action.Db.Set<AuditDraft>().AsNoTracking().First(d => d.AuditId == answered.AuditId && d.Number == answered.Number);
        var others = Of(action.Db, draft).Where(c => c.Round == draft.Round && c.Id != answered.Id).Select(c => c.State).ToList();
        if (draft.State != DraftState.Asked || others.Contains(FactCheckState.Asked, StringComparer.Ordinal))
            return;
        var writer = action.Step<AuditDraft>();
        var next = (AuditDraft)writer.CopyOf(draft);
        next.State = others.Append(answered.State).Contains(FactCheckState.Disputed, StringComparer.Ordinal) ? DraftState.Disputed : DraftState.Agreed;
        writer.Change(draft, next);
    }

    public static IQueryable<FactCheck> Of(DaichoDb db, AuditDraft draft) =>
        db.Set<FactCheck>().AsNoTracking().Where(c => c.AuditId == draft.AuditId && c.Number == draft.Number).OrderBy(c => c.Id);
}

/// <summary>Where a unit says whether the facts are right (事実確認の回答).</summary>
public sealed class FactCheckDesk(Database database, DateOnly today)
{
    /// <summary>Answers a fact check.</summary>
    /// <param name="actor">Who answers.</param>
    /// <param name="opened">The fact check as it was opened.</param>
    /// <param name="isRight">True for 相違なし, false for 相違あり; null when neither was chosen.</param>
    /// <param name="text">The unit's words; required where the facts are not right.</param>
    public EditResult Answer(Actor actor, OpenedRecord opened, bool? isRight, string? text)
    {
        if (isRight is null)
            return Refused(new FieldProblem("answer", "「相違なし」か「相違あり」を選んでください。"));
        if (TextProblem("相違する点", isRight == false, text) is { } problem)
            return Refused(problem);
        using var action = Begin(database, actor, today, "事実確認の回答");
        if (Find<FactCheck>(action, actor, opened.Id) is not { } current)
            return NotFound(opened.Id);
        if (!IsAddressed(action.Db, actor, current))
            throw new AccessDeniedException("事実確認に答えるのは宛先の所属です。");
        if (current.Version != opened.Version)
            return new(EditOutcome.Conflict, opened.Id, current.Version);
        if (current.State != FactCheckState.Asked)
            return NotNow("事実確認照会", current.State, "回答");
        var writer = action.Step<FactCheck>();
        var next = (FactCheck)writer.CopyOf(current);
        next.State = isRight == true ? FactCheckState.Agreed : FactCheckState.Disputed;
        (next.Answer, next.AnsweredOn, next.AnsweredBy) = (string.IsNullOrWhiteSpace(text) ? null : text, today, actor.Name);
        writer.Change(current, next);
        FactChecks.Follow(action, next);
        action.Complete();
        return new(EditOutcome.Saved, opened.Id, next.Version);
    }

    /// <summary>True when the person answers it.</summary>
    public static bool MayAnswer(DaichoDb db, Actor actor, FactCheck check) => check.State == FactCheckState.Asked && IsAddressed(db, actor, check);
}
