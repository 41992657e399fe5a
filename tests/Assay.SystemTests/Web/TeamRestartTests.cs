using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>What outlasts a restart of a team's server, which is no other test's server.</summary>
public sealed class TeamRestartTests(TeamFixture server) : IClassFixture<TeamFixture>
{
    [Fact]
    public async Task A_session_outlasts_a_restart()
    {
        var browser = await server.BrowserOfAsync("rae", Role.Reader);

        await server.RestartAsync();

        var answer = await new Asker(
            server.Address,
            token: null,
            browser.Cookies,
            TeamFixture.Origin
        ).SendAsync("GET", "/api/session");
        Assert.True(answer.Status == 200, answer.Body);
        Assert.Equal("rae", (string)answer.Json["name"]!);
    }
}
