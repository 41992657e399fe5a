using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>Passes what is known of each word on to the words after it, and in its other half to those before it.</summary>
/// <remarks>
/// A simple recurrent unit (Lei et al. 2018): what is kept of the words so far is c = f c' + (1 - f) z, and what comes
/// out is h = o c + (1 - o) x, where x is left out in the first layer. Only these two steps go word by word. What comes
/// into the other layers is narrowed first, which halves their products.
/// </remarks>
/// <param name="narrow">Narrows what comes in; none in the first layer.</param>
/// <param name="matrix">Gives the gates.</param>
internal sealed class RecurrentLayer(WholeMatrix? narrow, WholeMatrix matrix)
{
    /// <summary>Reads sentences.</summary>
    /// <param name="rounded">What comes in, in whole numbers; its room is used.</param>
    /// <param name="lengths">Words of each sentence.</param>
    /// <param name="gates">Room for the gates of each word.</param>
    /// <param name="state">What came out of the layer below, and then of this one.</param>
    public void Read(Span<byte> rounded, List<int> lengths, Span<float> gates, Span<float> state)
    {
        var words = 0;
        foreach (var length in lengths)
            words += length;
        if (narrow is not null)
        {
            narrow.Multiply(rounded, words, gates);
            Curves.Bend(gates[..(words * TreeShape.Narrow)], rounded);
        }

        matrix.Multiply(rounded, words, gates);
        Span<float> kept = stackalloc float[TreeShape.Half];
        var start = 0;
        foreach (var length in lengths)
        {
            kept.Clear();
            for (var word = start; word < start + length; word++)
                Step(gates, state, word, 0, kept);
            kept.Clear();
            for (var word = start + length - 1; word >= start; word--)
                Step(gates, state, word, TreeShape.Half, kept);
            start += length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(Span<float> gates, Span<float> state, int word, int side, Span<float> kept)
    {
        ref var gate = ref gates[(word * TreeShape.Gates) + (side * 3)];
        ref var own = ref state[(word * TreeShape.Whole) + side];
        ref var before = ref MemoryMarshal.GetReference(kept);
        var one = Vector256.Create(1f);
        var half = Vector256.Create(0.5f);
        for (nuint at = 0; at < TreeShape.Half; at += 8)
        {
            // Candidate, forget gate and output gate; divisions are what costs, and one does for all three.
            var (z, underZ) = Curves.Parts(Vector256.LoadUnsafe(ref gate, at));
            var (f, underF) = Curves.Parts(half * Vector256.LoadUnsafe(ref gate, at + TreeShape.Half));
            var (o, underO) = Curves.Parts(half * Vector256.LoadUnsafe(ref gate, at + TreeShape.Whole));
            var both = underZ * underF;
            var part = one / (both * underO);
            var output = half + (half * (o * (both * part)));
            part *= underO;
            var candidate = z * (underF * part);
            var forget = half + (half * (f * (underZ * part)));
            var now = (forget * Vector256.LoadUnsafe(ref before, at)) + ((one - forget) * candidate);
            now.StoreUnsafe(ref before, at);
            var result = output * now;
            if (narrow is not null)
                result += (one - output) * Vector256.LoadUnsafe(ref own, at);
            result.StoreUnsafe(ref own, at);
        }
    }
}
