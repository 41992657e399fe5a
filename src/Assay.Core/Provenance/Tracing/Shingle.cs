using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Five tokens in a row as one number.</summary>
/// <remarks>
/// A sum of products with odd constants, which needs no state from one place to the next. A text of fewer tokens has
/// one shingle of all of them. Whether a shingle is posted in the index is decided by its own bits, so that two texts
/// agree about it without knowing of each other.
/// </remarks>
internal static class Shingle
{
    public const int Length = 5;

    private const ulong K0 = 0x9E3779B97F4A7C15;
    private const ulong K1 = 0xC2B2AE3D27D4EB4F;
    private const ulong K2 = 0x165667B19E3779F9;
    private const ulong K3 = 0xD6E8FEB86659FD93;
    private const ulong K4 = 0xA0761D6478BD642F;
    private const uint M0 = 0x9E3779B1;
    private const uint M1 = 0x85EBCA77;
    private const uint M2 = 0xC2B2AE3D;
    private const uint M3 = 0x27D4EB2F;
    private const uint M4 = 0x165667B1;
    private const uint Mask = ~TokenReader.Flags;

    // One in eight finds 98.9 % of the pairs of long texts with containment 0.3 (docs/method/provenance.md). Shorter texts
    // post more, or a rewritten one would post nothing that the other has. Each rate includes the next.
    private const int LongShift = 61;
    private const int MiddleShift = 62;
    private const int ShortShift = 63;
    private const int ShortText = 64;
    private const int MiddleText = 192;

    /// <summary>Number of shingles of a text with so many tokens.</summary>
    public static int CountOf(int tokens) => tokens == 0 ? 0 : Math.Max(1, tokens - Length + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong At(ref uint tokens, int at)
    {
        ref var first = ref Unsafe.Add(ref tokens, at);
        var sum =
            ((first & Mask) * K0)
            + ((Unsafe.Add(ref first, 1) & Mask) * K1)
            + ((Unsafe.Add(ref first, 2) & Mask) * K2)
            + ((Unsafe.Add(ref first, 3) & Mask) * K3)
            + ((Unsafe.Add(ref first, 4) & Mask) * K4);
        return sum ^ (sum >> 31);
    }

    /// <summary>All shingles of a text in 32 bits, for comparing texts with each other rather than with thousands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ReadAll(ReadOnlySpan<uint> tokens, Span<uint> target)
    {
        var count = CountOf(tokens.Length);
        if (tokens.Length < Length)
        {
            if (count > 0)
                target[0] = (uint)(Only(tokens) >> 32);
            return;
        }

        ref var source = ref MemoryMarshal.GetReference(tokens);
        ref var first = ref MemoryMarshal.GetReference(target);
        var at = 0;
        for (; at + Vector256<uint>.Count <= count; at += Vector256<uint>.Count)
        {
            var sum =
                Times(ref source, at, M0) + Times(ref source, at + 1, M1) + Times(ref source, at + 2, M2);
            sum += Times(ref source, at + 3, M3) + Times(ref source, at + 4, M4);
            (sum ^ (sum >>> 15)).StoreUnsafe(ref first, (nuint)at);
        }

        for (; at < count; at++)
        {
            var sum =
                ((tokens[at] >> 2) * M0)
                + ((tokens[at + 1] >> 2) * M1)
                + ((tokens[at + 2] >> 2) * M2)
                + ((tokens[at + 3] >> 2) * M3)
                + ((tokens[at + 4] >> 2) * M4);
            target[at] = sum ^ (sum >> 15);
        }
    }

    /// <summary>The one shingle of a text with at most five tokens.</summary>
    public static ulong Only(ReadOnlySpan<uint> tokens)
    {
        if (tokens.Length == Length)
            return At(ref MemoryMarshal.GetReference(tokens), 0);
        var sum = (ulong)tokens.Length;
        foreach (var token in tokens)
            sum = (sum ^ (token & Mask)) * K0;
        return sum ^ (sum >> 31);
    }

    /// <summary>By how far a shingle is shifted to see whether a text of so many tokens posts it.</summary>
    public static int ShiftFor(int tokens) =>
        tokens <= ShortText ? ShortShift
        : tokens <= MiddleText ? MiddleShift
        : LongShift;

    /// <summary>The same for what a text asks for: at least what texts of middle length post.</summary>
    public static int AskingShiftFor(int tokens) => Math.Max(MiddleShift, ShiftFor(tokens));

    /// <summary>Whether a text with this shift posts this shingle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPosted(ulong shingle, int shift) => shingle * K1 >> shift == 0;

    /// <summary>The part of a shingle that the index in memory knows it by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint KeyOf(ulong shingle) => (uint)(shingle * K2 >> 32);

    // The two lowest bits of a token are flags.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Times(ref uint tokens, int at, uint factor) =>
        (Vector256.LoadUnsafe(ref tokens, (nuint)at) >>> 2) * Vector256.Create(factor);
}
