using Daicho.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Web.Tests.Rights;

/// <summary>Something that can be done at a route.</summary>
/// <param name="Method">GET, POST, PATCH….</param>
/// <param name="Pattern">The route.</param>
/// <param name="Handler">Which of a page's handlers; null for its only one, and outside pages.</param>
sealed record Operation(string Method, string Pattern, string? Handler = null)
{
    public bool IsRead => Method is "GET" or "HEAD";

    public bool IsOfApi => Pattern.StartsWith("api/", StringComparison.Ordinal);

    public override string ToString() => Handler is null ? $"{Method} {Pattern}" : $"{Method} {Pattern}?handler={Handler}";
}

/// <summary>Every operation there is, read from the endpoints and the handlers of pages.</summary>
static class Operations
{
    public static async Task<IReadOnlyList<Operation>> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var all = new List<Operation>();
        foreach (var endpoint in services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) continue;
            var pattern = RouteMatrix.Find(endpoint.RoutePattern.RawText)?.Pattern ?? endpoint.RoutePattern.RawText!;
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                all.AddRange((await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods.Select(h => new Operation(h.HttpMethod.ToUpperInvariant(), pattern, h.Name)));
            else
                all.AddRange((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => new Operation(m, pattern)));
        }
        return [.. all.Distinct()];
    }
}
