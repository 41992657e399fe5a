using System.Collections.Immutable;
using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace Assay.SystemTests.Web;

/// <summary>A server with two cases, and one person of each role who knows the first case only.</summary>
public class WebFixture : IAsyncLifetime
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

    /// <summary>A small document.</summary>
    internal const string Text =
        "Officials said that couriers crossed the border unharmed. The union probably has four hundred members.";

    /// <summary>The pages that every case has, without where they begin.</summary>
    internal static readonly string[] Pages =
    [
        "",
        "/documents",
        "/statements",
        "/sources",
        "/provenance",
        "/matrix",
        "/matrix?by=indicators",
        "/judgement",
        "/collect",
        "/journal",
        "/report",
        "/search?q=couriers",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<Role, string> _tokens = [];
    private readonly Dictionary<Role, Asker> _askers = [];
    private WebApplication _app = null!;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The folder of its cases.</summary>
    protected string Folder => _folder.Path;

    /// <summary>The token of somebody with this role in the case "own", and with none in the case "foreign".</summary>
    public string TokenOf(Role role) => _tokens[role];

    /// <summary>The file of a case.</summary>
    public string PathOf(string caseName) => Path.Combine(Folder, $"{caseName}.assay");

    /// <summary>Somebody with a role asks.</summary>
    public Asker As(Role role) => _askers[role];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _app = AssayServer.Build(Options());
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.First());
        foreach (var role in Enum.GetValues<Role>())
            _askers[role] = await EnterAsync(role);
        foreach (var name in (string[])["own", "foreign"])
            await As(Role.Admin).SendAsync("POST", "/api/cases", new { name, yaml = CaseYaml });
    }

    /// <summary>Stops the server and starts another on the same folder, at another address.</summary>
    public async Task RestartAsync()
    {
        await _app.DisposeAsync();
        _app = AssayServer.Build(Options());
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.First());
    }

    /// <summary>Begins a case with a document, and gives the browser of an administrator.</summary>
    public async Task<Visitor> NewCaseAsync(string name, string text = Text)
    {
        Assert.Equal(
            201,
            (await As(Role.Admin).SendAsync("POST", "/api/cases", new { name, yaml = CaseYaml })).Status
        );
        Assert.Equal(
            201,
            (await As(Role.Admin).SendAsync("POST", $"/api/cases/{name}/documents?name=a.txt", text)).Status
        );
        return await Visitor.WithAsync(Address, TokenOf(Role.Admin));
    }

    /// <summary>How many events a case has.</summary>
    public async Task<long> EventsAsync(string name) =>
        (long)(await As(Role.Admin).SendAsync("GET", $"/api/cases/{name}")).Json["events"]!;

    /// <summary>What the server runs on.</summary>
    public IServiceProvider Services => _app.Services;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>How the server is to run.</summary>
    protected virtual ServeOptions Options()
    {
        var access = new AccessBook();
        foreach (var role in Enum.GetValues<Role>())
        {
            _tokens[role] = AccessBook.NewToken();
            access.Admit(_tokens[role], Somebody(role));
        }

        return Options(access);
    }

    /// <summary>How it is to run, with those who are let in by a token.</summary>
    protected ServeOptions Options(AccessBook access) =>
        new()
        {
            Folder = Folder,
            Access = access,
            Workers = new WorkerLaunch(Path.Combine(Command.Root, "assay"), ["ingest-worker"]),
            Key = () => SigningKey.Create("test"),
            Version = "test",
        };

    /// <summary>Lets in somebody with a role.</summary>
    protected virtual Task<Asker> EnterAsync(Role role) => Task.FromResult(new Asker(Address, _tokens[role]));

    /// <summary>Somebody with a role, for whom the case "foreign" is not there.</summary>
    protected static Person Somebody(Role role) =>
        new(
            role.ToString().ToLowerInvariant(),
            role,
            ImmutableDictionary<string, Role>.Empty.Add("foreign", Role.None)
        );
}
