using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>A matrix of whole numbers with a scale and an offset for each outcome.</summary>
/// <remarks>
/// Weights lie in blocks of 16 outcomes, within a block by pairs of inputs, so that one instruction multiplies a pair
/// of inputs with the weights of eight outcomes. A weight has 11 bits and an input 13, signs counted, and there are at
/// most 256 inputs, so no sum leaves 32 bits.
/// </remarks>
internal sealed class WholeMatrix
{
    /// <summary>The largest weight.</summary>
    public const int MostWeight = 1023;

    /// <summary>The largest input; it stands for 1.</summary>
    public const int One = 4095;

    /// <summary>Outcomes of a block.</summary>
    public const int Block = 16;

    // Rows that are multiplied at a time.
    private const int Rows = 4;

    private readonly short[] weights;
    private readonly float[] scales;
    private readonly float[] offsets;

    /// <summary>Takes a matrix.</summary>
    public WholeMatrix(int inputs, short[] weights, float[] scales, float[] offsets)
    {
        Inputs = inputs;
        this.weights = weights;
        this.scales = scales;
        this.offsets = offsets;
    }

    /// <summary>Number of inputs.</summary>
    public int Inputs { get; }

    /// <summary>Number of outcomes.</summary>
    public int Outcomes => scales.Length;

    /// <summary>Bytes that a matrix takes in a file: its sizes, weights, scales and offsets.</summary>
    public static int Bytes(int inputs, int outcomes) =>
        (2 * sizeof(int)) + (inputs * outcomes * sizeof(short)) + (2 * outcomes * sizeof(float));

    /// <summary>The outcomes for each row of inputs.</summary>
    public void Multiply(ReadOnlySpan<short> inputs, int rows, Span<float> outcomes)
    {
        if (inputs.Length < rows * Inputs || outcomes.Length < rows * Outcomes)
            throw new ArgumentException(
                $"{inputs.Length} inputs and {outcomes.Length} outcomes for {rows} rows.",
                nameof(rows)
            );
        var block = 0;
        for (; rows >= Rows && block + (2 * Block) <= Outcomes; block += 2 * Block)
        for (var row = 0; row < rows; row += Rows)
            MultiplyFour(inputs, Math.Min(row, rows - Rows), block, outcomes);
        for (; block < Outcomes; block += Block)
        for (var row = 0; row < rows; row++)
            MultiplyOne(inputs[(row * Inputs)..], block, outcomes[((row * Outcomes) + block)..]);
    }

    // Four rows and two blocks at a time: eight sums that don't wait for each other, and each weight and each pair of
    // inputs is used as often as registers allow. The last four rows may have been done in part: the same again.
    // Vectors of 512 bits are never compiled ahead; these loops would run unoptimised until they were found to be hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyFour(ReadOnlySpan<short> inputs, int row, int block, Span<float> outcomes)
    {
        ref var left = ref weights[block * Inputs];
        ref var right = ref weights[(block + Block) * Inputs];
        ref var input = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(inputs[(row * Inputs)..]));
        var pairs = Inputs / 2;
        Vector512<int> a = default,
            b = default,
            c = default,
            d = default,
            e = default,
            f = default,
            g = default,
            h = default;
        for (var pair = 0; pair < pairs; pair++)
        {
            var first = Vector512.LoadUnsafe(ref left, (nuint)(pair * 2 * Block));
            var second = Vector512.LoadUnsafe(ref right, (nuint)(pair * 2 * Block));
            var both = Pair(ref input, pair);
            a += Pairs.Sums(first, both);
            e += Pairs.Sums(second, both);
            both = Pair(ref input, pair + pairs);
            b += Pairs.Sums(first, both);
            f += Pairs.Sums(second, both);
            both = Pair(ref input, pair + (2 * pairs));
            c += Pairs.Sums(first, both);
            g += Pairs.Sums(second, both);
            both = Pair(ref input, pair + (3 * pairs));
            d += Pairs.Sums(first, both);
            h += Pairs.Sums(second, both);
        }

        outcomes = outcomes[((row * Outcomes) + block)..];
        Store(a, e, block, outcomes);
        Store(b, f, block, outcomes[Outcomes..]);
        Store(c, g, block, outcomes[(2 * Outcomes)..]);
        Store(d, h, block, outcomes[(3 * Outcomes)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyOne(ReadOnlySpan<short> inputs, int block, Span<float> outcomes)
    {
        ref var weight = ref weights[block * Inputs];
        ref var input = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(inputs));
        var sums = Vector512<int>.Zero;
        for (var pair = 0; pair < Inputs / 2; pair++)
            sums += Pairs.Sums(
                Vector512.LoadUnsafe(ref weight, (nuint)(pair * 2 * Block)),
                Pair(ref input, pair)
            );
        Store(sums, block, outcomes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Pair(ref int input, int at) =>
        Vector512.Create(Unsafe.Add(ref input, at)).AsInt16();

    private void Store(Vector512<int> first, Vector512<int> second, int block, Span<float> outcomes)
    {
        Store(first, block, outcomes);
        Store(second, block + Block, outcomes[Block..]);
    }

    private void Store(Vector512<int> sums, int block, Span<float> outcomes)
    {
        var scaled = Vector512.LoadUnsafe(ref scales[block]) * Vector512.ConvertToSingle(sums);
        (scaled + Vector512.LoadUnsafe(ref offsets[block])).StoreUnsafe(
            ref MemoryMarshal.GetReference(outcomes)
        );
    }

    /// <summary>Rounds numbers between -1 and 1 to inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Round(ReadOnlySpan<float> numbers, Span<short> into)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        ref var to = ref MemoryMarshal.GetReference(into);
        for (var at = 0; at < numbers.Length; at += 16)
        {
            var low = Rounded(Vector256.LoadUnsafe(ref from, (nuint)at));
            var high = Rounded(Vector256.LoadUnsafe(ref from, (nuint)(at + 8)));
            Vector256.Narrow(low, high).StoreUnsafe(ref to, (nuint)at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Rounded(Vector256<float> numbers) =>
        Vector256.ConvertToInt32(
            Vector256.Floor((numbers * Vector256.Create((float)One)) + Vector256.Create(0.5f))
        );
}
