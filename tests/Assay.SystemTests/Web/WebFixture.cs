using System.Collections.Immutable;
using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace Assay.SystemTests.Web;

/// <summary>A server with two cases, and one person of each role who knows the first case only.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    /// <summary>A small case.</summary>
    internal const string CaseYaml = """
        assay: 1
        question: Who ran it?
        hypotheses: {genuine: {prior: 0.5}, controlled: {prior: 0.5}}
        indicators: {couriers: {likely: {genuine: unlikely, controlled: almost certain}}}
        sources: {staff: {reliability: B}}
        reports: {r1: {source: staff, indicator: couriers, saw: true}}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<Role, string> _tokens = [];
    private WebApplication _app = null!;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The token of somebody with this role in the case "own", and with none in the case "foreign".</summary>
    public string TokenOf(Role role) => _tokens[role];

    /// <summary>Somebody with a role asks.</summary>
    public Asker As(Role role) => new(Address, TokenOf(role));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var access = new AccessBook();
        foreach (var role in Enum.GetValues<Role>())
        {
            _tokens[role] = AccessBook.NewToken();
            access.Admit(
                _tokens[role],
                new Person(
                    role.ToString().ToLowerInvariant(),
                    role,
                    ImmutableDictionary<string, Role>.Empty.Add("foreign", Role.None)
                )
            );
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
        foreach (var name in (string[])["own", "foreign"])
            await As(Role.Admin).SendAsync("POST", "/api/cases", new { name, yaml = CaseYaml });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
