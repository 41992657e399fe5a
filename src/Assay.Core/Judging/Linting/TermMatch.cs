namespace Assay.Core.Judging.Linting;

/// <summary>A likelihood word found at tokens [<paramref name="First"/>, <paramref name="End"/>).</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Term">The word.</param>
internal sealed record TermMatch(int First, int End, LikelihoodTerm Term)
{
    /// <summary>The probability that stands beside it as its number, or <see langword="null"/>.</summary>
    public ChanceNumber? Number { get; init; }

    /// <summary>What the word is to the tables.</summary>
    public TermKind Kind => Term.Kind;
}
