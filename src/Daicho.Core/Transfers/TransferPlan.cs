using Daicho.Data;
using Daicho.Import;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Transfers;

/// <summary>What comes of a row of a list of transfers.</summary>
public sealed class PlannedTransfer
{
    /// <summary>The row.</summary>
    public required TransferRow Row { get; init; }

    /// <summary>The post's record that ends; null when none does.</summary>
    public Post? Ends { get; internal set; }

    /// <summary>The post's record that begins; null when none does.</summary>
    public Post? Begins { get; internal set; }

    /// <summary>Who held the post before; null for a new post.</summary>
    public Post? Predecessor { get; internal set; }

    /// <summary>What a person should know about it.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Why nothing can come of it; null when it is taken in.</summary>
    public RowProblem? Problem { get; internal set; }

    /// <summary>就任, 退任, 変更なし or 保留.</summary>
    public string Outcome => Problem is not null ? "保留" : Begins is not null ? "就任" : Ends is not null ? "退任" : "変更なし";
}

/// <summary>
/// Works out what a list of transfers does to the posts: the record of who leaves ends the day before (発令日の前日), the record of
/// who comes begins, and takes over duty and seat of the post that is left vacant.
/// </summary>
internal sealed class TransferPlan
{
    private readonly List<Post> posts;
    private readonly UnitDirectory units;
    private readonly Dictionary<Post, Post> next = [];
    private readonly List<Post> added = [];
    private readonly HashSet<Post> followed = [];

    /// <summary>The plan against the posts there are.</summary>
    public TransferPlan(DaichoDb db, IReadOnlyList<TransferRow> rows)
    {
        posts = [.. db.Set<Post>().AsNoTracking().OrderBy(p => p.Id)];
        var effective = rows.Where(r => r.Problem is null).Select(r => r.Effective).DefaultIfEmpty().Max();
        units = new UnitDirectory([.. db.Set<Unit>().AsNoTracking()], effective);
        Rows = [.. rows.Select(r => new PlannedTransfer { Row = r, Problem = r.Problem })];
        // Everybody leaves before anybody comes, so that a chain of transfers finds each post vacant.
        foreach (var planned in Rows.Where(p => p.Problem is null && !p.Row.KeepsOld))
            Leave(planned);
        foreach (var planned in Rows.Where(p => p.Problem is null && !p.Row.Releases && p.Row.NewUnit is not null))
            Come(planned);
    }

    public IReadOnlyList<PlannedTransfer> Rows { get; }

    /// <summary>The records that change, each with its next version.</summary>
    public IReadOnlyDictionary<Post, Post> Changed => next;

    /// <summary>The records that are added.</summary>
    public IReadOnlyList<Post> Added => added;

    private static string? Key(string? text) => TextKey.Name(text) is { Length: > 0 } key ? key : null;

    private static bool Holds(Post post, TransferRow row) =>
        post.HolderNumberKey is { } number ? number == Key(row.StaffNumber) : Key(post.Holder) is { } name && name == Key(row.Name);

    private static bool IsOn(Post post, DateOnly day) => post.IsLiveOn(day) && !(post.ValidFrom > day) && !(post.ValidTo < day);

    private IEnumerable<Post> Now => posts.Select(p => next.GetValueOrDefault(p, p)).Concat(added);

    private Post Edit(Post post)
    {
        if (added.Contains(post))
            return post;
        if (next.GetValueOrDefault(post) is { } known)
            return known;
        var copy = new Post();
        foreach (var column in LedgerCatalog.Shipped.Of<Post>().Columns)
            column.Copy(post, copy);
        (copy.Id, copy.UnitId, copy.Extra, copy.ClosedOn) = (post.Id, post.UnitId, post.Extra, post.ClosedOn);
        (copy.NameKey, copy.SeatKey, copy.HolderNumberKey, copy.SubstituteNumberKey) = (post.NameKey, post.SeatKey, post.HolderNumberKey, post.SubstituteNumberKey);
        next.Add(post, copy);
        return copy;
    }

    private void Leave(PlannedTransfer planned)
    {
        var row = planned.Row;
        if (row.OldUnit is null && row.OldPost is null)
            return;
        var last = row.Effective.AddDays(-1);
        var unit = units.Find(row.OldUnit);
        var name = Key(row.OldPost);
        var left = posts.Where(p => Holds(p, row) && IsOn(p, last) && (unit is null ? Key(p.UnitName) == Key(row.OldUnit) : p.UnitId == unit) && (name is null || p.NameKey == name)).ToList();
        if (left.Count == 0)
            planned.Notes.Add($"職の台帳に「{row.OldUnit} {row.OldPost}」の在任の記録がないため、退任は記録しません。");
        foreach (var post in left.Where(p => p.ValidTo != last))
            End(planned, post, row);
    }

