using Daicho.Access;
using Daicho.Ledgers;

namespace Daicho.Organization;

/// <summary>
/// A post (職) that carries duties, and who holds it from when to when: duties belong to posts, so that a transfer
/// orphans nothing. One record per holder and period; several posts per person (兼務) are several records.
/// </summary>
public sealed class Post : LedgerRecord
{
    /// <summary>Name of the post (課長, 主幹, 情報セキュリティ管理者…).</summary>
    public string? Name { get; set; }

    /// <summary>Folded name.</summary>
    public string? NameKey { get; set; }

    /// <summary>The unit it belongs to.</summary>
    public string? UnitName { get; set; }

    /// <summary>Which of several posts of that name in the unit.</summary>
    public string? Seat { get; set; }

    /// <summary>Folded seat.</summary>
    public string? SeatKey { get; set; }

    /// <summary>What the post is for: see <see cref="PostDuty"/>.</summary>
    public string? Duty { get; set; }

    /// <summary>The ledgers that a steward's post looks after, apart by 、.</summary>
    public string? LedgersInCharge { get; set; }

    /// <summary>Who holds it; null while it is vacant.</summary>
    public string? Holder { get; set; }

    /// <summary>Staff number of the holder.</summary>
    public string? HolderNumber { get; set; }

    /// <summary>Folded staff number of the holder.</summary>
    public string? HolderNumberKey { get; set; }

    /// <summary>Who stands in.</summary>
    public string? Substitute { get; set; }

    /// <summary>Staff number of who stands in.</summary>
    public string? SubstituteNumber { get; set; }

    /// <summary>Folded staff number of who stands in.</summary>
    public string? SubstituteNumberKey { get; set; }

    /// <summary>First day of the holder.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day of the holder.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Day on which the transfer becomes known (内示); the holder is secret before it.</summary>
    public DateOnly? AnnouncedOn { get; set; }

    /// <summary>Day on which it becomes known that the holder leaves; the last day is secret before it.</summary>
    public DateOnly? EndAnnouncedOn { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }
}

/// <summary>The ledger of posts.</summary>
public sealed class PostsLedger : Ledger<Post>
{
    /// <summary>Declares the columns.</summary>
    public PostsLedger()
        : base("posts", "職", "Posts")
    {
        Description = "職務を担う職と、その在任者・代理者。職務は人ではなく職に属するため、異動があっても担当が途切れません。在任者ごとに1件で、兼務は職ごとに登録します。内示日までは在任者を伏せます。";
        Group = "組織";
        Policy = LedgerPolicy.Posts;
        Text(x => x.Name, "職名", "Post").Folded(x => x.NameKey).Aliases("役職", "職").Required().Listed().Searchable().Key().Indexed();
        Unit(x => x.UnitName, x => x.UnitId, "所属", "Unit").Aliases("所属名", "課名").Required().Listed().Searchable().Key();
        Text(x => x.Seat, "区別", "Seat").Folded(x => x.SeatKey).Aliases("席番")
            .Help("同じ所属に同じ職名の職が複数あるときに、どの職かを区別する番号や係名。1つだけのときは空欄にします。");
        Choice(x => x.Duty, "職務", "Duty", [.. PostDuty.All]).Aliases("役割").Listed().Help(PostDuty.Help);
        Text(x => x.LedgersInCharge, "担当台帳", "Ledgers in charge").Aliases("所管台帳")
            .Help("台帳管理者が受け持つ台帳の名前。複数あるときは「、」で区切ります。空欄は、ほかの台帳管理者が受け持たないすべての台帳です。");
        var holder = Text(x => x.Holder, "在任者", "Holder").Aliases("氏名", "職員氏名").Listed().Help("空欄は欠員です。");
        var number = Text(x => x.HolderNumber, "職員番号", "Staff number").Folded(x => x.HolderNumberKey).Aliases("職員コード")
            .Help("同じ職員番号のアカウントは、在任中、この職の所属のものを見て答えられます。");
        var substitute = Text(x => x.Substitute, "代理者", "Substitute").Aliases("代理").Listed();
        var substituteNumber = Text(x => x.SubstituteNumber, "代理者の職員番号", "Substitute's staff number").Folded(x => x.SubstituteNumberKey).Aliases("代理者番号");
        Date(x => x.ValidFrom, "就任日", "From").Aliases("発令日", "開始日").Listed().Key();
        var last = Date(x => x.ValidTo, "退任日", "To").Aliases("終了日").Listed();
        var announced = Date(x => x.AnnouncedOn, "内示日", "Announced on").Help("この日までは、在任者と代理者を人事担当課とシステム管理者のほかには見せません。");
        holder.SecretUntil(announced);
        number.SecretUntil(announced);
        substitute.SecretUntil(announced);
        substituteNumber.SecretUntil(announced);
        last.SecretUntil(Date(x => x.EndAnnouncedOn, "退任の内示日", "End announced on").Help("この日までは、退任日を人事担当課とシステム管理者のほかには見せません。"));
        LongText(x => x.Notes, "備考", "Notes");
        Titled(x => x.UnitName, x => x.Name);
        SortedBy(x => x.Name);
    }

    /// <inheritdoc />
    public override string? KeyOf(LedgerRecord record) =>
        base.KeyOf(record) is { } key ? ((Post)record).SeatKey is { } seat ? $"{key}\u001f{seat}" : key : null;
}
