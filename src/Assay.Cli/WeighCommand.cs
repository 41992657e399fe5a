using System.CommandLine;
using Assay.Core.Cases;

namespace Assay.Cli;

/// <summary><c>assay weigh CASE</c>: a case file in, a judgement out; a bare matrix of evidence in, its scores out.</summary>
internal static class WeighCommand
{
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print JSON instead of the summary.",
    };
    private static readonly Option<int> Draws = Number(
        "--draws",
        "Number of draws behind each range.",
        2000,
        1,
        1_000_000
    );
    private static readonly Option<int> Seed = Number("--seed", "Seed of the draws.", 1, 0, int.MaxValue);
    private static readonly Option<string> Words = WordsOption();

    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var path = PathArgument();
        var command = new Command(
            "weigh",
            "Weighs a case file: how likely each explanation is, and what that hangs on. A bare matrix of evidence is scored as the tools for it would."
        )
        {
            path,
            Json,
            Draws,
            Seed,
            Words,
        };
        command.SetAction(
            (result, cancel) =>
                WeighMatrixRun.IsMatrix(result.GetRequiredValue(path))
                    ? WeighMatrixRun.RunAsync(result.GetRequiredValue(path), result.GetValue(Json), cancel)
                    : new WeighRun(
                        new WeighRequest
                        {
                            Path = result.GetRequiredValue(path),
                            Json = result.GetValue(Json),
                            Draws = result.GetValue(Draws),
                            Seed = result.GetValue(Seed),
                            Words = Table(result.GetValue(Words)!)!,
                        }
                    ).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay weigh trust.case.yaml",
            "assay weigh trust.case.yaml --words phia",
            "assay weigh trust.case.yaml --json",
            "assay weigh samples/matrices/zinoviev-letter.csv"
        );
        return command;
    }

    private static Argument<string> PathArgument()
    {
        var path = new Argument<string>("CASE")
        {
            Description =
                "A case file, or a matrix: .csv, .achz (PARC ACH) or .json (ours or Intel Workbench's); '-' is a case from standard input.",
        };
        // The parser takes a mistyped option for the file; nobody names a file so without './'.
        path.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value is ['-', _, ..]))
                result.AddError(
                    $"'{token.Value}' is not an option; a file of that name is './{token.Value}'."
                );
        });
        return path;
    }

    private static Option<string> WordsOption()
    {
        var names = string.Join(", ", EstimativeWords.Tables.Select(table => table.Id));
        var option = new Option<string>("--words")
        {
            Description = $"The table of estimative words: {names}.",
            HelpName = "TABLE",
            DefaultValueFactory = _ => EstimativeWords.Icd203.Id,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Table(token.Value) is null)
                result.AddError($"--words takes one of {names}, not '{token.Value}'.");
        });
        return option;
    }

    private static EstimativeWords? Table(string id) =>
        EstimativeWords.Tables.FirstOrDefault(table =>
            string.Equals(table.Id, id, StringComparison.OrdinalIgnoreCase)
        );

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
