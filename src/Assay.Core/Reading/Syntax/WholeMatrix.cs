using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>A matrix of whole numbers with a scale and an offset for each outcome.</summary>
/// <remarks>
/// Weights lie in blocks of 16 outcomes, within a block by fours of inputs, so that one instruction multiplies four
/// inputs with the weights of eight outcomes. That instruction takes weights with a sign and inputs without one: an input
/// is a byte around <see cref="Zero"/>, and what this adds to a sum is taken off at its beginning. There are at most 256
/// inputs, so that each sum is exact as a floating-point number too.
/// </remarks>
internal sealed class WholeMatrix
{
    /// <summary>The largest weight.</summary>
    public const int MostWeight = 127;

    /// <summary>What stands for 1 in an input, from <see cref="Zero"/> on.</summary>
    public const int One = 127;

    /// <summary>The input that stands for 0.</summary>
    public const int Zero = 128;

    /// <summary>Outcomes of a block.</summary>
    public const int Block = 16;

    /// <summary>Inputs that are multiplied at once; a matrix has a multiple of them.</summary>
    public const int Four = 4;

    private const int Half = Block / 2;

    /// <summary>Weights of a block from one four of inputs to the next.</summary>
    public const int Step = Block * Four;

    // Rows of bytes that are multiplied at a time.
    private const int Together = 6;

    private readonly sbyte[] weights;

    // The weights as wider numbers, where bytes can't be multiplied at once.
    private readonly short[] wide = [];
    private readonly ProductKind kind;
    private readonly int[] beginnings;
    private readonly float[] scales;
    private readonly float[] offsets;

    /// <summary>Takes a matrix.</summary>
    /// <param name="inputs">How many inputs it has.</param>
    /// <param name="weights">The weights, each at its <see cref="Place"/>.</param>
    /// <param name="scales">What a sum is multiplied with, one for each outcome.</param>
    /// <param name="offsets">What is added then.</param>
    /// <param name="products">How it multiplies; by default what the processor does best.</param>
    public WholeMatrix(
        int inputs,
        sbyte[] weights,
        float[] scales,
        float[] offsets,
        ProductKind? products = null
    )
    {
        Inputs = inputs;
        this.weights = weights;
        this.scales = scales;
        this.offsets = offsets;
        beginnings = new int[scales.Length];
        for (var at = 0; at < weights.Length; at += Step)
        {
            var own = beginnings.AsSpan(at / (Block * inputs) * Block, Block);
            for (var each = 0; each < Step; each++)
                own[each / Four] -= Zero * weights[at + each];
        }

        kind = products ?? Fours.Best;
        if (kind != ProductKind.Bytes)
            wide = Array.ConvertAll(weights, static weight => (short)weight);
    }

    /// <summary>Number of inputs.</summary>
    public int Inputs { get; }

    /// <summary>Number of outcomes.</summary>
    public int Outcomes => scales.Length;

    /// <summary>Bytes that a matrix takes in a file: its sizes, weights, scales and offsets.</summary>
    public static int Bytes(int inputs, int outcomes) =>
        (2 * sizeof(int)) + (inputs * outcomes) + (2 * outcomes * sizeof(float));

    /// <summary>The place of a weight.</summary>
    public static int Place(int inputs, int input, int outcome) =>
        (outcome / Block * Block * inputs)
        + (input / Four * Step)
        + (outcome % Block * Four)
        + (input % Four);

    /// <summary>The outcomes for each row of inputs.</summary>
    public void Multiply(ReadOnlySpan<byte> inputs, int rows, Span<float> outcomes)
    {
        if (inputs.Length < rows * Inputs || outcomes.Length < rows * Outcomes)
            throw new ArgumentException(
                $"{inputs.Length} inputs and {outcomes.Length} outcomes for {rows} rows.",
                nameof(rows)
            );
        if (rows < Together)
            MultiplyFew(inputs, rows, outcomes);
        else if (wide.Length > 0)
            MultiplyWide(inputs, rows, outcomes);
        else
            MultiplyBytes(inputs, rows, outcomes);
    }

    private void MultiplyFew(ReadOnlySpan<byte> inputs, int rows, Span<float> outcomes)
    {
        for (var block = 0; block < Outcomes; block += Block)
        for (var row = 0; row < rows; row++)
            MultiplyOne(inputs, row, block, outcomes);
    }

    // The last rows may have been done in part: the same again.
    private void MultiplyBytes(ReadOnlySpan<byte> inputs, int rows, Span<float> outcomes)
    {
        for (var block = 0; block < Outcomes; block += Block)
        for (var row = 0; row < rows; row += Together)
            MultiplySix(inputs, Math.Min(row, rows - Together), block, outcomes);
    }

    private void MultiplyWide(ReadOnlySpan<byte> inputs, int rows, Span<float> outcomes)
    {
        var widened = ArrayPool<short>.Shared.Rent(rows * Inputs);
        WiderProducts.Widen(inputs[..(rows * Inputs)], widened);
        Span<int> sums = stackalloc int[WiderProducts.MostTogether * Block];
        var together = WiderProducts.Together(kind);
        for (var block = 0; block < Outcomes; block += Block)
        for (var row = 0; row < rows; row += together)
        {
            var first = Math.Min(row, rows - together);
            var some = widened.AsSpan(first * Inputs, together * Inputs);
            WiderProducts.Sum(kind, wide.AsSpan(block * Inputs, Block * Inputs), some, sums);
            for (var each = 0; each < together; each++)
                Store(sums[(each * Block)..], block, outcomes[(((first + each) * Outcomes) + block)..]);
        }

        ArrayPool<short>.Shared.Return(widened);
    }

