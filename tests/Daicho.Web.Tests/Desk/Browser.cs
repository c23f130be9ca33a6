using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Daicho.Web.Tests.Desk;

/// <summary>A browser without scripts: keeps cookies, posts forms with what they hold, follows no redirect by itself.</summary>
sealed class Browser(Uri address) : IDisposable
{
    static readonly HtmlParser Parser = new();

    public CookieContainer Cookies { get; } = new();

    HttpClient? client;

    public HttpClient Client => client ??= new(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public Task<HttpResponseMessage> Get(string path) => Client.GetAsync(path);

    /// <summary>The status of a page.</summary>
    public async Task<HttpStatusCode> Status(string path)
    {
        using var response = await Get(path);
        return response.StatusCode;
    }

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> Page(string path)
    {
        using var response = await Get(path);
        Assert.Equal((HttpStatusCode.OK, path), (response.StatusCode, path));
        return await Read(response);
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage response) => await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Posts the form that holds the button, with the given fields in place of its own.</summary>
    public Task<HttpResponseMessage> Submit(IDocument page, string path, string button, params (string Name, string Value)[] fields)
    {
        var form = FormOf(page, button);
        return Client.PostAsync(ActionOf(form, path), new FormUrlEncodedContent(ValuesOf(form, ButtonOf(page, button), fields)));
    }

    /// <summary>Posts a form with a file.</summary>
    public Task<HttpResponseMessage> Upload(IDocument page, string path, string button, string field, string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        var form = FormOf(page, button);
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in ValuesOf(form, ButtonOf(page, button), fields)) body.Add(new StringContent(value), name);
        body.Add(new ByteArrayContent(content), field, fileName);
        return Client.PostAsync(ActionOf(form, path), body);
    }

    public async Task SignIn(string userName, string password)
    {
        var page = await Page("/sign-in");
        using var response = await Submit(page, "/sign-in", "サインイン", ("UserName", userName), ("Password", password));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    public void Dispose() => client?.Dispose();

    static IHtmlButtonElement ButtonOf(IDocument page, string button) =>
        page.QuerySelectorAll<IHtmlButtonElement>("main button").First(b => b.TextContent.Trim() == button);

    static IHtmlFormElement FormOf(IDocument page, string button) =>
        ButtonOf(page, button).Form!;

    static string ActionOf(IHtmlFormElement form, string path) => form.GetAttribute("action") is { Length: > 0 } action ? action : path;

    static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form, IHtmlButtonElement button, (string Name, string Value)[] fields)
    {
        // In the order of the page, as browsers do: values of one name belong to the rows they stand in.
        foreach (var control in form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(c => !fields.Any(f => f.Name == c.GetAttribute("name"))))
        {
            var value = control switch
            {
                IHtmlInputElement { Type: "file" } or IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                _ => ((IHtmlTextAreaElement)control).Value,
            };
            if (value is not null) yield return new(control.GetAttribute("name")!, value);
        }
        if (button.Name is { Length: > 0 } pressed) yield return new(pressed, button.Value);
        foreach (var (name, value) in fields) yield return new(name, value);
    }
}
