using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Daicho.Web.Api;

/// <summary>Answers of the API that no operation gives: unknown addresses, wrong methods, faults. Pages have pages for them, programs get problem details.</summary>
static class ApiPipeline
{
    public static IApplicationBuilder UseApiAnswers(this IApplicationBuilder app) => app.UseWhen(ApiEndpoints.IsOf, branch =>
    {
        branch.UseExceptionHandler(handler => handler.Run(context => Fault(context)));
        branch.UseStatusCodePages(answer => Write(answer.HttpContext, answer.HttpContext.Response.StatusCode));
    });

    // A body that is cut off, too large or slow is the caller's; everything else is ours, and says nothing of what happened inside.
    static Task Fault(HttpContext context)
    {
        var status = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;
        context.Response.StatusCode = status;
        return Write(context, status);
    }

    public static Task Write(HttpContext context, int status, string? detail = null)
    {
        var kind = ApiProblem.Of(status);
        if (status == StatusCodes.Status415UnsupportedMediaType && HttpMethods.IsPatch(context.Request.Method))
            context.Response.Headers["Accept-Patch"] = ApiWriteGuard.PatchTypes;
        return TypedResults.Problem(ApiProblem.Details(kind with { Status = status }, detail, [])).ExecuteAsync(context);
    }
}
