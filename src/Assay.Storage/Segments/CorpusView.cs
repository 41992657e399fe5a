using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>The living documents of some sources, put in order: what tracing and merging look at.</summary>
/// <remarks>
/// The order is that of <see cref="DocumentTable"/>, which depends on nothing but the documents, so it doesn't matter
/// which source has which. A view is good until documents are added or taken out.
/// </remarks>
internal sealed class CorpusView : ITokenStore, IDisposable
{
    private const int SourceShift = 48;

    private readonly IDocumentSource[] _sources;
    private readonly MemoryTokenStore _appended = new();

    public CorpusView(IReadOnlyList<(IDocumentSource Source, DeadList Dead)> sources)
    {
        _sources = [.. sources.Select(each => each.Source)];
        Ranks = [.. _sources.Select(source => new int[source.Count])];
        foreach (var source in _sources)
            source.Hold();
        Table = new DocumentTable(this);
        for (var at = 0; at < _sources.Length; at++)
            Fill(at, sources[at].Dead);
        Table.Order();
        RankAll();
        Copies = new Copies(Table);
    }

    public IReadOnlyList<IDocumentSource> Sources => _sources;

    public DocumentTable Table { get; }

    public Copies Copies { get; }

    /// <summary>For each source, the rank of each of its documents, or -1 where it is dead.</summary>
    public int[][] Ranks { get; }

    /// <inheritdoc/>
    /// <remarks>What is appended is kept in memory alone.</remarks>
    public long Append(ReadOnlySpan<byte> record) =>
        ((long)_sources.Length << SourceShift) | _appended.Append(record);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Read(long address, int length)
    {
        var source = (int)(address >> SourceShift);
        var within = address & ((1L << SourceShift) - 1);
        return source == _sources.Length
            ? _appended.Read(within, length)
            : _sources[source].ReadAt(within, length);
    }

    public void Dispose()
    {
        foreach (var source in _sources)
            source.Release();
    }

    // Until all are ranked, what will be a rank is the place in the table.
    private void Fill(int at, DeadList dead)
    {
        var source = _sources[at];
        for (var number = 0; number < source.Count; number++)
        {
            if (dead.Contains(number))
            {
                Ranks[at][number] = -1;
                continue;
            }

            Ranks[at][number] = Table.Count;
            Table.Add(source.HeaderOf(number), ((long)at << SourceShift) | source.AddressOf(number));
        }
    }

    private void RankAll()
    {
        var rankOf = new int[Table.Count];
        for (var rank = 0; rank < rankOf.Length; rank++)
            rankOf[Table.NumberOf(rank)] = rank;
        foreach (var ranks in Ranks)
        {
            for (var number = 0; number < ranks.Length; number++)
                ranks[number] = ranks[number] < 0 ? -1 : rankOf[ranks[number]];
        }
    }
}
