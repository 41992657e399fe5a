namespace Assay.Benchmarks.Attribution;

/// <summary>A sequence of words to learn from.</summary>
/// <param name="Features">The numbers of all words' features, one word after the other.</param>
/// <param name="Starts">Where each word's features begin, and their end.</param>
/// <param name="Gates">The gate that leads to each word.</param>
/// <param name="Labels">The right label of each word.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record ChainExample(int[] Features, int[] Starts, byte[] Gates, byte[] Labels, float Weight)
{
    /// <summary>The features of a word.</summary>
    public ReadOnlySpan<int> FeaturesOf(int at) => Features.AsSpan(Starts[at], Starts[at + 1] - Starts[at]);
}
