using Assay.Core.Provenance.Tracing;

namespace Assay.Cli;

/// <summary>Reads a corpus in JSON Lines, some stretches of lines at a time on several threads.</summary>
/// <remarks>The documents are added in the order of their lines, however many threads read them.</remarks>
internal sealed class JsonLinesReader(
    string name,
    Action<TextBatch> add,
    int threads,
    IProgress<double>? progress
)
{
    private const int StretchSize = 1 << 20;

    // A line that is longer is no document.
    private const int LongestLine = 1 << 28;

    private readonly BlockList<ulong> _ids = new();
    private readonly List<(long Line, string Time)> _badTimes = [];
    private readonly Stretch[] _stretches = [.. Enumerable.Range(0, threads).Select(_ => new Stretch())];
    private byte[] _carried = [];
    private long _line = 1;
    private long _read;
    private bool _hasNumbers;

    /// <summary>Whether times were dates rather than numbers of hours.</summary>
    public bool HasDates { get; private set; }

    /// <summary>What a reader should know, in plain words.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Reads it all.</summary>
    /// <exception cref="TraceRefusal">A line is not what it should be; the message says which and why.</exception>
    public void Read(Stream input, CancellationToken cancellation)
    {
        var length = input.CanSeek ? input.Length : 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var filled = 0;
            while (filled < threads && Fill(_stretches[filled], input))
                filled++;
            if (filled == 0)
                break;
            Shares.Each(threads, filled, (_, at) => _stretches[at].Parse());
            for (var at = 0; at < filled; at++)
                Take(_stretches[at]);
            if (length > 0)
                progress?.Report((double)_read / length);
        }

        FindRepeatedId();
        WriteNotes();
    }

    // Reads up to a line end near the size wanted; what follows is carried into the next stretch.
    private bool Fill(Stretch stretch, Stream input)
    {
        stretch.Start(_carried, _line);
        _carried = [];
        while (true)
        {
            var read = input.Read(stretch.Room(StretchSize));
            _read += read;
            stretch.Length += read;
            if (read == 0)
                break;
            if (stretch.Length < StretchSize)
                continue;
            var end = stretch.Bytes.LastIndexOf((byte)'\n') + 1;
            if (end > 0)
            {
                _carried = stretch.Bytes[end..].ToArray();
                stretch.Length = end;
                break;
            }

            if (stretch.Length > LongestLine)
                throw new TraceRefusal($"{name}:{_line}: a line of at most {LongestLine} bytes was wanted");
        }

        _line += stretch.CountLines();
        return stretch.Length > 0;
    }

    private void Take(Stretch stretch)
    {
        if (stretch.Fault is { } fault)
            throw new TraceRefusal($"{name}:{fault.Line}: {fault.Wanted}");
        add(stretch.Line.Batch);
        foreach (var id in stretch.Line.Ids)
            _ids.Add(id);
        _badTimes.AddRange(stretch.Line.BadTimes);
        stretch.Line.BadTimes.Clear();
        HasDates |= stretch.Line.HasDates;
        _hasNumbers |= stretch.Line.HasNumbers;
    }

    private void FindRepeatedId()
    {
        var ids = new ulong[_ids.Count];
        for (var at = 0; at < ids.Length; at++)
            ids[at] = _ids[at];
        Array.Sort(ids);
        for (var at = 1; at < ids.Length; at++)
        {
            if (ids[at] == ids[at - 1])
                throw new TraceRefusal(Repeated(ids[at]));
        }
    }

    private string Repeated(ulong id)
    {
        var places = new List<int>();
        for (var at = 0; at < _ids.Count && places.Count < 2; at++)
        {
            if (_ids[at] == id)
                places.Add(at + 1);
        }

        return $"{name}: each \"id\" was wanted once, and documents {places[0]} and {places[1]} have the same";
    }

    private void WriteNotes()
    {
        if (_badTimes is [var first, ..])
        {
            var count = _badTimes.Count == 1 ? "1 time" : $"{_badTimes.Count} times";
            Notes.Add(
                $"{name}:{first.Line}: '{Clipped(first.Time)}' is no time that a calendar has; {count} could not be read and count as unknown"
            );
        }

        if (HasDates && _hasNumbers)
            Notes.Add(
                $"{name}: some times are dates and some are numbers; the numbers are taken for hours since the beginning of 1970"
            );
    }

    private static string Clipped(string time) => time.Length <= 40 ? time : time[..40] + "...";

    /// <summary>Some lines, and what became of them.</summary>
    private sealed class Stretch
    {
        private byte[] _bytes = new byte[StretchSize + (StretchSize / 4)];
        private long _firstLine;

        public JsonLine Line { get; } = new();

        public (long Line, string Wanted)? Fault { get; private set; }

        public int Length { get; set; }

        public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

        public void Start(byte[] carried, long firstLine)
        {
            _firstLine = firstLine;
            Fault = null;
            Length = 0;
            carried.CopyTo(Room(carried.Length));
            Length = carried.Length;
        }

        public Span<byte> Room(int wanted)
        {
            if (_bytes.Length - Length < Math.Max(wanted / 4, 1))
                Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + wanted));
            return _bytes.AsSpan(Length);
        }

        public int CountLines() => Bytes.Count((byte)'\n');

        public void Parse()
        {
            Line.Clear();
            var rest = Bytes;
            if (_firstLine == 1 && rest.StartsWith("\uFEFF"u8))
                rest = rest[3..];
            for (var number = _firstLine; rest.Length > 0; number++)
            {
                var end = rest.IndexOf((byte)'\n');
                var line = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
                rest = end < 0 ? [] : rest[(end + 1)..];
                if (line.Length == 0)
                    continue;
                if (Line.Read(line, number) is not { } wanted)
                    continue;
                Fault = (number, wanted);
                return;
            }
        }
    }
}
