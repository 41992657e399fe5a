using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay calibrate</c>: judges worlds whose truth is known and says how well that went.</summary>
internal static class CalibrateCommand
{
    private static readonly Option<int> Worlds = CommandParts.Number(
        "--worlds",
        "Number of worlds.",
        10_000,
        1,
        100_000_000
    );
    private static readonly Option<int> CellWorlds = CommandParts.Number(
        "--cell-worlds",
        "Number of worlds for each way in which a case may be wrong about its world; 0 leaves that part out.",
        600,
        0,
        1_000_000
    );
    private static readonly Option<int> DocumentWorlds = CommandParts.Number(
        "--document-worlds",
        "Number of worlds that are written down as documents and judged from their words as well.",
        0,
        0,
        1_000_000
    );
    private static readonly Option<string> Kind = WorldOptions.Kind("standard");
    private static readonly Option<int> Seed = WorldOptions.Seed();
    private static readonly Option<int> Threads = CommandParts.Number(
        "--threads",
        "Number of threads, 0 for one a core; it changes no number of the result.",
        0,
        0,
        1024
    );
    private static readonly Option<bool> Json = CommandParts.Json("summary");
    private static readonly Option<string?> Out = CommandParts.Out("html", "md", "json");

    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var command = new Command(
            "calibrate",
            "Judges worlds whose truth is known, by this and by simpler methods, and says how far each can be believed."
        )
        {
            Worlds,
            CellWorlds,
            DocumentWorlds,
            Kind,
            Seed,
            Threads,
            Json,
            Out,
        };
        command.SetAction((result, cancel) => new CalibrateRun(Request(result)).RunAsync(cancel));
        ExamplesHelp.Install(
            command,
            "assay calibrate --worlds 10000 --out calibration.html",
            "assay calibrate --kind sparse --worlds 1000 --cell-worlds 0 --document-worlds 500",
            "assay calibrate --kind small --worlds 1000000 --cell-worlds 0",
            "assay calibrate --kind my-worlds.yaml --seed 7 --json"
        );
        return command;
    }

    private static CalibrateRequest Request(ParseResult result) =>
        new()
        {
            Worlds = result.GetValue(Worlds),
            WorldsPerCell = result.GetValue(CellWorlds),
            DocumentWorlds = result.GetValue(DocumentWorlds),
            Kind = result.GetValue(Kind)!,
            Seed = result.GetValue(Seed),
            Threads = result.GetValue(Threads),
            Json = result.GetValue(Json),
            Out = result.GetValue(Out),
        };
}
