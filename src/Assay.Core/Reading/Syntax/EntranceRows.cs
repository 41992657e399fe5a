using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>The rows of the entrance's table whose sum stands for a word: the word, its letters, its class and its tags.</summary>
internal static class EntranceRows
{
    /// <summary>Fills the rows of one tagged word.</summary>
    public static void Fill(SentenceForms sentence, int at, Span<uint> into)
    {
        ref readonly var form = ref sentence.Forms[at];
        var entry = sentence.Entries[at];
        var row = new FeatureRow(into);
        row.Add(sentence.Words[at]);
        row.Add(entry.IsKnown ? form.Exact : 0);
        row.Add(entry.IsKnown ? entry.Class + 2 : form.Suffixes[1] | 0x80000000);
        row.Add(sentence.Tags[at], sentence.GuideTags[at]);
        row.Add(sentence.Tags[at]);
        row.Add(form.Shape, at == 0 ? 1u : 0);
        row.Add(form.Suffixes[1]);
        row.Add(form.Suffixes[2]);
        row.Add(form.Suffixes[3]);
        row.Add(form.Prefixes[1]);
        row.Add(form.Prefixes[2]);
        row.Add(form.Prefixes[3]);
        row.Add(sentence.Tags[at], sentence.Words[at]);
        var before = Tag(sentence, at - 1);
        var after = Tag(sentence, at + 1);
        row.Add(before, sentence.Tags[at]);
        row.Add(sentence.Tags[at], after);
        row.Add(before, sentence.Tags[at], after);
        for (var each = 0; each < into.Length; each++)
            into[each] >>= 32 - TreeShape.TableBits;
    }

    /// <summary>How many of a table's units an input of the first matrix stands for.</summary>
    public const int Unit = 1 << UnitBits;

    private const int UnitBits = 3;

    /// <summary>Sums up rows of a table, each of <see cref="TreeShape.Entrance"/> numbers of eight bits, to inputs of a matrix.</summary>
    // Vectors of 512 bits are never compiled ahead.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(ref sbyte table, ReadOnlySpan<uint> rows, ref byte into)
    {
        Vector512<short> a = default,
            b = default,
            c = default,
            d = default;
        foreach (var row in rows)
        {
            var start = row * TreeShape.Entrance;
            a += Widened(ref table, start);
            b += Widened(ref table, start + 32);
            c += Widened(ref table, start + 64);
            d += Widened(ref table, start + 96);
        }

        Rounded(a, b).StoreUnsafe(ref into);
        Rounded(c, d).StoreUnsafe(ref into, 64);
    }

    // What is too large for a byte becomes the largest that fits; turning the sign over adds what stands for zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Rounded(Vector512<short> lower, Vector512<short> upper)
    {
        var half = Vector512.Create((short)(Unit / 2));
        return Vector512.NarrowWithSaturation((lower + half) >> UnitBits, (upper + half) >> UnitBits).AsByte()
            ^ Vector512.Create((byte)WholeMatrix.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Widened(ref sbyte table, nuint at) =>
        Vector512.WidenLower(Vector256.LoadUnsafe(ref table, at).ToVector512Unsafe());

    private static uint Tag(SentenceForms sentence, int at) =>
        (uint)at < (uint)sentence.Count ? sentence.Tags[at] : 255u;
}
