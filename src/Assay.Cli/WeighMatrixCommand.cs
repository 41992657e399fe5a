using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay weigh MATRIX</c>: the scores of a bare matrix of evidence.</summary>
internal static class WeighMatrixCommand
{
    private static readonly Argument<string> Matrix = new("MATRIX")
    {
        Description = "A matrix of evidence: .csv, .achz (PARC ACH) or .json (ours or Intel Workbench's).",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print JSON instead of the table.",
    };

    /// <summary>The verb with its argument and option.</summary>
    public static Command Create()
    {
        var command = new Command(
            "weigh",
            "Scores a matrix of hypotheses and evidence as the tools for it would."
        )
        {
            Matrix,
            Json,
        };
        command.SetAction(
            (result, cancel) =>
                WeighMatrixRun.RunAsync(result.GetRequiredValue(Matrix), result.GetValue(Json), cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay weigh samples/matrices/zinoviev-letter.csv",
            "assay weigh project.achz --json"
        );
        return command;
    }
}
