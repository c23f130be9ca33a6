using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Ledgers.Export;
using Daicho.Organization;

namespace Daicho.Transfers;

/// <summary>Carries a reorganisation (機構改革) out, in one action with its reason.</summary>
public sealed class ReorganisationDesk(Database database, DateOnly today)
{
    /// <summary>What it would move. Writes nothing.</summary>
    public IReadOnlyList<PlannedMove> Preview(Actor actor, IReadOnlyList<UnitMove> moves, DateOnly effective)
    {
        RequireRight(actor);
        using var db = database.Open();
        return Reorganisation.Plan(db, moves, effective);
    }

    /// <summary>The preview as a table, one line per unit and kind of thing.</summary>
    public static void Write(IReadOnlyList<PlannedMove> plan, TableWriter to)
    {
        to.WriteHeader([new("old", "旧所属"), new("new", "新所属"), new("what", "対象"), new("count", "件数", ExportKind.Integer), new("result", "扱い")]);
        foreach (var move in plan)
        {
            foreach (var count in move.Counts.DefaultIfEmpty(new MovedCount("なし", 0)))
            {
                to.BeginRow();
                to.Text(move.Move.Old);
                to.Text(string.Join("、", move.Move.New));
                to.Text(count.What);
                to.Integer(count.Count);
                to.Text(move.Problem ?? (move.IsSplit ? "未定（振り分けるまで両方の所属が見ます）" : "新所属に移ります"));
                to.EndRow();
            }
        }

        to.Complete();
    }

    /// <summary>
    /// Does it: new units are made, old ones end the day before, posts and hand-given accounts follow a single successor, and posts of
    /// a split unit the one chosen for each. Links follow on the day.
    /// </summary>
    public long Carry(Actor actor, IReadOnlyList<UnitMove> moves, DateOnly effective, string? reason, IReadOnlyDictionary<long, string>? choices = null)
    {
        RequireRight(actor);
        AccountDesk.RequireReason(reason);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Reorganisation, reason);
        var plan = Reorganisation.Plan(action.Db, moves, effective);
        if (plan.FirstOrDefault(m => m.Problem is not null) is { } wrong)
            throw new UserErrorException(wrong.Problem!);
        var units = action.Write<Unit>();
        foreach (var made in plan.SelectMany(m => m.New).Where(u => u.Id == 0).Distinct().ToList())
            units.Add(made);
        var last = effective.AddDays(-1);
        foreach (var move in plan)
        {
            var ended = (Unit)units.CopyOf(move.Old!);
            (ended.ValidTo, ended.Successor) = (last, string.Join("、", move.New.Select(u => u.Name)));
            units.Change(move.Old!, ended);
        }

        foreach (var move in plan.Where(m => m.IsSplit))
            PostMover.Move(action, move.Posts, effective, post => PostMover.Chosen(post, move.New.Select(u => u.Name!), choices));
        foreach (var move in plan.Where(m => !m.IsSplit))
        {
            PostMover.Move(action, [.. Reorganisation.PostsFrom(action.Db, effective).Where(p => p.UnitId == move.Old!.Id).OrderBy(p => p.Id)], effective, _ => move.New[0].Name);
            MoveAccounts(action, move);
        }

        return action.Complete();
    }

    // Until the day the account acts for the old unit as well.
    private static void MoveAccounts(ActionScope action, PlannedMove move)
    {
        var (old, heir) = (move.Old!.Id, move.New[0].Id);
        var accounts = action.Db.Set<UserAccount>().Where(a => action.Db.UserUnits.Any(u => u.UserId == a.Id && u.UnitId == old && !u.FromPost)
            && !action.Db.UserUnits.Any(u => u.UserId == a.Id && u.UnitId == heir && !u.FromPost)).ToList();
        foreach (var account in accounts)
        {
            action.Db.UserUnits.Add(new UserUnit { UserId = account.Id, UnitId = heir });
            new AccountLog(action, account).Add(AccountChange.Units, move.Old.Name, $"{move.Old.Name}、{move.New[0].Name}");
        }
    }

    private void RequireRight(Actor actor)
    {
        if (!LedgerCatalog.Shipped.Of<Post>().Policy.SeesSecrets(actor) || LedgerCatalog.Shipped.Of<Unit>().Policy.Writes(actor, today) != Reach.All)
            throw new AccessDeniedException("機構改革は、システム管理者だけが行えます。システム管理者に依頼してください。");
    }
}
