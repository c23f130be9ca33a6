using System.Diagnostics;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Site;

namespace Daicho.Bench;

/// <summary>A publication of 1,000 items with 3 measures each: as Word, and as a folder of static pages (<c>./bench publication</c>).</summary>
internal static class PublicationRun
{
    private const int Items = 1000;
    private const string Sentence = "情報資産の廃棄については、暗号化消去を行った上で、暗号鍵の破棄を実施し、抹消手続を実施する等、課内においてルールを策定することとした。";

    public static void Measure(Results results)
    {
        var content = Content().ForPublic();
        var layout = PublicationLayout.Get("chiba-table");
        var word = Best(() => WordWriter.Bytes(Arranger.Arrange(content, layout)).Length);
        results.Limit($"publication: {Items:N0} items × 3 measures as Word", word, "s", 3);
        var folder = Directory.CreateTempSubdirectory("daicho-bench-site-").FullName;
        try
        {
            var version = new PublishedVersion(1, 1, content, layout, new string('0', 64), DateTime.UnixEpoch, [("docx", WordWriter.Bytes(Arranger.Arrange(content, layout)))]);
            var site = Best(() => { SiteBuilder.Write(SiteBuilder.Build([version], "見本市"), folder); return 0; });
            results.Limit($"publication: {Items:N0} items × 3 measures as static pages", site, "s", 5);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PublicationContent Content() => new()
    {
        Government = "見本市",
        Publisher = "見本市監査委員",
        Title = "包括外部監査の結果に係る措置結果",
        Date = new DateOnly(2026, 11, 20),
        Audits =
        [
            .. Enumerable.Range(0, 5).Select(a => new PublishedAudit(2020 + a, "包括外部監査", $"情報システムに係る財務事務の執行について（その{a + 1}）", null,
                ContentOfReport.Groups(Enumerable.Range(1, Items / 5).Select(n => Item(2020 + a, n))))),
        ],
    };

    private static PublishedItem Item(int year, int number) => new()
    {
        Id = $"{year}-{number}",
        Number = $"{number}",
        Kind = number % 8 == 0 ? "指摘" : "意見",
        Subject = MarkedText.Of($"{number} 情報資産の廃棄について"),
        Units = ["財政課", "税務課", "情報政策課"],
        Finding = MarkedText.Of(string.Concat(Enumerable.Repeat(Sentence, 3))),
        Measures = [.. new[] { "財政課", "税務課", "情報政策課" }.Select(u => new PublishedMeasure(u, MarkedText.Of(string.Concat(Enumerable.Repeat(Sentence, 2))), "対応済み"))],
        Class = "対応済み",
        NotifiedOn = new DateOnly(2026, 11, 2),
        NoticeNumber = "総第45号",
    };

    private static double Best(Func<int> work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }
}
