using System.CommandLine;
using System.CommandLine.Invocation;
using Assay.Cli.Living;

namespace Assay.Cli;

/// <summary>The entry of the command line: picks the verb, and turns its outcome into an exit code.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        if (args is ["--version"])
            return Task.FromResult(WriteVersion());
        return args is [IngestWorkerCommand.Verb]
            ? Task.FromResult(IngestWorkerCommand.Run())
            : RunAsync(args);
    }

    /// <summary>Runs one command line as the program would.</summary>
    internal static async Task<int> RunAsync(string[] args)
    {
        var root = Commands();
        var parsed = root.Parse(args);
        // With --help or --version among the words, the missing rest is no error.
        if (parsed.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync(UsageError(parsed));
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false }
            );
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("assay: stopped; nothing was written");
            return ExitCode.Refused;
        }
#pragma warning disable CA1031 // The last line of defence: whatever happened becomes exit code 3 with its story.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"assay: internal fault, please report it: {fault}");
            return ExitCode.InternalFault;
        }
    }

    /// <summary>The whole tree of verbs.</summary>
    internal static RootCommand Commands()
    {
        var root = new RootCommand(
            "Weighs contested claims: who says what and on whose word, how many independent origins are left, "
                + "and how likely each explanation is."
        )
        {
            CiteCommand.Create(),
            ExamineCommand.Create(),
            LintCommand.Create(),
            QueryCommand.Create(),
            WeighCommand.Create(),
            NewCommand.Create(),
            TraceCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            LogCommand.Create(),
            VerifyCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            ServeCommand.Create(),
            TeamCommand.Create(),
            SimulateCommand.Create(),
            CalibrateCommand.Create(),
            PractiseCommand.Create(),
        };
        ExamplesHelp.Install(
            root,
            "assay examine article.txt",
            "assay examine dossier/ --out report.html",
            "assay weigh trust.case.yaml",
            "assay examine --help"
        );
        return root;
    }

    private static string UsageError(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (
            command.Arguments.FirstOrDefault(each =>
                each.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(each) is null or { Tokens.Count: 0 }
            ) is
            { } missing
        )
            return $"assay {command.Name}: {missing.Name} is missing. See 'assay {command.Name} --help'.";
        if (command is not RootCommand)
            return $"assay {command.Name}: {parsed.Errors[0].Message} See 'assay {command.Name} --help'.";
        var word = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        return word is null
            ? "assay: a verb is wanted, such as 'assay examine article.txt'. See 'assay --help'."
            : $"assay: '{word}' is not a verb of Assay. See 'assay --help'.";
    }

    private static int WriteVersion()
    {
        Console.Out.WriteLine(ProductVersion.Text);
        return ExitCode.Done;
    }
}
