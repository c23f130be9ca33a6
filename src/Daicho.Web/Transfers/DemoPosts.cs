using Daicho.Access;
using Daicho.Data;
using Daicho.History;
using Daicho.Organization;
using Daicho.Transfers;

namespace Daicho.Web.Transfers;

/// <summary>
/// Posts of the demonstration: heads and clerks of two sections with the accounts that hold them, a transfer three weeks ago that
/// is not yet acknowledged, one vacant post, one person with two posts (兼務), a substitute, and the steward of the ledgers.
/// </summary>
public static class DemoPosts
{
    const string First = "税務課";
    const string Second = "健康福祉政策課";
    const string Digital = "情報政策課";

    /// <summary>Adds them, once.</summary>
    public static void Add(Database database, DateOnly today, Actor actor)
    {
        using (var db = database.Open())
        {
            if (db.Set<Post>().Any()) return;
        }

        var year = new DateOnly(today.Month >= 4 ? today.Year : today.Year - 1, 4, 1);
        var turn = today.AddDays(-21) > year ? today.AddDays(-21) : year;
        var left = new Post { Name = "主査", UnitName = First, Duty = PostDuty.Clerk, Holder = "前田 進", HolderNumber = "100120", ValidFrom = year.AddYears(-3), ValidTo = turn.AddDays(-1) };
        Post[] posts =
        [
            new() { Name = "部長", UnitName = "総務部", Duty = PostDuty.Head, Holder = "清水 浩", HolderNumber = "100011", ValidFrom = year },
            new() { Name = "課長", UnitName = First, Duty = PostDuty.Head, Holder = "大野 和子", HolderNumber = "100051", Substitute = "山田 花子", SubstituteNumber = "100123", ValidFrom = year.AddYears(-1) },
            new() { Name = "課長補佐", UnitName = First, Duty = PostDuty.Confirmer, Holder = "大野 和子", HolderNumber = "100051", ValidFrom = year, Notes = "課長が兼務" },
            left,
            new() { Name = "主査", UnitName = First, Duty = PostDuty.Clerk, Holder = "山田 花子", HolderNumber = "100123", ValidFrom = turn },
            new() { Name = "課長", UnitName = Second, Duty = PostDuty.Head, Holder = "吉田 茂", HolderNumber = "100062", ValidFrom = year.AddYears(-2), ValidTo = turn.AddDays(-1), Notes = "後任は未定" },
            new() { Name = "主任主事", UnitName = Second, Duty = PostDuty.Clerk, Holder = "小林 隆", HolderNumber = "100245", ValidFrom = year },
            new() { Name = "主任主事", UnitName = "健康危機管理課", Duty = PostDuty.Clerk, Holder = "小林 隆", HolderNumber = "100245", ValidFrom = year, Notes = "健康福祉政策課と兼務" },
            new() { Name = "課長", UnitName = Digital, Duty = PostDuty.Head, Holder = "渡辺 由美", HolderNumber = "100377", ValidFrom = year },
            new() { Name = "情報セキュリティ管理者", UnitName = Digital, Duty = PostDuty.Security, Holder = "渡辺 由美", HolderNumber = "100377", ValidFrom = year },
            new() { Name = "台帳管理者", UnitName = Digital, Duty = PostDuty.Steward, Holder = "佐藤 智子", HolderNumber = "100310", Substitute = "渡辺 由美", SubstituteNumber = "100377", ValidFrom = year },
        ];
        using (var action = ActionScope.Begin(database, actor, today, ActionKind.Edit, "職と在任者の登録"))
        {
            foreach (var post in posts) action.Write<Post>().Add(post);
            action.Complete();
        }

        new HandoverDesk(database, today).Remark(
            actor, left.Id, "リースが終わったパソコンの返却について、契約の相手方と日程を調整中です。見積書は共有フォルダ「税務課／リース」にあります。\n設置場所が「？」の記録は、出先の担当者に電話で確かめると早く分かります。");
    }
}
