using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Daicho.Web.Operations;

/// <summary>Registers logs and telemetry by the options of the place.</summary>
static class OperationServices
{
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(DaichoWebOptions.Section);
        // The framework writes whole addresses at the beginning and end of each request, with what was searched for.
        // What the framework does with each request fills a disk and says nothing: AccessLog tells who asked for what.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (options.GetValue<bool>(nameof(DaichoWebOptions.AccessLog))) builder.Logging.AddFilter(RequestNotes.Category, LogLevel.Information);
        if (options.GetValue<bool>(nameof(DaichoWebOptions.JsonLogs)))
        {
            builder.Logging.ClearProviders().AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        builder.Services.AddHostedService<Telemetry>();
        return builder;
    }
}
