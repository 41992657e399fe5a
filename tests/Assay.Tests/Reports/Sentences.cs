namespace Assay.Tests.Reports;

/// <summary>Looks at reports sentence by sentence.</summary>
internal static class Sentences
{
    private static readonly string[] Likelihoods = ["likel", "probab", "chance", "certain", "%"];

    /// <summary>Fails where one sentence speaks of confidence and of likelihood.</summary>
    public static void AssertApart(IEnumerable<string> blocks)
    {
        var sentences = blocks.SelectMany(block =>
            block.Split(['.', '!', '?'], StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.DoesNotContain(sentences, SpeaksOfBoth);
    }

    private static bool SpeaksOfBoth(string sentence) =>
        sentence.Contains("confidence", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(Likelihoods, word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));
}
