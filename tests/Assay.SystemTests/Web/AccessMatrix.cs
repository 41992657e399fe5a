using Assay.Web.Access;

namespace Assay.SystemTests.Web;

/// <summary>Every endpoint of the API's description, for every role, in one's own case and in a foreign one.</summary>
public abstract class AccessMatrix(WebFixture server)
{
    // The least role for each; an endpoint that is not here fails the test, so that nobody adds one without thinking.
    private static readonly Dictionary<string, Role?> Least = new(StringComparer.Ordinal)
    {
        ["GET /health/live"] = null,
        ["GET /health/ready"] = null,
        ["GET /api/cases"] = Role.None,
        ["POST /api/cases"] = Role.Admin,
        ["GET /api/cases/{case}"] = Role.Reader,
        ["GET /api/cases/{case}/case.yaml"] = Role.Reader,
        ["PUT /api/cases/{case}/case.yaml"] = Role.Lead,
        ["GET /api/cases/{case}/archive.zip"] = Role.Lead,
        ["GET /api/cases/{case}/verification"] = Role.Reader,
        ["POST /api/cases/{case}/checkpoint"] = Role.Lead,
        ["GET /api/cases/{case}/things"] = Role.Reader,
        ["GET /api/cases/{case}/things/{thing}"] = Role.Reader,
        ["PUT /api/cases/{case}/things/{thing}"] = Role.Rater,
        ["DELETE /api/cases/{case}/things/{thing}"] = Role.Rater,
        ["GET /api/cases/{case}/history/{thing}"] = Role.Reader,
        ["POST /api/cases/{case}/edits"] = Role.Rater,
        ["GET /api/cases/{case}/search"] = Role.Reader,
        ["GET /api/cases/{case}/events"] = Role.Reader,
        ["GET /api/cases/{case}/changes"] = Role.Reader,
        ["POST /api/cases/{case}/events/{number}/undo"] = Role.Rater,
        ["POST /api/cases/{case}/events/{number}/redact"] = Role.Lead,
        ["POST /api/cases/{case}/documents"] = Role.Rater,
        ["GET /api/cases/{case}/documents/{document}/text"] = Role.Reader,
        ["GET /api/cases/{case}/documents/{document}/bytes"] = Role.Reader,
        ["GET /api/cases/{case}/judgement"] = Role.Reader,
        ["GET /api/cases/{case}/live"] = Role.Reader,
        ["GET /api/cases/{case}/rating"] = Role.Reader,
        ["GET /api/cases/{case}/trace"] = Role.Reader,
        ["GET /api/cases/{case}/report/report.html"] = Role.Reader,
        ["GET /api/cases/{case}/report/report.md"] = Role.Reader,
        ["GET /api/cases/{case}/report/report.pdf"] = Role.Reader,
        ["GET /api/session"] = Role.None,
    };

    /// <summary>The least role for endpoints that this server alone has.</summary>
    protected virtual IReadOnlyDictionary<string, Role?> Further { get; } =
        new Dictionary<string, Role?>(StringComparer.Ordinal);

    /// <summary>Those who are nobody to the server.</summary>
    protected abstract IReadOnlyList<Asker> Strangers();

    [Fact]
    public async Task Every_endpoint_is_refused_where_it_must_be_and_nowhere_else()
    {
        var endpoints = await EndpointsAsync();
        Assert.Equal(
            Least.Keys.Concat(Further.Keys).Order(StringComparer.Ordinal),
            endpoints.Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        foreach (var endpoint in endpoints)
        {
            foreach (var caseName in (string[])["own", "foreign"])
            {
                foreach (var role in Enum.GetValues<Role>())
                    await CheckAsync(endpoint, caseName, role);
                await CheckStrangerAsync(endpoint, caseName);
            }
        }
    }

    [Fact]
    public async Task What_is_no_endpoint_tells_nothing()
    {
        foreach (var path in (string[])["/api", "/api/none", "/api/cases/own/none", "/.env", "/api/../assay"])
            Assert.Equal(404, (await server.As(Role.Admin).SendAsync("GET", path)).Status);
    }

    private async Task<List<string>> EndpointsAsync()
    {
        var description = await new Asker(server.Address, token: null).SendAsync("GET", "/api/openapi.json");
        return
        [
            .. description.Json["paths"]!
                .AsObject()
                .SelectMany(path =>
                    path.Value!.AsObject()
                        .Select(method =>
                            $"{method.Key.ToUpperInvariant()} {path.Key.Replace("{**", "{", StringComparison.Ordinal)}"
                        )
                ),
        ];
    }

    private async Task CheckAsync(string endpoint, string caseName, Role role)
    {
        var status = await StatusAsync(endpoint, caseName, server.As(role));
        var isOfCase = endpoint.Contains("{case}", StringComparison.Ordinal);
        var what = $"{endpoint} by {role} in {caseName}: {status}";
        if (LeastOf(endpoint) is not { } least)
            Assert.True(status is not (403 or >= 500), what);
        else if (isOfCase && (caseName is "foreign" || role == Role.None))
            Assert.True(status is 404, what);
        else if (role < least)
            Assert.True(status is 403, what);
        else
            Assert.True(status is not (401 or 403 or >= 500), what);
    }

    private async Task CheckStrangerAsync(string endpoint, string caseName)
    {
        foreach (var stranger in Strangers())
        {
            var status = await StatusAsync(endpoint, caseName, stranger);
            Assert.True(
                LeastOf(endpoint) is null ? status is not (403 or >= 500) : status is 401,
                $"{endpoint} by a stranger: {status}"
            );
        }
    }

    private Role? LeastOf(string endpoint) =>
        Least.TryGetValue(endpoint, out var least) ? least : Further[endpoint];

    private static async Task<int> StatusAsync(string endpoint, string caseName, Asker asker)
    {
        var (method, path) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        path = path.Replace("{case}", caseName, StringComparison.Ordinal)
            .Replace("{thing}", "source/nobody", StringComparison.Ordinal)
            .Replace("{number}", "999", StringComparison.Ordinal)
            .Replace("{document}", "d9", StringComparison.Ordinal)
            .Replace("{person}", "nobody", StringComparison.Ordinal)
            .Replace("{passkey}", "AAAA", StringComparison.Ordinal);
        path += path.EndsWith("/search", StringComparison.Ordinal) ? "?q=x" : "";
        path += path.EndsWith("/documents", StringComparison.Ordinal) ? "?name=x.unknown" : "";
        // The stream never ends; that it begins is enough, and the last event is sent at once.
        if (path.EndsWith("/changes", StringComparison.Ordinal))
            path += "?after=0";
        var body = method is "GET" or "DELETE" ? null : "{}";
        return path.Contains("/changes", StringComparison.Ordinal)
            ? await asker.BeginAsync(path)
            : (await asker.SendAsync(method, path, body)).Status;
    }
}
