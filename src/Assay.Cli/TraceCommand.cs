using System.CommandLine;
using System.CommandLine.Parsing;

namespace Assay.Cli;

/// <summary><c>assay trace PATH</c>: who copied whom, and how many origins are left.</summary>
internal static class TraceCommand
{
    private static readonly Argument<string> Path = new("PATH")
    {
        Description =
            "JSON Lines with id, text and, where known, time and outlet; or a folder or archive of documents. '-' is JSON Lines on standard input. With --store it may be left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one line of JSON for each document, in order of time, instead of the table.",
    };
    private static readonly Option<bool> Explain = new("--explain")
    {
        Description = "Give the reasons for each parent.",
    };
    private static readonly Option<int> Stories = CommandParts.Number(
        "--stories",
        "Stories in the table.",
        10,
        1,
        100_000
    );
    private static readonly Option<string?> Out = OutOption();
    private static readonly Option<int> Pairs = CommandParts.Number(
        "--pairs",
        "Pairs whose shared passages an .html page shows side by side.",
        20,
        0,
        10_000
    );
    private static readonly Option<int> Threads = CommandParts.Number(
        "--threads",
        "Threads that may be used; the answer is the same.",
        Math.Min(Environment.ProcessorCount, 64),
        1,
        64
    );

    private static readonly Option<string> Store = Words<string>(
        "--store",
        "FOLDER",
        "Keep the documents in this folder and trace them with all that is in it; without PATH, trace all of it.",
        path => path.Length > 0,
        "the path of a folder"
    );
    private static readonly Option<string[]> Forget = Words<string[]>(
        "--forget",
        "ID",
        "Take this document out of the store first. May be given several times.",
        id => id.Length > 0,
        "the identifier of a document"
    );
    private static readonly Option<string> Expire = Words<string>(
        "--expire",
        "AGE",
        "Take documents out of the store that are older than this before its latest, such as 36h, 90d or 2y.",
        age => TraceAge.Read(age) is not null,
        "a number with h, d, w or y behind it, such as 90d"
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
            Store,
            Forget,
            Expire,
        };
        command.Validators.Add(Check);
        command.SetAction(
            (result, cancel) =>
                new TraceRun(
                    new TraceRequest
                    {
                        Path = result.GetValue(Path),
                        Json = result.GetValue(Json),
                        Explain = result.GetValue(Explain),
                        Stories = result.GetValue(Stories),
                        Out = result.GetValue(Out),
                        Pairs = result.GetValue(Pairs),
                        Threads = result.GetValue(Threads),
                        Store = result.GetValue(Store),
                        Forget = result.GetValue(Forget) ?? [],
                        ExpireHours = result.GetValue(Expire) is { } age ? TraceAge.Read(age) : null,
                    }
                ).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay trace articles.jsonl",
            "assay trace articles.jsonl --explain --stories 3",
            "assay trace articles.jsonl --json > traced.jsonl",
            "assay trace dossier/ --out trace.html",
            "assay trace monday.jsonl --store corpus --json",
            "assay trace --store corpus --expire 2y"
        );
        return command;
    }

    private static void Check(CommandResult result)
    {
        if (result.GetResult(Store) is not null)
            return;
        if (result.GetResult(Path) is null or { Tokens.Count: 0 })
            result.AddError("PATH or --store is missing.");
        if (result.GetResult(Forget) is not null || result.GetResult(Expire) is not null)
            result.AddError("--forget and --expire take documents out of a store, and --store is missing.");
    }

    private static Option<T> Words<T>(
        string name,
        string kind,
        string description,
        Func<string, bool> isRight,
        string wanted
    )
    {
        var option = new Option<T>(name) { Description = description, HelpName = kind };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !isRight(token.Value)))
                result.AddError($"{name} takes {wanted}, not '{token.Value}'.");
        });
        return option;
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
}
