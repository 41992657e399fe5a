using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay trace PATH</c>: who copied whom, and how many origins are left.</summary>
internal static class TraceCommand
{
    private static readonly Argument<string> Path = new("PATH")
    {
        Description =
            "JSON Lines with id, text and, where known, time and outlet; or a folder or archive of documents. '-' is JSON Lines on standard input.",
    };
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one line of JSON for each document, in order of time, instead of the table.",
    };
    private static readonly Option<bool> Explain = new("--explain")
    {
        Description = "Give the reasons for each parent.",
    };
    private static readonly Option<int> Stories = Number(
        "--stories",
        "Stories in the table.",
        10,
        1,
        100_000
    );
    private static readonly Option<string?> Out = OutOption();
    private static readonly Option<int> Pairs = Number(
        "--pairs",
        "Pairs whose shared passages an .html page shows side by side.",
        20,
        0,
        10_000
    );
    private static readonly Option<int> Threads = Number(
        "--threads",
        "Threads that may be used; the answer is the same.",
        Math.Min(Environment.ProcessorCount, 64),
        1,
        64
    );

    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var command = new Command("trace", "Finds who took whose words, and the origins behind each story.")
        {
            Path,
            Json,
            Explain,
            Stories,
            Out,
            Pairs,
            Threads,
        };
        command.SetAction(
            (result, cancel) =>
                new TraceRun(
                    new TraceRequest
                    {
                        Path = result.GetRequiredValue(Path),
                        Json = result.GetValue(Json),
                        Explain = result.GetValue(Explain),
                        Stories = result.GetValue(Stories),
                        Out = result.GetValue(Out),
                        Pairs = result.GetValue(Pairs),
                        Threads = result.GetValue(Threads),
                    }
                ).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay trace articles.jsonl",
            "assay trace articles.jsonl --explain --stories 3",
            "assay trace articles.jsonl --json > traced.jsonl",
            "assay trace dossier/ --out trace.html"
        );
        return command;
    }

    private static Option<string?> OutOption()
    {
        var output = new Option<string?>("--out")
        {
            Description = $"Write the trace to this file besides: {TraceFile.Endings}.",
            HelpName = "FILE",
        };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [var file] && TraceFile.KindOf(file.Value) is null)
                result.AddError($"'{file.Value}' should end in {TraceFile.Endings}.");
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
