using System.Collections.Immutable;
using System.CommandLine;
using Assay.Ingest;
using Assay.Web.Access;
using Assay.Web.Serving;
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
        var command = new Command(
            "serve",
            "Serves the cases of a folder over HTTP, on this machine alone, behind a token."
        )
        {
            folder,
            port,
            who,
        };
        command.SetAction(
            (result, cancel) =>
                JournalFile.TryAsync(
                    "serve",
                    () =>
                        RunAsync(
                            result.GetRequiredValue(folder),
                            result.GetValue(port),
                            result.GetValue(who)!,
                            cancel
                        )
                )
        );
        ExamplesHelp.Install(command, "assay serve", "assay serve cases/ --port 8080");
        return command;
    }

    private static async Task<int> RunAsync(
        string folder,
        int port,
        string who,
        CancellationToken cancellation
    )
    {
        if (!Directory.Exists(folder))
            return await JournalFile.RefuseAsync("serve", $"{folder}: there is no such folder");
        var token = AccessBook.NewToken();
        var access = new AccessBook();
        access.Admit(token, new Person(who, Role.Admin, ImmutableDictionary<string, Role>.Empty));
        var app = AssayServer.Build(
            new ServeOptions
            {
                Folder = folder,
                Port = port,
                Access = access,
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
            Console.Out.WriteLine($"{address}/?token={token}");
            await JournalFile.SayAsync(
                "serving; stop it with Ctrl+C. The token lets whoever has it in, so keep it."
            );
            await app.WaitForShutdownAsync(cancellation);
        }

        return ExitCode.Done;
    }
}
