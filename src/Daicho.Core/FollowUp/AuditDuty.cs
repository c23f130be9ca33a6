using Daicho.Access;
using Daicho.Calendar;
using Daicho.Checks;
using Daicho.Data;
using Daicho.History;
using Daicho.Ledgers;
using Daicho.Organization;
using Daicho.Text;
using Microsoft.EntityFrameworkCore;
using static Daicho.Checks.Wording;

namespace Daicho.FollowUp;

/// <summary>
/// What has to be done about an audit (監査の手続): publish the report, notify measures, look again. It belongs to a post, so that a
/// transfer orphans nothing. It is made with the audit, from the kinds in <see cref="AuditDutyKind"/>.
/// </summary>
public sealed class AuditDuty : LedgerRecord
{
    /// <summary>The audit, as written.</summary>
    public string? Audit { get; set; }

    /// <summary>Folded audit.</summary>
    public string? AuditKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>What has to be done.</summary>
    public string? What { get; set; }

    /// <summary>Folded text.</summary>
    public string? WhatKey { get; set; }

    /// <summary>The law or rule, with its date.</summary>
    public string? Basis { get; set; }

    /// <summary>The unit whose duty it is.</summary>
    public string? Owner { get; set; }

    /// <summary>The post in that unit.</summary>
    public string? Post { get; set; }

    /// <summary>Folded post.</summary>
    public string? PostKey { get; set; }

    /// <summary>Until when; null while the day it counts from is unknown.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>When it was done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>What came of it: number and date of the document.</summary>
    public string? Result { get; set; }
}

/// <summary>The ledger of what has to be done about audits.</summary>
public sealed class AuditDutiesLedger : Ledger<AuditDuty>
{
    /// <summary>Declares the columns.</summary>
    public AuditDutiesLedger()
        : base("audit-duties", "監査の手続", "Audit duties")
    {
        Description = "監査ごとに、法令や団体の定めにより行うこと（公表、措置の通知、その後の確認など）。監査を登録すると「監査の手続の決まり」から作られます。職に属するため、異動があっても担当が途切れません。";
        Group = "監査";
        Policy = LedgerPolicy.Approvals;
        Reference("audits", x => x.Audit, x => x.AuditId, "監査", "Audit").Folded(x => x.AuditKey).Aliases("監査テーマ").Required().Key().Listed().Searchable();
        Text(x => x.What, "行うこと", "What").Folded(x => x.WhatKey).Required().Key().Listed().Searchable();
        Text(x => x.Basis, "根拠", "Basis").Listed();
        Unit(x => x.Owner, x => x.UnitId, "担当所属", "Unit").Aliases("所属").Listed();
        Text(x => x.Post, "担当の職", "Post").Folded(x => x.PostKey).Listed().Help("台帳「職」の職名。在任者がいないときは知らせます。");
        Date(x => x.DueOn, "期限", "Due on").Indexed().Listed().ByYear();
        Date(x => x.DoneOn, "行った日", "Done on").Listed();
        LongText(x => x.Result, "結果", "Result").Help("文書番号、公報の号数など。");
        Titled(x => x.Audit, x => x.What);
        SortedBy(x => x.DueOn);
    }

    /// <inheritdoc />
    public override System.Linq.Expressions.Expression<Func<AuditDuty, bool>> Awaited => d => d.DoneOn == null;
}

/// <summary>Which duties come with an audit of a kind (監査の手続の決まり), by law or by the government's own rule.</summary>
public sealed class AuditDutyKind : LedgerRecord
{
    /// <summary>Kind of audit; blank is every kind.</summary>
    public string? AuditKind { get; set; }

    /// <summary>Folded kind.</summary>
    public string? AuditKindKey { get; set; }

    /// <summary>What has to be done.</summary>
    public string? What { get; set; }

    /// <summary>Folded text.</summary>
    public string? WhatKey { get; set; }

    /// <summary>The law or rule.</summary>
    public string? Basis { get; set; }

    /// <summary>The day it counts from: one of <see cref="AuditDutyKindsLedger.Starts"/>.</summary>
    public string? CountsFrom { get; set; }

    /// <summary>Months after that day.</summary>
    public long? Months { get; set; }

    /// <summary>Days after that day and the months.</summary>
    public long? Days { get; set; }

    /// <summary>The unit whose duty it is; blank is the audit secretariat's.</summary>
    public string? Owner { get; set; }

    /// <summary>The post.</summary>
    public string? Post { get; set; }

    /// <summary>First day of the rule: audits of earlier fiscal years don't get it.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day of the rule.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Where it was seen.</summary>
    public string? Source { get; set; }
}

