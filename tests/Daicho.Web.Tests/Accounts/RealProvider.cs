using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;
using Daicho.Web.Tests.Accounts;
using Daicho.Web.Tests.Desk;

[assembly: AssemblyFixture(typeof(RealProvider))]

namespace Daicho.Web.Tests.Accounts;

/// <summary>The OpenID Provider of npm, <c>oidc-provider</c>, as a process of its own; started when first asked for. Its people stand in tests/oidc-provider/server.mjs.</summary>
public sealed class RealProvider : IDisposable
{
    readonly Lazy<string> issuer;
    Process? node;

    public RealProvider() => issuer = new(Start);

    public string Issuer => issuer.Value;

    public string[] Settings =>
    [
        $"--Daicho:Oidc:Authority={Issuer}", "--Daicho:Oidc:ClientId=daicho", "--Daicho:Oidc:ClientSecret=shared-secret", "--Daicho:Oidc:SecondFactorMethods:0=hwk",
    ];

    public void Dispose()
    {
        if (node is null) return;
        node.Kill();
        node.WaitForExit();
        node.Dispose();
    }

    string Start()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Daicho.slnx"))) root = root.Parent!;
        using (var install = Process.Start(new ProcessStartInfo(Path.Combine(root.FullName, "tests", "oidc-provider", "install")))!)
        {
            install.WaitForExit();
            Assert.True(install.ExitCode == 0, "tests/oidc-provider/install needs nodejs, npm and npm's registry.");
        }
        node = Process.Start(new ProcessStartInfo("node", [Path.Combine(root.FullName, "artifacts", "oidc-provider", "server.mjs")]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        node.ErrorDataReceived += (_, _) => { };
        node.BeginErrorReadLine();
        while (node.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith("issuer ", StringComparison.Ordinal)) return line["issuer ".Length..];
        throw new InvalidOperationException("The provider has ended without an answer.");
    }
}

/// <summary>A person's browser at the provider, with the provider's own cookies.</summary>
sealed class ProviderBrowser : IDisposable
{
    readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>How often the provider has asked for the password.</summary>
    public int Asked { get; private set; }

    /// <summary>Follows the provider's pages, with the password where it asks, until it leads back; null when it asks again.</summary>
    public async Task<Uri?> Walk(Uri address, string login, string password)
    {
        var provider = address.Authority;
        var (at, isLast) = (address, false);
        using var first = await client.GetAsync(at);
        var response = first;
        while (true)
        {
            if (response.Headers.Location is { } next)
            {
                at = new Uri(at, next);
                if (at.Authority != provider) return at;
                response = await client.GetAsync(at);
                continue;
            }
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == HttpStatusCode.OK, text);
            if (isLast || new HtmlParser().ParseDocument(text).QuerySelector("input[name=password]") is null) return null;
            (isLast, Asked) = (true, Asked + 1);
            response = await client.PostAsync(at, new FormUrlEncodedContent([new("login", login), new("password", password)]));
        }
    }

    /// <summary>From an answer of the product that leads to the provider and back to what it says then.</summary>
    public async Task<HttpResponseMessage> Return(Browser browser, HttpResponseMessage challenge, string login, string password)
    {
        var back = await Walk(challenge.Headers.Location!, login, password);
        Assert.NotNull(back);
        return await browser.Get(back.PathAndQuery);
    }

    public void Dispose() => client.Dispose();
}
