using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay calibrate</c>: judges worlds whose truth is known and says how well that went.</summary>
internal static class CalibrateCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var worlds = CommandParts.Number("--worlds", "Number of worlds.", 10_000, 1, 100_000_000);
        var cells = CommandParts.Number(
            "--cell-worlds",
            "Number of worlds for each way in which a case may be wrong about its world; 0 leaves that part out.",
            300,
            0,
            1_000_000
        );
        var kind = WorldOptions.Kind("standard");
        var seed = WorldOptions.Seed();
        var threads = CommandParts.Number(
            "--threads",
            "Number of threads, 0 for one a core; it changes no number of the result.",
            0,
            0,
            1024
        );
        var json = CommandParts.Json("summary");
        var output = CommandParts.Out("html", "md", "json");
        var command = new Command(
            "calibrate",
            "Judges worlds whose truth is known, by this and by simpler methods, and says how far each can be believed."
        )
        {
            worlds,
            cells,
            kind,
            seed,
            threads,
            json,
            output,
        };
        command.SetAction(
            (result, cancel) =>
                new CalibrateRun(
                    new CalibrateRequest
                    {
                        Worlds = result.GetValue(worlds),
                        WorldsPerCell = result.GetValue(cells),
                        Kind = result.GetValue(kind)!,
                        Seed = result.GetValue(seed),
                        Threads = result.GetValue(threads),
                        Json = result.GetValue(json),
                        Out = result.GetValue(output),
                    }
                ).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay calibrate --worlds 10000 --out calibration.html",
            "assay calibrate --kind small --worlds 1000000 --cell-worlds 0",
            "assay calibrate --kind my-worlds.yaml --seed 7 --json"
        );
        return command;
    }
}