/// <summary>The ledger of the rules.</summary>
public sealed class AuditDutyKindsLedger : Ledger<AuditDutyKind>
{
    /// <summary>Days from which duties count.</summary>
    public static readonly string[] Starts = ["監査開始日", "報告日", "公表日", "年度末"];

    /// <summary>Declares the columns.</summary>
    public AuditDutyKindsLedger()
        : base("audit-duty-kinds", "監査の手続の決まり", "Kinds of audit duties")
    {
        Description = "監査の種別ごとに行う手続と、その期限の数え方。ここに無い手続は出荷時のものを使い、同じ名前の手続はこちらの値を使います。";
        Group = "設定";
        Policy = LedgerPolicy.FollowUpSettings;
        ReasonRequired = true;
        Choice(x => x.AuditKind, "監査の種別", "Kind of audit", AuditsLedger.Kinds).Folded(x => x.AuditKindKey).Key().Listed().Help("空欄はすべての種別。");
        Text(x => x.What, "行うこと", "What").Folded(x => x.WhatKey).Required().Key().Listed().Searchable();
        Text(x => x.Basis, "根拠", "Basis").Required().Listed();
        Choice(x => x.CountsFrom, "数え始める日", "Counts from", Starts).Required().Listed();
        Integer(x => x.Months, "月数", "Months").Listed();
        Integer(x => x.Days, "日数", "Days").Listed();
        Unit(x => x.Owner, x => x.UnitId, "担当所属", "Unit").Listed();
        Text(x => x.Post, "担当の職", "Post").Listed();
        Date(x => x.ValidFrom, "適用開始日", "Valid from").Listed();
        Date(x => x.ValidTo, "適用終了日", "Valid to");
        Text(x => x.Source, "出典", "Source");
        Titled(x => x.What);
        SortedBy(x => x.What);
    }
}

/// <summary>Makes the duties of audits that have none of a kind yet, and gives those a date whose day has become known.</summary>
internal sealed class AuditDuties(Database database, DateOnly today)
{
    private static readonly Actor Maker = Actor.Job("監査の手続") with { Roles = Role.Administrator | Role.AuditSecretariat };

    /// <summary>Makes them; returns how many were made or dated.</summary>
    public int Make()
    {
        List<Audit> audits;
        ILookup<long?, AuditDuty> known;
        using (var db = database.Open())
        {
            audits = [.. db.Set<Audit>().AsNoTracking().LiveOn(today).Where(a => a.Government == null).OrderBy(a => a.Id)];
            known = db.Set<AuditDuty>().AsNoTracking().Where(d => d.AuditId != null).AsEnumerable().ToLookup(d => d.AuditId);
            var rules = Rules(db).ToList();
            var wanted = audits.SelectMany(a => rules.Where(r => IsFor(r, a)).Select(r => (Audit: a, Rule: r, Due: DueOf(r, a)))).ToList();
            var missing = wanted.Where(w => !IsPast(w.Audit, w.Due) && !known[w.Audit.Id].Any(d => d.WhatKey == TextKey.Name(w.Rule.What))).ToList();
            var undated = wanted.Select(w => (Duty: known[w.Audit.Id].FirstOrDefault(d => d.WhatKey == TextKey.Name(w.Rule.What) && d.DueOn is null && d.DoneOn is null && d.IsLiveOn(today)), w.Due))
                .Where(w => w.Duty is not null && w.Due is not null).ToList();
            if (missing.Count + undated.Count == 0)
                return 0;
            using var action = ActionScope.Begin(database, Maker, today, ActionKind.Measure, "監査に伴う手続を作成");
            var writer = action.Write<AuditDuty>();
            var ledger = action.Db.Catalog.Of<Audit>();
            foreach (var (audit, rule, due) in missing)
                writer.Add(new AuditDuty { Audit = RecordNumber.Of(ledger, audit), What = rule.What, Basis = rule.Basis, Owner = rule.Owner, Post = rule.Post, DueOn = due });
            foreach (var (duty, due) in undated)
            {
                var next = (AuditDuty)writer.CopyOf(duty!);
                next.DueOn = due;
                writer.Change(duty!, next);
            }

            action.Complete();
            return missing.Count + undated.Count;
        }
    }

    private IEnumerable<AuditDutyKind> Rules(DaichoDb db)
    {
        var local = db.Set<AuditDutyKind>().AsNoTracking().LiveOn(today).OrderBy(k => k.Id).ToList();
        var own = local.Select(k => (k.AuditKindKey ?? "", k.WhatKey)).ToHashSet();
        return local.Concat(Shipped().Where(k => !own.Contains((TextKey.Name(k.AuditKind), TextKey.Name(k.What)))));
    }

