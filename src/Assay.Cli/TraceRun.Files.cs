using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Reports.Traces;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <content>The file that <c>--out</c> asks for.</content>
internal sealed partial class TraceRun
{
    private bool IsPage => request.Out is { } path && TraceFile.KindOf(path) is TraceFileKind.Html;

    private async Task WriteFileAsync(
        CorpusTrace trace,
        ITraceCorpus corpus,
        string path,
        CancellationToken cancellation
    )
    {
        try
        {
            if (TraceFile.KindOf(path) is TraceFileKind.JsonLines)
                ReportFile.Write(path, file => WriteLines(trace, corpus, file, cancellation));
            else
                WriteReport(trace, path, cancellation);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new TraceRefusal($"--out {path}: {refusal.Message}");
        }

        await Console.Error.WriteLineAsync($"assay: trace written to {VisibleText.Line(path)}");
    }

    private void WriteReport(CorpusTrace trace, string path, CancellationToken cancellation)
    {
        var report = new TraceReport
        {
            Trace = new TraceResult(
                [.. trace.Documents(cancellation)],
                trace.Stories(),
                trace.ExpectedOrigins(),
                trace.Notes()
            ),
            Name = NameOf(request.Path ?? request.Store!),
            IsDates = _isDates,
            Pairs = request.Pairs,
        };
        if (IsPage)
            ReadTexts(report, cancellation);
        var told = report with
        {
            Texts = _texts.ToImmutableDictionary(StringComparer.Ordinal),
            Notes = [.. _notes],
        };
        ReportFile.Write(path, file => TraceFile.Write(told, path, file));
    }

    // The tracer keeps hashes and no words, so the few texts that a page shows are read once more.
    private void ReadTexts(TraceReport report, CancellationToken cancellation)
    {
        if (request.Path is not { } path || path is "-" || !IsJsonLines(path) || request.Pairs == 0)
            return;
        foreach (var (id, text) in TextsOfLines.Read(path, TraceHtml.Wanted(report), cancellation))
            _texts[id] = text;
    }

    private static string NameOf(string path) =>
        path is "-" ? "standard input" : Path.GetFileName(FullPath(path));

    private static string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static void WriteLines(
        CorpusTrace trace,
        ITraceCorpus corpus,
        Stream file,
        CancellationToken cancellation
    )
    {
        // The file is closed by whoever opened it, so the buffer is flushed and not disposed.
        var output = new BufferedStream(file, OutputBuffer);
        using var json = new TraceJson(output);
        foreach (var document in trace.Documents(cancellation).Where(corpus.IsAskedFor))
            json.Write(document);
        output.Flush();
    }
}
