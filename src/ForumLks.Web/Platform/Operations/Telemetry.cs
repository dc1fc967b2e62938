using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ForumLks.Web.Platform.Operations;

public static class Telemetry
{
    /// <summary>Structured logs without personal data; the framework's metrics and traces go to OTLP where an endpoint is set.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // A failed command ends in an exception, logged once at the edge; the first question to an empty database fails by design.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Forms are never cached, which antiforgery sees to; that it overrides our gentler header is meant so.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            builder.Services.AddHostedService<Exporting>();
        }

        return builder;
    }

    /// <summary>Holds the exporters for as long as the site runs, and sends what is left at its end.</summary>
    private sealed class Exporting : IHostedService
    {
        private TracerProvider? _traces;
        private MeterProvider? _metrics;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("forumlks");
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", "Npgsql").AddOtlpExporter().Build();
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Microsoft.EntityFrameworkCore", "Npgsql")
                .AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            return Task.CompletedTask;
        }
    }
}
