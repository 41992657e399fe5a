namespace Assay.Simulation.Corpora;

/// <summary>A stream of random numbers that repeats for a seed, on every machine and version.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood 2014.</remarks>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>In [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>In [0, below).</summary>
    public int Below(int below) => (int)(Unit() * below);

    /// <summary>In [low, high].</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>In [low, high).</summary>
    public double Between(double low, double high) => low + ((high - low) * Unit());

    public bool Happens(double probability) => Unit() < probability;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Normal with mean 0 and deviation 1 (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());

    /// <summary>A stream of its own, which stays the same however much is drawn from this one later.</summary>
    public Dice Split() => new(Next());
}
