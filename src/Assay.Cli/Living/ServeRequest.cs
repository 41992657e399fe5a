using System.Globalization;
using Assay.Web.Team;

namespace Assay.Cli.Living;

/// <summary>What the user asked <c>serve</c> for.</summary>
/// <param name="Folder">The folder of the cases.</param>
/// <param name="Port">The port; 0 takes any that is free.</param>
/// <param name="Who">What the journal calls who shows the token.</param>
/// <param name="IsTeam">Whether a team signs in.</param>
/// <param name="Origin">The address that browsers see.</param>
/// <param name="Telemetry">The address of a collector of traces and metrics.</param>
internal sealed record ServeRequest(
    string Folder,
    int Port,
    string Who,
    bool IsTeam,
    string? Origin,
    string? Telemetry
)
{
    /// <summary>What is wrong with it; <see langword="null"/> where nothing is.</summary>
    public string? Refusal =>
        this switch
        {
            { IsTeam: false, Origin: not null } => "--origin is for --team",
            { IsTeam: true, Origin: null, Port: 0 } => "with --team a --port is wanted, or an --origin",
            { Origin: not null } when Address is null =>
                $"--origin {Origin}: an address such as https://assay.example.org is wanted; http is for localhost alone",
            { Telemetry: not null } when Collector is null =>
                $"--telemetry {Telemetry}: an address such as http://127.0.0.1:4318 is wanted",
            _ => null,
        };

    /// <summary>The collector of traces and metrics, where one is named.</summary>
    public Uri? Collector =>
        Uri.TryCreate(Telemetry, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https" }
            ? address
            : null;

    private Uri? Address =>
        Uri.TryCreate(
            Origin ?? string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}"),
            UriKind.Absolute,
            out var address
        )
        && address
            is { PathAndQuery: "/", Scheme: "https" }
                or { PathAndQuery: "/", Scheme: "http", Host: "localhost" }
            ? address
            : null;

    /// <summary>The team, where one signs in.</summary>
    public TeamOptions? Team() =>
        IsTeam ? new TeamOptions(TeamFile.Open(Folder, TimeProvider.System), Address!) : null;
}
