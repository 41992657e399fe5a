using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Assay.Core.Provenance.Tracing;

/// <summary>What is kept of a document's text: its tokens, their places, and its identifier.</summary>
/// <remarks>Four bytes a token, then the length of the identifier, the identifier in UTF-8, then the places.</remarks>
internal readonly ref struct TokenRecord
{
    private readonly ReadOnlySpan<byte> _rest;

    public TokenRecord(ReadOnlySpan<byte> record, int tokens)
    {
        Tokens = MemoryMarshal.Cast<byte, uint>(record[..(tokens * sizeof(uint))]);
        _rest = record[(tokens * sizeof(uint))..];
    }

    public ReadOnlySpan<uint> Tokens { get; }

    public ReadOnlySpan<byte> Id => _rest.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(_rest));

    public ReadOnlySpan<byte> Places =>
        _rest[(sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(_rest))..];

    /// <summary>Adds a record to a buffer and returns its length.</summary>
    public static int Write(ByteBuffer target, ReadOnlySpan<char> id, TokenReader read)
    {
        var tokens = MemoryMarshal.AsBytes(read.Tokens);
        var idLength = Encoding.UTF8.GetByteCount(id);
        var length = tokens.Length + sizeof(int) + idLength + read.Places.Length;
        var record = target.Take(length);
        tokens.CopyTo(record);
        BinaryPrimitives.WriteInt32LittleEndian(record[tokens.Length..], idLength);
        Encoding.UTF8.GetBytes(id, record[(tokens.Length + sizeof(int))..]);
        read.Places.CopyTo(record[(tokens.Length + sizeof(int) + idLength)..]);
        return length;
    }
}
