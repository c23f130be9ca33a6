using System.Linq.Expressions;
using Daicho.Access;
using Daicho.Data;
using Daicho.FollowUp.Fieldwork;
using Daicho.Ledgers;

namespace Daicho.FollowUp;

/// <summary>A finding (指摘), opinion (意見) or recommendation (勧告) of an audit as printed.</summary>
public sealed class AuditItem : LedgerRecord
{
    /// <summary>Theme of the audit, as written.</summary>
    public string? AuditTheme { get; set; }

    /// <summary>Folded theme.</summary>
    public string? AuditThemeKey { get; set; }

    /// <summary>The audit.</summary>
    public long? AuditId { get; set; }

    /// <summary>Number as printed.</summary>
    public string? Number { get; set; }

    /// <summary>Kind as printed: 指摘, 意見, 勧告….</summary>
    public string? Kind { get; set; }

    /// <summary>Section of the report.</summary>
    public string? Section { get; set; }

    /// <summary>Folded section.</summary>
    public string? SectionKey { get; set; }

    /// <summary>Subject (事項名).</summary>
    public string? Subject { get; set; }

    /// <summary>Folded subject.</summary>
    public string? SubjectKey { get; set; }

    /// <summary>Which one it is where section, number and subject are printed more than once; null for the first.</summary>
    public long? Ordinal { get; set; }

    /// <summary>Responsible unit, as printed.</summary>
    public string? Owner { get; set; }

    /// <summary>Folded responsible unit, for checks.</summary>
    public string? OwnerKey { get; set; }

    /// <summary>Text of the finding.</summary>
    public string? Finding { get; set; }

    /// <summary>What was answered, as printed.</summary>
    public string? Response { get; set; }

    /// <summary>Statutory class as printed (措置済み, 対応済み, 継続…).</summary>
    public string? Class { get; set; }

    /// <summary>Folded class.</summary>
    public string? ClassKey { get; set; }

    /// <summary>Page of the report.</summary>
    public string? Page { get; set; }

    /// <summary>How far it really is.</summary>
    public string? State { get; set; }

    /// <summary>True when the response is a plan, a promise or a thing to consider rather than a thing done.</summary>
    public bool? PlanOnly { get; set; }

    /// <summary>Why it came to this (原因).</summary>
    public string? RootCause { get; set; }

    /// <summary>The earlier item of which this is the same again (再発), as written; confirmed by a person.</summary>
    public string? RecursOf { get; set; }

    /// <summary>That item.</summary>
    public long? RecursOfId { get; set; }

    /// <summary>Parts of its texts that are withheld when published, one a line: the words, ｜, the ground.</summary>
    public string? Withheld { get; set; }

    /// <summary>Date of publication of the audit; before it the item is seen by its addressees only.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Lines of the source it was read from.</summary>
    public string? SourceLines { get; set; }

    /// <summary>Key of the place in the source: file hash and first line.</summary>
    public string? SourceKey { get; set; }

    /// <summary>Why a person must still confirm what was read; null when nothing is open.</summary>
    public string? NeedsReview { get; set; }
}

