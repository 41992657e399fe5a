using System.CommandLine;

namespace Assay.Cli.Living;

/// <summary><c>assay restore FILE CASE</c>: a case from its backup, or a drill that shows that it could be.</summary>
internal static class RestoreCommand
{
    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var source = new Argument<string>("FILE") { Description = "The backup." };
        source.NotAnOption();
        var path = new Argument<string?>("CASE")
        {
            Description = "The case to write, which must not be there yet.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        path.NotAnOption();
        var drill = new Option<bool>("--drill")
        {
            Description =
                "Only show that the backup can be restored: restore it beside, check it, and take it away again.",
        };
        var command = new Command("restore", "Makes a case from its backup, and checks it.")
        {
            source,
            path,
            drill,
        };
        command.SetAction(
            (result, _) =>
                JournalFile.TryAsync(
                    "restore",
                    () =>
                        RunAsync(
                            result.GetRequiredValue(source),
                            result.GetValue(path),
                            result.GetValue(drill)
                        )
                )
        );
        ExamplesHelp.Install(
            command,
            "assay restore trust-2026-01-31.assay trust.assay",
            "assay restore trust-2026-01-31.assay --drill"
        );
        return command;
    }

    private static async Task<int> RunAsync(string source, string? path, bool isDrill)
    {
        if (isDrill == path is not null)
        {
            await JournalFile.RefuseAsync("restore", "either CASE or --drill is wanted");
            return ExitCode.WrongUsage;
        }

        var folder = isDrill ? Directory.CreateTempSubdirectory("assay-drill-") : null;
        try
        {
            var target = path ?? Path.Combine(folder!.FullName, "drill.assay");
            var verdict = await CheckedCopy.MakeAsync(source, target);
            await JournalFile.SayAsync(
                isDrill
                    ? $"{source}: can be restored; {verdict.Events} events, checked, tree {verdict.Root}"
                    : $"{target}: restored; {verdict.Events} events, checked"
            );
            return ExitCode.Done;
        }
        finally
        {
            folder?.Delete(recursive: true);
        }
    }
}
