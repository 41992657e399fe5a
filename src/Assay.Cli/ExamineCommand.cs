using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay examine PATH...</c>: documents in, an examination out.</summary>
internal static class ExamineCommand
{
    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var paths = PathArgument();
        var json = new Option<bool>("--json") { Description = "Print JSON instead of the summary." };
        var output = OutOption();
        var referenceClass = new Option<string?>("--reference-class")
        {
            Description = "The reference class whose base rate is the prior (default: the broadest).",
            HelpName = "NAME",
        };
        var draws = Number("--draws", "Number of draws behind each range.", 2000, 1, 1_000_000);
        var seed = Number("--seed", "Seed of the draws.", 1, 0, int.MaxValue);
        var timeout = Number("--timeout", "Seconds that parsing one document may take.", 10, 1, 3600);
        var memory = Number("--memory", "Megabytes that parsing one document may take.", 512, 64, 65_536);
        var command = new Command(
            "examine",
            "Reads documents and says what they claim, on whose word, and what that supports."
        )
        {
            paths,
            json,
            output,
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
            "curl -s https://example.org/article | assay examine - --json"
        );
        return command;
    }

    private static Argument<string[]> PathArgument()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or zip archives; '-' is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        // The parser takes a mistyped option for one more path; nobody names a file so without './'.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
                result.AddError(
                    $"'{token.Value}' is not an option; a file of that name is './{token.Value}'."
                );
        });
        return paths;
    }

    private static Option<string?> OutOption()
    {
        var output = new Option<string?>("--out")
        {
            Description = "Write the report to this file, .html or .json.",
            HelpName = "FILE",
        };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [var file] && ReportFile.KindOf(file.Value) is not ("html" or "json"))
                result.AddError($"'{file.Value}' should end in .html or .json.");
        });
        return output;
    }

    private static Option<int> Number(string name, string description, int normally, int least, int most)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => normally,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is not [var token])
                return;
            if (!int.TryParse(token.Value, out var number) || number < least || number > most)
                result.AddError($"{name} takes a whole number from {least} to {most}, not '{token.Value}'.");
        });
        return option;
    }
}
