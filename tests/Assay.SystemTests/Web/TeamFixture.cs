using Assay.Web.Access;
using Assay.Web.Serving;
using Assay.Web.Team;

namespace Assay.SystemTests.Web;

/// <summary>A server of a team behind a proxy that encrypts, with one member of each role.</summary>
public class TeamFixture : WebFixture
{
    /// <summary>What browsers see.</summary>
    public const string Origin = "https://assay.test";

    /// <summary>The cookie of a session.</summary>
    public const string SessionCookie = "__Host-assay-session";

    /// <summary>The password of everybody.</summary>
    public const string Password = "correct horse battery";

    /// <summary>Who belongs to the team.</summary>
    public TeamFile Team { get; private set; } = null!;

    /// <summary>How often a minute somebody may try to sign in.</summary>
    protected virtual int SignInsAMinute => 100_000;

    /// <summary>A browser that nobody used yet.</summary>
    public Browser Browser() => new(Address, Origin);

    /// <summary>Adds somebody who has not signed in yet, and gives the code that invites them.</summary>
    public string Invite(string name, Role role)
    {
        Team.Put(Somebody(role) with { Name = name });
        return Team.Invite(name)!;
    }

    /// <summary>Gives a member another role.</summary>
    public void SetRole(string name, Role role) => Team.Put(Somebody(role) with { Name = name });

    /// <summary>A browser in which a new member is signed in.</summary>
    public async Task<Browser> BrowserOfAsync(string name, Role role)
    {
        var browser = Browser();
        var code = Invite(name, role);
        var answer = await browser.SendAsync(
            "POST",
            "/api/session/invitation",
            new
            {
                name,
                code,
                password = Password,
            }
        );
        Assert.True(answer.Status == 200, answer.Body);
        return browser;
    }

    /// <inheritdoc/>
    protected override ServeOptions Options()
    {
        Team = TeamFile.Open(Folder, TimeProvider.System);
        return Options(new AccessBook()) with
        {
            Team = new TeamOptions(Team, new Uri(Origin)) { SignInsAMinute = SignInsAMinute },
        };
    }

    /// <inheritdoc/>
    protected override async Task<Asker> EnterAsync(Role role)
    {
        // Somebody has to be an admin before there can be others.
        if (Team.People().Count == 0)
            Team.Put(Somebody(Role.Admin));
        return (await BrowserOfAsync(role.ToString().ToLowerInvariant(), role)).Asker;
    }
}
