using Assay.Core.Weighing.Matrices;
using Assay.Formats.Matrices;
using Assay.Formats.Yaml;
using Assay.Reports;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>One run of <c>weigh MATRIX</c>: reads a bare matrix and scores it as every known tool would.</summary>
internal static class WeighMatrixRun
{
    /// <summary>Whether a file is a matrix by its ending, and not a case.</summary>
    public static bool IsMatrix(string path) => MatrixFile.IsMatrix(path);

    /// <summary>Does it, and says what to exit with.</summary>
    public static async Task<int> RunAsync(string path, bool json, CancellationToken cancellation)
    {
        try
        {
            Write(await Task.Run(() => MatrixFile.Read(path), cancellation), json);
            return ExitCode.Done;
        }
        catch (Exception refusal)
            when (refusal is FormatRefusedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"assay weigh: {VisibleText.Line(Describe(path, refusal))}");
            return ExitCode.Refused;
        }
    }

    private static void Write(EvidenceMatrix matrix, bool json)
    {
        if (!json)
        {
            SummaryWriter.Write(MatrixSummary.Write(matrix, SummaryWriter.Width));
            return;
        }

        using var output = Console.OpenStandardOutput();
        MatrixJson.Write(matrix, output);
    }

    private static string Describe(string path, Exception refusal) =>
        refusal switch
        {
            FileNotFoundException or DirectoryNotFoundException => $"{path}: there is no such file",
            UnauthorizedAccessException => $"{path}: it may not be read",
            _ => refusal.Message,
        };
}
