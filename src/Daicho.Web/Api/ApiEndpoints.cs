using System.Text.Encodings.Web;
using System.Text.Unicode;
using Daicho.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Api;

/// <summary>The JSON interface: what pages show, with the same rights.</summary>
static class ApiEndpoints
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "台帳 Daicho";
            document.Info.Version = "0.1";
            return Task.CompletedTask;
        }));
        return services.Configure<JsonOptions>(o => o.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter(SayMistakes).ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("discrepancies", DiscrepancyApi.Groups).WithSummary("要確認・不備の組（自動チェック × 所属）");
        api.MapGet("discrepancies/rows", DiscrepancyApi.Rows).WithSummary("要確認・不備の一覧（50件ずつ）");
        api.MapGet("discrepancies/{id:long}", DiscrepancyApi.One).WithSummary("要確認・不備の1件").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("checks", CheckApi.List).WithSummary("自動チェックの一覧");
        api.MapGet("checks/{id}", CheckApi.One).WithSummary("自動チェックの1件").ProducesProblem(StatusCodes.Status404NotFound);
        LedgerApi.Map(api);
        app.MapOpenApi("/api/openapi.json");
        return app;
    }

    /// <summary>What isn't there, or isn't the caller's to see: the same answer.</summary>
    public static ProblemHttpResult Missing() => TypedResults.Problem(title: "ありません。番号が違うか、見る権限がありません。", statusCode: StatusCodes.Status404NotFound);

    static async ValueTask<object?> SayMistakes(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (UserErrorException mistake)
        {
            return Results.Problem(title: mistake.Message, statusCode: mistake is AccessDeniedException ? StatusCodes.Status403Forbidden : StatusCodes.Status400BadRequest);
        }
    }
}
