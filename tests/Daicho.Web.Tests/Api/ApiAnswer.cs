using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Daicho.Web.Tests.Ledgers;

namespace Daicho.Web.Tests.Api;

/// <summary>Answers of the API as tests read them.</summary>
static class ApiAnswer
{
    /// <summary>The JSON at an address that must answer.</summary>
    public static async Task<JsonNode> Json(this Visitor person, string address)
    {
        var (status, text) = await person.Get(address);
        Assert.True(status == HttpStatusCode.OK, $"{address}: {status} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The body as JSON.</summary>
    public static async Task<JsonNode> Json(this HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    /// <summary>A problem of that status, in the form of RFC 9457 and with a Japanese title.</summary>
    public static async Task<JsonNode> Problem(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal((int)expected, problem["status"]!.GetValue<int>());
        Assert.StartsWith("/help/api#problem-", $"{problem["type"]}");
        Assert.Contains('。', $"{problem["title"]}");
        return problem;
    }

    /// <summary>Sends a text as it is, with the antiforgery token of a page.</summary>
    public static async Task<HttpResponseMessage> SendText(this Visitor person, HttpMethod method, string address, string text, string? contentType, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(text, Encoding.UTF8) };
        request.Content.Headers.ContentType = contentType is null ? null : new(contentType);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        request.Headers.Add("RequestVerificationToken", await person.FormToken());
        return await person.Client.SendAsync(request);
    }
}
