using System.CommandLine;
using System.Text;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Cli.Living;

/// <summary><c>assay export CASE</c>: a case as a case file, a folder with its documents, or a zip of the whole journal.</summary>
internal static class ExportCommand
{
    private const string CaseName = "case.case.yaml";

    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var path = LivingParts.Case();
        var output = new Option<string>("--out")
        {
            Description =
                "Where to: NAME.zip is the whole journal with a manifest, NAME.case.yaml the case alone, another name a folder "
                + "with the case and its documents; '-' is the case on standard output.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "-",
        };
        var command = new Command("export", "Writes a case to files that people and other programs read.")
        {
            path,
            output,
        };
        command.SetAction(
            (result, _) =>
                JournalFile.TryAsync(
                    "export",
                    () => RunAsync(result.GetRequiredValue(path), result.GetValue(output)!)
                )
        );
        ExamplesHelp.Install(
            command,
            "assay export trust.assay",
            "assay export trust.assay --out trust.case.yaml",
            "assay export trust.assay --out trust.zip"
        );
        return command;
    }

    private static async Task<int> RunAsync(string path, string target)
    {
        using var journal = JournalFile.Open(path, toWrite: false);
        if (target is "-")
        {
            await Console.Out.WriteAsync(Yaml(journal));
            return ExitCode.Done;
        }

        if (Path.GetExtension(target).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            ReportFile.Write(target, file => JournalArchive.Write(journal, file, Readable(journal)));
        else if (target.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            ReportFile.Write(target, Encoding.UTF8.GetBytes(Yaml(journal)));
        else
            WriteFolder(journal, target);
        await JournalFile.SayAsync($"exported to {target}");
        return ExitCode.Done;
    }

    private static string Yaml(Journal journal) => CaseFile.Write(new LivingCase(journal).Read());

    /// <summary>The case for people; a case that can't be read yet has none, and its journal is whole without it.</summary>
    private static Dictionary<string, byte[]> Readable(Journal journal)
    {
        try
        {
            return new(StringComparer.Ordinal) { [CaseName] = Encoding.UTF8.GetBytes(Yaml(journal)) };
        }
        catch (FormatRefusedException)
        {
            return new(StringComparer.Ordinal);
        }
    }

    private static void WriteFolder(Journal journal, string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new JournalTroubleException($"{folder}: there is something in it, and it is left as it is");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, CaseName), Yaml(journal));
        foreach (var document in KeptDocument.All(journal))
        {
            var documents = Directory.CreateDirectory(Path.Combine(folder, "documents"));
            File.WriteAllBytes(
                Path.Combine(documents.FullName, document.FileName),
                document.Content(journal)
            );
        }
    }
}
