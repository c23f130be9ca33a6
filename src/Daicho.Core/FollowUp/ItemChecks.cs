using System.Linq.Expressions;
using Daicho.Checks;
using Daicho.Ledgers;
using static Daicho.Checks.Wording;

namespace Daicho.FollowUp;

/// <summary>Checks that an item of an audit is neither forgotten nor without an owner.</summary>
public sealed class ItemChecks : CheckList
{
    private static readonly string[] Settled = ["実施済", "不措置", "対象消滅"];

    /// <summary>Declares the checks.</summary>
    public ItemChecks()
    {
        Add(new Check<AuditItem>
        {
            Id = "audit-items.plan-only",
            Title = "方針・計画のまま整理された指摘・意見",
            Basis = "地方自治法252条の38：措置の通知。計画をもって措置済みとした事項の実施を確かめる",
            Cases = ["K-28"],
            Severity = Severity.Medium,
            Boundary = "「区分」が措置済み・対応済みなど整理済みを表す語（パラメータ「完了を表す区分」。全角・半角の違いは問いません）で、「方針・計画での整理」が「はい」であり、"
                + "「実施状況」が実施済・不措置・対象消滅のどれでもなく、この事項の「措置」に実施日の入ったものが1件もないもの。閉鎖した記録は除きます。",
            Remedy = "その後の実施を確かめ、措置に実施日を入れるか、実施状況を改めてください。",
            Query = PlanOnly,
            Message = (i, _) => $"{Name(i)}は区分が{Quote(i.Class)}ですが回答は方針・計画で、実施の記録がありません（実施状況：{i.State ?? "未確認"}）。",
        });
        Add(new Check<AuditItem>
        {
            Id = "audit-items.no-owner",
            Title = "所管課のない指摘・意見",
            Basis = "地方自治法252条の38：措置を講ずる者を明らかにする",
            Cases = ["K-28"],
            Severity = Severity.Medium,
            Boundary = "「所管課」が空欄か「？」など不明を表す印（パラメータ「不明を表す印」）だけであるもの。実施状況にかかわらず該当します。閉鎖した記録は除きます。",
            Remedy = "事項の内容から担当する所属を決め、所管課に入力してください。",
            Predicate = p =>
            {
                Expression<Func<AuditItem, string?>> owner = i => i.OwnerKey;
                Expression<Func<AuditItem, bool>> blank = i => i.OwnerKey == null;
                return blank.Or(owner.EqualsAny(p.Words("marks")));
            },
            Message = (i, _) => $"{Name(i)}の所管課が決まっていません（所管課：{Quote(i.Owner)}）。",
        });
    }

    private static string Name(AuditItem i) => $"{i.Kind ?? "事項"}{i.Number}{Quote(i.Subject)}";

    private static IQueryable<AuditItem> PlanOnly(CheckContext context)
    {
        var closed = context.Parameters.Words("closed").ToArray();
        var done = context.Records<Measure>().Where(m => m.DoneOn != null);
        return context.Records<AuditItem>().Where(i =>
            i.ClassKey != null && closed.Contains(i.ClassKey)
            && i.PlanOnly == true
            && (i.State == null || !Settled.Contains(i.State))
            && !done.Any(m => m.ItemId == i.Id));
    }
}
