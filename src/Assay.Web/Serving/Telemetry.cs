using Assay.Storage.Journals;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Assay.Web.Serving;

/// <summary>Sends traces and metrics to a collector (OpenTelemetry's protocol over HTTP), where somebody named one; else nothing leaves.</summary>
internal static class Telemetry
{
    /// <summary>Adds what sends.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="collector">The collector's address, without the paths of the signals.</param>
    /// <param name="version">Version of Assay.</param>
    public static void Add(IServiceCollection services, Uri collector, string version) =>
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("assay", serviceVersion: version))
            .WithTracing(traces =>
                traces
                    .AddSource(JournalTelemetry.Name)
                    .AddAspNetCoreInstrumentation()
                    .AddOtlpExporter(exporter => Aim(exporter, collector, "v1/traces"))
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(JournalTelemetry.Name)
                    .AddAspNetCoreInstrumentation()
                    .AddOtlpExporter(exporter => Aim(exporter, collector, "v1/metrics"))
            );

    private static void Aim(OtlpExporterOptions exporter, Uri collector, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{signal}");
    }
}
