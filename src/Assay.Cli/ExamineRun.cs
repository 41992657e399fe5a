using System.Text;
using Assay.Cli.Living;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Formats.Templates;
using Assay.Ingest;
using Assay.Reports;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>One run of <c>examine</c>: load, read, judge, write.</summary>
internal sealed class ExamineRun(ExamineRequest request)
{
    /// <summary>Does it, and says what to exit with.</summary>
    public Task<int> RunAsync(CancellationToken cancellation) =>
        request.Case is null
            ? RunAsync(import: null, cancellation)
            : JournalFile.TryAsync("examine", () => RunIntoCaseAsync(request.Case, cancellation));

    /// <summary>A case that can't be written is told before anything is read.</summary>
    private async Task<int> RunIntoCaseAsync(string path, CancellationToken cancellation)
    {
        using var journal = JournalFile.Open(path, toWrite: true);
        return await RunAsync(new DocumentImport(journal, request.Who, request.Why), cancellation);
    }

    private async Task<int> RunAsync(DocumentImport? import, CancellationToken cancellation)
    {
        // The templates are read while the first document is on its way through a worker.
        var templates = Task.Run(TemplateLibrary.Load, cancellation);
        var warm = WarmUpAsync(templates, cancellation);
        var loaded = await LoadAsync(cancellation);
        await WriteNotesAsync(loaded);
        var library = await templates;
        await warm;
        if (request.ReferenceClass is { } name && library.FindClass(name) is null)
            return await RefuseAsync(
                $"--reference-class {name}: no such class; there are {string.Join(", ", library.ReferenceClasses.Select(item => item.Id))}",
                ExitCode.WrongUsage
            );
        var examination = Examiner.Examine(
            loaded.Documents,
            new ExaminationOptions
            {
                Templates = library,
                ReferenceClass = request.ReferenceClass,
                Draws = request.Draws,
                Seed = request.Seed,
                Version = ProductVersion.Text,
                Unread = loaded.Unread,
                Warnings = loaded.Warnings,
            },
            cancellation
        );
        if (request.Json)
            WriteJson(examination);
        if (loaded.Documents.IsEmpty)
            return await RefuseAsync("nothing could be read", ExitCode.Refused);
        if (import is not null)
            await import.AddAsync(loaded.Documents, cancellation);
        if (!request.Json)
            SummaryWriter.Write(TextSummary.Write(examination, SummaryWriter.Width));
        return request.Out is null ? ExitCode.Done : await WriteReportAsync(examination, request.Out);
    }

    private static Task WarmUpAsync(Task<TemplateSet> templates, CancellationToken cancellation) =>
        Task.WhenAll(
            Task.Run(WarmUp.Reading, cancellation),
            Task.Run(async () => WarmUp.Judging(await templates), cancellation)
        );

    private async Task<LoadResult> LoadAsync(CancellationToken cancellation)
    {
        var limits = IngestLimits.Default with
        {
            Deadline = request.Timeout,
            MemoryBytes = request.MemoryBytes,
        };
        var launch = new WorkerLaunch(Environment.ProcessPath!, [IngestWorkerCommand.Verb]);
        var bar = new LoadProgressBar();
        var input = request.Paths.Contains("-", StringComparer.Ordinal) ? Console.OpenStandardInput() : null;
        var load = new DocumentLoader(limits, launch).LoadAsync(request.Paths, input, bar, cancellation);
        await bar.ShowWhileAsync(load);
        return await load;
    }

    private static async Task WriteNotesAsync(LoadResult loaded)
    {
        foreach (var unread in loaded.Unread)
            await Console.Error.WriteLineAsync(
                $"assay: {VisibleText.Line(unread.Path)}: {VisibleText.Line(unread.Reason)}"
            );
        foreach (var warning in loaded.Warnings.Concat(loaded.Circumstances))
            await Console.Error.WriteLineAsync($"assay: note: {VisibleText.Line(warning)}");
    }

    private static async Task<int> RefuseAsync(string why, int code)
    {
        await Console.Error.WriteLineAsync($"assay examine: {why}");
        return code;
    }

    private static void WriteJson(Examination examination)
    {
        using var output = Console.OpenStandardOutput();
        ExaminationJson.Write(examination, output);
    }

    private static async Task<int> WriteReportAsync(Examination examination, string path)
    {
        try
        {
            ReportFile.Write(path, Content(examination, path));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"--out {path}: {refusal.Message}", ExitCode.Refused);
        }

        await Console.Error.WriteLineAsync($"assay: report written to {path}");
        return ExitCode.Done;
    }

    private static byte[] Content(Examination examination, string path)
    {
        if (ReportFile.KindOf(path) is "html")
            return Encoding.UTF8.GetBytes(HtmlReport.Write(examination));
        using var json = new MemoryStream();
        ExaminationJson.Write(examination, json);
        return json.ToArray();
    }
}
