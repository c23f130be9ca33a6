using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Organization;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Transfers;

/// <summary>A post of a unit that was split, which nobody has given to one of the new units yet.</summary>
/// <param name="Post">The holder's record, as the actor may see it.</param>
/// <param name="From">The first day of the new units.</param>
/// <param name="Heirs">Names of the units that took over.</param>
public sealed record UndecidedPost(Post Post, DateOnly From, IReadOnlyList<string> Heirs);

/// <summary>Posts of split units (分割された所属の職) that stay with the unit that ended until somebody decides where each goes.</summary>
public sealed class UndecidedPosts(Database database, DateOnly today)
{
    /// <summary>True for who decides: keeps every post.</summary>
    public bool MayDecide(Actor actor) => LedgerCatalog.Shipped.Of<Post>().Policy.Writes(actor, today) == Reach.All;

    /// <summary>Those there are, by unit and name; empty for who doesn't decide.</summary>
    public IReadOnlyList<UndecidedPost> For(Actor actor)
    {
        using var db = database.Open();
        return MayDecide(actor) ? Read(db, actor) : [];
    }

    /// <summary>Gives posts to the units chosen, in one action. Returns how many moved.</summary>
    public int Decide(Actor actor, IReadOnlyDictionary<long, string> choices, string? reason)
    {
        if (!MayDecide(actor))
            throw new AccessDeniedException("職の行き先を決められるのは、職の台帳を管理する課だけです。情報政策担当課か人事担当課に依頼してください。");
        AccountDesk.RequireReason(reason);
        using var action = ActionScope.Begin(database, actor, today, ActionKind.Reorganisation, reason);
        // What is secret from the person must stay in the record: whole ones are copied.
        var posts = Read(action.Db, Actor.Job("機構改革"));
        var moved = posts.GroupBy(p => p.From).Sum(day => PostMover.Move(
            action, [.. day.Select(p => p.Post)], day.Key, post => PostMover.Chosen(post, day.First(p => p.Post.Id == post.Id).Heirs, choices)));
        if (moved == 0)
            throw new UserErrorException("行き先を1つ以上選んでください。すでに決まった職は一覧から消えています。");
        action.Complete();
        return moved;
    }

    private List<UndecidedPost> Read(DaichoDb db, Actor actor)
    {
        var split = db.Set<Unit>().AsNoTracking().Where(u => u.ValidTo != null && u.Successor != null).AsEnumerable()
            .Select(u => (Unit: u, Heirs: UnitDirectory.SplitNames(u.Successor).ToList())).Where(u => u.Heirs.Count > 1).ToDictionary(u => u.Unit.Id);
        var ids = split.Keys.ToArray();
        // A post that ended before the split, or ends with it, goes nowhere.
        return
        [
            .. new LedgerReader(db, today).Visible<Post>(actor).LiveOn(today).Where(p => p.UnitId != null && ids.Contains(p.UnitId.Value) && (p.ValidTo == null || p.ValidTo >= today))
                .OrderBy(p => p.UnitName).ThenBy(p => p.Name).ThenBy(p => p.Id).AsEnumerable()
                .Select(p => (Post: p, Of: split[p.UnitId!.Value])).Where(p => p.Post.ValidTo is null || p.Post.ValidTo > p.Of.Unit.ValidTo)
                .Select(p => new UndecidedPost(p.Post, p.Of.Unit.ValidTo!.Value.AddDays(1), p.Of.Heirs)),
        ];
    }
}
