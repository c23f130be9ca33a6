using System.Globalization;
using System.Threading.RateLimiting;
using Daicho.Web.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Daicho.Web.Api;

/// <summary>How often one person, one token or one unknown address may call the API, so that a program gone wild stops nobody else's work.</summary>
static class ApiLimits
{
    /// <summary>Name of the limit.</summary>
    public const string Name = "api";

    public static IServiceCollection AddApiLimits(this IServiceCollection services) => services.Configure<RateLimiterOptions>(options =>
    {
        options.AddPolicy(Name, context => RateLimitPartition.GetFixedWindowLimiter(CallerOf(context), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = Math.Max(1, context.RequestServices.GetRequiredService<IOptions<DaichoWebOptions>>().Value.ApiRequestsPerMinute),
            Window = TimeSpan.FromMinutes(1),
        }));
        options.OnRejected = (rejected, _) => Refuse(rejected);
    });

    static string CallerOf(HttpContext context)
    {
        var current = context.RequestServices.GetRequiredService<CurrentActor>();
        return current.Token is { } token ? $"token {token.Id.ToString(CultureInfo.InvariantCulture)}"
            : current.OrNull is { } actor ? "person " + actor.Id
            : "address " + context.Connection.RemoteIpAddress;
    }

    static async ValueTask Refuse(OnRejectedContext rejected)
    {
        var context = rejected.HttpContext;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (ApiEndpoints.IsOf(context)) await ApiPipeline.Write(context, StatusCodes.Status429TooManyRequests);
    }
}
