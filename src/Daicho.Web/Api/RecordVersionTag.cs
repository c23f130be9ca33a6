using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Daicho.Web.Api;

/// <summary>The version of a record as ETag, and what If-Match says: a change names the version it was made of.</summary>
static class RecordVersionTag
{
    public static void Set(HttpResponse response, int version) => response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version named by If-Match; 0 for one that no record has. The answer says what is missing.</summary>
    public static int Read(HttpRequest request, out ProblemHttpResult? refusal)
    {
        refusal = null;
        var header = request.Headers.IfMatch;
        if (header.Count == 0 || string.IsNullOrWhiteSpace(header.ToString()))
        {
            refusal = ApiProblem.Say(ApiProblem.NeedsVersion);
            return 0;
        }
        if (!EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags) || tags.Count != 1 || tags[0].Tag == "*")
        {
            // "*" would write over whatever is there: just what the version is asked for.
            refusal = ApiProblem.Say(ApiProblem.BadRequest, "If-Match には、読み込んだ記録の ETag を1つだけ、そのまま（例：\"3\"）付けてください。* は使えません。");
            return 0;
        }
        return !tags[0].IsWeak && int.TryParse(tags[0].Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }
}
