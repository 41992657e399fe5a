using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Cuts a text into lower-cased words as hashes with their places; one reader serves one thread.</summary>
/// <remarks>
/// A word is a run of letters and digits. Where a script writes no spaces, each character starts a token that covers
/// six characters, so that five tokens in a row cover ten. The two lowest bits of a token say whether it stands in
/// quotation marks and whether it begins with a capital letter; the rest is a hash, of which the third bit says whether
/// it begins with a digit. A place is two variable-length
/// numbers: the distance from the start before it, and the length. The loops are long because they are the whole cost
/// of reading a text.
/// </remarks>
internal sealed class TokenReader
{
    public const uint Quoted = 1;
    public const uint Capital = 2;
    public const uint Flags = Quoted | Capital;

    /// <summary>Part of the hash, so that numbers can be told from words.</summary>
    public const uint Digit = 4;

    private const int Window = 6;
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int Padding = 32;

    private readonly QuoteFinder _quotes = new();
    private char[] _lower = new char[4096];
    private ulong[] _words = new ulong[64];
    private ulong[] _unspaced = new ulong[64];
    private uint[] _tokens = new uint[1024];
    private byte[] _places = new byte[4096];
    private int _placed;
    private int _last;
    private bool _hasUnspaced;

    /// <summary>The tokens of the text read last.</summary>
    public ReadOnlySpan<uint> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Their places.</summary>
    public ReadOnlySpan<byte> Places => _places.AsSpan(0, _placed);

    public int Count { get; private set; }

    /// <summary>Of the words in their order, whatever stands between them.</summary>
    public ulong Hash { get; private set; }

    public void Read(ReadOnlySpan<char> text)
    {
        Count = _placed = _last = 0;
        Hash = Factor;
        _hasUnspaced = false;
        Reserve(text.Length);
        Classify(text);
        _quotes.Find(text);
        Cut(text);
    }

    private void Reserve(int length)
    {
        if (_lower.Length < length + Padding)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)(length + Padding));
            _lower = new char[size];
            _words = new ulong[(size / 64) + 1];
            _unspaced = new ulong[_words.Length];
        }

        var words = (length / 64) + 1;
        Array.Clear(_words, 0, words);
        Array.Clear(_unspaced, 0, words);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Classify(ReadOnlySpan<char> text)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(_lower));
        var at = 0;
        for (; at + Vector256<ushort>.Count <= text.Length; at += Vector256<ushort>.Count)
        {
            var units = Vector256.LoadUnsafe(ref source, (nuint)at);
            if ((units & Vector256.Create((ushort)0xFF80)) != Vector256<ushort>.Zero)
            {
                ClassifyEach(text, at, at + Vector256<ushort>.Count);
                continue;
            }

            var upper = Vector256.LessThan(
                (units - Vector256.Create((ushort)'A')).AsInt16() ^ Vector256.Create(short.MinValue),
                Vector256.Create((short)(short.MinValue + 26))
            );
            var lower = units | (upper.AsUInt16() & Vector256.Create((ushort)0x20));
            var letter = Vector256.LessThan(
                (lower - Vector256.Create((ushort)'a')).AsInt16() ^ Vector256.Create(short.MinValue),
                Vector256.Create((short)(short.MinValue + 26))
            );
            var digit = Vector256.LessThan(
                (units - Vector256.Create((ushort)'0')).AsInt16() ^ Vector256.Create(short.MinValue),
                Vector256.Create((short)(short.MinValue + 10))
            );
            lower.StoreUnsafe(ref target, (nuint)at);
            _words[at >> 6] |= (ulong)(letter | digit).ExtractMostSignificantBits() << (at & 63);
        }

        ClassifyEach(text, at, text.Length);
        _lower.AsSpan(text.Length, Padding / 2).Clear();
    }

    private void ClassifyEach(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var character = text[at];
            if (!IsWord(character))
                continue;
            _lower[at] = char.ToLowerInvariant(character);
            _words[at >> 6] |= 1UL << (at & 63);
            if (!IsUnspaced(character))
                continue;
            _unspaced[at >> 6] |= 1UL << (at & 63);
            _hasUnspaced = true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Cut(ReadOnlySpan<char> text)
    {
        for (var start = Next(_words, 0, text.Length, true); start < text.Length; )
        {
            var end = Next(_words, start, text.Length, false);
            if (_hasUnspaced)
                CutMixed(text, start, end);
            else
                Add(text[start], start, end);
            start = Next(_words, end, text.Length, true);
        }
    }

    private void CutMixed(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end)
        {
            var isUnspaced = (_unspaced[start >> 6] >> (start & 63) & 1) == 1;
            var stop = Next(_unspaced, start, end, !isUnspaced);
            if (!isUnspaced)
                Add(text[start], start, stop);
            for (var at = start; isUnspaced && at < stop; at++)
                Add(text[at], at, Math.Min(stop, at + Window));
            start = stop;
        }
    }

    // The first place from 'at' on whose bit is as wanted, at most 'end'.
    private static int Next(ulong[] bits, int at, int end, bool wanted)
    {
        var flip = wanted ? 0UL : ulong.MaxValue;
        var word = at >> 6;
        var rest = (bits[word] ^ flip) & (ulong.MaxValue << (at & 63));
        var last = end >> 6;
        while (rest == 0)
        {
            if (++word > last)
                return end;
            rest = bits[word] ^ flip;
        }

        return Math.Min(end, (word << 6) + BitOperations.TrailingZeroCount(rest));
    }

    private void Add(char first, int start, int end)
    {
        var token = HashOf(start, end) & ~(Flags | Digit);
        if (char.IsAsciiDigit(first))
            token |= Digit;
        if (_quotes.Covers(start, end))
            token |= Quoted;
        if (char.IsAsciiLetterUpper(first) || (first > 127 && char.IsUpper(first)))
            token |= Capital;
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        if (_placed + 12 > _places.Length)
            Array.Resize(ref _places, _places.Length * 2);
        _tokens[Count++] = token;
        Hash = (Hash ^ token) * Factor;
        Hash ^= Hash >> 29;
        _placed += VariableLength.Write(_places.AsSpan(_placed), start - _last);
        _placed += VariableLength.Write(_places.AsSpan(_placed), end - start);
        _last = start;
    }

    private uint HashOf(int start, int end)
    {
        ref var source = ref Unsafe.As<char, byte>(ref _lower[start]);
        var hash = (ulong)(end - start) * Factor;
        var bytes = (end - start) * 2;
        for (; bytes > 8; bytes -= 8, source = ref Unsafe.Add(ref source, 8))
        {
            hash = (hash ^ Unsafe.ReadUnaligned<ulong>(ref source)) * Factor;
            hash ^= hash >> 32;
        }

        // The buffer is padded, so reading past the word is safe; the foreign characters are cut off.
        hash ^= Unsafe.ReadUnaligned<ulong>(ref source) & (ulong.MaxValue >> (64 - (bytes * 8)));
        hash *= Factor;
        return (uint)((hash ^ (hash >> 29)) >> 16);
    }

    // Marks belong to the letter before them; surrogates are letters of the higher planes or, harmlessly, signs.
    internal static bool IsWord(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || (
            character > 127
            && (
                char.IsLetterOrDigit(character)
                || char.IsSurrogate(character)
                || char.GetUnicodeCategory(character)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
            )
        );

    // Thai and Lao, Myanmar, Khmer, kana, and the ideographs of the basic plane.
    internal static bool IsUnspaced(char character) =>
        character >= 0x0E00
        && character
            is (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u3040' and <= '\u30FF')
                or (>= '\u3400' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF');
}
