using Daicho.Checks;
using static Daicho.Checks.Wording;

namespace Daicho.Evidence;

/// <summary>Checks that nothing is sent that was not decided.</summary>
public sealed class ApprovalChecks : CheckList
{
    /// <summary>Declares the checks.</summary>
    public ApprovalChecks()
    {
        Add(new Check<Approval>
        {
            Id = "approvals.sent-undecided",
            Title = "決裁の記録のない施行文書",
            Basis = "文書管理規程：文書は決裁を経て施行する",
            Cases = ["K-28"],
            Severity = Severity.Medium,
            Boundary = "「施行日」が入っていて、「決裁日」「決裁者」の少なくとも一方が空欄であるもの。照会を文書番号を付けて送ると、その文書番号の記録が無いときは"
                + "施行日の入った記録が作られ、決裁が記入または取り込まれるまで該当します。閉鎖した記録は除きます。",
            Remedy = "文書管理システムの一覧を取り込むか、決裁日と決裁者を入力してください。決裁がなかったときは、起案して決裁を受けてください。",
            Predicate = _ => a => a.SentOn != null && (a.DecidedOn == null || a.DecidedBy == null),
            Message = (a, _) => $"{a.DocumentNumber}{Quote(a.Subject)}は{Day(a.SentOn)}に施行されていますが、{(a.DecidedOn is null ? "決裁日" : "決裁者")}の記録がありません。",
        });
        Add(new Check<Approval>
        {
            Id = "approvals.sent-before-decided",
            Title = "決裁より前に施行された文書",
            Basis = "文書管理規程：文書は決裁を経て施行する",
            Cases = ["K-28"],
            Severity = Severity.Medium,
            Boundary = "「施行日」が「決裁日」より前であるもの（同じ日は該当しません）。どちらかが空欄のものと、閉鎖した記録は除きます。",
            Remedy = "日付の誤りであれば訂正し、決裁の前に施行したのであれば、経緯を備考に記録してください。",
            Predicate = _ => a => a.SentOn < a.DecidedOn,
            Message = (a, _) => $"{a.DocumentNumber}{Quote(a.Subject)}は{Day(a.SentOn)}に施行されていますが、決裁日は{Day(a.DecidedOn)}です。",
        });
    }
}
