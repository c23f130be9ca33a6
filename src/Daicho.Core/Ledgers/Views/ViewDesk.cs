using System.Collections.Concurrent;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers.Query;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Daicho.Ledgers.Views;

/// <summary>A view as a person finds it.</summary>
/// <param name="View">The view.</param>
/// <param name="IsDefault">True when the ledger opens with it for this person.</param>
/// <param name="IsOwn">True when the person saved it.</param>
public sealed record ListedView(SavedView View, bool IsDefault, bool IsOwn);

/// <summary>
/// Saves, shares, renames and removes views of lists. They are settings of people, not records: no part of the history
/// (ADR 0024).
/// </summary>
public sealed class ViewDesk(Database database, DateOnly today)
{
    private const int Most = 100;

    // Every list asks: compiled once for each kind of database.
    private static readonly ConcurrentDictionary<IModel, Func<DaichoDb, string, string, IEnumerable<ListedView>>> Listed = new();

    /// <summary>The views a person finds in a ledger, own ones first: one query.</summary>
    public static IReadOnlyList<ListedView> For(DaichoDb db, Actor actor, Ledger ledger) =>
        [.. Listed.GetOrAdd(db.Model, static _ => EF.CompileQuery((DaichoDb known, string person, string of) => known.Set<SavedView>()
            .Where(v => v.Ledger == of
                && (v.OwnerId == person || v.Sharing == ViewSharing.Everyone
                    || v.Sharing == ViewSharing.Unit && known.UnitClosure.Any(c => c.AncestorId == v.UnitId && known.UserUnits.Any(u => u.UserId == person && u.UnitId == c.DescendantId))))
            .OrderByDescending(v => v.OwnerId == person).ThenBy(v => v.Name).ThenBy(v => v.Id).Take(Most * 2)
            .Select(v => new ListedView(v, known.Set<DefaultView>().Any(d => d.UserId == person && d.Ledger == v.Ledger && d.ViewId == v.Id), v.OwnerId == person))))(db, actor.Id, ledger.Id)];

    /// <summary>True when the person may share views of the ledger: its keepers.</summary>
    public bool MayShare(Actor actor, Ledger ledger) => ledger.Policy.Writes(actor, today) == Reach.All;

    /// <summary>True when the person may rename and remove it.</summary>
    public bool MayChange(Actor actor, Ledger ledger, SavedView view) =>
        view.OwnerId == actor.Id || view.Sharing != ViewSharing.Own && MayShare(actor, ledger);

    /// <summary>Saves the state of a list under a name; a view of one's own with that name is replaced. Returns its number.</summary>
    public long Save(Actor actor, ListRequest list, string? name, ViewSharing sharing, long? unit)
    {
        var title = Named(name);
        if (sharing != ViewSharing.Own && !MayShare(actor, list.Ledger))
            throw new AccessDeniedException("表示を他の人と共有できるのは、この台帳の管理者だけです。「自分だけ」で保存してください。");
        if (sharing == ViewSharing.Unit && unit is null)
            throw new UserErrorException("共有する所属を選んでください。");
        using var db = database.Open();
        var own = db.Set<SavedView>().AsTracking().Where(v => v.OwnerId == actor.Id && v.Ledger == list.Ledger.Id).ToList();
        var view = own.Find(v => v.Name == title);
        if (view is null && own.Count >= Most)
            throw new UserErrorException($"保存できる表示は1つの台帳に{Most}件までです。使わない表示を削除してください。");
        if (view is null)
            db.Add(view = new SavedView { Ledger = list.Ledger.Id, OwnerId = actor.Id });
        view.Name = title;
        view.OwnerName = actor.Name;
        view.Query = (list with { Page = 1 }).ToQueryString();
        view.Sharing = sharing;
        view.UnitId = sharing == ViewSharing.Unit ? unit : null;
        db.SaveChanges();
        return view.Id;
    }

    /// <summary>Gives a view another name.</summary>
    public void Rename(Actor actor, Ledger ledger, long id, string? name)
    {
        var title = Named(name);
        using var db = database.Open();
        var view = Changeable(db, actor, ledger, id);
        db.Set<SavedView>().Where(v => v.Id == view.Id).ExecuteUpdate(s => s.SetProperty(v => v.Name, title));
    }

    /// <summary>Removes a view, also from the people whose ledger opened with it.</summary>
    public void Remove(Actor actor, Ledger ledger, long id)
    {
        using var db = database.Open();
        var view = Changeable(db, actor, ledger, id);
        db.Set<DefaultView>().Where(d => d.ViewId == view.Id).ExecuteDelete();
        db.Set<SavedView>().Where(v => v.Id == view.Id).ExecuteDelete();
    }

    /// <summary>Lets the ledger open with a view for this person; null opens it as it is at first.</summary>
    public void OpenWith(Actor actor, Ledger ledger, long? id)
    {
        using var db = database.Open();
        if (id is { } known && !For(db, actor, ledger).Any(v => v.View.Id == known))
            throw Missing();
        db.Set<DefaultView>().Where(d => d.UserId == actor.Id && d.Ledger == ledger.Id).ExecuteDelete();
        if (id is { } view)
        {
            db.Add(new DefaultView { UserId = actor.Id, Ledger = ledger.Id, ViewId = view });
            db.SaveChanges();
        }
    }

    private SavedView Changeable(DaichoDb db, Actor actor, Ledger ledger, long id)
    {
        var shared = MayShare(actor, ledger);
        return db.Set<SavedView>().FirstOrDefault(v => v.Id == id && v.Ledger == ledger.Id && (v.OwnerId == actor.Id || shared && v.Sharing != ViewSharing.Own)) ?? throw Missing();
    }

    private static string Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new UserErrorException("表示の名前を入力してください。");
        var title = name.Trim();
        if (title.Length > SavedView.LongestName)
            throw new UserErrorException($"表示の名前は{SavedView.LongestName}文字までです（{title.Length}文字あります）。短くしてください。");
        return StorableText.Problem(title) is { } problem ? throw new UserErrorException($"表示の名前：{problem}") : title;
    }

    private static UserErrorException Missing() => new("この表示はありません。削除されたか、共有が外れました。一覧を開き直してください。");
}
