using Daicho.Access;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>An audit (監査) and the report it ended in.</summary>
public sealed class Audit : LedgerRecord
{
    /// <summary>Fiscal year (年度) of the audit.</summary>
    public long? FiscalYear { get; set; }

    /// <summary>Kind as printed: 包括外部監査, 定期監査, ….</summary>
    public string? Kind { get; set; }

    /// <summary>Folded kind.</summary>
    public string? KindKey { get; set; }

    /// <summary>Government that was audited, when it is not our own.</summary>
    public string? Government { get; set; }

    /// <summary>Theme (監査テーマ).</summary>
    public string? Theme { get; set; }

    /// <summary>Folded theme.</summary>
    public string? ThemeKey { get; set; }

    /// <summary>Who audited.</summary>
    public string? Auditor { get; set; }

    /// <summary>Units and systems it looks at.</summary>
    public string? Scope { get; set; }

    /// <summary>First day of the audit.</summary>
    public DateOnly? StartedOn { get; set; }

    /// <summary>Day on which the report was handed over.</summary>
    public DateOnly? ReportedOn { get; set; }

    /// <summary>The vocabulary of its statutory classes (see <see cref="AuditTerm"/>); null is the government's usual one.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>Date of publication.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Gazette (公報) it was published in.</summary>
    public string? GazetteName { get; set; }

    /// <summary>Number of the gazette.</summary>
    public string? GazetteNumber { get; set; }

    /// <summary>File it was read from, with its SHA-256.</summary>
    public string? Source { get; set; }
}

/// <summary>The ledger of audits.</summary>
public sealed class AuditsLedger : Ledger<Audit>
{
    /// <summary>Kinds of audits; the law behind each stands in the duties that come with it.</summary>
    public static readonly string[] Kinds =
        ["包括外部監査", "個別外部監査", "定期監査", "行政監査", "随時監査", "財政援助団体等監査", "情報セキュリティ監査", "システム監査", "内部監査"];

    /// <summary>Declares the columns.</summary>
    public AuditsLedger()
        : base("audits", "監査", "Audits")
    {
        Description = "包括外部監査、定期監査など。指摘・意見はここに属します。";
        Group = "監査";
        Policy = LedgerPolicy.Audit;
        FiscalYear(x => x.FiscalYear, "年度", "Fiscal year").Aliases("監査年度").Key().Indexed().Listed();
        Choice(x => x.Kind, "種別", "Kind", Kinds).Folded(x => x.KindKey).Aliases("監査種別", "監査の種類").Key().Listed();
        Text(x => x.Theme, "監査テーマ", "Theme").Folded(x => x.ThemeKey).Aliases("テーマ", "特定の事件").Required().Key().Searchable().Listed();
        Text(x => x.Government, "団体", "Government").Searchable().Listed();
        Text(x => x.Auditor, "監査人", "Auditor").Aliases("包括外部監査人").Searchable().Listed();
        LongText(x => x.Scope, "対象", "Scope").Aliases("監査対象", "対象部局").Help("対象とする所属やシステム。1行に1つ。");
        Date(x => x.StartedOn, "監査開始日", "Started on").Aliases("開始日");
        Date(x => x.ReportedOn, "報告日", "Reported on").Aliases("報告書提出日").Help("監査の結果に関する報告が提出された日。");
        Text(x => x.Vocabulary, "区分の語彙", "Vocabulary of classes").Help("台帳「監査の語彙」の語彙の名前（例：千葉県）。空欄は団体の標準のもの。");
        Date(x => x.PublishedOn, "公表日", "Published on").Aliases("公表年月日").Listed();
        Text(x => x.GazetteName, "公報名", "Gazette").Aliases("県報", "市報");
        Text(x => x.GazetteNumber, "公報号数", "Gazette number").Aliases("号数");
        Text(x => x.Source, "出典", "Source");
        Titled(x => x.Theme);
        SortedBy(x => x.FiscalYear, descending: true);
    }

    /// <summary>What has been published is open to everyone.</summary>
    public override System.Linq.Expressions.Expression<Func<Audit, bool>>? OpenTo(Data.DaichoDb db, Actor actor, DateOnly today)
    {
        DateOnly? day = today;
        return audit => audit.PublishedOn <= day;
    }

    /// <summary>Assistants see the audits they are engaged in.</summary>
    public override System.Linq.Expressions.Expression<Func<Audit, bool>>? EntitledTo(Data.DaichoDb db, Actor actor, DateOnly today)
    {
        if (!actor.Is(Role.AuditAssistant))
            return null;
        var engaged = Fieldwork.Engaged.Audits(db, actor, today);
        return audit => engaged.Contains(audit.Id);
    }
}
