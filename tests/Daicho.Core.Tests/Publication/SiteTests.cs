using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Daicho.Ledgers.Export;
using Daicho.Publication.Content;
using Daicho.Publication.Layouts;
using Daicho.Publication.Output;
using Daicho.Publication.Site;

namespace Daicho.Core.Tests.Publication;

/// <summary>The public site as files.</summary>
public sealed class SiteTests
{
    static readonly PublicationLayout Layout = PublicationLayout.Get("chiba-table");

    static IReadOnlyList<SiteFile> Site(params PublishedVersion[] versions) => SiteBuilder.Build(versions, "見本市", "https://www.example.lg.jp/kansa");

    static PublishedVersion Version(PublicationContent content, long number = 1, int version = 1) =>
        new(number, version, content.ForPublic(), Layout, new string('a', 64), new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc), [("docx", WordWriter.Bytes(Arranger.Arrange(content.ForPublic(), Layout)))]);

    static PublishedVersion[] Course()
    {
        var first = Published.Of(Published.Item("1", "台帳がない。", "検討する。", cls: "継続"), Published.Item("2", "写しがない。", "複写した。")) with { Date = new DateOnly(2026, 3, 27), Title = "措置の公表（3月）" };
        var second = Published.Of(Published.Item("1", "台帳がない。", "備えた。") with { Change = "新たに措置" });
        return [Version(first), Version(second, 2), Version(second with { Correction = "第2版：No.1 の措置の「備えた」を訂正" }, 2, 2)];
    }

    [Fact]
    public void Links_OfEveryPage_LeadToAFileAndAPlaceInIt()
    {
        var files = Site(Course()).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var parser = new HtmlParser();
        foreach (var page in files.Values.Where(f => f.ContentType == "text/html"))
        {
            var document = parser.ParseDocument(Encoding.UTF8.GetString(page.Bytes));
            Assert.Equal("ja", document.DocumentElement.GetAttribute("lang"));
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.Empty(document.QuerySelectorAll("script, [style], img, iframe"));
            foreach (var link in document.QuerySelectorAll("[href]"))
            {
                var target = new Uri(new Uri("http://site/" + page.Path), link.GetAttribute("href"));
                Assert.Equal("site", target.Host);
                Assert.True(files.TryGetValue(target.AbsolutePath[1..], out var file), $"{page.Path} → {target}");
                if (target.Fragment.Length > 1)
                    Assert.NotNull(parser.ParseDocument(Encoding.UTF8.GetString(file.Bytes)).GetElementById(target.Fragment[1..]));
            }
        }
    }

    [Fact]
    public void Item_PublishedTwice_ShowsItsLastStateAndItsCourse()
    {
        var page = Text(Site(Course()), "items/2025-1-1.html");
        Assert.Contains("<p>備えた。</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>検討する。</p>", page, StringComparison.Ordinal);
        Assert.Contains("措置の公表（3月）</a>　見本市公報第812号　継続", page, StringComparison.Ordinal);
        Assert.Contains("措置済み（新たに措置）", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Correction_StandsInPlaceOfWhatItCorrects_WhichStaysReadable()
    {
        var site = Site(Course());
        Assert.Contains("第2版：No.1", Text(site, "publications/2.html"), StringComparison.Ordinal);
        Assert.Contains("この公表は訂正されました", Text(site, "publications/2-v1.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("2-v1", Text(site, "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Feed_IsAtom_WithOneNameForEachThing()
    {
        var feed = XDocument.Parse(Text(Site(Course()), "feed.xml"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var ids = feed.Descendants(atom + "id").Select(i => i.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(2 + 2, feed.Root!.Elements(atom + "entry").Count());
        Assert.All(feed.Root.Elements(atom + "entry"), e => Assert.StartsWith("https://www.example.lg.jp/kansa/", e.Element(atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.Equal(ids, XDocument.Parse(Text(Site(Course()), "feed.xml")).Descendants(atom + "id").Select(i => i.Value));
    }

    [Fact]
    public void Data_OfItems_FollowsTheRulesForMachines()
    {
        var site = Site(Course());
        var file = site.Single(f => f.Path == "data/items.csv").Bytes;
        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        var lines = Encoding.UTF8.GetString(file[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 2, lines.Length);
        var head = lines[0].Split(',');
        Assert.Equal(head.Length, head.Distinct().Count());
        Assert.DoesNotContain("", head);
        Assert.Contains(",2026-11-20,令和8年11月20日,", lines[1], StringComparison.Ordinal);
        var defined = Text(site, "data/columns.csv").Split("\r\n").Where(l => l.StartsWith("items,", StringComparison.Ordinal)).Select(l => l.Split(',')[2]);
        Assert.Equal(head, defined);
        using var json = JsonDocument.Parse(site.Single(f => f.Path == "data/items.json").Bytes);
        Assert.Contains("PDL1.0", Text(site, "data/README.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_OfSeveralUnits_AreARowEach()
    {
        var item = Published.Item("1", "台帳がない。", "備えた。") with
        {
            Units = ["財政課", "税務課"],
            Measures = [new("財政課", MarkedText.Of("備えた。\n周知した。"), "措置済み"), new("税務課", MarkedText.Of("検討する。"), "継続")],
        };
        var lines = Encoding.UTF8.GetString(OpenData.Measures([Published.Of(item)], ExportFormat.Csv)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Contains("1,財政課,備えた。 周知した。,措置済み", lines[1], StringComparison.Ordinal);
        Assert.Contains("2,税務課,検討する。,継続", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_HoldsEveryFileWithItsChecksum()
    {
        var folder = Directory.CreateTempSubdirectory("daicho-site-").FullName;
        try
        {
            SiteBuilder.Write(Site(Course()), folder);
            var sums = File.ReadAllLines(Path.Combine(folder, "SHA256SUMS"));
            Assert.Equal(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length - 1, sums.Length);
            Assert.All(sums, s => Assert.Equal(s[..64], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, s[66..]))))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void SameContent_AlwaysGivesTheSamePages() =>
        Assert.All(Site(Course()).Where(f => !f.Path.EndsWith(".docx", StringComparison.Ordinal)).Zip(Site(Course()).Where(f => !f.Path.EndsWith(".docx", StringComparison.Ordinal))), p => Assert.Equal(p.First.Bytes, p.Second.Bytes));

    [Fact]
    public async Task Pdf_IsPrintedByChromium()
    {
        var pdf = await PdfPrinter.Print(Arranger.Arrange(Published.WithSecret().ForPublic(), Layout), TestContext.Current.CancellationToken);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(pdf, 0, 5), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"id\": \"x\"", "JSON")]
    [InlineData("{ \"id\": \"x\", \"name\": \"甲\", \"source\": \"乙\", \"fields\": [{ \"show\": [\"nothing\"], \"label\": \"丙\", \"width\": 100 }] }", "「nothing」はありません")]
    [InlineData("{ \"id\": \"x\", \"name\": \"甲\", \"source\": \"乙\", \"fields\": [{ \"show\": [\"number\"], \"label\": \"丙\", \"width\": 90 }] }", "合計が90")]
    public void Layout_ThatDoesNotHoldTogether_IsRefusedWithASentence(string json, string says) =>
        Assert.Contains(says, Assert.Throws<UserErrorException>(() => PublicationLayout.Parse(json)).Message, StringComparison.Ordinal);

    static string Text(IReadOnlyList<SiteFile> site, string path) => Encoding.UTF8.GetString(site.Single(f => f.Path == path).Bytes);
}
