namespace Assay.Core.Reading.Syntax;

/// <summary>Gives each word its tag, from left to right (averaged perceptron, Collins 2002).</summary>
internal sealed class Tagger(HashedWeights weights, int tags)
{
    private readonly int width = (tags + 31) / 32 * 32;

    /// <summary>Tags a sentence in place.</summary>
    public void Tag(SentenceForms sentence)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<short> totals = stackalloc short[width];
        for (var at = 0; at < sentence.Count; at++)
        {
            var only = sentence.Entries[at].OnlyTag;
            if (only < 0)
            {
                TaggerFeatures.Fill(sentence, at, features);
                weights.Sum(features, totals);
                only = Largest.Of<short>(totals[..tags]);
            }

            sentence.Tags[at] = (byte)only;
        }
    }
}
