using System.Text;
using Daicho.Import.Reports;

namespace Daicho.Core.Tests.Import.Reports;

/// <summary>HTML that no printed report is, made to keep the reader busy: refused with one sentence.</summary>
public sealed class HostileHtmlTests
{
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<svg><td>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<template>")]
    [InlineData("<ul><li>")]
    public void FromHtml_NestedTooDeep_IsRefused(string tags) =>
        Assert.Contains("入れ子が深すぎる", Assert.Throws<UserErrorException>(() => ReportSource.FromHtml("<body>" + Repeat(tags, 300_000))).Message);

    [Fact]
    public void FromHtml_FormattingReopenedInEachParagraph_IsRefused()
    {
        var html = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p><b id={i}></p>"));
        Assert.Contains("入れ子が深すぎる", Assert.Throws<UserErrorException>(() => ReportSource.FromHtml(html)).Message);
    }

    [Fact]
    public void FromHtml_TooManyElements_IsRefused() =>
        Assert.Contains("要素が多すぎる", Assert.Throws<UserErrorException>(() => ReportSource.FromHtml(Repeat("<i></i>", HtmlGuard.MostElements))).Message);

    [Fact]
    public void FromHtml_HugeSpans_IsRefused() =>
        Assert.Contains("rowspan", Assert.Throws<UserErrorException>(() => ReportSource.FromHtml($"<table><tr><td rowspan=65000 colspan=1000>監査</td></tr>{Repeat("<tr></tr>", 20_000)}</table>")).Message);

    [Fact]
    public void FromHtml_AsDeepAsPagesAre_IsRead()
    {
        var html = $"<body>{Repeat("<div>", 200)}<p>監査の結果</p>{Repeat("</div>", 200)}{Repeat("<p>閉じない段落", 2000)}";
        Assert.Equal(2001, ReportSource.FromHtml(html).Lines.Count);
    }

    [Fact]
    public void FromHtml_ManyLinesInOneElement_ReadsEach()
    {
        var lines = ReportSource.FromHtml($"<body><div>{Repeat("行<br>\n", 50_000)}</div>").Lines;
        Assert.Equal(50_000, lines.Count);
        Assert.All(lines, l => Assert.Equal("行", l.Text));
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
