using Daicho.Core.Tests.Import.Reports;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;

namespace Daicho.Core.Tests.Publication;

/// <summary>Publications for tests.</summary>
static class Published
{
    /// <summary>What no public file may hold.</summary>
    public const string Secret = "外部接続点はゼブラ棟三階";

    /// <summary>The first real report as a publication.</summary>
    public static readonly Lazy<PublicationContent> Chiba = new(() =>
        ContentOfReport.Make(Report.Chiba.Value, "千葉県", "千葉県監査委員", "包括外部監査の結果に係る措置結果"));

    /// <summary>A small publication whose items may be given.</summary>
    public static PublicationContent Of(params PublishedItem[] items) => new()
    {
        Government = "見本市",
        GovernmentCode = "120006",
        Publisher = "見本市監査委員",
        Title = "定期監査の結果に係る措置の公表",
        Date = new DateOnly(2026, 11, 20),
        GazetteName = "見本市公報",
        GazetteNumber = "第812号",
        BaseDate = new DateOnly(2026, 10, 31),
        DecidedBy = "総務部長",
        PrefaceTitle = "◎「区分」欄の記載について",
        Preface = ["市長等は、監査の結果に基づき措置を講じたときは、その旨を監査委員に通知することとされている。"],
        Classes = [new("措置済み", "何らかの措置を講じたものである。", ["実際に講じたもの", "具体的な計画を決定したもの"]), new("継続", "引き続き検討するものである。", [])],
        Audits = [new PublishedAudit(2025, "定期監査", "情報システムの管理", null, ContentOfReport.Groups(items))],
    };

    /// <summary>An item.</summary>
    public static PublishedItem Item(string number, string finding, string measure, string? cls = "措置済み", string subject = "契約事務について", string kind = "指摘", string unit = "情報政策課") => new()
    {
        Id = $"2025-1-{number}",
        Number = number,
        Kind = kind,
        Subject = MarkedText.Of(subject),
        Units = [unit],
        Finding = MarkedText.Of(finding),
        Measures = measure.Length == 0 ? [] : [new PublishedMeasure(unit, MarkedText.Of(measure), cls)],
        Class = cls,
        NotifiedOn = new DateOnly(2026, 11, 2),
        NoticeNumber = "情政第45号",
    };

    /// <summary>A publication with a secret in every text that may have one.</summary>
    public static PublicationContent WithSecret() => Of(
            Item("1", $"庁内網の{Secret}にある。", $"{Secret}の鍵を替えた。", subject: $"{Secret}の管理について"),
            Item("2", "台帳が更新されていない。", "令和8年10月1日に更新した。"))
        .Each(i => i.EachText(t => t.Withhold(Secret, "情報公開条例第7条第6号")));

    public static IEnumerable<TheoryDataRow<string>> Layouts() => PublicationLayout.Shipped.Select(l => new TheoryDataRow<string>(l.Id));
}
