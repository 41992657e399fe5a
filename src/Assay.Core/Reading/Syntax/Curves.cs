using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>The curves of the network. Made of plain steps alone, they give the same bits on every processor.</summary>
internal static class Curves
{
    /// <summary>From -1 to 1, flat beyond ±3: x (27 + x²) / (27 + 9 x²), the Padé approximant of the hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Bend(Vector256<float> at)
    {
        var (over, under) = Parts(at);
        return over / under;
    }

    /// <summary>What is divided in the curve from -1 to 1, and by what: three quotients then need one division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> Over, Vector256<float> Under) Parts(Vector256<float> at)
    {
        var three = Vector256.Create(3f);
        at = Vector256.Min(three, Vector256.Max(-three, at));
        var square = at * at;
        var large = Vector256.Create(27f);
        return (at * (large + square), large + (square * Vector256.Create(9f)));
    }

    /// <summary>Bends numbers where they stand, and rounds them to a matrix's inputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Bend(Span<float> numbers, Span<byte> into)
    {
        ref var here = ref MemoryMarshal.GetReference(numbers);
        for (nuint at = 0; at < (nuint)numbers.Length; at += 8)
            Bend(Vector256.LoadUnsafe(ref here, at)).StoreUnsafe(ref here, at);
        WholeMatrix.Round(numbers, into);
    }
}