    // Six rows and a block at a time: twelve sums that don't wait for each other, and each weight and each four of
    // inputs is used as often as registers allow. These instructions are never compiled ahead; the loop would run
    // unoptimised until it was found to be hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplySix(ReadOnlySpan<byte> inputs, int row, int block, Span<float> outcomes)
    {
        ref var weight = ref weights[block * Inputs];
        ref var input = ref MemoryMarshal.GetReference(inputs[(row * Inputs)..]);
        var left = Vector256.LoadUnsafe(ref beginnings[block]);
        var right = Vector256.LoadUnsafe(ref beginnings[block + Half]);
        Vector256<int> a = left,
            b = left,
            c = left,
            d = left,
            e = left,
            f = left,
            g = right,
            h = right,
            i = right,
            j = right,
            k = right,
            l = right;
        var stride = Inputs;
        for (var four = 0; four < Inputs; four += Four)
        {
            var first = Vector256.LoadUnsafe(ref weight);
            var second = Vector256.LoadUnsafe(ref weight, Step / 2);
            var some = Some(ref input, 0);
            a = Fours.Add(a, some, first);
            g = Fours.Add(g, some, second);
            some = Some(ref input, stride);
            b = Fours.Add(b, some, first);
            h = Fours.Add(h, some, second);
            some = Some(ref input, 2 * stride);
            c = Fours.Add(c, some, first);
            i = Fours.Add(i, some, second);
            some = Some(ref input, 3 * stride);
            d = Fours.Add(d, some, first);
            j = Fours.Add(j, some, second);
            some = Some(ref input, 4 * stride);
            e = Fours.Add(e, some, first);
            k = Fours.Add(k, some, second);
            some = Some(ref input, 5 * stride);
            f = Fours.Add(f, some, first);
            l = Fours.Add(l, some, second);
            weight = ref Unsafe.Add(ref weight, Step);
            input = ref Unsafe.Add(ref input, Four);
        }

        outcomes = outcomes[((row * Outcomes) + block)..];
        Store(a, g, block, outcomes);
        Store(b, h, block, outcomes[Outcomes..]);
        Store(c, i, block, outcomes[(2 * Outcomes)..]);
        Store(d, j, block, outcomes[(3 * Outcomes)..]);
        Store(e, k, block, outcomes[(4 * Outcomes)..]);
        Store(f, l, block, outcomes[(5 * Outcomes)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyOne(ReadOnlySpan<byte> inputs, int row, int block, Span<float> outcomes)
    {
        ref var weight = ref weights[block * Inputs];
        ref var input = ref MemoryMarshal.GetReference(inputs[(row * Inputs)..]);
        var left = Vector256.LoadUnsafe(ref beginnings[block]);
        var right = Vector256.LoadUnsafe(ref beginnings[block + Half]);
        for (var four = 0; four < Inputs; four += Four)
        {
            var some = Some(ref input, four);
            left = Fours.Add(left, some, Vector256.LoadUnsafe(ref weight));
            right = Fours.Add(right, some, Vector256.LoadUnsafe(ref weight, Step / 2));
            weight = ref Unsafe.Add(ref weight, Step);
        }

        Store(left, right, block, outcomes[((row * Outcomes) + block)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Some(ref byte input, int at) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref input, at))).AsByte();

    private void Store(ReadOnlySpan<int> sums, int block, Span<float> outcomes) =>
        Store(
            Vector256.LoadUnsafe(ref beginnings[block]) + Vector256.Create(sums),
            Vector256.LoadUnsafe(ref beginnings[block + Half]) + Vector256.Create(sums[Half..]),
            block,
            outcomes
        );

    private void Store(Vector256<int> left, Vector256<int> right, int block, Span<float> outcomes)
    {
        Scaled(left, block).StoreUnsafe(ref MemoryMarshal.GetReference(outcomes));
        Scaled(right, block + Half).StoreUnsafe(ref MemoryMarshal.GetReference(outcomes), Half);
    }

    private Vector256<float> Scaled(Vector256<int> sums, int at) =>
        (Vector256.LoadUnsafe(ref scales[at]) * Vector256.ConvertToSingle(sums))
        + Vector256.LoadUnsafe(ref offsets[at]);

    /// <summary>Rounds numbers between -1 and 1 to inputs.</summary>
    /// <param name="numbers">The numbers, a multiple of 32 of them.</param>
    /// <param name="into">The inputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Round(ReadOnlySpan<float> numbers, Span<byte> into)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        ref var to = ref MemoryMarshal.GetReference(into[..numbers.Length]);
        for (nuint at = 0; at < (nuint)numbers.Length; at += 32)
            Vector256.Narrow(Rounded(ref from, at), Rounded(ref from, at + Block)).StoreUnsafe(ref to, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Rounded(ref float from, nuint at) =>
        Vector256.Narrow(
            Rounded(Vector256.LoadUnsafe(ref from, at)).AsUInt32(),
            Rounded(Vector256.LoadUnsafe(ref from, at + Half)).AsUInt32()
        );

    // All are above zero, so that cutting is rounding down.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Rounded(Vector256<float> numbers) =>
        Vector256.ConvertToInt32((numbers * Vector256.Create((float)One)) + Vector256.Create(Zero + 0.5f));
}
