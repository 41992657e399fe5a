using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay simulate</c>: makes worlds with known truth.</summary>
internal static class SimulateCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var kind = WorldOptions.Kind("standard");
        var seed = WorldOptions.Seed();
        var number = CommandParts.Number("--number", "Number of the (first) world.", 0, 0, int.MaxValue);
        var worlds = CommandParts.Number("--worlds", "How many worlds, one after another.", 1, 1, 1_000_000);
        var json = CommandParts.Json("case file");
        var output = new Option<string?>("--out")
        {
            Description = "Write each world into this folder: case, documents and truth.",
            HelpName = "FOLDER",
        };
        var command = new Command(
            "simulate",
            "Makes worlds with known truth: prints the case file of one, or writes cases, documents and truths into a folder."
        )
        {
            kind,
            seed,
            number,
            worlds,
            json,
            output,
        };
        command.SetAction(
            (result, cancel) =>
                new SimulateRun(
                    new SimulateRequest
                    {
                        Kind = result.GetValue(kind)!,
                        Seed = result.GetValue(seed),
                        Number = result.GetValue(number),
                        Worlds = result.GetValue(worlds),
                        Json = result.GetValue(json),
                        Out = result.GetValue(output),
                    }
                ).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay simulate --seed 7 | assay weigh -",
            "assay simulate --kind small --worlds 5 --out worlds/",
            "assay simulate --worlds 3 --json"
        );
        return command;
    }
}
