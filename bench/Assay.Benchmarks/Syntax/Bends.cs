using System.Runtime.Intrinsics;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>The network's curves with their slopes.</summary>
internal static class Bends
{
    /// <summary>The slope of <see cref="Curves.Bend"/>: ((9 - x²) / (9 + 3 x²))².</summary>
    public static Vector256<float> Slope(Vector256<float> at)
    {
        var three = Vector256.Create(3f);
        at = Vector256.Min(three, Vector256.Max(-three, at));
        var square = at * at;
        var root = (Vector256.Create(9f) - square) / (Vector256.Create(9f) + (three * square));
        return root * root;
    }

    /// <summary>From 0 to 1, flat beyond ±6.</summary>
    public static Vector256<float> Gate(Vector256<float> at)
    {
        var half = Vector256.Create(0.5f);
        return half + (half * Curves.Bend(half * at));
    }

    /// <summary>The slope of <see cref="Gate"/>.</summary>
    public static Vector256<float> GateSlope(Vector256<float> at) => 0.25f * Slope(0.5f * at);

    /// <summary>Bends numbers.</summary>
    public static void Forward(float[] from, int length, float[] into)
    {
        for (nuint at = 0; at < (nuint)length; at += 8)
            Curves.Bend(Vector256.LoadUnsafe(ref from[0], at)).StoreUnsafe(ref into[0], at);
    }

    /// <summary>Turns gradients of what was bent into those of what it was bent from.</summary>
    public static void Backward(float[] from, int length, float[] gradient)
    {
        for (nuint at = 0; at < (nuint)length; at += 8)
            (
                Vector256.LoadUnsafe(ref gradient[0], at) * Slope(Vector256.LoadUnsafe(ref from[0], at))
            ).StoreUnsafe(ref gradient[0], at);
    }
}
