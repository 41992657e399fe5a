using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Finds the stretches that two texts share word for word; one finder serves one thread.</summary>
/// <remarks>
/// Each stretch is at least five words (or ten characters where no spaces are written) and as long as it can be. The
/// document is read from its start; a stretch ends before the next begins. Stretches that were moved are found like
/// others.
/// </remarks>
internal sealed class PassageFinder
{
    private const int Empty = -1;

    private int[] _slots = new int[1024];
    private ulong[] _shingles = new ulong[1024];
    private int[] _places = new int[512];
    private int[] _parentPlaces = new int[512];
    private int _mask;

    /// <summary>The stretches that two texts share which no tracer holds.</summary>
    public static ImmutableArray<SharedSpan> Between(string document, string parent)
    {
        var records = new ByteBuffer();
        var reader = new TokenReader();
        reader.Read(document);
        var tokens = reader.Count;
        var length = TokenRecord.Write(records, "", reader);
        reader.Read(parent);
        TokenRecord.Write(records, "", reader);
        return new PassageFinder().Find(
            new TokenRecord(records.Bytes[..length], tokens),
            new TokenRecord(records.Bytes[length..], reader.Count)
        );
    }

    public ImmutableArray<SharedSpan> Find(TokenRecord document, TokenRecord parent)
    {
        var tokens = document.Tokens;
        var parents = parent.Tokens;
        if (tokens.Length < Shingle.Length || parents.Length < Shingle.Length)
            return FindShort(document, parent);
        Learn(parents);
        Unpack(document, ref _places);
        Unpack(parent, ref _parentPlaces);
        var found = ImmutableArray.CreateBuilder<SharedSpan>();
        ref var first = ref MemoryMarshal.GetReference(tokens);
        var (at, free) = (0, 0);
        while (at + Shingle.Length <= tokens.Length)
        {
            var place = PlaceOf(Shingle.At(ref first, at));
            if (place == Empty || !IsSame(tokens[at], parents[place]))
            {
                at++;
                continue;
            }

            var (start, parentStart) = (at, place);
            while (start > free && parentStart > 0 && IsSame(tokens[start - 1], parents[parentStart - 1]))
                (start, parentStart) = (start - 1, parentStart - 1);
            var (end, parentEnd) = (at, place);
            while (
                end < tokens.Length && parentEnd < parents.Length && IsSame(tokens[end], parents[parentEnd])
            )
                (end, parentEnd) = (end + 1, parentEnd + 1);
            found.Add(Span(start, end - 1, parentStart, parentEnd - 1));
            at = free = end;
        }

        return found.ToImmutable();
    }

    // Texts of fewer than five words are shared whole or not at all.
    private ImmutableArray<SharedSpan> FindShort(TokenRecord document, TokenRecord parent)
    {
        var tokens = document.Tokens;
        if (tokens.Length == 0 || tokens.Length != parent.Tokens.Length)
            return [];
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!IsSame(tokens[at], parent.Tokens[at]))
                return [];
        }

        Unpack(document, ref _places);
        Unpack(parent, ref _parentPlaces);
        return [Span(0, tokens.Length - 1, 0, tokens.Length - 1)];
    }

    private SharedSpan Span(int first, int last, int parentFirst, int parentLast) =>
        new(
            _places[2 * first],
            _places[(2 * last) + 1],
            _parentPlaces[2 * parentFirst],
            _parentPlaces[(2 * parentLast) + 1]
        );

    private static bool IsSame(uint left, uint right) => ((left ^ right) & ~TokenReader.Flags) == 0;

    private void Learn(ReadOnlySpan<uint> tokens)
    {
        var count = Shingle.CountOf(tokens.Length);
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)(count * 2));
        if (_slots.Length < slots)
        {
            _slots = new int[slots];
            _shingles = new ulong[slots];
        }

        _mask = slots - 1;
        _slots.AsSpan(0, slots).Fill(Empty);
        ref var first = ref MemoryMarshal.GetReference(tokens);
        for (var at = 0; at < count; at++)
        {
            var shingle = Shingle.At(ref first, at);
            var slot = SlotOf(shingle);
            if (_slots[slot] != Empty)
                continue;
            _slots[slot] = at;
            _shingles[slot] = shingle;
        }
    }

    private int PlaceOf(ulong shingle) => _slots[SlotOf(shingle)];

    private int SlotOf(ulong shingle)
    {
        var slot = (int)shingle & _mask;
        while (_slots[slot] != Empty && _shingles[slot] != shingle)
            slot = (slot + 1) & _mask;
        return slot;
    }

    // Start and end of each token.
    private static void Unpack(TokenRecord record, ref int[] places)
    {
        var count = record.Tokens.Length * 2;
        if (places.Length < count)
            places = new int[BitOperations.RoundUpToPowerOf2((uint)count)];
        var packed = record.Places;
        var (at, start) = (0, 0);
        for (var place = 0; place < count; place += 2)
        {
            start += VariableLength.Read(packed, ref at);
            places[place] = start;
            places[place + 1] = start + VariableLength.Read(packed, ref at);
        }
    }
}
