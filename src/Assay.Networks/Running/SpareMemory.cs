using System.Runtime.InteropServices;

namespace Assay.Networks.Running;

/// <summary>Keeps one block of working memory for the next query, because fresh pages cost more than the arithmetic.</summary>
/// <remarks>One block of at most 64 MB is kept for the whole process; everything else goes back at once.</remarks>
internal static unsafe class SpareMemory
{
    private const long LargestKept = 64L << 20;
    private const int Header = 64;
    private static nint _kept;

    /// <summary>A block of at least so many bytes, aligned to 64, contents undefined.</summary>
    public static nint Rent(long bytes)
    {
        var kept = Interlocked.Exchange(ref _kept, 0);
        if (kept != 0)
        {
            if (Size(kept) >= bytes)
                return kept;
            Free(kept);
        }

        // The size stands before the block.
        var start = (nint)NativeMemory.AlignedAlloc((nuint)(bytes + Header), Header);
        *(long*)start = bytes;
        return start + Header;
    }

    /// <summary>Gives a block back.</summary>
    public static void Return(nint block)
    {
        if (Size(block) > LargestKept || Interlocked.CompareExchange(ref _kept, block, 0) != 0)
            Free(block);
    }

    private static long Size(nint block) => *(long*)(block - Header);

    private static void Free(nint block) => NativeMemory.AlignedFree((void*)(block - Header));
}
