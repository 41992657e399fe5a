using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Serving;
using Assay.Web.Team;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assay.SystemTests.Browsing;

/// <summary>A member of a team comes in by an invitation and then by a passkey, with Chromium's own authenticator.</summary>
public sealed class TeamDoorBrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_member_takes_up_an_invitation_and_comes_back_with_a_passkey()
    {
        using var folder = new TemporaryFolder();
        var team = TeamFile.Open(folder.Path, TimeProvider.System);
        team.Put(new Person("ann", Role.Admin, ImmutableDictionary<string, Role>.Empty));
        var port = FreePort();
        var origin = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
        await using var app = AssayServer.Build(
            new ServeOptions
            {
                Folder = folder.Path,
                Port = port,
                Access = new AccessBook(),
                Team = new TeamOptions(team, origin),
                Workers = new WorkerLaunch(Path.Combine(Command.Root, "assay"), ["ingest-worker"]),
                Key = () => SigningKey.Create("test"),
                Version = "test",
            }
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        var page = await browser.NewPageAsync();
        await WithAuthenticatorAsync(page);

        await page.GotoAsync(origin.ToString());
        await Expect(page.Locator("h1")).ToHaveTextAsync("Please sign in");
        await page.Locator("a[href='/sign-in']").ClickAsync();
        Assert.Empty(await FaultsAsync(page));
        await page.Locator("summary").ClickAsync();
        await page.Locator("#i-name").FillAsync("ann");
        await page.Locator("#code").FillAsync(team.Invite("ann")!);
        await page.Locator("#i-password").FillAsync("correct horse battery");
        await page.Locator("text=Set it and sign in").ClickAsync();
        await Expect(page.Locator(".foot")).ToContainTextAsync("for your team");

        await page.Locator("text=your account").ClickAsync();
        await page.Locator("[data-passkey=make]").ClickAsync();
        await Expect(page.Locator("#said")).ToContainTextAsync("The passkey was added");
        Assert.Empty(await FaultsAsync(page));
        await page.Locator("text=Sign out").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        await page.Locator("[data-passkey=show]").ClickAsync();
        await Expect(page.Locator(".foot")).ToContainTextAsync("for your team");
        Assert.Empty(browser.Alarms);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WithAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page) =>
        (await page.RunAxe()).Violations.Select(fault => $"{fault.Id}: {fault.Help}");
}
