using System.CommandLine;

namespace Assay.Cli;

/// <summary>Options and arguments that several verbs have.</summary>
internal static class CommandParts
{
    /// <summary>Whether JSON is printed instead of what people read.</summary>
    public static Option<bool> Json(string instead) =>
        new("--json") { Description = $"Print JSON instead of the {instead}." };

    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Number(string name, string description, int normally, int least, int most)
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

    /// <summary>The report file to write, whose ending says of which kind it is.</summary>
    /// <param name="kinds">As <see cref="ReportFile.KindOf"/> names them, in the order in which they are told.</param>
    public static Option<string?> Out(params string[] kinds)
    {
        var endings = string.Join(", ", kinds[..^1].Select(kind => $".{kind}")) + $" or .{kinds[^1]}";
        var output = new Option<string?>("--out")
        {
            Description = $"Write the report to this file, {endings}.",
            HelpName = "FILE",
        };
        output.Validators.Add(result =>
        {
            if (
                result.Tokens is [var file]
                && !kinds.Contains(ReportFile.KindOf(file.Value), StringComparer.Ordinal)
            )
                result.AddError($"'{file.Value}' should end in {endings}.");
        });
        return output;
    }

    /// <summary>Refuses what looks like a mistyped option: the parser takes it for a file, and nobody names one so without './'.</summary>
    public static Argument<T> NotAnOption<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
                result.AddError(
                    $"'{token.Value}' is not an option; a file of that name is './{token.Value}'."
                );
        });
        return argument;
    }
}
