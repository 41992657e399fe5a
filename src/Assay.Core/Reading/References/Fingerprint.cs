using System.Runtime.CompilerServices;

namespace Assay.Core.Reading.References;

/// <summary>64-bit fingerprints of features: the same on every machine and in every run.</summary>
internal static class Fingerprint
{
    private const ulong Seed = 0xCBF2_9CE4_8422_2325;
    private const ulong Prime = 0x0000_0100_0000_01B3;

    /// <summary>Of characters, folded to lower case where <paramref name="fold"/> says so (FNV-1a).</summary>
    public static ulong Of(ReadOnlySpan<char> characters, bool fold)
    {
        var hash = Seed;
        foreach (var c in characters)
            hash = (hash ^ (fold ? char.ToLowerInvariant(c) : c)) * Prime;
        return hash;
    }

    /// <summary>Of a template with what fills it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(int template, ulong first, ulong second = 0, ulong third = 0)
    {
        var hash = (Seed ^ (ulong)template) * Prime;
        hash = Stir(hash ^ first);
        if (second != 0)
            hash = Stir(hash ^ second);
        return third != 0 ? Stir(hash ^ third) : hash;
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014), halved.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Stir(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58_476D_1CE4_E5B9;
        return hash ^ (hash >> 27);
    }
}
