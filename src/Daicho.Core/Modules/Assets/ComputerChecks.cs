using System.Linq.Expressions;
using Daicho.Checks;
using Daicho.Ledgers;
using static Daicho.Checks.Wording;

namespace Daicho.Modules.Assets;

/// <summary>The five checks that an audit made by hand over 12,201 machines (K-23).</summary>
public sealed class ComputerChecks : CheckList
{
    private const string Audit = "熊本県包括外部監査（令和2年度）3-2-1 パソコン等管理台帳の整理状況";
    internal const string LeftOut = "閉鎖した記録と、「状態」が除却・廃棄済など（パラメータ「もう持っていないことを表す状態」）の記録は除きます。";
    private static readonly string[] Case = ["K-23"];

    /// <summary>Declares the checks.</summary>
    public ComputerChecks()
    {
        Add(new Check<Computer>
        {
            Id = "computers.age",
            Title = "導入から長期間経過した機器",
            Basis = Audit + "「導入年月日から10年超経過している備品」",
            Cases = Case,
            Severity = Severity.Medium,
            Boundary = "「導入年月日」が業務日の10年（パラメータ「年数」）前の応当日より前の日であるもの。ちょうど10年前の日は該当しません。"
                + "業務日が2月29日で10年前の年にその日がないときは2月28日と比べ、2月29日に導入した機器は10年後の3月1日から該当します。導入年月日が空欄なら該当しません。" + LeftOut,
            Remedy = "現物を確認し、使っていなければ除却の手続をして「状態」を除却にします。使い続けるときは理由を回答してください。",
            Predicate = p => IntroducedBefore(p.YearsAgo("years")).And(Held(p)),
            Message = (c, p) => $"{Name(c)}は導入年月日が{Day(c.IntroducedOn)}で、{p.Number("years")}年を超えています。",
        });
        Add(new Check<Computer>
        {
            Id = "computers.remark",
            Title = "備考に所在不明・廃棄予定などの記載がある機器",
            Basis = Audit + "「備考欄に『所在不明』『廃棄予定』『使用できず』といったコメントが入っている備品」",
            Cases = Case,
            Severity = Severity.Medium,
            Boundary = "「備考」に所在不明・廃棄予定・使用できずなどの語（パラメータ「探す語」）を含むもの。長い文の途中でも、全角・半角・かなの違いがあっても該当します。"
                + "語の直後に打消しなど（「打消しの語」。「廃棄予定なし」「紛失防止」）が続くときと、除外句（「除外句」）の中の語は数えません。" + LeftOut,
            Remedy = "現物の有無と使用の可否を確認し、無いもの・使えないものは除却の手続をします。使えるものは備考を直してください。",
            Predicate = p => p.Says<Computer>(c => c.RemarkKey).And(Held(p)),
            Message = (c, _) => $"{Name(c)}の備考に{Quote(c.Remark)}と記載されており、台帳に残すべきか確認が必要です。",
        });
        Add(new Check<Computer>
        {
            Id = "computers.lease-end",
            Title = "リース満了日を過ぎた機器",
            Basis = Audit + "「リース期間の満了日を経過しているもの（再リースをしている場合を除く）」",
            Cases = Case,
            Severity = Severity.High,
            Boundary = "「リース満了日」が業務日より前の日で、「リース状態」にも「備考」にも再リース・返還済・買取などの語（パラメータ「済んだことを表す語」）がないもの。"
                + "満了日の当日は該当しません。「再リース予定」「再リースなし」のように、まだ済んでいない語（「打消しの語」）が直後に続くものは済んだと数えません。" + LeftOut,
            Remedy = "返還したものは返還日を確かめて「リース状態」を返還済に、再リースしたものは再リースにして新しい満了日を入れてください。",
            Predicate = p => LeaseEndedBefore(p.Today)
                .And(p.Says<Computer>(c => c.LeaseStateKey, "settled").Not())
                .And(p.Says<Computer>(c => c.RemarkKey, "settled").Not())
                .And(Held(p)),
            Message = (c, _) => $"{Name(c)}はリース満了日の{Day(c.LeaseEndOn)}を過ぎていますが、再リースも返還も記録されていません（リース状態：{Quote(c.LeaseState)}）。",
        });
        Add(new Check<Computer>
        {
            Id = "computers.owner-unknown",
            Title = "所属も使用者も分からない機器",
            Basis = Audit + "「『設置所属』『導入元所属名』『使用者』の全ての欄に『？』が記載されているもの」",
            Cases = Case,
            Severity = Severity.High,
            Boundary = "「設置所属」「導入元所属名」「使用者」の3欄すべてが、空欄か「？」など不明を表す印（パラメータ「不明を表す印」。全角・半角を問いません）だけであるもの。"
                + "1欄でも名前があれば該当しません。" + LeftOut,
            Remedy = "資産番号とシリアル番号から購入・リースの書類を調べ、現物を確認して所属と使用者を入れてください。",
            Predicate = p => Unknown(c => c.LocationKey, p).And(Unknown(c => c.OriginKey, p)).And(Unknown(c => c.UserNameKey, p)).And(Held(p)),
            Message = (c, _) => $"{Name(c)}は設置所属（{Quote(c.Location)}）、導入元所属名（{Quote(c.Origin)}）、使用者（{Quote(c.UserName)}）のいずれも分かりません。",
        });
        Add(new Check<Computer>
        {
            Id = "computers.not-an-asset",
            Title = "台帳に載せるべきでない記録",
            Basis = Audit + "「『IP 不正使用』の記載があるもの（本来備品台帳に掲載すべきではないデータ）」",
            Cases = Case,
            Severity = Severity.High,
            Boundary = "「品名」または「備考」に「IP不正使用」など機器でないことを表す語（パラメータ「探す語」）を含むもの。空白・全角・半角の違いは問いません。"
                + "語の直後に打消しなど（「打消しの語」）が続くときは数えません。備考の所在不明などの語とは重なりません。" + LeftOut,
            Remedy = "機器の記録でないことを確かめて記録を閉じ、不正な接続であれば情報セキュリティの手続で報告してください。",
            Predicate = p => p.Says<Computer>(c => c.ProductNameKey).Or(p.Says<Computer>(c => c.RemarkKey)).And(Held(p)),
            Message = (c, _) => $"{Name(c)}は品名が{Quote(c.ProductName)}、備考が{Quote(c.Remark)}で、機器の記録ではないと考えられます。",
        });
    }

    /// <summary>Machines that the register still holds.</summary>
    internal static Expression<Func<Computer, bool>> Held(CheckParameters p)
    {
        Expression<Func<Computer, string?>> state = c => c.StateKey;
        return state.EqualsAny(p.Words("closed_states")).Not();
    }

    /// <summary>How a sentence names a machine.</summary>
    internal static string Name(Computer c) => $"資産番号{Quote(c.AssetNumber)}";

    private static Expression<Func<Computer, bool>> IntroducedBefore(DateOnly? day) => c => c.IntroducedOn < day;

    private static Expression<Func<Computer, bool>> LeaseEndedBefore(DateOnly? day) => c => c.LeaseEndOn < day;

    private static Expression<Func<Computer, bool>> Unknown(Expression<Func<Computer, string?>> key, CheckParameters p)
    {
        var blank = Expression.Lambda<Func<Computer, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(string))), key.Parameters);
        return blank.Or(key.EqualsAny(p.Words("marks")));
    }
}