    private static bool IsFor(AuditDutyKind rule, Audit audit)
    {
        var year = audit.FiscalYear is { } y and > 0 and < 9999 ? new DateOnly((int)y, 4, 1) : (DateOnly?)null;
        return (string.IsNullOrEmpty(rule.AuditKind) || TextKey.Name(rule.AuditKind) == audit.KindKey || TextKey.Name(rule.AuditKind) == audit.KindKey + TextKey.Name("監査"))
            && !(rule.ValidFrom > year) && !(rule.ValidTo < year);
    }

    // What was due before the product knew of the audit is history: nobody is reminded of it on the first day.
    private bool IsPast(Audit audit, DateOnly? due) => due is { } day ? day < today : audit.FiscalYear < FiscalYear.Of(today).Year - 1;

    private static DateOnly? DueOf(AuditDutyKind rule, Audit audit)
    {
        var from = rule.CountsFrom switch
        {
            "監査開始日" => audit.StartedOn,
            "報告日" => audit.ReportedOn,
            "公表日" => audit.PublishedOn,
            _ => audit.FiscalYear is { } year and > 0 and < 9999 ? new DateOnly((int)year + 1, 3, 31) : null,
        };
        return from?.AddMonths((int)(rule.Months ?? 0)).AddDays((int)(rule.Days ?? 0));
    }

    private static IEnumerable<AuditDutyKind> Shipped() => EmbeddedTable.Rows("FollowUp", "audit-duty-kinds.tsv").Select(c => new AuditDutyKind
    {
        AuditKind = c[0].Length == 0 ? null : c[0],
        What = c[1],
        Basis = c[2],
        CountsFrom = c[3],
        Months = c[4].Length == 0 ? null : long.Parse(c[4], System.Globalization.CultureInfo.InvariantCulture),
        Days = c[5].Length == 0 ? null : long.Parse(c[5], System.Globalization.CultureInfo.InvariantCulture),
        ValidFrom = c[6].Length == 0 ? null : DateOnly.ParseExact(c[6], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Source = c[7],
    });
}

/// <summary>Checks that what has to be done about audits is done, by somebody who is there.</summary>
public sealed class AuditDutyChecks : CheckList
{
    private const string Basis = "監査の事務の引継ぎ漏れで、ある年度の措置の公表が作られなかった例がある";
    private const string LeftOut = "閉鎖した記録は除きます。";

    /// <summary>Declares the checks.</summary>
    public AuditDutyChecks()
    {
        Add(new Check<AuditDuty>
        {
            Id = "audit-duties.overdue",
            Title = "期限を過ぎた監査の手続",
            Basis = Basis,
            Cases = ["K-28"],
            Severity = Severity.High,
            Boundary = "「期限」が業務日より前（期限の当日は該当しません）で、「行った日」が空欄のもの。" + LeftOut,
            Remedy = "手続を行い、行った日と文書番号を入れてください。不要なときは理由とともに閉鎖してください。",
            Predicate = p =>
            {
                DateOnly? today = p.Today;
                return d => d.DueOn < today && d.DoneOn == null;
            },
            Message = (d, _) => $"{Quote(d.Audit)}の{Quote(d.What)}は期限（{Day(d.DueOn)}）を過ぎていますが、行った日がありません。",
        });
        Add(new Check<AuditDuty>
        {
            Id = "audit-duties.no-post",
            Title = "担う職のない監査の手続",
            Basis = Basis,
            Cases = ["K-28"],
            Severity = Severity.Medium,
            Boundary = "「行った日」が空欄で、「担当所属」の所属に「担当の職」の職名の職（業務日に在任者がいるもの）がないもの。担当所属か担当の職が空欄のものも該当します。" + LeftOut,
            Remedy = "担当所属と職を決めて入れるか、職の台帳に在任者を入れてください。",
            Query = context =>
            {
                var held = context.Records<Post>().HeldOn(context.Parameters.Today).Where(p => p.Holder != null || p.HolderNumberKey != null);
                return context.Records<AuditDuty>().Where(d => d.DoneOn == null && !held.Any(p => p.UnitId == d.UnitId && p.NameKey == d.PostKey));
            },
            Message = (d, _) => $"{Quote(d.Audit)}の{Quote(d.What)}を担う職（{d.Owner ?? "所属の記載なし"}　{d.Post ?? "職の記載なし"}）に在任者がいません。",
        });
    }
}
