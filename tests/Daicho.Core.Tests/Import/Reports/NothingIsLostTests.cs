using System.Globalization;
using Daicho.Import.Reports;

namespace Daicho.Core.Tests.Import.Reports;

/// <summary>Whatever a file holds, each of its lines ends in exactly one of item, heading, table, unplaced; nothing throws.</summary>
public sealed class NothingIsLostTests
{
    static readonly string[] Pieces =
    [
        "令和4年度包括外部監査の結果に係る措置", "監査テーマ：情報システムの管理", "令和6年3月29日", "千葉県報第13926号別冊", "【指摘】", "【意見】", "【措置】", "⇒ 改善した。",
        "(1) 指摘　印紙がない。（措置）貼った。", "１　契約事務について", "第2 意見", "ア　監査の結果", "イ　措置の内容", "No\t事項名\t結果（指摘）の内容\t措置状況等\t区分",
        "1\t契約\t印紙がない。\t貼った。\t措置済み", "2\t\t\t\t", "\t続き。\t続き。\t", "7\t契約", "8", "<p>壊れた</p>\t<table><tr><td>1</td>", "\"開いたまま\t閉じない", "a\t\"二行に\nわたる\"\tc",
        "内容\t指摘事項\t意見\tページ", "<p>1. 規程について【指摘事項】</p> <p>改めるべきである。</p>\t○\t\t39", "1-1 組織体制\t\t\t", "所属名\tシステム名\tシステム形態", "税務課\t県税システム\tC/S",
        "システム名\t費目\t平成30年度\t令和元年度\t合計", "県税システム\t運用費用\t1,000\t△20\t980", "合計\t\t1,000\t980\t1,980", "| 番号 | 指摘事項 | 措置 |", "|---|---|---|", "番号,指摘事項,措置", "1,\"甲,乙\",丙",
        "総務部 財政課", "[総務部情報システム課]", "- 3 -", "以上", "", "　", "目 次", "第1 概要・・・・・・・ 3", "髙﨑𠮷\uD842", "\0\u0007", "【【【（（（", "■A 措置完了 □B 措置中", "No", "事項名", "措置の内容",
        "以下、3件（指摘事項2件、意見1件）を記載している。", "対応済み", "同上\t〃\t", "\uFEFF令和元年度", "=cmd|' /C calc'!A0",
    ];

    [Fact]
    public void GeneratedTexts_OfAllLayoutsMixed_KeepEveryLine()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var lines = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]);
            Report.OfText(string.Join('\n', lines));
        }
    }

    [Fact]
    public void GeneratedHtml_OfAllLayoutsMixed_KeepEveryLine()
    {
        string[] tags = ["<p>{0}</p>", "<h2>{0}</h2>", "<li>{0}", "<tr><td>{0}</td><td rowspan=3>{0}</td></tr>", "<table><tr><th colspan=2>{0}</th></tr>", "</table>", "<td>{0}", "<br>", "<div>{0}<table><tr><td>{0}</td></tr></table></div>"];
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var html = string.Join('\n', Enumerable.Range(0, random.Next(1, 30)).Select(_ => string.Format(CultureInfo.InvariantCulture, tags[random.Next(tags.Length)], Pieces[random.Next(Pieces.Length)])));
            var report = Report.OfHtml(html);
            Assert.All(report.LineRoles, r => Assert.InRange(r.Number, 1, html.Count(c => c == '\n') + 1));
        }
    }

    [Theory]
    [InlineData("chiba-2024-measures.txt")]
    [InlineData("kumamoto-2020-it-audit-summary.txt")]
    public void RealReports_CutAndShuffled_KeepEveryLine(string name)
    {
        var lines = File.ReadAllLines(Report.SamplePath(name));
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            var from = random.Next(lines.Length);
            var part = lines[from..Math.Min(lines.Length, from + random.Next(1, 120))];
            if (seed % 2 == 0) random.Shuffle(part);
            Report.OfText(string.Join('\n', part));
        }
    }

    [Fact]
    public void RealReports_EveryLineOfItemsAndTables_IsAccountedFor()
    {
        Assert.Equal(66, Report.Chiba.Value.LineRoles.Count(r => r.Role == LineRole.Item) - 1);
        Assert.Equal(133 + 21 + 4, Report.Kumamoto.Value.LineRoles.Count(r => r.Role == LineRole.Table));
        Assert.Equal(
            Report.Kumamoto.Value.LineRoles.Where(r => r.Role == LineRole.Item).Select(r => r.Number),
            Report.Kumamoto.Value.Items.SelectMany(i => i.SourceLines).Distinct().Order());
    }

    [Fact]
    public void LongLines_OfHostileText_AreReadInTime()
    {
        foreach (var line in (string[])[new string(' ', 300_000), new string('・', 300_000), new string('（', 300_000), new string('<', 300_000), string.Concat(Enumerable.Repeat("【指摘】", 30_000)), new string('\t', 50_000), string.Concat(Enumerable.Repeat("■□", 50_000))])
            Report.OfText("令和4年度定期監査\n番号\t指摘事項\t措置\n1\t" + line + "\tx\n" + line);
    }
}
