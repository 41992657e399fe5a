using System.Collections.Concurrent;
using System.Collections.Immutable;
using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Assay.SystemTests.Browsing;

/// <summary>A server with an administrator and two analysts, and Debian's Chromium.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>Where the server answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Requests to anywhere else, scripts that ran where none should, and what the policy refused.</summary>
    public ConcurrentQueue<string> Alarms { get; } = [];

    /// <summary>Somebody asks the API: ann, bob or lead.</summary>
    public Web.Asker As(string who) => new(Address, _tokens[who]);

    /// <summary>A browser of somebody's own, signed in.</summary>
    public async Task<IPage> OpenAsync(string who, BrowserNewContextOptions? options = null)
    {
        var page = await NewPageAsync(options);
        await page.GotoAsync($"{Address}?token={_tokens[who]}");
        return page;
    }

    /// <summary>A browser that nobody used yet.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser.NewContextAsync(
            options
                ?? new()
                {
                    ViewportSize = new() { Width = 1440, Height = 900 },
                }
        );
        context.SetDefaultTimeout(60_000);
        context.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" or "ws" or "wss" && !address.IsLoopback)
                Alarms.Enqueue($"a request to {request.Url}");
        };
        context.Console += (_, message) =>
        {
            if (
                message.Text.Contains("Content Security Policy", StringComparison.Ordinal)
                || message.Text.Contains("TrustedHTML", StringComparison.Ordinal)
            )
                Alarms.Enqueue($"the policy: {message.Text}");
        };
        context.Dialog += async (_, dialog) =>
        {
            Alarms.Enqueue($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        context.WebError += (_, error) => Alarms.Enqueue($"an error in a script: {error.Error}");
        return await context.NewPageAsync();
    }

    /// <summary>The full address of a path.</summary>
    public string At(string path) => new Uri(Address, path).ToString();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var access = new AccessBook();
        foreach (var (name, role) in new[] { ("lead", Role.Admin), ("ann", Role.Lead), ("bob", Role.Lead) })
        {
            _tokens[name] = AccessBook.NewToken();
            access.Admit(_tokens[name], new Person(name, role, ImmutableDictionary<string, Role>.Empty));
        }

        _app = AssayServer.Build(
            new ServeOptions
            {
                Folder = _folder.Path,
                Access = access,
                Workers = new WorkerLaunch(Path.Combine(Command.Root, "assay"), ["ingest-worker"]),
                Key = () => SigningKey.Create("test"),
                Version = "test",
            }
        );
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.First());
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
