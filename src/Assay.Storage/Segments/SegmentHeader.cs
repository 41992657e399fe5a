using System.Buffers.Binary;

namespace Assay.Storage.Segments;

/// <summary>The first 128 bytes of a segment: where everything in it stands.</summary>
/// <remarks>docs/method/segments.md has them byte by byte.</remarks>
internal readonly record struct SegmentHeader(
    long Documents,
    long Postings,
    long Outlets,
    long OutletsAt,
    long RowsAt,
    long IdsAt,
    long RecordsAt,
    long PostingsAt,
    long StartsAt,
    int Bits,
    uint BodySum
)
{
    public const int Length = 128;

    private const int Fields = FormatMark.Length;
    private const int SumAt = Length - sizeof(uint);

    private static ReadOnlySpan<byte> Letters => "ASSAYSEG"u8;

    /// <summary>Where the file ends.</summary>
    public long End => StartsAt + (sizeof(long) * ((1L << Bits) + 1));

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        FormatMark.Write(bytes, Letters);
        ReadOnlySpan<long> numbers =
        [
            Documents,
            Postings,
            Outlets,
            OutletsAt,
            RowsAt,
            IdsAt,
            RecordsAt,
            PostingsAt,
            StartsAt,
        ];
        for (var at = 0; at < numbers.Length; at++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Fields + (at * sizeof(long))), numbers[at]);
        var rest = bytes.AsSpan(Fields + (numbers.Length * sizeof(long)));
        BinaryPrimitives.WriteInt32LittleEndian(rest, Bits);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[sizeof(int)..], BodySum);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(SumAt), Checksum.Of(bytes.AsSpan(0, SumAt)));
        return bytes;
    }

    /// <summary>Reads a header and refuses one that doesn't fit the file.</summary>
    public static SegmentHeader Read(MappedFile file, string name)
    {
        if (file.Length < Length)
            throw new DamagedStoreException($"{name}: damaged: it is cut off in its header");
        var bytes = file.Bytes(0, Length);
        FormatMark.Check(bytes, Letters, name);
        if (SumIn(bytes) != Checksum.Of(bytes[..SumAt]))
            throw new DamagedStoreException($"{name}: damaged: the checksum of its header is another");
        var at = Fields;
        var header = new SegmentHeader(
            Next(bytes, ref at),
            Next(bytes, ref at),
            Next(bytes, ref at),
            Next(bytes, ref at),
            Next(bytes, ref at),
            Next(bytes, ref at),
            Next(bytes, ref at),
            Next(bytes, ref at),
            Next(bytes, ref at),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + sizeof(int))..])
        );
        if (!header.Fits(file.Length))
            throw new DamagedStoreException($"{name}: damaged: its length is not the one in its header");
        return header;
    }

    /// <summary>The checksum at the end of a header, by which a manifest knows a segment.</summary>
    public static uint SumIn(ReadOnlySpan<byte> header) =>
        BinaryPrimitives.ReadUInt32LittleEndian(header[SumAt..]);

    private static long Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
        at += sizeof(long);
        return number;
    }

    private bool Fits(long length) =>
        Documents is >= 0 and <= int.MaxValue
        && Outlets >= 0
        && Outlets <= Documents
        && Postings >= 0
        && Postings <= length / sizeof(ulong)
        && Bits is >= 1 and <= 31
        && OutletsAt == Length
        && RowsAt >= OutletsAt
        && IdsAt - RowsAt == Documents * SegmentRow.Size
        && RecordsAt - IdsAt >= Documents * (sizeof(ulong) + sizeof(int))
        && PostingsAt >= RecordsAt
        && StartsAt - PostingsAt == Postings * sizeof(ulong)
        && End == length
        && ((RowsAt | IdsAt | RecordsAt | PostingsAt) & 7) == 0;
}
