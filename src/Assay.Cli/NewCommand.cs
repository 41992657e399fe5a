using System.CommandLine;
using Assay.Formats.Cases;

namespace Assay.Cli;

/// <summary><c>assay new [FILE]</c>: a case file to begin with.</summary>
internal static class NewCommand
{
    private const string Usual = "new.case.yaml";

    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var path = PathArgument();
        var template = TemplateOption();
        var command = new Command(
            "new",
            "Writes a case file to begin with, with a comment on each part; on a terminal it asks what goes in."
        )
        {
            path,
            template,
        };
        command.SetAction(
            (result, cancel) =>
                new NewRun(new NewRequest(result.GetValue(path)!, result.GetValue(template))).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay new",
            "assay new trust.case.yaml --template covert-sponsorship",
            "assay new - < /dev/null"
        );
        return command;
    }

    private static Argument<string> PathArgument()
    {
        var path = new Argument<string>("FILE")
        {
            Description = "The file to write, which must not be there yet; '-' is standard output.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => Usual,
        };
        path.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
                result.AddError(
                    $"'{token.Value}' is not an option; a file of that name is './{token.Value}'."
                );
        });
        return path;
    }

    private static Option<string?> TemplateOption()
    {
        var option = new Option<string?>("--template")
        {
            Description = "The template that the case starts from.",
            HelpName = "NAME",
        };
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !CaseStarter.Templates.Contains(token.Value, StringComparer.Ordinal)
            )
                result.AddError(
                    $"--template takes one of {string.Join(", ", CaseStarter.Templates)}, not '{token.Value}'."
                );
        });
        return option;
    }
}
