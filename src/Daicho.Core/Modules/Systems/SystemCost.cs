using Daicho.Ledgers;

namespace Daicho.Modules.Systems;

/// <summary>A cost of a system in a fiscal year and category.</summary>
public sealed class SystemCost : LedgerRecord
{
    /// <summary>Name of the system, as written.</summary>
    public string? SystemName { get; set; }

    /// <summary>Folded name.</summary>
    public string? SystemNameKey { get; set; }

    /// <summary>The system found for the name.</summary>
    public long? SystemId { get; set; }

    /// <summary>Fiscal year (年度).</summary>
    public long? FiscalYear { get; set; }

    /// <summary>Cost category (費目).</summary>
    public string? Category { get; set; }

    /// <summary>Folded category.</summary>
    public string? CategoryKey { get; set; }

    /// <summary>Budget or actual.</summary>
    public string? Basis { get; set; }

    /// <summary>Amount in yen.</summary>
    public long? Amount { get; set; }

    /// <summary>Total of the row as printed in the source, in yen; null when none is printed.</summary>
    public long? PrintedTotal { get; set; }

    /// <summary>Rounding unit of the source in yen (1,000 for a table in thousand yen).</summary>
    public long? RoundingUnit { get; set; }

    /// <summary>Where the figure comes from.</summary>
    public string? Source { get; set; }

    /// <summary>The section that answers for it; the system's owner where nothing is written.</summary>
    public string? Owner { get; set; }

    /// <summary>Anything else.</summary>
    public string? Notes { get; set; }
}

/// <summary>The ledger of system costs (情報システム経費).</summary>
public sealed class SystemCostsLedger : Ledger<SystemCost>
{
    /// <summary>Declares the columns.</summary>
    public SystemCostsLedger()
        : base("system-costs", "情報システム経費", "System costs")
    {
        Description = "システム・年度・費目ごとの予算額と決算額（円）。千円単位の印刷表は端数の範囲で照合します。";
        Group = "情報システム";
        var system = Reference("systems", x => x.SystemName, x => x.SystemId, "システム名", "System").Folded(x => x.SystemNameKey)
            .Aliases("情報システム名", "名称").Required().Key().FillDown().Indexed().Searchable().Listed();
        FiscalYear(x => x.FiscalYear, "年度", "Fiscal year").Aliases("会計年度", "予算年度").Required().Key().Indexed().Listed();
        Text(x => x.Category, "費目", "Category").Folded(x => x.CategoryKey).Aliases("区分", "経費区分", "費用区分").Key().Searchable().Listed();
        Choice(x => x.Basis, "予算・決算", "Budget or actual", "予算", "決算").Aliases("予決区分").Key().Listed();
        Yen(x => x.Amount, "金額", "Amount").Aliases("予算額", "決算額", "金額（円）").In("円").Indexed().Listed();
        Yen(x => x.PrintedTotal, "印刷された合計", "Printed total").Aliases("合計").In("円").Help("出典の表に印刷されたその行の合計。照合に使います。");
        Integer(x => x.RoundingUnit, "出典の単位", "Rounding unit").In("円").Help("千円単位の表なら1000。");
        Text(x => x.Source, "出典", "Source").Searchable();
        Unit(x => x.Owner, x => x.UnitId, "所管課", "Owner unit").ElseThatOf(system).Aliases("所属名", "所管").Listed().Help("空欄のときは、システムの所管課が担当します。");
        LongText(x => x.Notes, "備考", "Notes");
        Titled(x => x.SystemName, x => x.FiscalYear, x => x.Category);
        SortedBy(x => x.SystemName);
    }
}
