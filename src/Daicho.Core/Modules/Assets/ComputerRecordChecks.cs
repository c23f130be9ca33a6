using System.Linq.Expressions;
using Daicho.Checks;
using Daicho.Ledgers;
using static Daicho.Checks.Wording;

namespace Daicho.Modules.Assets;

/// <summary>Checks that a machine's record can be true and names one machine and a unit.</summary>
public sealed class ComputerRecordChecks : CheckList
{
    private const string LeftOut = ComputerChecks.LeftOut;

    /// <summary>Declares the checks.</summary>
    public ComputerRecordChecks()
    {
        Add(new Check<Computer>
        {
            Id = "computers.duplicate-serial",
            Title = "シリアル番号が重複する機器",
            Basis = "熊本県包括外部監査（令和2年度）2-3-7 シリアル番号一覧表：1台の機器は1つのシリアル番号で追跡する",
            Cases = ["K-23", "C-06"],
            Severity = Severity.Medium,
            Boundary = "「シリアル番号」が他の記録と同じもの。全角・半角、大文字・小文字、空白の違いは同じとみなし、重複する記録はすべて該当します。"
                + "空欄と「不明」などの印（パラメータ「不明を表す印」）は比べません。" + LeftOut,
            Remedy = "現物のシリアル番号を確かめて誤りを直し、同じ機器が二重に登録されていれば一方を閉じてください。",
            Query = SameSerial,
            Message = (c, _) => $"{Name(c)}のシリアル番号{Quote(c.SerialNumber)}は、他の記録にも登録されています。",
        });
        Add(new Check<Computer>
        {
            Id = "computers.unknown-unit",
            Title = "設置所属が組織にない機器",
            Basis = "熊本県包括外部監査（令和2年度）2-3-2：所管は組織上の所属に結び付ける",
            Cases = ["K-14", "K-23"],
            Severity = Severity.Low,
            Boundary = "「設置所属」に記載があるのに、所属台帳の名称・別名・旧名称・部局からの経路のどれにも一致しない（または複数に一致する）もの。"
                + "空欄と「？」などの印（パラメータ「不明を表す印」）は「所属も使用者も分からない機器」で見るため除きます。" + LeftOut,
            Remedy = "正しい所属名に直すか、所属台帳に別名を加えてください。組織改正で変わった所属は旧名称として登録します。",
            Query = context =>
            {
                var marks = context.Parameters.Words("marks").ToArray();
                return context.Records<Computer>()
                    .Where(ComputerChecks.Held(context.Parameters))
                    .Where(c => c.LocationKey != null && c.UnitId == null && !marks.Contains(c.LocationKey));
            },
            Message = (c, _) => $"{Name(c)}の設置所属{Quote(c.Location)}は、所属台帳で1つに決まりません。",
        });
        Add(new Check<Computer>
        {
            Id = "computers.impossible-dates",
            Title = "日付があり得ない機器",
            Basis = "千葉県包括外部監査（令和4年度）公有財産管理システム：入力誤りを分析で見つける",
            Cases = ["C-06", "K-23"],
            Severity = Severity.Low,
            Boundary = "次のどれかに当たるもの。導入年月日が業務日より後／導入年月日・リース開始日・リース満了日のどれかが1970年（パラメータ「最も古い年」）より前／"
                + "リース満了日がリース開始日より前／リース満了日が導入年月日より前／リース満了日が業務日の15年（「リース年数の上限」）後より先／"
                + "リース開始日から導入年月日までに丸1年（1月1日～12月31日）以上ある。同じ日や業務日当日は該当しません。2月29日の応当日がない年は2月28日と比べます。" + LeftOut,
            Remedy = "購入・リースの書類で日付を確かめ、和暦と西暦の取り違えや桁の誤りを直してください。",
            Predicate = p => Impossible(p).And(ComputerChecks.Held(p)),
            Message = (c, _) => $"{Name(c)}は導入年月日が{Day(c.IntroducedOn)}、リース期間が{Day(c.LeaseStartOn)}から{Day(c.LeaseEndOn)}までで、あり得ない日付があります。",
        });
    }

    private static string Name(Computer c) => ComputerChecks.Name(c);

    private static IQueryable<Computer> SameSerial(CheckContext context)
    {
        var marks = context.Parameters.Words("marks").ToArray();
        var held = context.Records<Computer>()
            .Where(ComputerChecks.Held(context.Parameters))
            .Where(c => c.SerialNumberKey != null && !marks.Contains(c.SerialNumberKey));
        // Grouped, not compared row by row: that is quadratic on a database that has not yet counted its rows.
        var several = held.GroupBy(c => c.SerialNumberKey ?? "").Where(same => same.Count() > 1).Select(same => same.Key);
        return held.Where(c => several.Contains(c.SerialNumberKey ?? ""));
    }

    private static Expression<Func<Computer, bool>> Impossible(CheckParameters p)
    {
        DateOnly? today = p.Today;
        DateOnly? earliest = NewYear(p.Number("earliest_year", DateOnly.MaxValue.Year));
        DateOnly? latest = p.YearsAhead("lease_years");
        Expression<Func<Computer, bool>> impossible = c =>
            c.IntroducedOn > today || c.IntroducedOn < earliest || c.LeaseStartOn < earliest || c.LeaseEndOn < earliest
            || c.LeaseEndOn < c.LeaseStartOn || c.LeaseEndOn < c.IntroducedOn || c.LeaseEndOn > latest;
        return impossible.Or(LeasedLongBefore(p));
    }

    // Days between two columns can't be counted alike in both databases; whole years between them can be told by constants.
    private static Expression<Func<Computer, bool>> LeasedLongBefore(CheckParameters p)
    {
        Expression<Func<Computer, bool>> years = _ => false;
        for (var year = Math.Max(p.Number("earliest_year", DateOnly.MaxValue.Year), p.Today.Year - 100); year < p.Today.Year; year++)
        {
            DateOnly? first = NewYear(year);
            DateOnly? next = NewYear(year + 1);
            years = years.Or(c => c.LeaseStartOn < first && c.IntroducedOn >= next);
        }

        Expression<Func<Computer, bool>> before = c => c.LeaseStartOn < c.IntroducedOn;
        return before.And(years);
    }

    private static DateOnly NewYear(int year) => new(Math.Max(year, 1), 1, 1);
}
