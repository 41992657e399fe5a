using Assay.Core.Provenance.Tracing;

namespace Assay.Core.Provenance;

/// <summary>Puts a link and the evidence for it into words.</summary>
internal static class DerivationWriter
{
    // A stretch of at least fifteen words in one piece is copied, however long the rest is.
    private const int CopiedStretch = 15;
    private const double CopiedShare = 0.25;

    public static Derivation Text(Corpus corpus, TextLink link)
    {
        var text = CardLines.Blank(corpus.Documents[link.Child]);
        var parent = CardLines.Blank(corpus.Documents[link.Of]);
        var spans = link.Shared.IsEmpty ? PassageFinder.Between(text, parent) : link.Shared;
        var shared = SharedWords.Of(text, spans);
        var evidence = new List<string> { Extent(corpus, link, shared, spans.Length) };
        if (shared.Quoted == shared.Shared && shared.Quoted > 0)
            evidence.Add("all that they share stands in quotation marks");
        if (link.Name is not null)
            evidence.Add(Names(link.Name));
        return Link(corpus, link.Child, link.Of, KindOf(shared), link.Probability, link.Dependence, evidence);
    }

    public static Derivation Cited(Corpus corpus, CitedSource source, bool hasWordsFromAnother)
    {
        var extent =
            source.OfAll == 0
                ? ""
                : $" as the source of {source.Statements.Count} of its {source.OfAll} statements";
        var evidence = new List<string>
        {
            Names(source.Name) + extent,
            hasWordsFromAnother ? "has its words from another" : "shares too little text to show copying",
        };
        var isOrdered = corpus.Dates[source.Of].IsBefore(corpus.Dates[source.Child]);
        return Link(
            corpus,
            source.Child,
            source.Of,
            DerivationKind.Cited,
            isOrdered ? source.Dependence : source.Dependence / 2,
            source.Dependence,
            evidence
        );
    }

    private static string Extent(Corpus corpus, TextLink link, SharedWords shared, int passages)
    {
        if (corpus.LeaderOf[link.Child] == corpus.LeaderOf[link.Of])
            return "has the same text, word for word";
        var unit = shared.IsUnspaced ? "characters" : "words";
        var pieces =
            passages == 1
                ? "in one piece"
                : FormattableString.Invariant(
                    $"in {passages} pieces, the longest of {shared.Longest} {unit}"
                );
        return FormattableString.Invariant($"shares {shared.Shared} of its {shared.All} {unit} {pieces}");
    }

    private static string Names(string name)
    {
        var words = name.ReplaceLineEndings(" ").Trim();
        return $"names {words}";
    }

    private static DerivationKind KindOf(SharedWords shared)
    {
        if (shared.IsMostlyQuoted)
            return DerivationKind.Quoted;
        return shared.Shared >= CopiedShare * shared.All || shared.Longest >= CopiedStretch
            ? DerivationKind.Copied
            : DerivationKind.Reworded;
    }

    private static Derivation Link(
        Corpus corpus,
        int child,
        int of,
        DerivationKind kind,
        double probability,
        double dependence,
        List<string> evidence
    )
    {
        evidence.Add(
            corpus.Dates[of].IsBefore(corpus.Dates[child])
                ? Later(corpus, child, of)
                : "which of the two came first is not known"
        );
        return new Derivation(
            corpus.Documents[child].Document.Id,
            corpus.Documents[of].Document.Id,
            kind,
            probability,
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
