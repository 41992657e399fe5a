using System.Runtime.CompilerServices;

namespace Assay.Core.Reading.Syntax;

/// <summary>A row of feature hashes that is filled in a fixed order, so that a feature's place says what it means.</summary>
/// <remarks>
/// Features are hashed and never stored ("hash kernel", Shi et al. 2009): two that meet in one weight share it, and
/// training takes that into account.
/// </remarks>
internal ref struct FeatureRow(Span<uint> into)
{
    private readonly Span<uint> into = into;

    /// <summary>Number of features so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a feature made of up to three parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint first, uint second = 0, uint third = 0)
    {
        var hash = (((ulong)first << 32) | second) * 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        hash = (hash + third + ((ulong)(uint)Count << 40)) * 0xBF58476D1CE4E5B9UL;
        into[Count++] = (uint)(hash >> 32);
    }
}
