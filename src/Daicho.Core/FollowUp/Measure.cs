using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>What one unit does about an audit item (措置); an item has one or many.</summary>
public sealed class Measure : LedgerRecord
{
    /// <summary>Subject of the item, as written.</summary>
    public string? ItemSubject { get; set; }

    /// <summary>Folded subject.</summary>
    public string? ItemSubjectKey { get; set; }

    /// <summary>The item.</summary>
    public long? ItemId { get; set; }

    /// <summary>The unit that does it.</summary>
    public string? Owner { get; set; }

    /// <summary>Folded unit.</summary>
    public string? OwnerKey { get; set; }

    /// <summary>What is done.</summary>
    public string? Content { get; set; }

    /// <summary>Statutory class.</summary>
    public string? Class { get; set; }

    /// <summary>How far it really is.</summary>
    public string? State { get; set; }

    /// <summary>Date by which it shall be done.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Event on which it shall be done (next procurement…).</summary>
    public string? DueEvent { get; set; }

    /// <summary>Date on which it was done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }
}

/// <summary>The ledger of measures.</summary>
public sealed class MeasuresLedger : Ledger<Measure>
{
    /// <summary>Declares the columns.</summary>
    public MeasuresLedger()
        : base("measures", "措置", "Measures")
    {
        Description = "指摘・意見に対して各所属が行う措置。期限は日付または出来事（次期調達時など）です。";
        Group = "監査";
        Policy = LedgerPolicy.Measures;
        ReasonRequired = true;
        Reference("audit-items", x => x.ItemSubject, x => x.ItemId, "事項名", "Item").Folded(x => x.ItemSubjectKey).Aliases("件名", "指摘事項").Required().Key().Searchable().Listed();
        Unit(x => x.Owner, x => x.UnitId, "所管課", "Unit").Folded(x => x.OwnerKey).Aliases("所属", "担当課").Key().Searchable().Listed();
        LongText(x => x.Content, "措置の内容", "Content").Aliases("措置状況等", "対応状況等", "内容").Searchable().Listed();
        Text(x => x.Class, "区分", "Class").Aliases("措置区分").Listed();
        Choice(x => x.State, "実施状況", "State", AuditItemsLedger.States).Aliases("進捗").Indexed().Listed();
        Date(x => x.DueOn, "期限", "Due on").Aliases("実施期限", "予定日").Indexed().Listed().ByYear();
        Text(x => x.DueEvent, "期限となる出来事", "Due event").Help("「次期システム調達時」など、日付でない期限。");
        Date(x => x.DoneOn, "実施日", "Done on").Aliases("措置日").Listed();
        LongText(x => x.Notes, "備考", "Notes");
        Titled(x => x.ItemSubject);
        SortedBy(x => x.DueOn);
    }

    /// <summary>What is done about a published item is open to the digital division and to executives; officials see what their units do.</summary>
    public override Expression<Func<Measure, bool>>? OpenTo(DaichoDb db, Actor actor, DateOnly today)
    {
        if (!actor.Is(Role.DigitalDivision | Role.Executive))
            return null;
        DateOnly? day = today;
        return measure => db.Set<AuditItem>().Any(i => i.Id == measure.ItemId && i.PublishedOn <= day);
    }
}
