using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Daicho.Web.Operations;

/// <summary>Sends traces and metrics to a collector (OTLP over HTTP) where the configuration names one; otherwise does nothing and costs nothing.</summary>
sealed class Telemetry(IOptions<DaichoWebOptions> options) : IHostedService, IDisposable
{
    TracerProvider? traces;
    MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.OtlpEndpoint is not { Length: > 0 } endpoint) return Task.CompletedTask;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https"))
            throw new UserErrorException($"設定 {DaichoWebOptions.Section}:OtlpEndpoint の「{endpoint}」はアドレスではありません。http://127.0.0.1:4318 のように書いてください。");
        var resource = ResourceBuilder.CreateEmpty().AddService("daicho");
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore")
            .AddOtlpExporter(o => Export(o, collector, "v1/traces")).Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql")
            .AddOtlpExporter(o => Export(o, collector, "v1/metrics")).Build();
        return Task.CompletedTask;
    }

    // What was measured last is sent before the program ends.
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
        (traces, metrics) = (null, null);
    }

    static void Export(OtlpExporterOptions exporter, Uri collector, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(collector.ToString().TrimEnd('/') + "/" + path);
    }
}
