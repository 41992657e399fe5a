using System.Runtime.InteropServices;
using System.Text;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>An immutable file of documents in order of time, with their identifiers and postings, mapped into memory.</summary>
/// <remarks>
/// It is checked as a whole when it is opened: the checksum first, then that every number in it points where it may, so
/// that reading needs no further care. It is counted how often it is held; the last release unmaps it.
/// </remarks>
internal sealed unsafe class Segment : IDocumentSource
{
    private readonly MappedFile _file;
    private readonly SegmentHeader _header;
    private readonly string[] _outlets;
    private readonly SegmentRow* _rows;
    private int _holders = 1;

    private Segment(MappedFile file, StoreFolder folder, long number)
    {
        _file = file;
        Number = number;
        Name = folder.In(StoreFolder.SegmentName(number));
        _header = SegmentHeader.Read(file, Name);
        Sum = SegmentHeader.SumIn(file.Bytes(0, SegmentHeader.Length));
        if (file.ChecksumOf(SegmentHeader.Length, file.Length - SegmentHeader.Length) != _header.BodySum)
            throw Damage("its checksum is another");
        _rows = (SegmentRow*)file.At(_header.RowsAt, _header.IdsAt - _header.RowsAt);
        _outlets = ReadOutlets();
        CheckRows();
        CheckPostings();
    }

    public long Number { get; }

    /// <summary>Its path, for messages.</summary>
    public string Name { get; }

    /// <summary>By which a manifest knows it.</summary>
    public uint Sum { get; }

    public int Count => (int)_header.Documents;

    /// <summary>Bytes of its file.</summary>
    public long Bytes => _file.Length;

    public PostingList Postings =>
        new((ulong*)_file.At(_header.PostingsAt, _header.StartsAt - _header.PostingsAt), _header.Postings);

    /// <summary>Opens a segment and checks all of it.</summary>
    public static Segment Open(StoreFolder folder, long number)
    {
        var file = new MappedFile(folder.In(StoreFolder.SegmentName(number)));
        try
        {
            return new Segment(file, folder, number);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Hold() => Interlocked.Increment(ref _holders);

    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            _file.Dispose();
    }

    public DocumentTime TimeOf(int number)
    {
        ref readonly var row = ref Row(number);
        return new DocumentTime(row.First, row.Last);
    }

    public TextHeader HeaderOf(int number)
    {
        ref readonly var row = ref Row(number);
        return new TextHeader(
            row.Length,
            row.Tokens,
            row.Hash,
            new DocumentTime(row.First, row.Last),
            row.Outlet < 0 ? null : _outlets[row.Outlet]
        );
    }

    public long AddressOf(int number) => Row(number).Address;

    public bool IsPosted(int number) => Row(number).Posted != 0;

    public ReadOnlySpan<byte> RecordOf(int number)
    {
        ref readonly var row = ref Row(number);
        return _file.Bytes(row.Address, row.Length);
    }

    public ReadOnlySpan<byte> ReadAt(long address, int length) => _file.Bytes(address, length);

    /// <summary>The postings as an index by number.</summary>
    public MappedShingleIndex Index() =>
        new(
            Postings,
            new PostingStarts((long*)_file.At(_header.StartsAt, _header.End - _header.StartsAt), _header.Bits)
        );

    /// <summary>The numbers of the documents that may have an identifier with this hash: a stretch of <see cref="NumberAt"/>.</summary>
    public (int From, int To) FindHash(ulong hash)
    {
        var hashes = _file.Items<ulong>(_header.IdsAt, Count);
        var from = FirstFrom(hashes, hash);
        var to = from;
        while (to < hashes.Length && hashes[to] == hash)
            to++;
        return (from, to);
    }

    public int NumberAt(int place) =>
        _file.Items<int>(_header.IdsAt + ((long)Count * sizeof(ulong)), Count)[place];

    private static int FirstFrom(ReadOnlySpan<ulong> hashes, ulong hash)
    {
        var (low, high) = (0, hashes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (hashes[middle] < hash)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private ref readonly SegmentRow Row(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
        return ref _rows[number];
    }

    private string[] ReadOutlets()
    {
        var outlets = new string[_header.Outlets];
        var at = _header.OutletsAt;
        for (var outlet = 0; outlet < outlets.Length; outlet++)
        {
            if (at > _header.RowsAt - sizeof(int))
                throw Damage("its outlets go beyond their place");
            var length = MemoryMarshal.Read<int>(_file.Bytes(at, sizeof(int)));
            at += sizeof(int);
            if (length < 0 || length > _header.RowsAt - at)
                throw Damage("its outlets go beyond their place");
            outlets[outlet] = Encoding.UTF8.GetString(_file.Bytes(at, length));
            at += length;
        }

        return outlets;
    }

    private void CheckRows()
    {
        for (var number = 0; number < Count; number++)
        {
            ref readonly var row = ref _rows[number];
            var isWithin =
                row.Address >= _header.RecordsAt
                && (row.Address & 3) == 0
                && row.Length >= sizeof(int)
                && row.Address <= _header.PostingsAt - row.Length;
            if (!isWithin || row.Outlet < -1 || row.Outlet >= _outlets.Length || !(row.First <= row.Last))
                throw Damage($"row {number} is impossible");
            if (!RecordCheck.IsSound(_file.Bytes(row.Address, row.Length), row.Tokens))
                throw Damage($"record {number} is impossible");
            if ((uint)NumberAt(number) >= (uint)Count)
                throw Damage($"identifier {number} belongs to no document");
        }
    }

    private void CheckPostings()
    {
        var postings = Postings;
        var before = 0UL;
        for (var at = 0L; at < postings.Count; at++)
        {
            var posting = postings[at];
            if ((uint)posting >= (uint)Count || (at > 0 && posting <= before))
                throw Damage($"posting {at} is impossible");
            before = posting;
        }

        if (!Index().IsSound(postings.Count))
            throw Damage("the starts of its postings are impossible");
    }

    private DamagedStoreException Damage(string what) => new($"{Name}: damaged: {what}");
}
