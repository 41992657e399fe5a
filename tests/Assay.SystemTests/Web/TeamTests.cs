using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>How people of a team come in, and how others don't.</summary>
public sealed class TeamTests(TeamFixture server) : IClassFixture<TeamFixture>
{
    [Fact]
    public async Task An_invitation_sets_a_password_once()
    {
        var code = server.Invite("ida", Role.Reader);

        Assert.Equal(422, await AcceptAsync("ida", code, "short"));
        Assert.Equal(401, await AcceptAsync("ida", "wrong"));
        Assert.Equal(200, await AcceptAsync("ida", code));
        Assert.Equal(401, await AcceptAsync("ida", code));
        Assert.Equal(200, await SignInAsync(server.Browser(), "ida"));
    }

    [Fact]
    public async Task A_session_is_a_cookie_that_no_script_and_no_other_site_gets()
    {
        await server.BrowserOfAsync("jon", Role.Rater);

        var answer = await server
            .Browser()
            .SendAsync("POST", "/api/session", new { name = "jon", password = TeamFixture.Password });

        var cookie = Assert.Single(answer.Cookies);
        Assert.StartsWith($"{TeamFixture.SessionCookie}=", cookie, StringComparison.Ordinal);
        foreach (var attribute in (string[])["secure", "httponly", "samesite=strict", "path=/"])
            Assert.Contains($"; {attribute}", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("rater", (string)answer.Json["role"]!);
    }

    [Fact]
    public async Task Wrong_passwords_lock_the_name_and_no_other()
    {
        await server.BrowserOfAsync("kim", Role.Reader);
        await server.BrowserOfAsync("leo", Role.Reader);
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(401, await SignInAsync(server.Browser(), "kim", "wrong password"));

        Assert.Equal(401, await SignInAsync(server.Browser(), "kim"));
        Assert.Equal(200, await SignInAsync(server.Browser(), "leo"));
        Assert.Equal(401, await SignInAsync(server.Browser(), "nobody"));
    }

    [Fact]
    public async Task A_passkey_is_made_and_lets_in()
    {
        var browser = await server.BrowserOfAsync("mia", Role.Lead);
        using var passkey = new SoftPasskey(TeamFixture.Origin);
        var made = await AddAsync(browser, passkey);
        Assert.True(made.Status == 201, made.Body);

        var elsewhere = server.Browser();
        var options = await elsewhere.SendAsync("POST", "/api/session/passkey/options");
        var shown = passkey.Get(options.Json);
        Assert.Equal(204, (await elsewhere.SendAsync("POST", "/api/session/passkey", shown)).Status);

        var session = await elsewhere.SendAsync("GET", "/api/session");
        Assert.Equal("mia lead", $"{session.Json["name"]} {session.Json["role"]}");
        // What was shown once is worth nothing again.
        Assert.Equal(401, (await server.Browser().SendAsync("POST", "/api/session/passkey", shown)).Status);
        var keys = await elsewhere.SendAsync("GET", "/api/session/passkeys");
        Assert.Equal("laptop", (string)Assert.Single(keys.Json.AsArray())!["name"]!);
        var path = $"/api/session/passkeys/{keys.Json[0]!["id"]}";
        Assert.Equal(404, (await server.As(Role.Rater).SendAsync("DELETE", path)).Status);
        Assert.Equal(204, (await elsewhere.SendAsync("DELETE", path)).Status);
        Assert.Equal(401, await ShowAsync(server.Browser(), passkey));
    }

    [Fact]
    public async Task A_passkey_of_another_site_or_another_key_lets_nobody_in()
    {
        var browser = await server.BrowserOfAsync("ned", Role.Reader);
        using var passkey = new SoftPasskey(TeamFixture.Origin);
        using var lure = new SoftPasskey("https://assay.test.example");
        Assert.Equal(422, (await AddAsync(browser, lure)).Status);
        Assert.Equal(201, (await AddAsync(browser, passkey)).Status);
        Assert.Equal(422, (await AddAsync(browser, passkey)).Status);

        Assert.Equal(401, await ShowAsync(server.Browser(), lure));
        var stranger = server.Browser();
        var options = await stranger.SendAsync("POST", "/api/session/passkey/options");
        var forged = passkey.Get(options.Json);
        forged["response"]!["signature"] = (string)lure.Get(options.Json)["response"]!["signature"]!;
        Assert.Equal(401, (await stranger.SendAsync("POST", "/api/session/passkey", forged)).Status);
        Assert.Equal(200, (await browser.SendAsync("GET", "/api/session")).Status);
        Assert.Equal(204, await ShowAsync(server.Browser(), passkey));
    }

    [Fact]
    public async Task A_right_that_is_changed_counts_at_once()
    {
        var browser = await server.BrowserOfAsync("ola", Role.Reader);
        const string Thing = "/api/cases/own/things/source/ola";
        Assert.Equal(403, (await browser.SendAsync("PUT", Thing, "{}")).Status);

        await server
            .As(Role.Admin)
            .SendAsync(
                "PUT",
                "/api/people/ola",
                new
                {
                    role = "none",
                    cases = new Dictionary<string, string>(StringComparer.Ordinal) { ["own"] = "rater" },
                }
            );

        Assert.Equal(201, (await browser.SendAsync("PUT", Thing, "{}")).Status);
        Assert.Equal(404, (await browser.SendAsync("GET", "/api/cases/foreign")).Status);
        Assert.Equal(
            "ola",
            (string)(await browser.SendAsync("GET", "/api/cases/own/history/source/ola")).Json[0]!["who"]!
        );
        Assert.Equal(204, (await server.As(Role.Admin).SendAsync("DELETE", "/api/people/ola")).Status);
        Assert.Equal(401, (await browser.SendAsync("GET", "/api/cases/own")).Status);
    }

    [Fact]
    public async Task Another_password_ends_other_sessions_and_so_does_leaving()
    {
        var browser = await server.BrowserOfAsync("pia", Role.Reader);
        var other = server.Browser();
        await SignInAsync(other, "pia");
        var kept = other.Asker;

        Assert.Equal(
            422,
            (
                await browser.SendAsync(
                    "PUT",
                    "/api/session/password",
                    new { current = "wrong", password = "another long password" }
                )
            ).Status
        );
        Assert.Equal(
            204,
            (
                await browser.SendAsync(
                    "PUT",
                    "/api/session/password",
                    new { current = TeamFixture.Password, password = "another long password" }
                )
            ).Status
        );

        Assert.Equal(401, (await kept.SendAsync("GET", "/api/session")).Status);
        Assert.Equal(200, (await browser.SendAsync("GET", "/api/session")).Status);
        Assert.Equal(204, (await browser.SendAsync("DELETE", "/api/session")).Status);
        Assert.Equal(401, (await browser.SendAsync("GET", "/api/session")).Status);
    }

    [Fact]
    public async Task Another_site_can_neither_change_anything_nor_sign_anybody_in()
    {
        var browser = await server.BrowserOfAsync("quin", Role.Rater);
        var cookies = ("Cookie", browser.Cookies);
        var page = new Asker(server.Address, token: null);
        foreach (
            var (name, value) in (IEnumerable<(string, string)>)
                [("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "same-site"), ("X-Silent", "1")]
        )
        {
            var put = await page.SendAsync(
                "PUT",
                "/api/cases/own/things/source/q",
                "{}",
                cookies,
                (name, value)
            );
            Assert.True(put.Status == 403, $"{name}: {put.Status}");
        }

        var signIn = await page.SendAsync(
            "POST",
            "/api/session",
            new { name = "quin", password = TeamFixture.Password },
            ("Origin", "https://elsewhere.example")
        );
        Assert.Equal(403, signIn.Status);
    }

    [Fact]
    public async Task A_team_keeps_an_admin()
    {
        Assert.Equal(422, (await server.As(Role.Admin).SendAsync("DELETE", "/api/people/admin")).Status);
        Assert.Equal(
            422,
            (await server.As(Role.Admin).SendAsync("PUT", "/api/people/admin", new { role = "lead" })).Status
        );
        foreach (var (name, role) in (IEnumerable<(string, string)>)[("Rita", "lead"), ("rita", "boss")])
            Assert.Equal(
                422,
                (await server.As(Role.Admin).SendAsync("PUT", $"/api/people/{name}", new { role })).Status
            );
    }

    private async Task<int> AcceptAsync(string name, string code, string password = TeamFixture.Password) =>
        (
            await server
                .Browser()
                .SendAsync(
                    "POST",
                    "/api/session/invitation",
                    new
                    {
                        name,
                        code,
                        password,
                    }
                )
        ).Status;

    private static async Task<int> SignInAsync(
        Browser browser,
        string name,
        string password = TeamFixture.Password
    ) => (await browser.SendAsync("POST", "/api/session", new { name, password })).Status;

    private static async Task<WebAnswer> AddAsync(Browser browser, SoftPasskey passkey)
    {
        var options = await browser.SendAsync("POST", "/api/session/passkeys/options");
        return await browser.SendAsync(
            "POST",
            "/api/session/passkeys?name=laptop",
            passkey.Create(options.Json)
        );
    }

    private static async Task<int> ShowAsync(Browser browser, SoftPasskey passkey)
    {
        var options = await browser.SendAsync("POST", "/api/session/passkey/options");
        return (await browser.SendAsync("POST", "/api/session/passkey", passkey.Get(options.Json))).Status;
    }
}
