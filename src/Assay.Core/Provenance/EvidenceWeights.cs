namespace Assay.Core.Provenance;

/// <summary>What each kind of evidence for a derivation is worth, in natural log-odds.</summary>
/// <remarks>
/// The values are ours, set by hand and stated with their reasons in <c>docs/method/provenance.md</c>; they are not
/// learned from data, so the probabilities are ordered rather than calibrated.
/// </remarks>
internal static class EvidenceWeights
{
    /// <summary>Two documents of one examination before any evidence: about 1 in 400.</summary>
    public const double Base = -6;

    /// <summary>Times ln(1 + shared runs): the hundredth shared run says less than the tenth.</summary>
    public const double SharedRuns = 2;

    /// <summary>Times the share of the child's runs that the candidate has.</summary>
    public const double Containment = 3;

    /// <summary>The child names the candidate's outlet, title or author.</summary>
    public const double Named = 2;

    /// <summary>Added for an exact copy, times its runs over <see cref="RunsForIdentity"/>, up to this.</summary>
    public const double Identical = 6;

    /// <summary>Identical texts of this many runs get the whole of <see cref="Identical"/>.</summary>
    public const double RunsForIdentity = 30;

    /// <summary>A run that both have in quotation marks counts for this much: they may have heard the same speaker.</summary>
    public const double CommonQuote = 0.1;

    /// <summary>Text that is not identical never gets past this: 0.999.</summary>
    public const double Most = 6.9;

    /// <summary>A document whose every statement stands on a named source, without shared words, has this probability.</summary>
    public const double CitedThroughout = 0.9;

    /// <summary>The same, where no statements were read that could tell how much stands on it.</summary>
    public const double CitedUnmeasured = 0.5;

    /// <summary>Weaker links are not listed: documents on one matter share names and set phrases.</summary>
    public const double LeastListed = 0.2;

    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
