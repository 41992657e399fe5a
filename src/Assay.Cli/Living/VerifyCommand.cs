using System.Collections.Immutable;
using System.CommandLine;
using Assay.Reports.Words;
using Assay.Storage.Journals;

namespace Assay.Cli.Living;

/// <summary><c>assay verify CASE</c>: whether a journal is what was written.</summary>
internal static class VerifyCommand
{
    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var path = LivingParts.Case();
        var checkpoints = new Option<string[]>("--checkpoint")
        {
            Description = "A checkpoint that was kept elsewhere; may be given several times.",
            HelpName = "FILE",
        };
        var key = new Option<string?>("--key")
        {
            Description = "The public key that must have signed the checkpoints, or a file with it.",
            HelpName = "KEY",
        };
        var save = new Option<string?>("--save")
        {
            Description =
                "Sign where the journal ends now, and write the checkpoint to this file, to be kept elsewhere.",
            HelpName = "FILE",
        };
        var json = CommandParts.Json("summary");
        var command = new Command(
            "verify",
            "Checks that nothing in a case was changed, cut off or replaced since it was written."
        )
        {
            path,
            checkpoints,
            key,
            save,
            json,
        };
        command.SetAction(
            (result, _) =>
                JournalFile.TryAsync(
                    "verify",
                    () =>
                        RunAsync(
                            result.GetRequiredValue(path),
                            result.GetValue(checkpoints) ?? [],
                            result.GetValue(key),
                            result.GetValue(save),
                            result.GetValue(json)
                        )
                )
        );
        ExamplesHelp.Install(
            command,
            "assay verify trust.assay",
            "assay verify trust.assay --save trust.checkpoint",
            "assay verify trust.assay --checkpoint trust.checkpoint --key desk.pub"
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string path,
        string[] checkpoints,
        string? key,
        string? save,
        bool isJson
    )
    {
        using var journal = JournalFile.Open(path, toWrite: save is not null);
        ImmutableArray<Checkpoint> saved = [.. checkpoints.Select(Read)];
        var verdict = JournalCheck.Of(journal, saved, Key(key));
        if (isJson)
            Console.Out.WriteLine(VerdictJson.Write(verdict, journal.Name));
        else
            Tell(path, verdict, saved.Length);
        if (save is not null && verdict.IsSound)
            await SaveAsync(journal, save);
        return verdict.IsSound ? ExitCode.Done : ExitCode.Refused;
    }

    private static void Tell(string path, JournalVerdict verdict, int checkpoints)
    {
        var name = VisibleText.Line(path);
        var events = verdict.Events is 1 ? "1 event" : $"{verdict.Events} events";
        var redacted = verdict.Redacted > 0 ? $", {verdict.Redacted} of them redacted" : "";
        if (verdict.IsSound)
        {
            Console.Out.WriteLine($"{name}: sound. {events}{redacted}; tree {verdict.Root}.");
            Console.Out.WriteLine(
                checkpoints > 0
                    ? "It agrees with every checkpoint given."
                    : "No checkpoint was given: whoever can write the file could have written all of it anew."
            );
            return;
        }

        var first = verdict.FirstBad is { } number ? $" The first bad event is {number}." : "";
        Console.Out.WriteLine($"{name}: NOT sound. {events}{redacted}.{first}");
        foreach (var fault in verdict.Faults)
            Console.Out.WriteLine($"  {VisibleText.Line(fault.Says)}");
    }

    private static async Task SaveAsync(Journal journal, string path)
    {
        var key = DeskKey.Load();
        ReportFile.Write(path, System.Text.Encoding.UTF8.GetBytes(journal.Seal(key).ToString()));
        await JournalFile.SayAsync($"checkpoint written to {path}; keep it away from the case");
        await JournalFile.SayAsync($"it is signed by {key.Public}");
    }

    private static Checkpoint Read(string path)
    {
        try
        {
            return Checkpoint.Parse(File.ReadAllText(path));
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{path}: {fault.Message}", fault);
        }
    }

    private static PublicKey? Key(string? key) =>
        key is null ? null : PublicKey.Parse(File.Exists(key) ? File.ReadAllText(key) : key);
}
