using System.Text.Encodings.Web;
using System.Text.Unicode;
using Daicho.Web.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Daicho.Web.Tests.Shell;

public sealed class ValueTagHelperTests
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Theory]
    [InlineData(2024, 3, 29, "2024-03-29", "令和6年3月29日")]
    [InlineData(2019, 5, 1, "2019-05-01", "令和元年5月1日")]
    [InlineData(2019, 4, 30, "2019-04-30", "平成31年4月30日")]
    [InlineData(1926, 12, 25, "1926-12-25", "昭和元年12月25日")]
    public void Date_AnyEra_ShowsBothCalendars(int year, int month, int day, string iso, string wareki)
    {
        var html = Render(new DateTagHelper { Value = new DateOnly(year, month, day) });

        Assert.Contains($"datetime=\"{iso}\"", html);
        Assert.Contains(wareki, html);
    }

    [Fact]
    public void Date_BeforeTheEraCalendar_ShowsIsoAlone() =>
        Assert.DoesNotContain("wareki", Render(new DateTagHelper { Value = new DateOnly(1850, 1, 1) }));

    [Fact]
    public void Yen_Negative_IsReadAsMinusAndShownAsTriangle()
    {
        var html = Render(new YenTagHelper { Value = -88_000 });

        Assert.Contains("マイナス", html);
        Assert.Contains("▲", html);
        Assert.Contains("88,000", html);
    }

    [Fact]
    public void Yen_SmallestAmount_IsShown() =>
        Assert.Contains("9,223,372,036,854,775,808", Render(new YenTagHelper { Value = long.MinValue }));

    [Fact]
    public void Yen_NotRecorded_SaysSo() => Assert.Contains("記録なし", Render(new YenTagHelper { Value = null }));

    [Fact]
    public void Time_Evening_IsShownInJapansDay() =>
        Assert.Contains("2026-04-01 00:30", Render(new TimeTagHelper { Value = new DateTime(2026, 3, 31, 15, 30, 0, DateTimeKind.Utc) }));

    [Fact]
    public void FiscalYear_FirstOfAnEra_IsNamedByTheNewEra() =>
        Assert.Contains("令和元年度（2019）", Render(new FiscalYearTagHelper { Value = 2019 }));

    [Fact]
    public void State_UnknownWordWithMarkup_IsEncoded() =>
        Assert.Contains("&lt;b&gt;措置済み", Render(new StateTagHelper(Encoder) { Value = "<b>措置済み" }));

    static string Render(TagHelper helper)
    {
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
