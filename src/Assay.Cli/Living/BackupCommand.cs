using System.CommandLine;

namespace Assay.Cli.Living;

/// <summary><c>assay backup CASE FILE</c>: a checked copy of a case, also while others write it.</summary>
internal static class BackupCommand
{
    /// <summary>The verb with its arguments.</summary>
    public static Command Create()
    {
        var path = LivingParts.Case();
        var target = new Argument<string>("FILE")
        {
            Description = "The copy to write, which must not be there yet.",
        };
        target.NotAnOption();
        var command = new Command("backup", "Copies a case as it is at one moment, and checks the copy.")
        {
            path,
            target,
        };
        command.SetAction(
            (result, _) =>
                JournalFile.TryAsync(
                    "backup",
                    () => RunAsync(result.GetRequiredValue(path), result.GetRequiredValue(target))
                )
        );
        ExamplesHelp.Install(command, "assay backup trust.assay /media/stick/trust-2026-01-31.assay");
        return command;
    }

    private static async Task<int> RunAsync(string path, string target)
    {
        var verdict = await CheckedCopy.MakeAsync(path, target);
        await JournalFile.SayAsync($"{target}: {verdict.Events} events, checked");
        return ExitCode.Done;
    }
}
