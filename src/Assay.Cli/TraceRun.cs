using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Core.Reading.Cards;
using Assay.Ingest;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>One run of <c>trace</c>: read, trace, print.</summary>
internal sealed partial class TraceRun(TraceRequest request)
{
    private const int OutputBuffer = 1 << 16;

    private readonly TraceProgressBar _bar = new();
    private readonly List<string> _notes = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _openings = new(StringComparer.Ordinal);

    // In a store, a number is hours since the beginning of 1970, as it is beside dates.
    private bool _isDates = request.Store is not null;

    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            using var corpus = Open();
            var work = Task.Run(() => TraceAsync(corpus, cancellation), cancellation);
            await _bar.ShowWhileAsync(work);
            var trace = await work;
            foreach (var note in _notes.Concat(corpus.Notes).Concat(trace.Notes()))
                await Console.Error.WriteLineAsync($"assay: note: {VisibleText.Line(note)}");
            if (request.Out is { } path)
                await WriteFileAsync(trace, corpus, path, cancellation);
            Write(trace, corpus, cancellation);
            return ExitCode.Done;
        }
        catch (Exception refusal) when (refusal is TraceRefusal or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"assay trace: {VisibleText.Line(Describe(refusal))}");
            return ExitCode.Refused;
        }
    }

    private ITraceCorpus Open()
    {
        var options = new TraceOptions { Threads = request.Threads, Explain = request.Explain || IsPage };
        if (request.Store is not { } store)
            return new PassingCorpus(options);
        return request.ChangesStore ? new StoredCorpus(request, options) : new ReadCorpus(store, options);
    }

    private string Describe(Exception refusal) =>
        refusal switch
        {
            FileNotFoundException or DirectoryNotFoundException => $"{request.Path}: there is no such file",
            UnauthorizedAccessException when request.Store is null => $"{request.Path}: it may not be read",
            UnauthorizedAccessException =>
                $"{request.Store}: it may not be written, or the documents not read",
            _ => refusal.Message,
        };

    private async Task<CorpusTrace> TraceAsync(ITraceCorpus corpus, CancellationToken cancellation)
    {
        if (
            request is { Out: { } file, Path: { } given }
            && string.Equals(FullPath(file), FullPath(given), StringComparison.Ordinal)
        )
            throw new TraceRefusal($"--out {file}: another file than the corpus itself was wanted");
        if (request.Path is not null)
            await ReadAsync(request.Path, corpus, cancellation);
        if (request.Path is not null && corpus.Count == 0)
            throw new TraceRefusal(
                _notes is [var first, ..]
                    ? first
                    : $"{request.Path}: at least one document was wanted, and there is none"
            );
        return corpus.Trace(_bar.Tracing, cancellation);
    }

    private async Task ReadAsync(string path, ITraceCorpus corpus, CancellationToken cancellation)
    {
        if (IsJsonLines(path))
            ReadLines(path, corpus, cancellation);
        else
            await ReadDocumentsAsync(path, corpus, cancellation);
    }

    private static bool IsJsonLines(string path) =>
        path is "-"
        || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    private void ReadLines(string path, ITraceCorpus corpus, CancellationToken cancellation)
    {
        using var input = path is "-"
            ? Console.OpenStandardInput()
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var reader = new JsonLinesReader(path, corpus.Add, request.Threads, _bar.Reading);
        reader.Read(input, cancellation);
        _notes.AddRange(reader.Notes);
        _isDates |= reader.HasDates;
        if (path is "-" && IsPage && request.Pairs > 0)
            _notes.Add("shared passages are not shown, as standard input can't be read twice");
    }

    // Documents are read as 'examine' reads them; a document is known by its path.
    private async Task ReadDocumentsAsync(string path, ITraceCorpus corpus, CancellationToken cancellation)
    {
        var launch = new WorkerLaunch(Environment.ProcessPath!, [IngestWorkerCommand.Verb]);
        var loaded = await new DocumentLoader(IngestLimits.Default, launch).LoadAsync(
            [path],
            null,
            null,
            cancellation
        );
        foreach (var unread in loaded.Unread)
            _notes.Add($"{unread.Path}: {unread.Reason}");
        _notes.AddRange(loaded.Warnings.Concat(loaded.Circumstances));
        var batch = new TextBatch();
        foreach (var document in loaded.Documents)
        {
            batch.Clear();
            var card = CardReader.Read(document);
            if (IsPage)
                _texts[document.Path] = document.Text;
            var time = card.Date is null ? null : TraceTime.Read(card.Date);
            _openings[document.Path] = OpeningReader.Clip(document.Text);
            batch.Add(document.Path, document.Text, time ?? DocumentTime.Unknown, card.Publication);
            corpus.Add(batch);
        }

        _isDates = true;
    }

    // What the named origins begin with: their lines are read once more.
    private Dictionary<string, string> Openings(ImmutableArray<TracedStory> stories)
    {
        var named = stories
            .Take(request.Stories)
            .SelectMany(story => story.Origins.Take(TraceTable.NamedOrigins))
            .Select(origin => origin.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (request.Path is not { } path || !IsJsonLines(path))
            return _openings.Where(pair => named.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        return path is "-"
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : OpeningReader.Read(path, named);
    }

    private void Write(CorpusTrace trace, ITraceCorpus corpus, CancellationToken cancellation)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), OutputBuffer);
        if (request.Json)
        {
            using var json = new TraceJson(output);
            foreach (var document in trace.Documents(cancellation).Where(corpus.IsAskedFor))
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
