using Assay.Benchmarks.Journals;
using Assay.SystemTests.Web;

namespace Assay.SystemTests;

/// <summary>A team from the command line: its first admin, its roles, and the server that lets it in.</summary>
public sealed class TeamCommandTests : IDisposable
{
    private const string Origin = "https://assay.test";

    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_first_admin_comes_in_with_the_code()
    {
        var code = (await Team(0, "add", "ann", "--role", "admin")).Output.Trim();
        await Team(0, "add", "bob", "--role", "reader", "--case", "trust=rater", "--case", "niger=none");

        Assert.Equal("ann  admin\nbob  reader  niger=none  trust=rater\n", (await Team(0, "list")).Output);
        using var server = await ServeChild.StartAsync(
            Path.Combine(Command.Root, "assay"),
            "serve",
            _folder.Path,
            "--team",
            "--origin",
            Origin
        );
        var browser = new Browser(server.Address, Origin);
        Assert.Equal(401, (await browser.SendAsync("GET", "/api/cases")).Status);
        var answer = await browser.SendAsync(
            "POST",
            "/api/session/invitation",
            new
            {
                name = "ann",
                code,
                password = TeamFixture.Password,
            }
        );
        Assert.Equal(200, answer.Status);
        Assert.Equal(201, (await browser.SendAsync("POST", "/api/cases", new { name = "trust" })).Status);

        // What is said on the command line counts while the server runs.
        await Team(0, "add", "bob", "--role", "admin");
        await Team(0, "remove", "ann");
        Assert.Equal(401, (await browser.SendAsync("GET", "/api/cases")).Status);
    }

    [Fact]
    public async Task Only_its_owner_may_read_the_file_of_a_team()
    {
        await Team(0, "add", "ann", "--role", "admin");

        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(_folder.Path, "team.db"))
            );
    }

    [Theory]
    [InlineData("add Ann --role admin", "found the name 'Ann'")]
    [InlineData("add ann --role boss", "found the role 'boss'")]
    [InlineData("add ann --role lead", "nobody would be left who may change this")]
    [InlineData("invite ann", "there is no ann in the team")]
    [InlineData("remove ann", "there is no ann in the team")]
    public async Task What_cannot_be_is_told_in_one_line(string words, string says)
    {
        var outcome = await Team(1, words.Split(' '));

        Assert.Contains(says, Assert.Single(outcome.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--team", "a --port is wanted, or an --origin")]
    [InlineData("--team --origin http://assay.test", "http is for localhost alone")]
    [InlineData("--team --origin assay.test", "an address such as")]
    [InlineData("--origin https://assay.test", "--origin is for --team")]
    public async Task A_server_that_browsers_could_not_trust_is_not_started(string words, string says)
    {
        var outcome = await Command.AssayAsync(["serve", _folder.Path, .. words.Split(' ')]);

        Assert.Equal(1, outcome.Code);
        Assert.Contains(says, Assert.Single(outcome.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private async Task<Outcome> Team(int code, string verb, params string[] words) =>
        await Team(code, [verb, .. words]);

    private async Task<Outcome> Team(int code, string[] words)
    {
        var outcome = await Command.AssayAsync(["team", words[0], _folder.Path, .. words[1..]]);
        Assert.True(outcome.Code == code, outcome.Error);
        return outcome;
    }
}
