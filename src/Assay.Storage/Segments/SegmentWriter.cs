using System.Runtime.InteropServices;
using System.Text;
using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>Writes the documents of a view as a segment.</summary>
/// <remarks>The bytes depend on nothing but the documents: not on their order, nor on where they came from.</remarks>
internal sealed class SegmentWriter
{
    private readonly CorpusView _view;
    private readonly DocumentTable _table;
    private readonly CheckedWriter _writer;
    private readonly List<string> _outlets;

    private SegmentWriter(CorpusView view, CheckedWriter writer)
    {
        (_view, _table, _writer) = (view, view.Table, writer);
        _outlets =
        [
            .. Enumerable
                .Range(0, _table.Count)
                .Select(_table.OutletOf)
                .Where(outlet => outlet >= 0)
                .Distinct()
                .Select(outlet => _table.Outlets.NameOf(outlet)!)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes a segment of that number and gives it its name.</summary>
    public static void Write(StoreFolder folder, long number, CorpusView view)
    {
        var name = StoreFolder.SegmentName(number);
        using (var writer = new CheckedWriter(folder.New(name), SegmentHeader.Length))
        {
            writer.Finish(new SegmentWriter(view, writer).WriteBody().ToBytes());
            writer.FlushToDisk();
        }

        folder.Place(name);
    }

    private SegmentHeader WriteBody()
    {
        var outletsAt = _writer.Position;
        WriteOutlets();
        var rowsAt = _writer.Position;
        WriteRows(rowsAt);
        var idsAt = _writer.Position;
        WriteIds();
        var recordsAt = _writer.Position;
        WriteRecords();
        var postingsAt = _writer.Position;
        var postings = PostingWriter.Write(_writer, _view);
        return new SegmentHeader(
            _table.Count,
            postings,
            _outlets.Count,
            outletsAt,
            rowsAt,
            idsAt,
            recordsAt,
            postingsAt,
            postingsAt + (postings * sizeof(ulong)),
            PostingStarts.BitsFor(_table.Count),
            _writer.Sum
        );
    }

    private void WriteOutlets()
    {
        foreach (var outlet in _outlets)
        {
            var name = Encoding.UTF8.GetBytes(outlet);
            _writer.Write(name.Length);
            _writer.Write(name);
        }

        _writer.Pad();
    }

    private void WriteRows(long rowsAt)
    {
        var numbers = new int[_table.Outlets.Count];
        for (var outlet = 0; outlet < numbers.Length; outlet++)
            numbers[outlet] = _outlets.BinarySearch(_table.Outlets.NameOf(outlet)!, StringComparer.Ordinal);
        var address = Padded(rowsAt + ((long)_table.Count * SegmentRow.Size) + IdsLength);
        for (var rank = 0; rank < _table.Count; rank++)
        {
            var outlet = _table.OutletOf(rank);
            var time = _table.TimeOf(rank);
            var length = _table.RecordOf(rank).Length;
            _writer.Write(
                new SegmentRow(
                    address,
                    _table.HashOf(rank),
                    time.First,
                    time.Last,
                    length,
                    _table.TokensOf(rank),
                    outlet < 0 ? -1 : numbers[outlet],
                    _view.Copies.Leads(rank) ? 1 : 0
                )
            );
            address = Padded(address + length);
        }
    }

    private long IdsLength => (long)_table.Count * (sizeof(ulong) + sizeof(int));

    private void WriteIds()
    {
        var hashes = new ulong[_table.Count];
        var numbers = new int[_table.Count];
        for (var rank = 0; rank < hashes.Length; rank++)
        {
            hashes[rank] = DocumentId.HashOf(_table.Read(rank).Id);
            numbers[rank] = rank;
        }

        Array.Sort(hashes, numbers);
        OrderTies(hashes, numbers);
        _writer.Write(MemoryMarshal.AsBytes<ulong>(hashes));
        _writer.Write(MemoryMarshal.AsBytes<int>(numbers));
        _writer.Pad();
    }

    private static void OrderTies(ulong[] hashes, int[] numbers)
    {
        for (int start = 0, end = 0; start < hashes.Length; start = end)
        {
            while (end < hashes.Length && hashes[end] == hashes[start])
                end++;
            numbers.AsSpan(start, end - start).Sort();
        }
    }

    private void WriteRecords()
    {
        for (var rank = 0; rank < _table.Count; rank++)
        {
            _writer.Write(_table.RecordOf(rank));
            _writer.Pad();
        }
    }

    private static long Padded(long position) => (position + 7) & ~7L;
}
