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

    /// <summary>The outcomes for each row of inputs.</summary>
    public void Multiply(ReadOnlySpan<short> inputs, int rows, Span<float> outcomes)
    {
        if (inputs.Length < rows * Inputs || outcomes.Length < rows * Outcomes)
            throw new ArgumentException(
                $"{inputs.Length} inputs and {outcomes.Length} outcomes for {rows} rows.",
                nameof(rows)
            );
        for (var block = 0; block < Outcomes; block += Block)
        {
            var row = 0;
            for (; rows >= 4 && row < rows; row += 4)
            {
                // The last four may have been done in part: the same again.
                row = Math.Min(row, rows - 4);
                MultiplyFour(inputs[(row * Inputs)..], block, outcomes[((row * Outcomes) + block)..]);
            }

            for (; row < rows; row++)
                MultiplyOne(inputs[(row * Inputs)..], block, outcomes[((row * Outcomes) + block)..]);
        }
    }

    // Vectors of 512 bits are never compiled ahead; these loops would run unoptimised until they were found to be hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyFour(ReadOnlySpan<short> inputs, int block, Span<float> outcomes)
    {
        ref var weight = ref weights[block * Inputs];
        ref var input = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(inputs));
        var pairs = Inputs / 2;
        Vector512<int> a = default,
            b = default,
            c = default,
            d = default;
        for (var pair = 0; pair < pairs; pair++)
        {
            var row = Vector512.LoadUnsafe(ref weight, (nuint)(pair * 2 * Block));
            a += Pairs.Sums(row, Pair(ref input, pair));
            b += Pairs.Sums(row, Pair(ref input, pair + pairs));
            c += Pairs.Sums(row, Pair(ref input, pair + (2 * pairs)));
            d += Pairs.Sums(row, Pair(ref input, pair + (3 * pairs)));
        }

        Store(a, block, outcomes);
        Store(b, block, outcomes[Outcomes..]);
        Store(c, block, outcomes[(2 * Outcomes)..]);
        Store(d, block, outcomes[(3 * Outcomes)..]);
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
