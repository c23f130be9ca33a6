using System.Linq.Expressions;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Ledgers;
using Daicho.Organization;
using static Daicho.Checks.Wording;

namespace Daicho.Modules.Systems;

/// <summary>Checks that every system has somebody who answers for it and knows what it costs.</summary>
public sealed class SystemChecks : CheckList
{
    private const string LeftOut = "閉鎖した記録と、「状態」が廃止の記録は除きます。";
    private static readonly string[] NotRunning = ["構想中", "開発中", "廃止"];

    /// <summary>Declares the checks.</summary>
    public SystemChecks()
    {
        Add(new Check<InformationSystem>
        {
            Id = "systems.no-owner",
            Title = "所管課のない情報システム",
            Basis = "熊本県包括外部監査（令和2年度）1-2-3 情報システムの一覧表の作成：全システムの所管を把握する",
            Cases = ["K-05", "K-14"],
            Severity = Severity.High,
            Boundary = "「所管課」が空欄か「？」など不明を表す印（パラメータ「不明を表す印」）だけであるもの。" + LeftOut,
            Remedy = "予算を持つ課、または利用の多い課と協議して所管課を決め、入力してください。",
            Predicate = p => NoOwner(p).And(s => s.Status == null || s.Status != "廃止"),
            Message = (s, _) => $"情報システム{Quote(s.Name)}の所管課が決まっていません（所管課：{Quote(s.Owner)}）。",
        });
        Add(new Check<InformationSystem>
        {
            Id = "systems.unknown-unit",
            Title = "所管課が組織にない情報システム",
            Basis = "熊本県包括外部監査（令和2年度）2-3-2：主管課に県庁外の組織が書かれていた",
            Cases = ["K-14"],
            Severity = Severity.Medium,
            Boundary = "「所管課」に記載があるのに、所属台帳の名称・別名・旧名称・部局からの経路のどれにも一致しない（または複数に一致する）もの。"
                + "空欄と「？」などの印（パラメータ「不明を表す印」）は「所管課のない情報システム」で見るため除きます。" + LeftOut,
            Remedy = "正しい所属名に直すか、所属台帳に別名を加えてください。県庁外の団体は所管課にできません。",
            Query = context =>
            {
                var marks = context.Parameters.Words("marks").ToArray();
                return context.Records<InformationSystem>()
                    .Where(s => s.OwnerKey != null && s.UnitId == null && !marks.Contains(s.OwnerKey) && s.Status != "廃止");
            },
            Message = (s, _) => $"情報システム{Quote(s.Name)}の所管課{Quote(s.Owner)}は、所属台帳で1つに決まりません。",
        });
        Add(new Check<InformationSystem>
        {
            Id = "systems.outside-owner",
            Title = "所管課が県庁外の団体である情報システム",
            Basis = "熊本県包括外部監査（令和2年度）2-3-2：主管課に県庁外の組織が書かれていた",
            Cases = ["K-14", "C-02"],
            Severity = Severity.Medium,
            Boundary = "「所管課」として見つかった所属の「種別」が外郭団体（パラメータ「庁外とみる種別」）であるもの。外郭団体の中の組織も、その種別であれば該当します。" + LeftOut,
            Remedy = "システムの予算を持ち、団体を所管する県の課を所管課にしてください。団体は利用者として備考に書きます。",
            Query = OutsideOwner,
            Message = (s, _) => $"情報システム{Quote(s.Name)}の所管課{Quote(s.Owner)}は県庁外の団体で、所管課になれません。",
        });
        Add(new Check<InformationSystem>
        {
            Id = "systems.no-cost",
            Title = "経費の記録がない情報システム",
            Basis = "熊本県包括外部監査（令和2年度）1-2-3：ライフサイクルコストを考慮した計画的な調達",
            Cases = ["K-05"],
            Severity = Severity.Medium,
            Boundary = "出納整理期間（翌年度の5月31日まで）を過ぎた直近の年度から数えて1年度分（パラメータ「年数」）に、「情報システム経費」の金額が1件も結び付いていない、動いているシステム。"
                + "0円の記録があれば該当しません。「状態」が構想中・開発中・廃止のもの、その最後の年度の末日より後に稼働したもの、閉鎖した記録は除きます。",
            Remedy = "決算額を「情報システム経費」に費目ごとに入力してください。経費がかからないときは0円と入れます。",
            Query = NoCost,
            Message = (s, p) => $"情報システム{Quote(s.Name)}には{Year(LastClosedYear(p.Today))}までの{p.Number("years")}年度分の経費が記録されていません。",
        });
        Add(new Check<InformationSystem>
        {
            Id = "systems.unit-gone",
            Title = "所管課が廃止された情報システム",
            Basis = "熊本県包括外部監査（令和2年度）1-1-1：組織の改正後に誰が担うか不明瞭になっていた",
            Cases = ["K-05", "K-14"],
            Severity = Severity.High,
            Boundary = "「所管課」として見つかった所属の廃止日（存続した最後の日）が業務日より前であるか、所属の記録が業務日以前に閉鎖されているもの。廃止日の当日は該当しません。" + LeftOut,
            Remedy = "事務を引き継いだ所属を確かめ、所管課を改めてください。",
            Query = UnitGone,
            Message = (s, _) => $"情報システム{Quote(s.Name)}の所管課{Quote(s.Owner)}は廃止されており、引き継いだ所属が記録されていません。",
        });
    }

    /// <summary>The last fiscal year whose accounts are closed: books of a year stay open until 31 May after it (地方自治法235条の5).</summary>
    internal static int LastClosedYear(DateOnly today) => FiscalYear.Of(today.AddMonths(-2)).Year - 1;

    private static Expression<Func<InformationSystem, bool>> NoOwner(CheckParameters p)
    {
        Expression<Func<InformationSystem, string?>> owner = s => s.OwnerKey;
        Expression<Func<InformationSystem, bool>> blank = s => s.OwnerKey == null;
        return blank.Or(owner.EqualsAny(p.Words("marks")));
    }

    private static IQueryable<InformationSystem> NoCost(CheckContext context)
    {
        long last = LastClosedYear(context.Parameters.Today);
        var first = last - context.Parameters.Number("years", 99) + 1;
        DateOnly? end = new FiscalYear((int)last).End;
        var costs = context.Records<SystemCost>().Where(c => c.FiscalYear >= first && c.FiscalYear <= last && c.Amount != null);
        return context.Records<InformationSystem>().Where(s =>
            (s.Status == null || !NotRunning.Contains(s.Status))
            && (s.StartedOn == null || s.StartedOn <= end)
            && !costs.Any(c => c.SystemId == s.Id));
    }

    private static IQueryable<InformationSystem> OutsideOwner(CheckContext context)
    {
        var kinds = context.Parameters.Values.TryGetValue("kinds", out var named) ? named.Split('|') : [];
        var outside = context.AllRecords<Unit>().Where(u => u.Kind != null && kinds.Contains(u.Kind));
        return context.Records<InformationSystem>().Where(s => s.Status != "廃止" && outside.Any(u => u.Id == s.UnitId));
    }

    private static IQueryable<InformationSystem> UnitGone(CheckContext context)
    {
        DateOnly? today = context.Parameters.Today;
        var gone = context.AllRecords<Unit>().Where(u => u.ValidTo < today || u.ClosedOn <= today);
        return context.Records<InformationSystem>().Where(s => s.Status != "廃止" && gone.Any(u => u.Id == s.UnitId));
    }
}
