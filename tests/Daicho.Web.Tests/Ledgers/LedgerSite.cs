using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Daicho.Calendar;
using Daicho.TestSupport;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Builder;

namespace Daicho.Web.Tests.Ledgers;

/// <summary>The whole web side over a test database on a free port, with a browser for each person who signs in.</summary>
sealed class LedgerSite : IAsyncDisposable
{
    const string Password = "見本の台帳を開くための言葉";

    readonly WebApplication app;

    LedgerSite(TestDatabase test, WebApplication app) => (Test, this.app) = (test, app);

    /// <summary>The database.</summary>
    public TestDatabase Test { get; }

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    public static async Task<LedgerSite> Start(DatabaseKind kind)
    {
        var test = TestDatabase.Create(kind);
        DemoAccounts.Create(test.Database, TestDatabase.Today, Password, DemoAccounts.For("税務課", "高齢福祉課"));
        var started = DaichoHost.Build(test.Database, new BusinessClock(today: TestDatabase.Today), new DaichoHostOptions { Port = 0, GovernmentName = "見本県" });
        await started.StartAsync();
        return new LedgerSite(test, started);
    }

    /// <summary>Signs in; a browser keeps its cookies and follows no redirect.</summary>
    public async Task<Visitor> SignIn(string userName)
    {
        var visitor = new Visitor(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) });
        var response = await visitor.Post("/sign-in", await visitor.Form("/sign-in"), ("UserName", userName), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Test.Dispose();
    }
}

/// <summary>Somebody at a browser.</summary>
sealed class Visitor(HttpClient client)
{
    static readonly HtmlParser Parser = new();

    public HttpClient Client => client;

    /// <summary>A page as text, with its status.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Get(string address)
    {
        var response = await client.GetAsync(address);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> Page(string address)
    {
        var (status, text) = await Get(address);
        Assert.True(status == HttpStatusCode.OK, $"{address}: {status}");
        return Parser.ParseDocument(text);
    }

    /// <summary>First cells of a list's rows.</summary>
    public async Task<string> Rows(string address) =>
        string.Join(' ', (await Page(address)).QuerySelectorAll("tbody th[scope=row] > a").Select(a => a.TextContent.Trim()));

    /// <summary>Fields of a page's form that is sent by POST, as the browser would send them untouched.</summary>
    public async Task<Dictionary<string, string>> Form(string address) => Form(await Page(address));

    public static Dictionary<string, string> Form(IHtmlDocument page)
    {
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(f => f.Method == "post");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement { Name: { } name } input:
                    fields[name] = input.Value;
                    break;
                case IHtmlTextAreaElement { Name: { } name } area:
                    fields[name] = area.Value.ReplaceLineEndings("\r\n");
                    break;
                case IHtmlSelectElement { Name: { } name } select:
                    fields[name] = select.Value ?? "";
                    break;
            }
        }
        return fields;
    }

    /// <summary>Sends a form with some fields changed.</summary>
    public async Task<HttpResponseMessage> Post(string address, Dictionary<string, string> form, params (string Name, string Value)[] changed)
    {
        foreach (var (name, value) in changed) form[name] = value;
        using var content = new FormUrlEncodedContent(form);
        return await client.PostAsync(address, content);
    }

    public async Task<IHtmlDocument> Read(HttpResponseMessage response) => Parser.ParseDocument(await response.Content.ReadAsStringAsync());

    string? token;

    /// <summary>The antiforgery token of the person's pages.</summary>
    public async Task<string> FormToken() => token ??= (await Form("/account"))["__RequestVerificationToken"];

    /// <summary>Sends JSON as a script of our pages does.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, object body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        request.Headers.Add("RequestVerificationToken", await FormToken());
        return await client.SendAsync(request);
    }
}
