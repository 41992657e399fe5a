using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>The documents that are in the log and not yet in a segment, in memory.</summary>
internal sealed class RecentDocuments : IDocumentSource
{
    private const int None = -1;

    private readonly MemoryTokenStore _records = new();
    private readonly BlockList<Row> _rows = new();
    private readonly Dictionary<ulong, int> _latest = [];

    public int Count => _rows.Count;

    /// <summary>Bytes of their records.</summary>
    public long Bytes { get; private set; }

    public PostingList Postings => default;

    // Memory is kept by whoever refers to it.
    public void Hold() { }

    public void Release() { }

    public void Add(TextHeader header, ReadOnlySpan<byte> record)
    {
        var hash = DocumentId.HashOf(new TokenRecord(record, header.Tokens).Id);
        var before = _latest.GetValueOrDefault(hash, None);
        _latest[hash] = _rows.Count;
        _rows.Add(new Row(header, _records.Append(record), before));
        Bytes += record.Length;
    }

    public TextHeader HeaderOf(int number) => _rows[number].Header;

    public long AddressOf(int number) => _rows[number].Address;

    public ReadOnlySpan<byte> ReadAt(long address, int length) => _records.Read(address, length);

    public ReadOnlySpan<byte> RecordOf(int number) =>
        ReadAt(_rows[number].Address, _rows[number].Header.Length);

    public bool IsPosted(int number) => false;

    /// <summary>The latest document whose identifier has this hash, or -1; <see cref="BeforeOf"/> leads to the others.</summary>
    public int LatestOf(ulong hash) => _latest.GetValueOrDefault(hash, None);

    public int BeforeOf(int number) => _rows[number].Before;

    private readonly record struct Row(TextHeader Header, long Address, int Before);
}
