using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Api;

/// <summary>
/// What every operation of the API that writes asks first: JSON of a bounded size and, where a cookie says who acts, the
/// antiforgery token of our own pages, so that no other site writes in a signed-in person's name. A bearer token needs none: no
/// browser sends it by itself.
/// </summary>
static class ApiWriteGuard
{
    /// <summary>Largest body, in bytes.</summary>
    public const long MaxBody = 1 << 20;

    /// <summary>Header that carries the antiforgery token of a page.</summary>
    public const string FormHeader = "RequestVerificationToken";

    /// <summary>Content types of a change.</summary>
    public const string PatchTypes = "application/json, application/merge-patch+json";

    public static RouteHandlerBuilder Writes(this RouteHandlerBuilder operation) => operation
        .WithMetadata(new RequestSizeLimitAttribute(MaxBody))
        .DisableAntiforgery()
        .AddEndpointFilter(Guard);

    static async ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<CurrentActor>().Actor.ReadsOnly)
            return ApiProblem.Say(ApiProblem.Forbidden, "このトークンは読むだけのものです。書き込むには、読み書きのトークンを作ってください。");
        if (!ApiCaller.IsByToken(http))
        {
            try
            {
                await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http);
            }
            catch (AntiforgeryValidationException)
            {
                return ApiProblem.Say(
                    ApiProblem.BadRequest, $"画面のサインインで書き込むときは、画面の {FormHeader} を付けてください。プログラムからはトークン（Authorization: Bearer）を使ってください。");
            }
        }
        if (!http.Request.HasJsonContentType())
        {
            if (HttpMethods.IsPatch(http.Request.Method)) http.Response.Headers["Accept-Patch"] = PatchTypes;
            return ApiProblem.Say(ApiProblem.MediaType);
        }
        return await next(context);
    }
}
