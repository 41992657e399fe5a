using System.Collections.Immutable;
using Assay.Core.Reading;
using Assay.Core.Reading.Citations;
using Assay.Ingest;
using Assay.Reports;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>One run of <c>cite</c>: load, read, write.</summary>
internal sealed class CiteRun(string path, CiteForm form)
{
    /// <summary>Does it, and says what to exit with; defects are part of the answer, no failure.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var loaded = await LoadAsync(cancellation);
        foreach (var warning in loaded.Warnings.Concat(loaded.Circumstances))
            await NoteAsync(warning);
        if (loaded.Documents is not [var document])
            return await RefuseAsync(Why(loaded));
        foreach (var note in document.Notes)
            await NoteAsync(note);
        var references = ReferenceListReader.Read(document.Text);
        if (references.IsEmpty)
            return await RefuseAsync("no line with a reference on it; one or more are wanted");
        Write(references);
        return ExitCode.Done;
    }

    private async Task<LoadResult> LoadAsync(CancellationToken cancellation)
    {
        var launch = new WorkerLaunch(Environment.ProcessPath!, [IngestWorkerCommand.Verb]);
        var bar = new LoadProgressBar();
        var input = path is "-" ? Console.OpenStandardInput() : null;
        var load = new DocumentLoader(IngestLimits.Default, launch).LoadAsync(
            [path],
            input,
            bar,
            cancellation
        );
        await bar.ShowWhileAsync(load);
        return await load;
    }

    private static Task NoteAsync(string note) =>
        Console.Error.WriteLineAsync($"assay: note: {VisibleText.Line(note)}");

    private static string Why(LoadResult loaded) =>
        loaded switch
        {
            { Documents.Length: > 1 } => $"{loaded.Documents.Length} documents found; one list is wanted",
            { Unread: [var unread, ..] } => unread.Reason,
            _ => "nothing could be read",
        };

    private async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync($"assay cite: {VisibleText.Line(path)}: {VisibleText.Line(why)}");
        return ExitCode.Refused;
    }

    private void Write(ImmutableArray<ListedReference> references)
    {
        switch (form)
        {
            case CiteForm.Json:
                using (var output = Console.OpenStandardOutput())
                    CslJson.Write(references, output);
                break;
            case CiteForm.BibTeX:
                Console.Out.Write(BibTeX.Write(references));
                break;
            default:
                SummaryWriter.Write(CiteSummary.Write(references, SummaryWriter.Width));
                break;
        }
    }
}
