using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Assay.Web.Access;
using Assay.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assay.SystemTests.Web;

/// <summary>Traces and metrics go to a collector that was named, and nowhere else.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, string> _received = new(StringComparer.Ordinal);
    private WebApplication _collector = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _collector = builder.Build();
        _collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            // Names stand in the protocol's messages as they are.
            var text = Encoding.Latin1.GetString(body.ToArray());
            _received.AddOrUpdate(context.Request.Path, text, (_, known) => known + text);
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await _collector.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _collector.DisposeAsync();

    [Fact]
    public async Task A_collector_that_was_named_hears_of_requests_and_commits_and_nothing_of_the_case()
    {
        await EditAsync(new Fixture(new Uri(_collector.Urls.First())));

        Assert.Contains("journal.commit", _received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("/api/cases/{case}/things", _received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("assay.journal.edits", _received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", _received["/v1/metrics"], StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", string.Concat(_received.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_where_nobody_asked()
    {
        await EditAsync(new Fixture(collector: null));

        Assert.Empty(_received);
    }

    private static async Task EditAsync(Fixture server)
    {
        await server.InitializeAsync();
        var put = await server
            .As(Role.Rater)
            .SendAsync(
                "PUT",
                "/api/cases/own/things/source/s?why=confidential",
                """{"note":"confidential"}"""
            );
        Assert.Equal(201, put.Status);
        await server.DisposeAsync();
    }

    private sealed class Fixture(Uri? collector) : WebFixture
    {
        protected override ServeOptions Options() => base.Options() with { Telemetry = collector };
    }
}
