using Daicho.Access;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>What an audit item is about besides its responsible unit: a system, a contract, a regulation, a unit.</summary>
public sealed class ItemRelation : LedgerRecord
{
    /// <summary>The item, as written.</summary>
    public string? Item { get; set; }

    /// <summary>Folded item.</summary>
    public string? ItemKey { get; set; }

    /// <summary>The item.</summary>
    public long? ItemId { get; set; }

    /// <summary>What kind of thing.</summary>
    public string? Kind { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Folded name.</summary>
    public string? NameKey { get; set; }

    /// <summary>The system of that name, when it is one.</summary>
    public long? SystemId { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }
}

/// <summary>The ledger of what items are about.</summary>
public sealed class ItemRelationsLedger : Ledger<ItemRelation>
{
    /// <summary>A system of the register: when it is abolished, measures about it have nothing left to be done on.</summary>
    public const string OfSystem = "情報システム";

    /// <summary>Declares the columns.</summary>
    public ItemRelationsLedger()
        : base("item-relations", "指摘・意見の関係先", "Relations of audit items")
    {
        Description = "指摘・意見が何についてのものか（情報システム、契約、規程、所属など）。情報システムが廃止されると、その指摘・意見の措置は「対象消滅」になります。";
        Group = "監査";
        Policy = LedgerPolicy.Audit;
        Reference("audit-items", x => x.Item, x => x.ItemId, "指摘・意見", "Item").Folded(x => x.ItemKey).Aliases("事項名").Required().Key().Listed().Searchable();
        Choice(x => x.Kind, "種類", "Kind", OfSystem, "契約", "規程", "所属", "その他").Required().Listed();
        Reference("systems", x => x.Name, x => x.SystemId, "名称", "Name").Folded(x => x.NameKey).Aliases("システム名", "情報システム名").Required().Key().Listed().Searchable();
        Text(x => x.Notes, "備考", "Notes");
        Titled(x => x.Item, x => x.Name);
        SortedBy(x => x.Item);
    }

    /// <summary>What concerns a published item is open to everyone.</summary>
    public override System.Linq.Expressions.Expression<Func<ItemRelation, bool>>? OpenTo(Data.DaichoDb db, Actor actor, DateOnly today)
    {
        var published = db.Set<AuditItem>().Where(AuditItemsLedger.Published(actor, today)).Select(i => (long?)i.Id);
        return relation => published.Contains(relation.ItemId);
    }

    /// <summary>Assistants see what concerns the audits they are engaged in.</summary>
    public override System.Linq.Expressions.Expression<Func<ItemRelation, bool>>? EntitledTo(Data.DaichoDb db, Actor actor, DateOnly today)
    {
        if (!actor.Is(Role.AuditAssistant))
            return null;
        var engaged = Fieldwork.Engaged.Items(db, actor, today);
        return relation => engaged.Contains(relation.ItemId);
    }
}
