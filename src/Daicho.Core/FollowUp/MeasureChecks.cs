using System.Linq.Expressions;
using Daicho.Checks;
using Daicho.Ledgers;
using static Daicho.Checks.Wording;

namespace Daicho.FollowUp;

/// <summary>Checks that a measure is done by its day, has a day at all, and is confirmed by somebody else.</summary>
public sealed class MeasureChecks : CheckList
{
    private const string Basis = "熊本県包括外部監査（令和2年度）3-3-3：改善計画を立てたまま実行されていなかった";
    private const string LeftOut = "閉鎖した記録は除きます。";

    /// <summary>Declares the checks.</summary>
    public MeasureChecks()
    {
        Add(new Check<Measure>
        {
            Id = "measures.overdue",
            Title = "期限を過ぎた措置",
            Basis = Basis,
            Cases = ["K-28"],
            Severity = Severity.High,
            Boundary = "「期限」が業務日より前（期限の当日は該当しません）で、「実施状況」が実施済・不措置・対象消滅のどれでもないもの（空欄は未確認とみなします）。" + LeftOut,
            Remedy = "実施したときは「実施した」を、まだのときは理由を添えて新しい期限を入れてください。",
            Predicate = p =>
            {
                DateOnly? today = p.Today;
                return Open(m => m.DueOn < today);
            },
            Message = (m, _) => $"措置{Quote(m.ItemSubject)}は期限（{Day(m.DueOn)}）を過ぎていますが、実施状況は{Quote(m.State ?? MeasureState.Unconfirmed)}です。",
        });
        Add(new Check<Measure>
        {
            Id = "measures.no-due",
            Title = "期限のない措置",
            Basis = Basis,
            Cases = ["K-28"],
            Severity = Severity.Medium,
            Boundary = "「期限」も「期限となる出来事」も空欄で、「実施状況」が実施済・不措置・対象消滅のどれでもないもの（空欄は未確認とみなします）。" + LeftOut,
            Remedy = "日付か、次期調達時などの出来事を入れてください。",
            Predicate = _ => Open(m => m.DueOn == null && m.DueEvent == null),
            Message = (m, _) => $"措置{Quote(m.ItemSubject)}に期限も、期限となる出来事もありません（実施状況：{m.State ?? MeasureState.Unconfirmed}）。",
        });
        Add(new Check<Measure>
        {
            Id = "measures.unconfirmed",
            Title = "実施が確認されていない措置",
            Basis = "熊本県包括外部監査（令和2年度）3-3-3：実施したことを所管課以外が確かめる",
            Cases = ["K-28"],
            Severity = Severity.Medium,
            Boundary = "「実施確認」が確認待ちで、「実施状況の始まり」から業務日まで「日数」（パラメータ）を超えて過ぎたもの（ちょうどその日数の日は該当しません）。始まりが空欄のものは該当しません。" + LeftOut,
            Remedy = "執行機関の台帳で決めた所属が、資料や現地を見て「実施を確認する」か「差し戻す」を行ってください。",
            Predicate = p =>
            {
                DateOnly? before = p.Today.AddDays(-p.Number("days"));
                return m => m.Confirmation == Confirmed.Waiting && m.StateSince < before;
            },
            Message = (m, _) => $"措置{Quote(m.ItemSubject)}は{Day(m.StateSince)}に{Quote(m.State)}と報告されましたが、まだ確認されていません。",
        });
        Add(new Check<Measure>
        {
            Id = "measures.misdirected",
            Title = "所管違いとされた措置",
            Basis = "製品の運用：所管違いは監査委員事務局が所管を決める",
            Cases = ["K-28"],
            Severity = Severity.Medium,
            Boundary = "「本来の所管課（所管違い）」に記載のあるもの。" + LeftOut,
            Remedy = "監査委員事務局が「所管を決める」を行ってください。",
            Predicate = _ => m => m.RedirectTo != null,
            Message = (m, _) => $"措置{Quote(m.ItemSubject)}について、{Quote(m.Owner)}は{Quote(m.RedirectTo)}の所管としています。",
        });
        Add(new Check<NextAction>
        {
            Id = "measure-actions.overdue",
            Title = "期限を過ぎた措置の予定",
            Basis = "千葉県報第13926号別冊（令和6年3月29日）第2款 交通事故賠償金：時効や見直しの時期を逃さない",
            Cases = ["C-01"],
            Severity = Severity.High,
            Boundary = "「期限」が業務日より前（期限の当日は該当しません）で、「行った日」が空欄のもの。" + LeftOut,
            Remedy = "行った日と結果を入れるか、見直した期限を理由とともに入れてください。時効は所管課と法務に直ちに相談してください。",
            Predicate = p =>
            {
                DateOnly? today = p.Today;
                return a => a.DueOn < today && a.DoneOn == null;
            },
            Message = (a, _) => $"措置{Quote(a.Measure)}の{a.Kind}{Quote(a.What)}は期限（{Day(a.DueOn)}）を過ぎていますが、行った日がありません。",
        });
    }

    private static Expression<Func<Measure, bool>> Open(Expression<Func<Measure, bool>> and)
    {
        Expression<Func<Measure, bool>> open = m => m.State == null || (m.State != MeasureState.Done && m.State != MeasureState.Declined && m.State != MeasureState.Gone);
        return open.And(and);
    }
}
