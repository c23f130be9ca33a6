using Daicho.Checks;
using static Daicho.Checks.Wording;

namespace Daicho.Modules.Systems;

/// <summary>Checks that the costs of systems add up and move believably.</summary>
public sealed class CostChecks : CheckList
{
    /// <summary>Declares the checks.</summary>
    public CostChecks()
    {
        Add(new Check<SystemCost>
        {
            Id = "system-costs.total-mismatch",
            Title = "印刷された合計と合わない経費",
            Basis = "熊本県包括外部監査（令和2年度）システム別の5年間の経費：千円単位の表は端数の範囲で照合する",
            Cases = ["C-06", "K-05"],
            Severity = Severity.Low,
            Boundary = "システム・費目・予算決算・出典が同じ行の「金額」の和が「印刷された合計」と、端数で説明できる幅を超えて違うもの。"
                + "幅は「（年度の数＋1）×出典の単位×50％」（パラメータ「割合（％）」。切捨ての表では100）で、ちょうどその幅の差は該当しません。"
                + "出典の単位が空欄か1円以下なら端数はないものとします。印刷された1行につき、最も新しい年度の記録1件を該当とします。閉鎖した記録は除きます。",
            Remedy = "出典の表と各年度の金額を見比べ、転記の誤りか表の誤りかを確かめて直してください。",
            Query = TotalMismatch,
            Message = (c, _) => $"{Name(c)}の各年度の金額の和が、印刷された合計{Yen(c.PrintedTotal)}と端数の範囲を超えて合いません。",
        });
        Add(new Check<SystemCost>
        {
            Id = "system-costs.jump",
            Title = "前年度から大きく変動した経費",
            Basis = "千葉県包括外部監査（令和4年度）公有財産管理システム：前年度比較などの分析で入力誤りを見つける",
            Cases = ["C-06"],
            Severity = Severity.Medium,
            Boundary = "システム・費目・予算決算が同じ前年度の金額と比べて、200％（パラメータ「割合（％）」）以上または逆に前年度がその年度の200％以上であり、差が500万円（「見る差の下限」）以上のもの。"
                + "また、差の大きさにかかわらず500倍以上2,000倍以下（「単位違いとみる倍率」の下限～上限）の開きがあるもの（千円と円の取り違え）。"
                + "どちらかが0円・空欄・負の額のとき、前年度の記録がないときは比べません。閉鎖した記録は除きます。",
            Remedy = "増減の理由を回答してください。円と千円の取り違えなど入力の誤りであれば金額を直します。",
            Query = Jump,
            Message = (c, _) => $"{Name(c)}の{Year(c.FiscalYear)}は{Yen(c.Amount)}で、前年度から大きく変動しています。",
        });
    }

    private static string Name(SystemCost c) => $"情報システム{Quote(c.SystemName)}の{Quote(c.Category)}{(c.Basis is null ? "" : $"（{c.Basis}）")}";

    // Sums are taken as doubles, exact up to 9,000 trillion yen: sums of bigint overflow with an error on odd input.
    private static IQueryable<SystemCost> TotalMismatch(CheckContext context)
    {
        var percent = context.Parameters.Number("percent", 1000);
        var printed = context.Records<SystemCost>().Where(c => c.PrintedTotal != null && c.Amount != null && c.FiscalYear != null);
        var rows =
            from c in printed
            group c by new { System = c.SystemNameKey ?? "", Category = c.CategoryKey ?? "", Basis = c.Basis ?? "", Source = c.Source ?? "", Total = c.PrintedTotal ?? 0 }
            into row
            select new
            {
                row.Key,
                Last = row.Max(c => c.FiscalYear ?? 0),
                Years = row.Count(),
                Unit = row.Max(c => c.RoundingUnit ?? 0),
                Sum = row.Sum(c => (double)(c.Amount ?? 0)),
            };
        var wrong = rows.Where(r => Math.Abs(r.Sum - r.Key.Total) * 100 > (r.Unit > 1 ? (double)(r.Years + 1) * r.Unit * percent : 0));
        return
            from c in printed
            join r in wrong
                on new { System = c.SystemNameKey ?? "", Category = c.CategoryKey ?? "", Basis = c.Basis ?? "", Source = c.Source ?? "", Total = c.PrintedTotal ?? 0, Year = c.FiscalYear ?? 0 }
                equals new { r.Key.System, r.Key.Category, r.Key.Basis, r.Key.Source, r.Key.Total, Year = r.Last }
            select c;
    }

    private static IQueryable<SystemCost> Jump(CheckContext context)
    {
        var p = context.Parameters;
        double percent = p.Number("percent"), minimum = p.Number("minimum"), slipFrom = p.Number("slip_from"), slipTo = p.Number("slip_to");
        var costs = context.Records<SystemCost>().Where(c => c.Amount > 0 && c.FiscalYear != null);
        return
            from c in costs
            join b in costs
                on new { System = c.SystemNameKey ?? "", Category = c.CategoryKey ?? "", Basis = c.Basis ?? "", Year = (c.FiscalYear ?? 0) - 1 }
                equals new { System = b.SystemNameKey ?? "", Category = b.CategoryKey ?? "", Basis = b.Basis ?? "", Year = b.FiscalYear ?? 0 }
            let now = (double)(c.Amount ?? 0)
            let before = (double)(b.Amount ?? 0)
            where ((now * 100 >= before * percent || before * 100 >= now * percent) && Math.Abs(now - before) >= minimum)
                || (now >= before * slipFrom && now <= before * slipTo)
                || (before >= now * slipFrom && before <= now * slipTo)
            select c;
    }
}
