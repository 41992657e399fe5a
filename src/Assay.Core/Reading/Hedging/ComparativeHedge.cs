using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Hedging;

/// <summary>"(Far, slightly) more likely than not" and its kin: a probability compared with its own opposite.</summary>
/// <remarks>
/// Only a comparison with the opposite or with a rival says how likely; "more likely than before" does not. Plain "more likely than
/// not" is what the survey asked as "better than even"; a degree before it moves the band (ours).
/// </remarks>
internal static class ComparativeHedge
{
    private const string Asked = "CAPphrase survey, 5,174 people, 10-90 %: \"better than even\"";
    private static readonly WordSet Likely = new WordSet("likely probable");
    private static readonly WordSet Unlikely = new WordSet("unlikely improbable not");
    private static readonly WordSet Strong = new WordSet(
        "far much vastly considerably significantly substantially lot deal"
    );
    private static readonly WordSet Weak = new WordSet("somewhat slightly marginally little bit rather");
    private static readonly WordSet Joined = new WordSet("a good great very quite");

    /// <summary>The construction that begins at a token, or nothing.</summary>
    public static HedgeMatch Read(WordText words, int at, int end)
    {
        var more = at;
        while (more < end && more - at < 3 && IsDegree(words, more))
            more++;
        if (!words.Is(more, "more") && !words.Is(more, "less") || !words.IsAny(more + 1, Likely))
            return HedgeMatch.Nothing;
        if (!words.Is(more + 2, "than") || more + 4 > end)
            return HedgeMatch.Nothing;
        if (!words.IsAny(more + 3, Unlikely))
            return WithRival(words, at, more);
        var (low, high, basis) = Band(words, at, more);
        return words.Is(more, "more")
            ? new HedgeMatch(at, more + 4, low, high, basis, HedgeKind.Probability)
            : new HedgeMatch(at, more + 4, 1 - high, 1 - low, basis + ", mirrored", HedgeKind.Probability);
    }

    // "An accident is more probable than any plot": likelier than a rival, which is even odds or better between the two.
    private static HedgeMatch WithRival(WordText words, int at, int more) =>
        words.Is(more, "more")
        && words.IsAny(at - 1, WordSets.Be)
        && words.IsAny(more + 3, WordSets.Determiners)
            ? new HedgeMatch(
                at,
                more + 3,
                0.50,
                0.90,
                "ours: said to be likelier than a rival, and not by how much",
                HedgeKind.Probability
            )
            : HedgeMatch.Nothing;

    private static bool IsDegree(WordText words, int at) =>
        words.IsAny(at, Strong) || words.IsAny(at, Weak) || words.IsAny(at, Joined);

    private static (double Low, double High, string Basis) Band(WordText words, int at, int more)
    {
        for (var degree = at; degree < more; degree++)
        {
            if (words.IsAny(degree, Strong))
                return (
                    0.70,
                    0.95,
                    "ours: \"more likely than not\", raised by its degree to \"highly likely\" or near it"
                );
            if (words.IsAny(degree, Weak))
                return (0.50, 0.60, "ours: \"more likely than not\", held down by its degree");
        }

        return (0.51, 0.65, Asked);
    }
}
