using System.Globalization;
using System.Text;
using Assay.Formats.Cases;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;
using Assay.Reports;
using Assay.Reports.Words;
using Assay.Simulation.Documents;
using Assay.Simulation.Worlds;

namespace Assay.Cli;

/// <summary>One run of <c>simulate</c>.</summary>
internal sealed class SimulateRun(SimulateRequest request)
{
    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var maker = new WorldMaker(WorldOptions.Read(request.Kind), TemplateLibrary.Load(), request.Seed);
            for (var world = 0; world < request.Worlds; world++)
            {
                cancellation.ThrowIfCancellationRequested();
                Write(maker.Make(unchecked(request.Number + world)));
            }
        }
        catch (Exception refusal)
            when (refusal is FormatRefusedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"assay simulate: {VisibleText.Line(refusal.Message)}");
            return ExitCode.Refused;
        }

        if (request.Out is { } folder)
            await Console.Error.WriteLineAsync(
                $"assay: {request.Worlds} {(request.Worlds == 1 ? "world" : "worlds")} written to {VisibleText.Line(folder)}"
            );
        return ExitCode.Done;
    }

    private void Write(World world)
    {
        if (request.Out is { } folder)
        {
            WriteInto(Path.Combine(folder, $"world-{Text(world.Number)}"), world);
            return;
        }

        if (request.Json)
        {
            using var output = Console.OpenStandardOutput();
            WorldJson.Write(world, output);
            return;
        }

        Console.Out.Write(CaseFile.Write(world.Case));
    }

    private static void WriteInto(string folder, World world)
    {
        Directory.CreateDirectory(folder);
        ReportFile.Write(
            Path.Combine(folder, "world.case.yaml"),
            Encoding.UTF8.GetBytes(CaseFile.Write(world.Case))
        );
        var documents = Path.Combine(folder, "documents");
        Directory.CreateDirectory(documents);
        foreach (var (document, _) in DocumentWriter.Write(world))
            ReportFile.Write(Path.Combine(folder, document.Path), Encoding.UTF8.GetBytes(document.Text));
        ReportFile.Write(Path.Combine(folder, "truth.json"), output => WorldJson.WriteTruth(world, output));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
