using System.Globalization;
using Daicho.Access;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.FollowUp.Fieldwork;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.FollowUp;

/// <summary>An audit of the demonstration before its report: requests, drafts, a fact check, a sample and notes at every stage.</summary>
public static class DemoFieldwork
{
    const string Theme = "情報機器の調達と管理";

    /// <summary>Adds it, once; needs the demonstration accounts.</summary>
    public static void Add(Database database, DateOnly today, Actor preparer)
    {
        Dictionary<string, Actor> people;
        using (var db = database.Open())
        {
            if (db.Set<AuditEngagement>().Any()) return;
            people = db.Set<UserAccount>().AsNoTracking().AsEnumerable().ToDictionary(a => a.UserName!, a => a.ToActor(), StringComparer.Ordinal);
        }

        var audit = new Audit { FiscalYear = today.Month >= 4 ? today.Year : today.Year - 1, Kind = "包括外部監査", Theme = Theme, Auditor = "高橋 誠", StartedOn = today.AddDays(-60) };
        using (var action = ActionScope.Begin(database, preparer, today, ActionKind.Edit, "お試しデータの準備"))
        {
            action.Write<Audit>().Add(audit);
            action.Complete();
        }

        string Day(int days) => today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var engagements = new EngagementDesk(database, today);
        foreach (var (who, capacity) in new[] { ("takahashi", "監査人"), ("ito", "監査補助者") })
            engagements.Engage(preparer, audit.Id, who, Values(("capacity", capacity), ("from_on", Day(-60)), ("to_on", Day(120))));
        Ask(database, today, people, audit.Id, Day);
        Draft(database, today, people, audit.Id, Day);
        var samples = new SampleDesk(database, today);
        samples.Draw(people["ito"], audit.Id, Values(("subject", "管理番号の札と現物の一致"), ("ledger_id", "computers"), ("seed", "R8-01"), ("size", "5")));
        List<AuditSampleRow> rows;
        using (var db = database.Open())
            rows = [.. db.Set<AuditSampleRow>().AsNoTracking().OrderBy(r => r.Rank)];
        if (rows.Count > 1)
        {
            samples.Test(people["ito"], new(rows[0].Id, 1), "適正", "札・設置場所とも台帳のとおり。");
            samples.Test(people["ito"], new(rows[1].Id, 1), "不備", "札がはがれ、番号を読めない。");
        }

        var notes = new NoteDesk(database, today);
        notes.Keep(people["takahashi"], audit.Id, Values(("subject", "税務課の面談"), ("text", "更新の判断を誰がしたか、担当者は知らなかった。決裁の写しで確かめる。"), ("is_shared", "はい")));
        notes.Keep(people["takahashi"], audit.Id, Values(("subject", "論点の候補"), ("text", "一括調達と所属調達の単価の差。まだ数字の裏付けがない。")));
    }

    static void Ask(Database database, DateOnly today, Dictionary<string, Actor> people, long audit, Func<int, string> day)
    {
        var requests = new RequestDesk(database, today);
        (string Kind, string Subject, string Details, string Units, int Due)[] asked =
        [
            ("資料", "パソコンの賃貸借契約書", "現在有効な契約書と仕様書の写し。変更契約を含む。", "税務課", 5),
            ("質問", "台帳の現物確認の方法", "年1回の現物確認を、だれが、いつ、どのように行っているか。", "税務課\n健康福祉政策課", -3),
            ("資料", "廃棄したパソコンのデータ消去証明書", "令和7年度に廃棄したすべての機器の分。", "税務課", 12),
        ];
        foreach (var one in asked)
            requests.Ask(people["takahashi"], audit, Values(("kind", one.Kind), ("subject", one.Subject), ("details", one.Details), ("addressee", one.Units), ("due_on", day(one.Due))));
        List<AuditRequest> made;
        using (var db = database.Open())
            made = [.. db.Set<AuditRequest>().AsNoTracking().OrderBy(r => r.Number)];
        RequestStep Step(string id) => RequestStep.All.Single(s => s.Id == id);
        if (made.Count < 4) return;
        requests.Take(people["hanako"], new(made[0].Id, 1), Step("give"), "賃貸借契約書2件の写しを文書管理システムの税第45号で送りました。");
        requests.Take(people["ito"], new(made[0].Id, 2), Step("again"), "変更契約書が含まれていません。", day(7));
        requests.Take(people["hanako"], new(made[1].Id, 1), Step("give"), "毎年9月に係ごとに札を読み取り、台帳と突き合わせています。");
    }

    static void Draft(Database database, DateOnly today, Dictionary<string, Actor> people, long audit, Func<int, string> day)
    {
        var drafts = new DraftFindingDesk(database, today);
        var first = drafts.Draft(people["ito"], audit, Values(
            ("kind", "指摘"), ("subject", "現物確認の記録"), ("finding", "令和7年度の現物確認について、実施日と結果の記録が残されていない。"), ("criteria", "物品管理規則第12条（年1回の現在高調査）"),
            ("cause", "記録の様式が定められていない。"), ("effect", "所在不明の機器の発見が遅れる。"), ("addressees", "税務課")));
        drafts.Take(people["takahashi"], new(first.Id, 1), DraftStep.All.Single(s => s.Id == "ask"), null, day(10));
        drafts.Draft(people["takahashi"], audit, Values(
            ("kind", "意見"), ("subject", "調達の時期の平準化"), ("finding", "賃貸借の満了が3月に集中している。"), ("addressees", "税務課\n健康福祉政策課")));
    }

    static Dictionary<string, string?> Values(params (string Column, string? Text)[] values) => values.ToDictionary(v => v.Column, v => v.Text, StringComparer.Ordinal);
}