    private void End(PlannedTransfer planned, Post post, TransferRow row)
    {
        var copy = Edit(post);
        (copy.ValidTo, copy.EndAnnouncedOn) = (row.Effective.AddDays(-1), row.Announced);
        planned.Ends = copy;
    }

    private void Come(PlannedTransfer planned)
    {
        var row = planned.Row;
        var (unit, name) = (units.Find(row.NewUnit), Key(row.NewPost));
        if (unit is null)
        {
            planned.Problem = new(row.Number, "新所属", row.NewUnit, $"{row.Number}行目「新所属」：「{row.NewUnit}」が所属台帳で1つに決まりません。所属台帳に所属か別名を加えるか、名称を直してください。", row.Cells);
            return;
        }

        var same = Now.Where(p => p.UnitId == unit && p.NameKey == name && p.IsLiveOn(row.Effective)).ToList();
        if (same.Any(p => Holds(p, row) && IsOn(p, row.Effective)))
            return; // taken in before
        var free = Free(planned, same, row);
        var begins = new Post
        {
            Name = free?.Name ?? row.NewPost, NameKey = name, UnitName = row.NewUnit, UnitId = unit, Seat = free?.Seat, SeatKey = free?.SeatKey, Duty = free?.Duty, LedgersInCharge = free?.LedgersInCharge,
            Holder = row.Name, HolderNumber = row.StaffNumber, HolderNumberKey = Key(row.StaffNumber), ValidFrom = row.Effective, AnnouncedOn = row.Announced,
        };
        if (free is null && same.Any(p => p.ValidTo is null || p.ValidTo >= row.Effective || p.ValidFrom == row.Effective))
            (begins.Seat, begins.SeatKey) = Seat(same);
        planned.Predecessor = free is { Holder: null, HolderNumberKey: null } ? null : free;
        planned.Begins = begins;
        // An undone import leaves a closed record with the same key: it is opened again.
        if (posts.FirstOrDefault(p => p.UnitId == unit && p.NameKey == name && p.SeatKey == begins.SeatKey && p.ValidFrom == row.Effective) is { } known)
        {
            var copy = Edit(known);
            (copy.Holder, copy.HolderNumber, copy.HolderNumberKey, copy.AnnouncedOn, copy.ValidTo, copy.EndAnnouncedOn, copy.ClosedOn) =
                (begins.Holder, begins.HolderNumber, begins.HolderNumberKey, begins.AnnouncedOn, null, null, null);
            (copy.Duty, copy.LedgersInCharge) = (copy.Duty ?? begins.Duty, copy.LedgersInCharge ?? begins.LedgersInCharge);
            planned.Begins = copy;
        }
        else
        {
            added.Add(begins);
        }
    }

    // The post that is vacant by then: left by somebody, held by nobody; a duty that only one person can have is taken over.
    private Post? Free(PlannedTransfer planned, List<Post> same, TransferRow row)
    {
        var last = row.Effective.AddDays(-1);
        bool Followed(Post post) => followed.Any(f => f.SeatKey == post.SeatKey && f.UnitId == post.UnitId && f.NameKey == post.NameKey)
            || same.Any(p => p.SeatKey == post.SeatKey && IsOn(p, row.Effective) && (p.Holder ?? p.HolderNumberKey) is not null);
        var free = same.Where(p => p.ValidTo <= last && !Followed(p)).MaxBy(p => p.ValidTo);
        if (free is null && same.FirstOrDefault(p => p.Holder is null && p.HolderNumberKey is null && IsOn(p, row.Effective) && p.ValidFrom != row.Effective && !Followed(p)) is { } vacant)
        {
            var copy = Edit(posts.First(p => p.Id == vacant.Id));
            copy.ValidTo = last;
            free = copy;
        }

        if (free is null && same.FirstOrDefault(p => p.Duty is not null and not PostDuty.Clerk && IsOn(p, row.Effective) && p.ValidFrom != row.Effective && p.Id != 0) is { } held)
        {
            planned.Notes.Add($"前任の{held.Holder ?? held.HolderNumber}の退任の行がありません。在任を{Calendar.JapaneseDate.ToEra(last)}で終わらせます。");
            End(planned, posts.First(p => p.Id == held.Id), row);
            free = planned.Ends;
        }

        if (free is not null)
            followed.Add(free);
        return free;
    }

    private static (string Seat, string Key) Seat(List<Post> same)
    {
        var number = 2;
        while (same.Any(p => p.SeatKey == Key($"{number}")))
            number++;
        return ($"{number}", Key($"{number}")!);
    }
}
