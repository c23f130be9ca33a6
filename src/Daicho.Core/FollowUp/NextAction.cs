using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>
/// A dated next action of a measure (次の行動): what comes next, until when, what is looked at again on which condition, or the day
/// on which a claim lapses (時効).
/// </summary>
public sealed class NextAction : LedgerRecord
{
    /// <summary>The measure's item, as written.</summary>
    public string? Measure { get; set; }

    /// <summary>Folded name.</summary>
    public string? MeasureKey { get; set; }

    /// <summary>The measure.</summary>
    public long? MeasureId { get; set; }

    /// <summary>What kind of action.</summary>
    public string? Kind { get; set; }

    /// <summary>What shall happen.</summary>
    public string? What { get; set; }

    /// <summary>Folded text.</summary>
    public string? WhatKey { get; set; }

    /// <summary>The unit that does it.</summary>
    public string? Owner { get; set; }

    /// <summary>On which condition it is looked at again.</summary>
    public string? Condition { get; set; }

    /// <summary>Until when, or the day of lapse.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>When it was done; blank while it is open.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>What came of it, with the document.</summary>
    public string? Result { get; set; }

    /// <summary>The law or resolution it rests on (地方自治法施行令171条の7, 議決番号と日…).</summary>
    public string? Basis { get; set; }
}

/// <summary>The ledger of next actions.</summary>
public sealed class NextActionsLedger : Ledger<NextAction>
{
    /// <summary>The day on which a claim lapses.</summary>
    public const string Limitation = "時効";

    /// <summary>Declares the columns.</summary>
    public NextActionsLedger()
        : base("measure-actions", "措置の予定", "Next actions")
    {
        Description = "措置のために次に行うこと、条件が変わったら見直すこと、時効などの期限日。日付が近づくと所管課に知らせます。";
        Group = "監査";
        Policy = LedgerPolicy.Measures;
        var measure = Reference("measures", x => x.Measure, x => x.MeasureId, "措置", "Measure").Folded(x => x.MeasureKey).Aliases("事項名").Required().Key().Listed().Searchable();
        Choice(x => x.Kind, "種類", "Kind", "行動", "再確認", "証拠の受領", "議決・決裁", Limitation).Required().Listed().Help("時効は、その日までに手続が要る日として扱います。");
        Text(x => x.What, "内容", "What").Folded(x => x.WhatKey).Required().Key().Listed().Searchable();
        Unit(x => x.Owner, x => x.UnitId, "所管課", "Unit").Aliases("担当課", "所属").ElseThatOf(measure).Listed();
        LongText(x => x.Condition, "見直す条件", "Condition").Help("例：生活保護の受給が終わったとき。");
        Date(x => x.DueOn, "期限", "Due on").Aliases("期日", "時効の日").Required().Indexed().Listed().ByYear();
        Date(x => x.DoneOn, "行った日", "Done on").Listed();
        LongText(x => x.Result, "結果", "Result").Searchable().Help("受け取った書類、議決の番号と日など。");
        Text(x => x.Basis, "根拠", "Basis").Help("法令の条項、議決番号など（例：地方自治法施行令第171条の7、議案第12号 令和9年3月15日可決）。");
        Titled(x => x.Measure, x => x.What);
        SortedBy(x => x.DueOn);
    }

    /// <inheritdoc />
    public override Expression<Func<NextAction, bool>> Awaited => a => a.DoneOn == null;

    /// <summary>Open to whoever sees the measure.</summary>
    public override Expression<Func<NextAction, bool>>? OpenTo(DaichoDb db, Actor actor, DateOnly today)
    {
        if (db.Catalog.Of<Measure>().OpenTo(db, actor, today) is not { } open)
            return null;
        var measures = db.Set<Measure>().Where(open).Select(m => (long?)m.Id);
        return action => measures.Contains(action.MeasureId);
    }

    /// <summary>Whoever is entitled to the measure is so to what comes next of it.</summary>
    public override Expression<Func<NextAction, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        if (db.Catalog.Of<Measure>().EntitledTo(db, actor, today) is not { } entitled)
            return null;
        var measures = db.Set<Measure>().Where(entitled).Select(m => (long?)m.Id);
        return action => measures.Contains(action.MeasureId);
    }
}
