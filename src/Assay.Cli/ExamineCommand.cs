using System.CommandLine;
using Assay.Cli.Living;

namespace Assay.Cli;

/// <summary><c>assay examine PATH...</c>: documents in, an examination out.</summary>
internal static class ExamineCommand
{
    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var paths = PathArgument();
        var json = CommandParts.Json("summary");
        var output = CommandParts.Out("html", "json");
        var referenceClass = ReferenceClassOption();
        var (caseFile, who, why) = (CaseOption(), LivingParts.Who(), LivingParts.Why());
        var draws = CommandParts.Number("--draws", "Number of draws behind each range.", 2000, 1, 1_000_000);
        var seed = CommandParts.Number("--seed", "Seed of the draws.", 1, 0, int.MaxValue);
        var (timeout, memory) = (Timeout(), Memory());
        var command = new Command(
            "examine",
            "Reads documents and says what they claim, on whose word, and what that supports."
        )
        {
            paths,
            json,
            output,
            caseFile,
            who,
            why,
            referenceClass,
            draws,
            seed,
            timeout,
            memory,
        };
        command.SetAction(
            (result, cancel) =>
                new ExamineRun(
                    new ExamineRequest
                    {
                        Paths = [.. result.GetRequiredValue(paths)],
                        Json = result.GetValue(json),
                        Out = result.GetValue(output),
                        Case = result.GetValue(caseFile),
                        Who = result.GetValue(who)!,
                        Why = result.GetValue(why),
                        ReferenceClass = result.GetValue(referenceClass),
                        Draws = result.GetValue(draws),
                        Seed = result.GetValue(seed),
                        Timeout = TimeSpan.FromSeconds(result.GetValue(timeout)),
                        MemoryBytes = result.GetValue(memory) * 1024L * 1024L,
                    }
                ).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay examine article.txt",
            "assay examine dossier/ archive.zip --out report.html",
            "assay examine --case trust.assay letter.pdf",
            "curl -s https://example.org/article | assay examine - --json"
        );
        return command;
    }

    private static Option<int> Timeout() =>
        CommandParts.Number("--timeout", "Seconds that parsing one document may take.", 10, 1, 3600);

    private static Option<int> Memory() =>
        CommandParts.Number("--memory", "Megabytes that parsing one document may take.", 512, 64, 65_536);

    private static Option<string?> CaseOption() =>
        new("--case")
        {
            Description = "Add the documents, with what was read in them, to this living case (CASE.assay).",
            HelpName = "FILE",
        };

    private static Option<string?> ReferenceClassOption() =>
        new("--reference-class")
        {
            Description = "The reference class whose base rate is the prior (default: the broadest).",
            HelpName = "NAME",
        };

    private static Argument<string[]> PathArgument()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or zip archives; '-' is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        return paths.NotAnOption();
    }
}
