using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay practise</c>: shows the evidence of worlds step by step, asks how likely, and scores the answers.</summary>
internal static class PractiseCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Create()
    {
        var kind = WorldOptions.Kind("small");
        var seed = WorldOptions.Seed();
        var worlds = CommandParts.Number("--worlds", "Number of worlds.", 10, 1, 10_000);
        var json = CommandParts.Json("scores");
        var command = new Command(
            "practise",
            "Shows the evidence of worlds with known truth step by step, asks how likely the claim is, and scores the answers."
        )
        {
            kind,
            seed,
            worlds,
            json,
        };
        command.SetAction(
            (result, cancel) =>
                new PractiseRun(
                    result.GetValue(kind)!,
                    result.GetValue(seed),
                    result.GetValue(worlds),
                    result.GetValue(json)
                ).RunAsync(Console.In, cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay practise",
            "assay practise --kind sparse --worlds 3 --seed 7",
            "yes 30 | assay practise --worlds 20 --json"
        );
        return command;
    }
}
