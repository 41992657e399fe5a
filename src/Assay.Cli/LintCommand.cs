using System.CommandLine;
using Assay.Core.Cases;

namespace Assay.Cli;

/// <summary><c>assay lint FILE</c>: faults of estimative language in a written report.</summary>
internal static class LintCommand
{
    /// <summary>The verb with its argument and options.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A report; '-' is standard input." };
        file.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', _, ..] option }])
                result.AddError($"'{option}' is not an option; a file of that name is './{option}'.");
        });
        var json = new Option<bool>("--json") { Description = "Print JSON instead of the lines." };
        var table = TableOption();
        var command = new Command(
            "lint",
            "Finds faults of estimative language in a report: vague, mixed or unnumbered likelihood words, and confidence "
                + "in the same sentence."
        )
        {
            file,
            json,
            table,
        };
        command.SetAction(
            (result, cancel) =>
                new LintRun(
                    result.GetRequiredValue(file),
                    result.GetValue(json),
                    TableOf(result.GetValue(table))
                ).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay lint report.docx",
            "assay lint report.md --table phia --json",
            "pandoc report.odt -t plain | assay lint -"
        );
        return command;
    }

    private static Option<string?> TableOption()
    {
        var known = string.Join(", ", EstimativeWords.Tables.Select(table => table.Id));
        var option = new Option<string?>("--table")
        {
            Description =
                $"The table to hold its words against: {known} (default: the one that it names, or else that fits best).",
            HelpName = "TABLE",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && TableOf(token.Value) is null)
                result.AddError($"--table takes one of {known}, not '{token.Value}'.");
        });
        return option;
    }

    private static EstimativeWords? TableOf(string? id) =>
        EstimativeWords.Tables.FirstOrDefault(table => string.Equals(table.Id, id, StringComparison.Ordinal));
}
