using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Syntax;

/// <summary>Finds the largest of a row of numbers of 16 or 32 bits.</summary>
/// <remarks>In vectors of 128 bits: wider ones are not compiled ahead, and rows are short.</remarks>
internal static class Largest
{
    /// <summary>Index of the largest number, the first of equals.</summary>
    public static int Of<T>(ReadOnlySpan<T> numbers)
        where T : struct, INumber<T>
    {
        var last = numbers.Length - Vector128<T>.Count;
        if (last < 0)
            return OneByOne(numbers);
        ref var start = ref MemoryMarshal.GetReference(numbers);
        var largest = Most(ref start, last);
        // The last vector overlaps the one before it.
        for (var at = 0; at < last + Vector128<T>.Count; at += Vector128<T>.Count)
        {
            at = Math.Min(at, last);
            var found = Vector128.Equals(Vector128.LoadUnsafe(ref start, (nuint)at), largest);
            if (found != Vector128<T>.Zero)
                return at + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
        }

        return OneByOne(numbers);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Most<T>(ref T start, int last)
        where T : struct, INumber<T>
    {
        var most = Vector128.LoadUnsafe(ref start, (nuint)last);
        for (var at = 0; at < last; at += Vector128<T>.Count)
            most = Vector128.MaxNative(most, Vector128.LoadUnsafe(ref start, (nuint)at));
        most = Vector128.MaxNative(
            most,
            Vector128.Shuffle(most.AsInt64(), Vector128.Create(1, 0)).As<long, T>()
        );
        most = Vector128.MaxNative(
            most,
            Vector128.Shuffle(most.AsInt32(), Vector128.Create(1, 0, 3, 2)).As<int, T>()
        );
        return Unsafe.SizeOf<T>() == sizeof(short)
            ? Vector128.MaxNative(
                most,
                Vector128.Shuffle(most.AsInt16(), Vector128.Create(1, 0, 3, 2, 5, 4, 7, 6)).As<short, T>()
            )
            : most;
    }

    // Few numbers, or some that are none.
    private static int OneByOne<T>(ReadOnlySpan<T> numbers)
        where T : struct, INumber<T>
    {
        var best = 0;
        for (var at = 1; at < numbers.Length; at++)
            if (numbers[at] > numbers[best])
                best = at;
        return best;
    }
}
