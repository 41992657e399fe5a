using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Assay.Cli;

/// <summary>The usual help, followed by examples that can be pasted.</summary>
internal sealed class ExamplesHelp : SynchronousCommandLineAction
{
    private readonly SynchronousCommandLineAction _help;
    private readonly string[] _examples;

    private ExamplesHelp(SynchronousCommandLineAction help, string[] examples)
    {
        _help = help;
        _examples = examples;
    }

    /// <summary>Adds <paramref name="examples"/> to what <c>--help</c> prints for <paramref name="command"/>.</summary>
    public static void Install(Command command, params string[] examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption();
            command.Options.Add(option);
        }

        if (option.Action is SynchronousCommandLineAction help)
            option.Action = new ExamplesHelp(help, examples);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in _examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        return result;
    }
}
