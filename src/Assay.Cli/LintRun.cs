using Assay.Core.Cases;
using Assay.Core.Documents;
using Assay.Core.Judging.Linting;
using Assay.Ingest;
using Assay.Reports;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>One run of <c>lint</c>: load, look, write.</summary>
internal sealed class LintRun(string path, bool json, EstimativeWords? table)
{
    /// <summary>Does it, and says what to exit with; findings are the answer, no failure.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var loaded = await LoadAsync(cancellation);
        foreach (var warning in loaded.Warnings.Concat(loaded.Circumstances))
            await Console.Error.WriteLineAsync($"assay: note: {VisibleText.Line(warning)}");
        if (loaded.Documents is not [var document])
            return await RefuseAsync(Why(loaded));
        foreach (var note in document.Notes)
            await Console.Error.WriteLineAsync($"assay: note: {VisibleText.Line(note)}");
        Write(document, ReportLinter.Read(document.Text, table));
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

    private static string Why(LoadResult loaded) =>
        loaded switch
        {
            { Documents.Length: > 1 } => $"{loaded.Documents.Length} documents found; one report is wanted",
            { Unread: [var unread, ..] } => unread.Reason,
            _ => "nothing could be read",
        };

    private async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync($"assay lint: {VisibleText.Line(path)}: {VisibleText.Line(why)}");
        return ExitCode.Refused;
    }

    private void Write(Document document, LintedReport linted)
    {
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            LintJson.Write(document, linted, output);
            return;
        }

        SummaryWriter.Write(LintSummary.Write(document, linted, SummaryWriter.Width));
    }
}
