using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Daicho.TestSupport;
using Daicho.Web.Access;
using Daicho.Web.Tests.Desk;

namespace Daicho.Web.Tests.Shell;

public sealed class SecurityTests
{
    [Fact]
    public async Task Pages_All_HaveNoInlineScriptStyleOrHandlerAndGuardEveryForm()
    {
        await using var site = await DeskSite.Start(DatabaseKind.Sqlite, demonstration: true);
        using var nobody = site.Open();
        using var person = await site.As("admin");
        var seen = 0;
        foreach (var (browser, address) in Addresses().Select(a => (person, a)).Append((nobody, "/sign-in")))
        {
            using var response = await browser.Get(address);
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await Browser.Read(response);
            seen++;
            Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.HasAttribute("src") && string.IsNullOrWhiteSpace(s.TextContent), address));
            Assert.True(page.QuerySelector("style") is null && page.QuerySelector("[style]") is null, address);
            foreach (var element in page.All)
            {
                Assert.DoesNotContain(element.Attributes, a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
                Assert.DoesNotContain(element.Attributes, a => a.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
            }
            Assert.All(page.Forms.OfType<IHtmlFormElement>().Where(f => f.Method == "post"), f => Assert.NotNull(f.QuerySelector("input[name=__RequestVerificationToken]")));
            Assert.All(page.QuerySelectorAll("[src], link[href]"), e => Assert.True(IsOwn(address, e.GetAttribute("src") ?? e.GetAttribute("href")!), address));
        }
        Assert.True(seen > 15, $"{seen}");
    }

    // Public pages lead to each other by relative addresses, so that they can stand on another server as files.
    static bool IsOwn(string address, string link) => link is ['/', not '/', ..] || link.StartsWith("data:image/png;base64,", StringComparison.Ordinal)
        || (address.StartsWith("/public", StringComparison.Ordinal) && link is not ['/', ..] && !link.Contains(':', StringComparison.Ordinal));

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefusedOnEveryPage()
    {
        await using var site = await DeskSite.Start();
        using var person = await site.As("admin");
        foreach (var address in Addresses().Where(a => !a.StartsWith("/api", StringComparison.Ordinal)))
        {
            using var empty = new FormUrlEncodedContent([KeyValuePair.Create("a", "b")]);
            using var response = await person.Client.PostAsync(address, empty);
            Assert.True((int)response.StatusCode is >= 400 and < 500, $"{address}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Headers_ForbidWhatNoPageNeeds()
    {
        await using var site = await DeskSite.Start(DatabaseKind.Sqlite, false, "--Daicho:Web:TrustedProxies:0=127.0.0.1");
        using var person = await site.As("hanako");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var behindTls = await person.Client.SendAsync(request);
        using var plain = await person.Get("/account");

        var policy = plain.Headers.GetValues("Content-Security-Policy").Single();
        Assert.All(["default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'", "object-src 'none'"], part => Assert.Contains(part, policy));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("same-origin", plain.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", plain.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("same-origin", plain.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("microphone=()", plain.Headers.GetValues("Permissions-Policy").Single());
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.False(plain.Headers.Contains("Server"));
        Assert.Equal("max-age=31536000", behindTls.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "image/png")]
    [InlineData("FFD8FFE000104A46494600010100", "image/jpeg")]
    [InlineData("474946383961010001000000", "image/gif")]
    [InlineData("524946462400000057454250", "image/webp")]
    [InlineData("255044462D312E370A", "application/pdf")]
    [InlineData("3C68746D6C3E3C7363726970743E", null)]
    [InlineData("3C73766720786D6C6E733D22", null)]
    [InlineData("524946462400000041564920", null)]
    [InlineData("", null)]
    public void TypeOf_FirstBytes_DecideWhatMayBeShown(string head, string? expected) =>
        Assert.Equal(expected, InlineFile.TypeOf(Convert.FromHexString(head)));

    // Every page by an address that names something there is.
    static IEnumerable<string> Addresses() => RouteMatrix.Rows.Where(r => r.Pattern != "errors/{code:int}" && r.Pattern != "sign-out").Select(r => "/" + Regex.Replace(
        r.Pattern.Replace("{ledger}", "computers", StringComparison.Ordinal).Replace("checks/{id}", "checks/" + DeskSite.Lease, StringComparison.Ordinal),
        @"\{[^}]+\}", "1", RegexOptions.None, TimeSpan.FromSeconds(1)));
}
