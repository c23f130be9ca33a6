using System.Diagnostics;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Operations;

/// <summary>
/// Who and what a log line or trace belongs to: request id, account id, route. Never a name, a secret or what was searched for:
/// the query of an address is written nowhere.
/// </summary>
static class RequestNotes
{
    /// <summary>Category of the access log.</summary>
    public const string Category = "Daicho.Access";

    public static WebApplication UseRequestNotes(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<DaichoWebOptions>>().Value;
        if (!options.JsonLogs && !options.AccessLog && string.IsNullOrEmpty(options.OtlpEndpoint)) return app;
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            var user = context.RequestServices.GetService<CurrentActor>()?.OrNull?.Id;
            using var scope = logger.BeginScope(new Dictionary<string, object?>(StringComparer.Ordinal) { ["RequestId"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier, ["UserId"] = user });
            try
            {
                await next(context);
            }
            finally
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
                Tag(context, route, user);
                if (options.AccessLog && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                {
                    logger.LogInformation(
                        "{Method} {Route} {Status} {Milliseconds:0.0} ms", context.Request.Method, route ?? "-", context.Response.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        });
        return app;
    }

    static void Tag(HttpContext context, string? route, string? user)
    {
        if (Activity.Current is not { } activity) return;
        activity.DisplayName = $"{context.Request.Method} {route}";
        activity.SetTag("http.request.method", context.Request.Method);
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", context.Response.StatusCode);
        activity.SetTag("enduser.id", user);
        if (context.Response.StatusCode >= 500) activity.SetStatus(ActivityStatusCode.Error);
    }
}
