using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay cite FILE</c>: the fields of references, one reference on a line.</summary>
internal static class CiteCommand
{
    /// <summary>The verb with its argument and options.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A list with one reference or citation on each line; '-' is standard input.",
        };
        file.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', _, ..] option }])
                result.AddError($"'{option}' is not an option; a file of that name is './{option}'.");
        });
        var json = new Option<bool>("--json")
        {
            Description = "Print CSL-JSON, one object on each line, with the defects.",
        };
        var bibtex = new Option<bool>("--bibtex") { Description = "Print BibTeX." };
        var command = new Command(
            "cite",
            "Reads references into their fields and says what is wrong with each: no source, no date, an impossible date, "
                + "a work cited before."
        )
        {
            file,
            json,
            bibtex,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(bibtex))
                result.AddError("--json and --bibtex exclude each other.");
        });
        command.SetAction(
            (result, cancel) =>
                new CiteRun(
                    result.GetRequiredValue(file),
                    FormOf(result.GetValue(json), result.GetValue(bibtex))
                ).RunAsync(cancel)
        );
        ExamplesHelp.Install(
            command,
            "assay cite references.txt",
            "assay cite references.txt --json",
            "assay cite footnotes.docx --bibtex > footnotes.bib",
            "echo 'Pravda, September 11, 1936; , December 30, 1936' | assay cite -"
        );
        return command;
    }

    private static CiteForm FormOf(bool json, bool bibtex) =>
        json ? CiteForm.Json
        : bibtex ? CiteForm.BibTeX
        : CiteForm.Table;
}
