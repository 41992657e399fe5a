using System.Numerics;

namespace Assay.Storage.Segments;

/// <summary>Where the postings of each bucket start; the bucket of a key is its first bits.</summary>
internal readonly unsafe struct PostingStarts(long* starts, int bits)
{
    public int Buckets => 1 << bits;

    public int Shift => 32 - bits;

    public long this[int bucket] => starts[bucket];

    /// <summary>Bits for about eight postings a bucket; a function of the number of documents alone.</summary>
    public static int BitsFor(int documents) =>
        Math.Clamp(BitOperations.Log2((uint)Math.Max(1, documents)) + 2, 4, 28);
}
