namespace Daicho.Web.Tests.Shell;

public sealed class TrustedProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", "https")]
    [InlineData("127.0.0.0/8", "https")]
    [InlineData("192.0.2.1", "http")]
    public async Task Scheme_ForwardedByProxy_IsBelievedOnlyFromConfiguredOnes(string trusted, string expected)
    {
        await using var site = await RunningSite.Start(("Daicho:Web:TrustedProxies:0", trusted));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/test/scheme");
        request.Headers.Add("X-Forwarded-Proto", "https");

        var response = await site.Client.SendAsync(request);

        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Scheme_NoProxyConfigured_IgnoresTheHeader()
    {
        await using var site = await RunningSite.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/test/scheme");
        request.Headers.Add("X-Forwarded-Proto", "https");

        var response = await site.Client.SendAsync(request);

        Assert.Equal("http", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Start_ProxyIsNoAddress_NamesTheSetting()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningSite.Start(("Daicho:Web:TrustedProxies:0", "庁内プロキシ")));

        Assert.Contains("Daicho:Web:TrustedProxies", error.Message);
        Assert.Contains("庁内プロキシ", error.Message);
    }
}
