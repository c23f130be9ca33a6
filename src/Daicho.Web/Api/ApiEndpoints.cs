using System.Text.Encodings.Web;
using System.Text.Unicode;
using Daicho.Access;
using Daicho.Web.Api.Document;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Api;

/// <summary>The JSON interface: what pages show and take, with the same rights.</summary>
static class ApiEndpoints
{
    /// <summary>Where the API begins.</summary>
    public const string Root = "/api";

    public static IServiceCollection AddApi(this IServiceCollection services) =>
        services.AddApiDocument().AddApiLimits().Configure<JsonOptions>(o => o.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).AddEndpointFilter(SayMistakes).RequireRateLimiting(ApiLimits.Name);
        LedgerApi.Map(api);
        DiscrepancyApi.Map(api);
        CheckApi.Map(api);
        app.MapApiDocument();
        return app;
    }

    /// <summary>True when a request is one of the API's, and so answered in JSON whatever happens.</summary>
    public static bool IsOf(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    static async ValueTask<object?> SayMistakes(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (UserErrorException mistake)
        {
            return ApiProblem.Say(mistake is AccessDeniedException ? ApiProblem.Forbidden : ApiProblem.BadRequest, mistake.Message);
        }
    }
}
