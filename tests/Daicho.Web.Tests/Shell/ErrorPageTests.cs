using System.Net;

namespace Daicho.Web.Tests.Shell;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound, "ページが見つかりません")]
    [InlineData("/test/refused", HttpStatusCode.Forbidden, "このページを見る権限がありません")]
    [InlineData("/test/throws", HttpStatusCode.InternalServerError, "システムに問題が起きました")]
    [InlineData("/errors/200", HttpStatusCode.NotFound, "ページが見つかりません")]
    public async Task Get_RequestFails_SaysWhatHappenedInJapanese(string path, HttpStatusCode expected, string title)
    {
        await using var site = await RunningSite.Start(("Daicho:Web:GovernmentName", "千葉県"));

        var response = await site.Client.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(expected, response.StatusCode);
        Assert.Contains($"<title>{title}｜台帳 Daicho（千葉県）</title>", html);
        Assert.Contains("ホームへ", html);
        Assert.DoesNotContain("内部の説明", html);
    }

    [Fact]
    public async Task Get_RequestThrows_KeepsSecurityHeaders()
    {
        await using var site = await RunningSite.Start();

        var response = await site.Client.GetAsync("/test/throws");

        Assert.StartsWith("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(response.Headers.Contains("Permissions-Policy"));
    }
}
