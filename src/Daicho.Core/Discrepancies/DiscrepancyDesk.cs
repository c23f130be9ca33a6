using Daicho.Access;
using Daicho.Data;
using Daicho.History;

namespace Daicho.Discrepancies;

/// <summary>Where people answer and decide discrepancies, one or a whole group at once, by the state table alone.</summary>
public sealed class DiscrepancyDesk(Database database)
{
    /// <summary>
    /// Takes a step with every discrepancy the actor may see and <paramref name="select"/> chooses, as far as its state allows.
    /// Returns how many moved.
    /// </summary>
    public int Apply(
        Actor actor,
        DateOnly today,
        DiscrepancyTransition step,
        Func<IQueryable<Discrepancy>, IQueryable<Discrepancy>> select,
        string? text,
        DateOnly? until = null)
    {
        Require(actor, today, step, text, until);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Answer, step.TextRequired ? text : text ?? step.Label);
        var db = action.Db;
        var visible = new DiscrepancyReader(db, today).Visible(actor);
        if (!actor.Is(step.By))
        {
            visible = visible.Where(d => db.UnitClosure.Any(
                c => c.DescendantId == d.UnitId && db.UserUnits.Any(u => u.UserId == actor.Id && u.UnitId == c.AncestorId)));
        }

        var moved = StateChange.Apply(action, select(visible).Where(d => step.From.Contains(d.State)), step.To, text, until);
        if (moved == 0)
            throw new UserErrorException("対象がありません。すでに他の人が処理したか、権限がないため、一覧を開き直してください。");
        action.Complete();
        return moved;
    }

    private static void Require(Actor actor, DateOnly today, DiscrepancyTransition step, string? text, DateOnly? until)
    {
        if (!step.AllowedTo(actor))
            throw new AccessDeniedException($"「{step.Label}」は権限のある人だけが行えます。情報政策課に依頼してください。");
        if (step.TextRequired && string.IsNullOrWhiteSpace(text))
            throw new UserErrorException($"「{step.TextLabel}」を入力してください。");
        if (Text.StorableText.Problem(text) is { } unstorable)
            throw new UserErrorException($"{step.TextLabel}：{unstorable}");
        if (step.NeedsUntil && until is null)
            throw new UserErrorException("例外を認める期限の日付を入力してください（例：令和9年3月31日）。");
        if (until < today)
            throw new UserErrorException("例外の期限には今日以降の日付を入力してください。");
    }
}
