using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Core.Reading.Cards;
using Assay.Ingest;
using Assay.Reports.Traces;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>One run of <c>trace</c>: read, trace, print.</summary>
internal sealed class TraceRun(TraceRequest request)
{
    private const int OutputBuffer = 1 << 16;

    private readonly TraceProgressBar _bar = new();
    private readonly List<string> _notes = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _openings = new(StringComparer.Ordinal);
    private bool _isDates;

    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            using var store = new MappedTokenStore();
            var tracer = new Tracer(
                new TraceOptions { Threads = request.Threads, Explain = request.Explain || IsPage },
                store
            );
            var work = Task.Run(() => TraceAsync(tracer, cancellation), cancellation);
            await _bar.ShowWhileAsync(work);
            var trace = await work;
            foreach (var note in _notes.Concat(trace.Notes()))
                await Console.Error.WriteLineAsync($"assay: note: {VisibleText.Line(note)}");
            if (request.Out is { } path)
                await WriteFileAsync(trace, path, cancellation);
            Write(trace, cancellation);
            return ExitCode.Done;
        }
        catch (Exception refusal) when (refusal is TraceRefusal or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"assay trace: {VisibleText.Line(Describe(refusal))}");
            return ExitCode.Refused;
        }
    }

    private string Describe(Exception refusal) =>
        refusal switch
        {
            FileNotFoundException or DirectoryNotFoundException => $"{request.Path}: there is no such file",
            UnauthorizedAccessException => $"{request.Path}: it may not be read",
            _ => refusal.Message,
        };

    private async Task<CorpusTrace> TraceAsync(Tracer tracer, CancellationToken cancellation)
    {
        if (
            request.Out is { } file
            && string.Equals(FullPath(file), FullPath(request.Path), StringComparison.Ordinal)
        )
            throw new TraceRefusal($"--out {file}: another file than the corpus itself was wanted");
        if (IsJsonLines)
            ReadLines(tracer, cancellation);
        else
            await ReadDocumentsAsync(tracer, cancellation);
        if (tracer.Count == 0)
            throw new TraceRefusal(
                _notes is [var first, ..]
                    ? first
                    : $"{request.Path}: at least one document was wanted, and there is none"
            );
        return tracer.Run(_bar.Tracing, cancellation);
    }

    private bool IsPage => request.Out is { } path && TraceFile.KindOf(path) is TraceFileKind.Html;

    private bool IsJsonLines =>
        request.Path is "-"
        || request.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
        || request.Path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    private void ReadLines(Tracer tracer, CancellationToken cancellation)
    {
        using var input = request.Path is "-"
            ? Console.OpenStandardInput()
            : new FileStream(request.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var reader = new JsonLinesReader(request.Path, tracer, request.Threads, _bar.Reading);
        reader.Read(input, cancellation);
        _notes.AddRange(reader.Notes);
        _isDates = reader.HasDates;
        if (request.Path is "-" && IsPage && request.Pairs > 0)
            _notes.Add("shared passages are not shown, as standard input can't be read twice");
    }

    // Documents are read as 'examine' reads them; a document is known by its path.
    private async Task ReadDocumentsAsync(Tracer tracer, CancellationToken cancellation)
    {
        var launch = new WorkerLaunch(Environment.ProcessPath!, [IngestWorkerCommand.Verb]);
        var loaded = await new DocumentLoader(IngestLimits.Default, launch).LoadAsync(
            [request.Path],
            null,
            null,
            cancellation
        );
        foreach (var unread in loaded.Unread)
            _notes.Add($"{unread.Path}: {unread.Reason}");
        _notes.AddRange(loaded.Warnings.Concat(loaded.Circumstances));
        foreach (var document in loaded.Documents)
        {
            var card = CardReader.Read(document);
            if (IsPage)
                _texts[document.Path] = document.Text;
            var time = card.Date is null ? null : TraceTime.Read(card.Date);
            _openings[document.Path] = OpeningReader.Clip(document.Text);
            tracer.Add(document.Path, document.Text, time ?? DocumentTime.Unknown, card.Publication);
        }

        _isDates = true;
    }

    private async Task WriteFileAsync(CorpusTrace trace, string path, CancellationToken cancellation)
    {
        try
        {
            if (TraceFile.KindOf(path) is TraceFileKind.JsonLines)
                ReportFile.Write(path, file => WriteLines(trace, file, cancellation));
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
            Name = NameOf(request.Path),
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
        if (!IsJsonLines || request.Path is "-" || request.Pairs == 0)
            return;
        foreach (var (id, text) in TextsOfLines.Read(request.Path, TraceHtml.Wanted(report), cancellation))
            _texts[id] = text;
    }

    private static string NameOf(string path) =>
        path is "-" ? "standard input" : Path.GetFileName(FullPath(path));

    private static string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static void WriteLines(CorpusTrace trace, Stream file, CancellationToken cancellation)
    {
        // The file is closed by whoever opened it, so the buffer is flushed and not disposed.
        var output = new BufferedStream(file, OutputBuffer);
        using var json = new TraceJson(output);
        foreach (var document in trace.Documents(cancellation))
            json.Write(document);
        output.Flush();
    }

    // What the named origins begin with: their lines are read once more.
    private Dictionary<string, string> Openings(ImmutableArray<TracedStory> stories)
    {
        var named = stories
            .Take(request.Stories)
            .SelectMany(story => story.Origins.Take(TraceTable.NamedOrigins))
            .Select(origin => origin.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (!IsJsonLines)
            return _openings.Where(pair => named.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        return request.Path is "-"
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : OpeningReader.Read(request.Path, named);
    }

    private void Write(CorpusTrace trace, CancellationToken cancellation)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), OutputBuffer);
        if (request.Json)
        {
            using var json = new TraceJson(output);
            foreach (var document in trace.Documents(cancellation))
                json.Write(document);
            return;
        }

        using var text = new StreamWriter(output);
        var stories = trace.Stories();
        var table = new TraceTable(text, _isDates, Openings(stories));
        table.Write(trace.Count, trace.ExpectedOrigins(), stories, request.Stories);
        if (!request.Explain)
            return;
        var told = stories
            .Take(request.Stories)
            .SelectMany(story => story.Origins)
            .Select(origin => origin.Id);
        var origins = told.ToHashSet(StringComparer.Ordinal);
        foreach (var document in trace.Documents(cancellation).Where(each => origins.Contains(each.Origin)))
            table.WriteReasons(document);
    }
}
