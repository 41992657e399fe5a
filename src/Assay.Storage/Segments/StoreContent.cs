using System.Text;
using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>What is in a store at a moment: segments with their dead, and the recent documents with theirs.</summary>
internal sealed class StoreContent : IDisposable
{
    private readonly List<LiveSegment> _segments = [];
    private readonly Dictionary<string, string> _outlets = new(StringComparer.Ordinal);
    private DeadList _recentDead = new();

    public IReadOnlyList<LiveSegment> Segments => _segments;

    public RecentDocuments Recent { get; private set; } = new();

    /// <summary>Number of documents that live.</summary>
    public int Count => _segments.Sum(each => each.Living) + Recent.Count - _recentDead.Count;

    public int LivingRecent => Recent.Count - _recentDead.Count;

    /// <summary>The last hour at which a document with a known time may have appeared, or <see langword="null"/>.</summary>
    public double? LastHour()
    {
        double? last = null;
        foreach (var (source, dead) in Sources())
        {
            for (var number = 0; number < source.Count; number++)
            {
                var hour = source.HeaderOf(number).Time.Last;
                if (double.IsFinite(hour) && !(hour <= last) && !dead.Contains(number))
                    last = hour;
            }
        }

        return last;
    }

    /// <summary>The documents that live, in order. It is to be disposed of before they change.</summary>
    public CorpusView View() => new(Sources());

    /// <summary>The same of the recent documents alone.</summary>
    public CorpusView ViewRecent() => new([(Recent, _recentDead)]);

    public void Add(LiveSegment segment) => _segments.Add(segment);

    public void Remove(LiveSegment segment)
    {
        _segments.Remove(segment);
        segment.Segment.Release();
    }

    /// <summary>Starts with no recent documents again.</summary>
    public void ClearRecent() => (Recent, _recentDead) = (new RecentDocuments(), new DeadList());

    public void Add(TextHeader header, ReadOnlySpan<byte> record) => Recent.Add(header, record);

    /// <summary>An outlet as it comes back from a file, kept once however many documents have it.</summary>
    public string? Normal(string? outlet)
    {
        if (string.IsNullOrWhiteSpace(outlet))
            return null;
        if (!_outlets.TryGetValue(outlet, out var normal))
            _outlets.Add(outlet, normal = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(outlet)));
        return normal;
    }

    /// <summary>What adding a document would come to.</summary>
    public AddOutcome Judge(TextHeader header, ReadOnlySpan<byte> record)
    {
        if (Find(new TokenRecord(record, header.Tokens).Id) is not { } found)
            return AddOutcome.Added;
        return
            found.Source.HeaderOf(found.Number) == header
            && found.Source.RecordOf(found.Number).SequenceEqual(record)
            ? AddOutcome.AlreadyThere
            : AddOutcome.Conflicts;
    }

    public bool Contains(ReadOnlySpan<byte> id) => Find(id) is not null;

    /// <summary>Takes out the document with an identifier; whether there was one.</summary>
    public bool Forget(ReadOnlySpan<byte> id) => Find(id) is { } found && found.Dead.Add(found.Number);

    /// <summary>Takes out the documents that are certainly earlier than an hour, and says how many.</summary>
    public int Expire(double before)
    {
        var expired = 0;
        foreach (var (source, dead) in Sources())
        {
            for (var number = 0; number < source.Count; number++)
            {
                if (source.HeaderOf(number).Time.Last < before && dead.Add(number))
                    expired++;
            }
        }

        return expired;
    }

    public void Dispose()
    {
        foreach (var each in _segments)
            each.Segment.Release();
        _segments.Clear();
    }

    private List<(IDocumentSource Source, DeadList Dead)> Sources()
    {
        var sources = _segments.Select(each => (Source: (IDocumentSource)each.Segment, each.Dead)).ToList();
        if (Recent.Count > 0 || sources.Count == 0)
            sources.Add((Recent, _recentDead));
        return sources;
    }

    private (IDocumentSource Source, DeadList Dead, int Number)? Find(ReadOnlySpan<byte> id)
    {
        var hash = DocumentId.HashOf(id);
        for (var number = Recent.LatestOf(hash); number >= 0; number = Recent.BeforeOf(number))
        {
            if (IsLiving(Recent, _recentDead, number, id))
                return (Recent, _recentDead, number);
        }

        foreach (var each in _segments)
        {
            var (from, to) = each.Segment.FindHash(hash);
            for (var place = from; place < to; place++)
            {
                var number = each.Segment.NumberAt(place);
                if (IsLiving(each.Segment, each.Dead, number, id))
                    return (each.Segment, each.Dead, number);
            }
        }

        return null;
    }

    private static bool IsLiving(IDocumentSource source, DeadList dead, int number, ReadOnlySpan<byte> id) =>
        !dead.Contains(number)
        && new TokenRecord(source.RecordOf(number), source.HeaderOf(number).Tokens).Id.SequenceEqual(id);
}
