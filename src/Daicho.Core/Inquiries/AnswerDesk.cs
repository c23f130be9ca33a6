using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>The answers typed about a row, and how often it had been saved when the person began.</summary>
public sealed record TypedAnswers(long RowId, int Edits, IReadOnlyDictionary<string, string?> Answers);

/// <summary>A row that somebody else has answered differently meanwhile: both stand side by side until a person chooses.</summary>
public sealed record AnswerConflict(long RowId, int Edits, string? By, string? Theirs, string? Mine);

/// <summary>What became of typed answers.</summary>
public sealed record SavedAnswers(int Saved, IReadOnlyList<AnswerConflict> Conflicts);

/// <summary>Where a section writes its answers: drafts until the sheet is sent, so that nothing typed is lost on a shared terminal.</summary>
public sealed class AnswerDesk(Database database, DateOnly today)
{
    /// <summary>Keeps what was typed. A row that somebody else has saved otherwise meanwhile is left and told.</summary>
    public SavedAnswers Save(Actor actor, long sheetId, IReadOnlyCollection<TypedAnswers> typed)
    {
        using var db = database.Open();
        using var transaction = db.Database.BeginTransaction();
        var (inquiry, _) = Writable(db, actor, sheetId);
        var definition = InquiryDefinition.Find(db, inquiry.DefinitionId, inquiry.DefinitionVersion)!;
        var ids = typed.Select(t => t.RowId).ToArray();
        var rows = db.Set<InquiryRow>().AsTracking().Where(r => r.SheetId == sheetId && ids.Contains(r.Id) && r.Outcome != RowOutcome.Misdirected).ToDictionary(r => r.Id);
        var conflicts = new List<AnswerConflict>();
        var saved = 0;
        foreach (var one in typed)
        {
            if (!rows.TryGetValue(one.RowId, out var row))
                continue;
            var answers = Answers.Write(definition, one.Answers);
            if (answers == row.Answers)
                continue;
            if (one.Edits != row.Edits)
            {
                conflicts.Add(new AnswerConflict(row.Id, row.Edits, row.EditedBy, row.Answers, answers));
                continue;
            }

            (row.Answers, row.Edits, row.EditedBy) = (answers, row.Edits + 1, actor.Name);
            saved++;
        }

        db.SaveChanges();
        transaction.Commit();
        return new SavedAnswers(saved, conflicts);
    }

    /// <summary>
    /// 所管違い: says that rows are another unit's, which one where that is known, and why. They go to the asker, who assigns
    /// them; they no longer keep the sheet from being sent.
    /// </summary>
    public int Misdirect(Actor actor, long sheetId, IReadOnlyCollection<long> rowIds, long? namedUnit, string? reason)
    {
        InquiryDesk.RequireText("所管違いの理由", reason, required: true);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Inquiry, reason);
        var (inquiry, sheet) = Writable(action.Db, actor, sheetId);
        if (namedUnit == sheet.UnitId)
            throw new UserErrorException("移す先に、この所属とは別の所属を選んでください。分からないときは空欄にします。");
        var rows = action.Db.Set<InquiryRow>().AsTracking().Where(r => r.SheetId == sheetId && rowIds.Contains(r.Id) && r.Outcome == RowOutcome.Open).ToList();
        if (rows.Count == 0)
            throw new UserErrorException("所管違いの行を選んでください。");
        foreach (var row in rows)
        {
            (row.Outcome, row.NamedUnitId, row.Remark) = (RowOutcome.Misdirected, namedUnit, reason);
            action.Append(new InquiryEvent { InquiryId = inquiry.Id, On = today, SheetId = sheetId, RowId = row.Id, Step = InquiryAct.Misdirect, UnitId = namedUnit, Text = reason });
        }

        action.Db.SaveChanges();
        action.Complete();
        return rows.Count;
    }

    /// <summary>The sheet, on which the actor may write now.</summary>
    internal static (Inquiry Inquiry, InquirySheet Sheet) Writable(DaichoDb db, Actor actor, long sheetId)
    {
        var reader = new InquiryReader(db);
        var sheet = reader.Sheets(actor).FirstOrDefault(s => s.Id == sheetId) ?? throw InquiryDesk.NotSeen();
        var inquiry = db.Set<Inquiry>().AsNoTracking().Single(i => i.Id == sheet.InquiryId);
        if (reader.MayWrite(actor, inquiry, sheet))
            return (inquiry, sheet);
        throw sheet.State == SheetState.Answering
            ? new AccessDeniedException("この回答票に書けるのは、照会された所属の職員だけです。")
            : new UserErrorException($"この回答票は「{SheetStates.Label(sheet.State)}」のため書けません。差し戻されるか取り戻すと、また書けます。");
    }
}
