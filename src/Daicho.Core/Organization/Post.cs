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

    /// <summary>Who holds it.</summary>
    public string? Holder { get; set; }

    /// <summary>Staff number of the holder.</summary>
    public string? HolderNumber { get; set; }

    /// <summary>Who stands in.</summary>
    public string? Substitute { get; set; }

    /// <summary>First day of the holder.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day of the holder.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Day on which the transfer becomes known (内示); the holder is secret before it.</summary>
    public DateOnly? AnnouncedOn { get; set; }

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
        Description = "職務を担う職と、その在任者・代理者。職務は人ではなく職に属するため、異動があっても担当が途切れません。内示日までは在任者を伏せます。";
        Group = "組織";
        Policy = LedgerPolicy.Common;
        Text(x => x.Name, "職名", "Post").Folded(x => x.NameKey).Aliases("役職", "職").Required().Listed().Searchable().Key().Indexed();
        Unit(x => x.UnitName, x => x.UnitId, "所属", "Unit").Aliases("所属名", "課名").Required().Listed().Searchable().Key();
        var holder = Text(x => x.Holder, "在任者", "Holder").Aliases("氏名", "職員氏名").Listed();
        var number = Text(x => x.HolderNumber, "職員番号", "Staff number").Aliases("職員コード");
        Text(x => x.Substitute, "代理者", "Substitute").Aliases("代理").Listed();
        Date(x => x.ValidFrom, "就任日", "From").Aliases("発令日", "開始日").Listed().Key();
        Date(x => x.ValidTo, "退任日", "To").Aliases("終了日").Listed();
        var announced = Date(x => x.AnnouncedOn, "内示日", "Announced on");
        holder.SecretUntil(announced);
        number.SecretUntil(announced);
        LongText(x => x.Notes, "備考", "Notes");
        Titled(x => x.UnitName, x => x.Name);
        SortedBy(x => x.Name);
    }
}
