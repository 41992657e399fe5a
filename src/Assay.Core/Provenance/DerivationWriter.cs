namespace Assay.Core.Provenance;

/// <summary>Puts a link and the evidence for it into words.</summary>
internal static class DerivationWriter
{
    // A stretch of at least fifteen words in one piece is copied, however long the rest is.
    private const int CopiedStretch = 11;
    private const double CopiedShare = 0.25;

    public static Derivation Copy(Corpus corpus, int child, int leader)
    {
        var runs = corpus.Texts[leader].Count;
        var identity = EvidenceWeights.Identical * Math.Min(1, runs / EvidenceWeights.RunsForIdentity);
        var dependence = EvidenceWeights.Probability(
            EvidenceWeights.Base
                + (EvidenceWeights.SharedRuns * Math.Log(1 + runs))
                + EvidenceWeights.Containment
                + identity
        );
        return Link(
            corpus,
            child,
            leader,
            DerivationKind.Copied,
            dependence,
            ["has the same text, word for word"]
        );
    }

    public static Derivation Text(Corpus corpus, Candidate candidate)
    {
        var shared = candidate.Shared;
        var runs = corpus.Texts[candidate.Child].Count;
        var run = corpus.Texts[candidate.Child].IsUnspaced ? "ten-character" : "five-word";
        var evidence = new List<string> { $"shares {shared.Runs} of its {runs} {run} runs" };
        if (shared.Running == 0)
            evidence.Add("all that they share stands in quotation marks");
        if (candidate.Name is not null)
            evidence.Add(Names(candidate.Name));
        return Link(
            corpus,
            candidate.Child,
            candidate.Of,
            KindOf(corpus, candidate),
            candidate.Dependence,
            evidence
        );
    }

    public static Derivation Cited(Corpus corpus, CitedSource source)
    {
        var extent =
            source.OfAll == 0
                ? ""
                : $" as the source of {source.Statements.Count} of its {source.OfAll} statements";
        var evidence = new List<string>
        {
            Names(source.Name) + extent,
            "shares too little text to show copying",
        };
        return Link(corpus, source.Child, source.Of, DerivationKind.Cited, source.Dependence, evidence);
    }

    private static string Names(string name)
    {
        var words = name.ReplaceLineEndings(" ").Trim();
        return $"names {words}";
    }

    private static DerivationKind KindOf(Corpus corpus, Candidate candidate)
    {
        if (candidate.Shared.IsMostlyQuoted)
            return DerivationKind.Quoted;
        var isCopied =
            candidate.Containment >= CopiedShare || LongestStretch(corpus, candidate) >= CopiedStretch;
        return isCopied ? DerivationKind.Copied : DerivationKind.Reworded;
    }

    private static int LongestStretch(Corpus corpus, Candidate candidate)
    {
        var longest = 0;
        var stretch = 0;
        foreach (var group in corpus.Index.GroupsOf(candidate.Child))
        {
            stretch = corpus.Index.Bears(group, candidate.Of) ? stretch + 1 : 0;
            longest = Math.Max(longest, stretch);
        }

        return longest;
    }

    private static Derivation Link(
        Corpus corpus,
        int child,
        int of,
        DerivationKind kind,
        double dependence,
        List<string> evidence
    )
    {
        var isOrdered = corpus.Dates[of].IsBefore(corpus.Dates[child]);
        evidence.Add(
            isOrdered
                ? Later(corpus, child, of)
                : "which of the two came first is not known, so the probability is halved"
        );
        return new Derivation(
            corpus.Documents[child].Document.Id,
            corpus.Documents[of].Document.Id,
            kind,
            isOrdered ? dependence : dependence / 2,
            [.. evidence]
        )
        {
            Dependence = dependence,
        };
    }

    private static string Later(Corpus corpus, int child, int of)
    {
        var (later, earlier) = (corpus.Dates[child], corpus.Dates[of]);
        if (!later.IsDay || !earlier.IsDay)
            return "dated later";
        var days = later.First - earlier.First;
        return days == 1 ? "dated 1 day later" : $"dated {days} days later";
    }
}