/// <summary>The ledger of audit items.</summary>
public sealed class AuditItemsLedger : Ledger<AuditItem>
{
    /// <summary>Declares the columns.</summary>
    public AuditItemsLedger()
        : base("audit-items", "指摘・意見", "Audit items")
    {
        Description = "監査の指摘・意見・勧告（印刷されたとおり）。区分（法定の整理）と実施状況（実際の進み具合）を分けて持ちます。";
        Group = "監査";
        Policy = LedgerPolicy.Audit;
        ReasonRequired = true;
        IsAskedAround = true;
        Reference("audits", x => x.AuditTheme, x => x.AuditId, "監査テーマ", "Audit").Folded(x => x.AuditThemeKey).Aliases("監査", "テーマ").Required().Key().Searchable();
        Text(x => x.Section, "章・節", "Section").Folded(x => x.SectionKey).Aliases("節").Key();
        Text(x => x.Number, "番号", "Number").Aliases("No", "No.", "項番").Key().Indexed().Listed();
        Text(x => x.Kind, "種別", "Kind").Aliases("指摘・意見の別").Indexed().Listed();
        Text(x => x.Subject, "事項名", "Subject").Folded(x => x.SubjectKey).Aliases("件名", "項目").Key().Searchable().Listed();
        Integer(x => x.Ordinal, "同名の何件目", "Ordinal").Key();
        Unit(x => x.Owner, x => x.UnitId, "所管課", "Responsible unit").Folded(x => x.OwnerKey).Aliases("担当課", "所属", "対象部局").Searchable().Listed();
        LongText(x => x.Finding, "内容", "Finding").Aliases("指摘の内容", "意見の内容", "結果の内容").Searchable();
        LongText(x => x.Response, "措置・対応", "Response").Aliases("措置状況等", "対応状況等", "措置の内容").Searchable();
        Text(x => x.Class, "区分", "Class").Folded(x => x.ClassKey).Aliases("措置区分").Listed();
        Text(x => x.Page, "ページ", "Page").Aliases("頁");
        Choice(x => x.State, "実施状況", "State of implementation", MeasureState.All).Aliases("進捗").Indexed().Listed();
        Boolean(x => x.PlanOnly, "方針・計画での整理", "Closed on a plan").Help("回答が将来の方針・計画・努力であり、実施の事実がまだ書かれていない場合に「はい」。");
        LongText(x => x.RootCause, "原因", "Root cause").Aliases("発生原因").Help("なぜ起きたか。同じ原因が他にないかを確かめるのに使います。");
        Reference("audit-items", x => x.RecursOf, x => x.RecursOfId, "再発の元の指摘・意見", "Recurrence of").Help("過去の同じ指摘・意見。「No.12 事項名」のように書きます。");
        LongText(x => x.Withheld, "公表で伏せる部分", "Withheld when published").Help("1行に1つ、「伏せる文言｜根拠」と書きます（例：サーバ室の位置｜情報公開条例第7条第6号）。");
        Date(x => x.PublishedOn, "公表日", "Published on").Aliases("公表年月日");
        Text(x => x.SourceLines, "出典の行", "Source lines");
        Text(x => x.SourceKey, "出典", "Source");
        LongText(x => x.NeedsReview, "要確認の理由", "Needs review").Help("報告書の読取りのうち、人の確認が済んでいない点。確認したら空にします。");
        Titled(x => x.Kind, x => x.Number, x => x.Subject);
        SortedBy(x => x.Number);
    }

    /// <summary>
    /// What has been published is open to everyone; where parts of it are withheld, to the digital division and executives, and
    /// everyone else reads the public edition. Before, its addressee sees it, and the units that bring together or confirm the
    /// addressee's measures. That a unit names it in a measure of its own proves nothing.
    /// </summary>
    public override Expression<Func<AuditItem, bool>>? OpenTo(DaichoDb db, Actor actor, DateOnly today)
    {
        var published = Published(actor, today);
        var watched = BodyScope.Watched(db, UnitScope.Own(db, actor), today);
        Expression<Func<AuditItem, bool>> coordinated = item => watched.Contains(item.UnitId);
        return published.Or(coordinated);
    }

    /// <summary>Assistants see what is not published of the audits they are engaged in.</summary>
    public override Expression<Func<AuditItem, bool>>? EntitledTo(DaichoDb db, Actor actor, DateOnly today)
    {
        if (!actor.Is(Role.AuditAssistant))
            return null;
        var engaged = Engaged.Audits(db, actor, today);
        return item => engaged.Contains(item.AuditId);
    }

    /// <summary>The items that are open to the person because they are published.</summary>
    internal static Expression<Func<AuditItem, bool>> Published(Actor actor, DateOnly today)
    {
        DateOnly? day = today;
        if (actor.Is(Role.DigitalDivision | Role.Executive))
            return item => item.PublishedOn <= day;
        return item => item.PublishedOn <= day && item.Withheld == null;
    }
}
