namespace Assay.Core.Provenance.Tracing;

/// <summary>Some documents cut into tokens, ready to be added to a tracer; one batch serves one thread.</summary>
internal sealed class TextBatch
{
    private readonly TokenReader _reader = new();
    private readonly List<TextHeader> _headers = [];
    private readonly ByteBuffer _records = new();

    public IReadOnlyList<TextHeader> Headers => _headers;

    public ReadOnlySpan<byte> Records => _records.Bytes;

    public void Clear()
    {
        _headers.Clear();
        _records.Clear();
    }

    public void Add(ReadOnlySpan<char> id, ReadOnlySpan<char> text, DocumentTime time, string? outlet)
    {
        _reader.Read(text);
        var length = TokenRecord.Write(_records, id, _reader);
        _headers.Add(new TextHeader(length, _reader.Count, _reader.Hash, time, outlet));
    }
}
