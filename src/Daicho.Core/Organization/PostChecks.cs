using Daicho.Checks;
using static Daicho.Checks.Wording;

namespace Daicho.Organization;

/// <summary>Checks that every duty has somebody who does it, and that this person can sign in.</summary>
public sealed class PostChecks : CheckList
{
    private const string Basis = "熊本県包括外部監査（令和2年度）1-1-1 組織に関する規程：廃止された職が担当のまま残り、誰が担うか不明瞭になっていた";
    private const string LeftOut = "職務のない職、閉鎖した記録（職そのものの廃止）、廃止された所属の職は除きます。";

    /// <summary>Declares the checks.</summary>
    public PostChecks()
    {
        Add(new Check<Post>
        {
            Id = "posts.vacant",
            Title = "在任者のいない職",
            Basis = Basis,
            Cases = ["K-01"],
            Severity = Severity.High,
            Boundary = "業務日に在任者のいない職（在任者も職員番号も空欄の期間にあるか、最後の在任者の退任日が過ぎて後任の記録がないもの）。退任日の当日は該当しません。代理者がいても該当します。"
                + "所属長の欠員は上位の所属に、そのほかの職の欠員はその所属に知らせます。" + LeftOut,
            Remedy = "後任の記録を職の台帳に加えてください。職を廃止したときは、最後の記録を閉鎖してください。",
            Query = Vacant,
            AnsweredBy = context =>
            {
                var units = context.AllRecords<Unit>();
                return p => p.Duty == PostDuty.Head ? units.Where(u => u.Id == p.UnitId).Select(u => u.ParentId).FirstOrDefault() ?? p.UnitId : p.UnitId;
            },
            Message = (p, _) => $"{Quote(p.UnitName)}の{Quote(p.Name)}（職務：{p.Duty ?? "記載なし"}）に在任者がいません（最後の退任日：{Day(p.ValidTo)}）。",
        });
        Add(new Check<Post>
        {
            Id = "posts.no-account",
            Title = "在任者が使えるアカウントのない職",
            Basis = Basis,
            Cases = ["K-01"],
            Severity = Severity.Medium,
            Boundary = "業務日に在任者のいる職で、在任者の職員番号を持つ利用中のアカウントがないもの（職員番号が空欄のものも該当）。" + LeftOut,
            Remedy = "在任者の職員番号を職の台帳とアカウントの両方に登録するか、停止したアカウントを再開してください。",
            Query = context =>
            {
                var accounts = context.Accounts;
                return Held(context).Where(p => p.HolderNumberKey == null || !accounts.Any(a => a.StaffNumberKey == p.HolderNumberKey && a.DisabledAt == null));
            },
            Message = (p, _) => $"{Quote(p.UnitName)}の{Quote(p.Name)}の在任者（職員番号：{p.HolderNumber ?? "記載なし"}）に、使えるアカウントがありません。",
        });
        Add(new Check<Post>
        {
            Id = "posts.unit-gone",
            Title = "所属が廃止された職",
            Basis = Basis,
            Cases = ["K-01"],
            Severity = Severity.High,
            Boundary = "業務日に在任の期間にある職で、「所属」として見つかった所属の廃止日（存続した最後の日）が業務日より前であるもの。承継所属が1つに決まるものは該当しません。分割された所属の職は、職務のないものも該当します。そのほかの職務のない職、閉鎖した記録は除きます。",
            Remedy = "「引継ぎ」の画面の「行き先の決まっていない職」で、承継所属から行き先を選んでください。承継所属のないときは、事務を引き継いだ所属の職として記録し、この記録の退任日を入れてください。",
            Query = context =>
            {
                DateOnly? today = context.Parameters.Today;
                var gone = context.AllRecords<Unit>().Where(u => u.ValidTo < today || u.ClosedOn <= today);
                return context.Records<Post>().HeldOn(context.Parameters.Today)
                    .Where(p => gone.Any(u => u.Id == p.UnitId && (p.Duty != null || (u.Successor != null && u.Successor.Contains("、")))));
            },
            Message = (p, _) => $"{Quote(p.UnitName)}の{Quote(p.Name)}（職務：{p.Duty ?? "記載なし"}）の所属は廃止されています。",
        });
    }

    private static IQueryable<Post> Duties(CheckContext context) => context.Records<Post>().Where(p => p.Duty != null);

    private static IQueryable<Post> InLiveUnit(CheckContext context)
    {
        DateOnly? today = context.Parameters.Today;
        var gone = context.AllRecords<Unit>().Where(u => u.ValidTo < today || u.ClosedOn <= today);
        return Duties(context).Where(p => !gone.Any(u => u.Id == p.UnitId));
    }

    private static IQueryable<Post> Held(CheckContext context) =>
        InLiveUnit(context).HeldOn(context.Parameters.Today).Where(p => p.Holder != null || p.HolderNumberKey != null);

    // Of all records of a post only the last that has begun is told, and only while no other is held.
    private static IQueryable<Post> Vacant(CheckContext context)
    {
        DateOnly? today = context.Parameters.Today;
        var held = Held(context);
        var begun = InLiveUnit(context).Where(p => p.ValidFrom == null || p.ValidFrom <= today);
        return begun
            .Where(p => p.ValidTo < today || (p.Holder == null && p.HolderNumberKey == null))
            .Where(p => !held.Any(h => h.UnitId == p.UnitId && h.NameKey == p.NameKey && h.SeatKey == p.SeatKey))
            .Where(p => !begun.Any(l => l.Id != p.Id && l.UnitId == p.UnitId && l.NameKey == p.NameKey && l.SeatKey == p.SeatKey
                && (p.ValidFrom == null ? l.ValidFrom != null || l.Id > p.Id : l.ValidFrom > p.ValidFrom)));
    }
}
