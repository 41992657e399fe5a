using System.Collections.Immutable;
using System.CommandLine;
using Assay.Ingest;
using Assay.Web.Access;
using Assay.Web.Serving;
using Assay.Web.Team;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assay.Cli.Living;

/// <summary><c>assay serve [FOLDER]</c>: the API over the cases of a folder, for this machine alone.</summary>
internal static class ServeCommand
{
    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder of the cases (default: this one).",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ".",
        };
        folder.NotAnOption();
        var port = CommandParts.Number("--port", "The port; 0 takes any that is free.", 0, 0, 65_535);
        var who = LivingParts.Who();
        var team = new Option<bool>("--team")
        {
            Description =
                "Let in those whom 'assay team' names, by password or passkey, rather than by a token.",
        };
        var origin = Origin();
        var telemetry = Telemetry();
        var command = new Command(
            "serve",
            "Serves the cases of a folder over HTTP, on this machine alone, behind a token."
        )
        {
            folder,
            port,
            who,
            team,
            origin,
            telemetry,
        };
        command.SetAction(
            (result, cancel) =>
                JournalFile.TryAsync(
                    "serve",
                    () =>
                        RunAsync(
                            new ServeRequest(
                                result.GetRequiredValue(folder),
                                result.GetValue(port),
                                result.GetValue(who)!,
                                result.GetValue(team),
                                result.GetValue(origin),
                                result.GetValue(telemetry)
                            ),
                            cancel
                        )
                )
        );
        ExamplesHelp.Install(
            command,
            "assay serve",
            "assay serve cases/ --port 8080",
            "assay serve cases/ --port 8080 --team --origin https://assay.example.org"
        );
        return command;
    }

    private static Option<string?> Origin() =>
        new("--origin")
        {
            Description =
                "With --team: the address that browsers see, that of the encrypting proxy in front (default: this machine alone).",
            HelpName = "URL",
        };

    private static Option<string?> Telemetry() =>
        new("--telemetry")
        {
            Description =
                "Send traces and metrics to this OpenTelemetry collector (OTLP over HTTP); nothing is sent without it.",
            HelpName = "URL",
        };

    private static async Task<int> RunAsync(ServeRequest request, CancellationToken cancellation)
    {
        if (!Directory.Exists(request.Folder))
            return await JournalFile.RefuseAsync("serve", $"{request.Folder}: there is no such folder");
        if (request.Refusal is { } refusal)
            return await JournalFile.RefuseAsync("serve", refusal);
        var token = AccessBook.NewToken();
        var access = new AccessBook();
        if (!request.IsTeam)
            access.Admit(token, new Person(request.Who, Role.Admin, ImmutableDictionary<string, Role>.Empty));
        var team = request.Team();
        var app = AssayServer.Build(
            new ServeOptions
            {
                Folder = request.Folder,
                Port = request.Port,
                Access = access,
                Team = team,
                Telemetry = request.Collector,
                Workers = new WorkerLaunch(Environment.ProcessPath!, [IngestWorkerCommand.Verb]),
                Key = DeskKey.Load,
                Version = ProductVersion.Text,
            }
        );
        await using (app)
        {
            await app.StartAsync(cancellation);
            var address = app
                .Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First();
            Console.Out.WriteLine(request.IsTeam ? address : $"{address}/?token={token}");
            await JournalFile.SayAsync(
                request.IsTeam
                    ? $"serving those of '{TeamFile.FileName}', who come by {team!.OriginText}; stop it with Ctrl+C"
                    : "serving; stop it with Ctrl+C. The token lets whoever has it in, so keep it."
            );
            await app.WaitForShutdownAsync(cancellation);
        }

        return ExitCode.Done;
    }
}
