using Daicho.Access;
using Daicho.Data;
using Daicho.FollowUp;
using Daicho.History;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Web.FollowUp;

/// <summary>The follow-up of the demonstration: an executive body, and measures at every stage about the published items.</summary>
public static class DemoFollowUp
{
    // Subject of the item, who carries it out, and the steps with what they set.
    static readonly (string Subject, string Owner, (string Step, (string Column, string Text)[] Values)[] Steps)[] Measures =
    [
        ("第2款 交通事故賠償金", "税務課", [("decide", [("content", "生活状況を調査し、回収の見込みがないと認めたときは債権放棄の手続を行う。"), ("due_on", "+60"), ("class", "措置済み"), ("ground", "2 具体的方針、計画等を決定したもの")])]),
        ("① 委託費の設計について", "情報政策課", [("decide", [("content", "次に類似業務を委託するとき、過年度の実績を踏まえて設計額を積算する。"), ("due_event", "次期公有財産管理システムの調達"), ("due_ledger", "systems"), ("due_filter", "f.name=公有財産"), ("class", "対応済み")])]),
        ("電話加入権について", "税務課", [("done", [("content", "専門家に相談し、使用していない電話加入権の評価減を行った。"), ("done_on", "-20"), ("class", "対応済み")])]),
    ];

    /// <summary>Adds them, once.</summary>
    public static void Add(Database database, DateOnly today, Actor actor)
    {
        using (var db = database.Open())
        {
            if (db.Set<ExecutiveBody>().Any()) return;
        }

        using (var action = ActionScope.Begin(database, actor, today, ActionKind.Edit, "お試しデータの準備"))
        {
            action.Write<ExecutiveBody>().Add(new ExecutiveBody { Name = "知事", Coordinator = "人事課", Confirmer = "情報政策課", Substitute = "財政課", NumberForm = "人第〇号", Addressee = "お試し県監査委員" });
            action.Complete();
        }

        var desk = new MeasureDesk(database, today);
        var notified = new List<long>();
        foreach (var (subject, owner, steps) in Measures)
        {
            if (ItemOf(database, subject) is not { } item) continue;
            var measure = desk.Add(actor, item, new Dictionary<string, string?>(StringComparer.Ordinal) { ["owner"] = owner }, "報告書の公表を受けて").Id;
            notified.Add(measure);
            var version = 1;
            foreach (var (step, values) in steps)
            {
                desk.Take(actor, MeasureStep.Get(step), [new(measure, version++)], values.ToDictionary(v => v.Column, v => Dated(v.Column, v.Text, today), StringComparer.Ordinal), "所管課の報告を受けて入力");
            }
        }

        Notify(database, today, actor, notified);
        new FollowUpDay(database, today).Run();
    }

    // One notice that has come in and can be published.
    static void Notify(Database database, DateOnly today, Actor actor, IReadOnlyCollection<long> measures)
    {
        long body;
        using (var db = database.Open())
        {
            var own = db.Set<ExecutiveBody>().AsNoTracking().Single();
            body = own.Id;
            measures = [.. new NoticeLines(db, today).Candidates(actor, own).Select(c => c.Measure.Id).Where(measures.Contains)];
        }

        if (measures.Count == 0) return;
        var desk = new MeasureNoticeDesk(database, today);
        var day = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var notice = desk.Create(actor, body, new NoticeHead("包括外部監査の結果に係る措置（その2）", "人第12号", day, day, null, null), measures);
        var sent = desk.Take(actor, new(notice.Id, notice.Version), MeasureNoticeStep.Get("submit"), null);
        desk.Take(actor, new(sent.Id, sent.Version), MeasureNoticeStep.Get("receive"), null);
    }

    static string? Dated(string column, string text, DateOnly today) =>
        column.EndsWith("_on", StringComparison.Ordinal) ? today.AddDays(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : text;

    static long? ItemOf(Database database, string subject)
    {
        using var db = database.Open();
        return db.Set<AuditItem>().AsNoTracking().Where(i => i.Subject != null && i.Subject.Contains(subject)).OrderBy(i => i.Id).Select(i => (long?)i.Id).FirstOrDefault();
    }
}
