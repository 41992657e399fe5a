using System.CommandLine;

namespace Assay.Cli.Living;

/// <summary><c>assay import CASE PATH...</c>: case files, documents and whole journals into a living case.</summary>
internal static class ImportCommand
{
    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var path = LivingParts.Case("The file of the case, CASE.assay; it is made where there is none.");
        var inputs = new Argument<string[]>("PATH")
        {
            Description =
                "A case file (.case.yaml), documents, or a zip that 'assay export' made, which becomes a case of its own.",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.NotAnOption();
        var (who, why) = (LivingParts.Who(), LivingParts.Why());
        var command = new Command(
            "import",
            "Puts a case file, documents or an exported journal into a living case."
        )
        {
            path,
            inputs,
            who,
            why,
        };
        command.SetAction(
            (result, cancel) =>
                JournalFile.TryAsync(
                    "import",
                    () =>
                        new ImportRun(
                            result.GetRequiredValue(path),
                            [.. result.GetRequiredValue(inputs)],
                            result.GetValue(who)!,
                            result.GetValue(why)
                        ).RunAsync(cancel)
                )
        );
        ExamplesHelp.Install(
            command,
            "assay import trust.assay trust.case.yaml",
            "assay import trust.assay dossier/ --why 'the dossier of 1927'",
            "assay import copy.assay trust.zip"
        );
        return command;
    }
}
