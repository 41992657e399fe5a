using System.Numerics;

namespace Assay.Networks.Compiling;

/// <summary>Which variables share a factor, as one row of bits a variable.</summary>
internal sealed class InteractionGraph
{
    public InteractionGraph(int[] cardinalities)
    {
        Cardinalities = cardinalities;
        Words = (cardinalities.Length + 63) / 64;
        Bits = new ulong[(long)cardinalities.Length * Words];
    }

    public int[] Cardinalities { get; }

    public int Count => Cardinalities.Length;

    public int Words { get; }

    public ulong[] Bits { get; }

    public void Join(ReadOnlySpan<int> scope)
    {
        for (var i = 0; i < scope.Length; i++)
        {
            for (var j = 0; j < scope.Length; j++)
            {
                if (i != j)
                    Bits[(long)scope[i] * Words + (scope[j] >> 6)] |= 1UL << scope[j];
            }
        }
    }

    public int Degree(int variable)
    {
        var degree = 0;
        foreach (var word in Bits.AsSpan(variable * Words, Words))
            degree += BitOperations.PopCount(word);
        return degree;
    }
}
