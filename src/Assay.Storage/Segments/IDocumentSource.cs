using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>Documents by number: those of a segment, or the recent ones.</summary>
internal interface IDocumentSource
{
    /// <summary>Keeps what the source lies in until it is released as often.</summary>
    public void Hold();

    public void Release();

    /// <summary>Number of documents, dead ones among them.</summary>
    public int Count { get; }

    /// <summary>Postings as key and number in one, ascending, of the documents that <see cref="IsPosted"/>.</summary>
    public PostingList Postings { get; }

    /// <summary>What is known of a document besides its record.</summary>
    public TextHeader HeaderOf(int number);

    /// <summary>The record of a document; it stays where it is as long as the source is held.</summary>
    public ReadOnlySpan<byte> RecordOf(int number);

    /// <summary>Where <see cref="ReadAt"/> finds the record, below 2^48.</summary>
    public long AddressOf(int number);

    public ReadOnlySpan<byte> ReadAt(long address, int length);

    /// <summary>Whether the postings of a document are in <see cref="Postings"/>; those of a copy are not.</summary>
    public bool IsPosted(int number);
}
