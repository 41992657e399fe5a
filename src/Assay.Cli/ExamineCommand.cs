using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay examine PATH...</c>: documents in, an examination out.</summary>
internal static class ExamineCommand
{
    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders or zip archives; '-' is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print the examination as JSON." };
        var command = new Command("examine", "Reads documents and says what they claim.") { paths, json };
        command.SetAction((result, cancel) => Task.FromResult(result.GetValue(paths)!.Length));
        ExamplesHelp.Install(
            command,
            "assay examine article.txt",
            "assay examine dossier/ --out report.html"
        );
        return command;
    }
}
