using System.Text;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;
using Assay.Reports;
using Assay.Reports.Words;
using Assay.Simulation.Calibrating;

namespace Assay.Cli;

/// <summary>One run of <c>calibrate</c>.</summary>
internal sealed class CalibrateRun(CalibrateRequest request)
{
    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (await OptionsAsync() is not { } options)
            return ExitCode.Refused;
        var bar = new ShareProgressBar("judging worlds");
        var work = Task.Run(() => Calibrator.Run(options, bar, cancellation), cancellation);
        await bar.ShowWhileAsync(work);
        var result = await work;
        if (request.Json)
        {
            using var output = Console.OpenStandardOutput();
            CalibrationJson.Write(result, output);
        }
        else
        {
            SummaryWriter.Write(CalibrationSummary.Write(result, SummaryWriter.Width));
        }

        return request.Out is null ? ExitCode.Done : await WriteAsync(result, request.Out);
    }

    private async Task<CalibrationOptions?> OptionsAsync()
    {
        try
        {
            return new CalibrationOptions
            {
                Parameters = WorldOptions.Read(request.Kind),
                Templates = TemplateLibrary.Load(),
                Worlds = request.Worlds,
                WorldsPerCell = request.WorldsPerCell,
                DocumentWorlds = request.DocumentWorlds,
                Seed = request.Seed,
                Threads = request.Threads,
            };
        }
        catch (Exception refusal)
            when (refusal is FormatRefusedException or IOException or UnauthorizedAccessException)
        {
            await RefuseAsync(refusal.Message);
            return null;
        }
    }

    private static async Task<int> WriteAsync(CalibrationResult result, string path)
    {
        try
        {
            ReportFile.Write(path, Report(result, path));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            await RefuseAsync($"--out {path}: {refusal.Message}");
            return ExitCode.Refused;
        }

        await Console.Error.WriteLineAsync($"assay: report written to {path}");
        return ExitCode.Done;
    }

    private static byte[] Report(CalibrationResult result, string path)
    {
        switch (ReportFile.KindOf(path))
        {
            case "html":
                return Encoding.UTF8.GetBytes(CalibrationReport.Html(result, ProductVersion.Text));
            case "md":
                return Encoding.UTF8.GetBytes(CalibrationReport.Markdown(result, ProductVersion.Text));
            default:
                using (var json = new MemoryStream())
                {
                    CalibrationJson.Write(result, json);
                    return json.ToArray();
                }
        }
    }

    private static Task RefuseAsync(string why) =>
        Console.Error.WriteLineAsync($"assay calibrate: {VisibleText.Line(why)}");
}
