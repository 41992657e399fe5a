namespace Assay.Networks.Running;

/// <summary>A small seeded generator (Steele, Lea and Flood 2014): equal seeds give equal numbers on every machine.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 (inclusive) to 1 (exclusive), with 53 random bits.</summary>
    public double NextUnit()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
