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
    /// <summary>Declares the columns.</summary>
    public AuditsLedger()
        : base("audits", "監査", "Audits")
    {
        Description = "包括外部監査、定期監査など。指摘・意見はここに属します。";
        Group = "監査";
        Policy = LedgerPolicy.Audit;
        FiscalYear(x => x.FiscalYear, "年度", "Fiscal year").Aliases("監査年度").Key().Indexed().Listed();
        Text(x => x.Kind, "種別", "Kind").Folded(x => x.KindKey).Aliases("監査種別", "監査の種類").Key().Listed();
        Text(x => x.Theme, "監査テーマ", "Theme").Folded(x => x.ThemeKey).Aliases("テーマ", "特定の事件").Required().Key().Searchable().Listed();
        Text(x => x.Government, "団体", "Government").Searchable().Listed();
        Text(x => x.Auditor, "監査人", "Auditor").Aliases("包括外部監査人").Searchable().Listed();
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
}
