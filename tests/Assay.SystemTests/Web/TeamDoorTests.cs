using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>The page by which members of a team come in, and that they stay no longer than they may.</summary>
public sealed class TeamDoorTests(TeamFixture server) : IClassFixture<TeamFixture>
{
    [Fact]
    public async Task A_stranger_is_shown_to_the_page_for_signing_in_and_comes_in_there()
    {
        await server.BrowserOfAsync("tom", Role.Reader);
        using var visitor = new Visitor(server.Address);
        var refused = await visitor.GetAsync("/");
        Assert.Equal(401, refused.Status);
        Assert.Contains("Please sign in", refused.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/sign-in\"", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("token=", refused.Body, StringComparison.Ordinal);

        var wrong = await visitor.PostAsync(
            "/sign-in",
            "/sign-in",
            ("name", "tom"),
            ("password", "not his password")
        );
        Assert.Equal(401, wrong.Status);
        Assert.Contains("You are not let in", wrong.Body, StringComparison.Ordinal);
        var right = await visitor.PostAsync(
            "/sign-in",
            "/sign-in",
            ("name", "tom"),
            ("password", TeamFixture.Password)
        );
        Assert.Equal(302, right.Status);
        Assert.Equal("/", right.Headers["Location"]);

        var page = await Of(right).SendAsync("GET", "/cases/own");
        Assert.Equal(200, page.Status);
        Assert.Contains("for your team", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("on this machine only", page.Body, StringComparison.Ordinal);
        var account = await Of(right).SendAsync("GET", "/sign-in");
        Assert.Contains("You are signed in", account.Body, StringComparison.Ordinal);
        Assert.Contains("data-passkey=\"make\"", account.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_taken_up_on_the_page()
    {
        var code = server.Invite("una", Role.Reader);
        using var visitor = new Visitor(server.Address);
        const string Take = "/sign-in?handler=Invitation";

        var refused = await visitor.PostAsync(
            "/sign-in",
            Take,
            ("name", "una"),
            ("code", code),
            ("password", "short")
        );
        Assert.Equal(422, refused.Status);
        Assert.Contains("found a password of 5 characters", refused.Body, StringComparison.Ordinal);
        var taken = await visitor.PostAsync(
            "/sign-in",
            Take,
            ("name", "una"),
            ("code", code),
            ("password", TeamFixture.Password)
        );

        Assert.Equal(302, taken.Status);
        Assert.Equal(200, (await Of(taken).SendAsync("GET", "/")).Status);
        Assert.Equal(
            400,
            (
                await visitor.SendAsync("/sign-in", [("name", "una"), ("password", TeamFixture.Password)])
            ).Status
        );
    }

    [Fact]
    public async Task Changes_are_told_no_longer_when_the_right_to_read_is_taken_away()
    {
        var browser = await server.BrowserOfAsync("vic", Role.Reader);
        var events = (long)(await server.As(Role.Admin).SendAsync("GET", "/api/cases/own")).Json["events"]!;

        var lines = await new Asker(
            server.Address,
            token: null,
            browser.Cookies,
            TeamFixture.Origin
        ).LinesAsync(
            $"/api/cases/own/changes?after={events}",
            6,
            async () =>
            {
                server.SetRole("vic", Role.None);
                await server
                    .As(Role.Rater)
                    .SendAsync("PUT", "/api/cases/own/things/source/after", new { reliability = "C" });
            }
        );

        Assert.Contains(lines, line => line?.Contains("ready", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(
            lines,
            line => line?.Contains("source/after", StringComparison.Ordinal) == true
        );
        Assert.Null(lines[^1]);
    }

    /// <summary>Whoever has the session that an answer began.</summary>
    private Asker Of(WebAnswer answer) =>
        new(
            server.Address,
            token: null,
            answer
                .Headers["Set-Cookie"]
                .Split(", ")
                .Select(cookie => cookie.Split(';')[0])
                .Single(cookie => cookie.StartsWith(TeamFixture.SessionCookie, StringComparison.Ordinal)),
            TeamFixture.Origin
        );
}
