using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Core.Judging.Linting;

/// <summary>Words that say how likely something is.</summary>
/// <param name="Words">The words, lower case.</param>
/// <param name="Kind">What they are to the tables.</param>
/// <param name="Meanings">The tables that know them; empty unless <see cref="TermKind.Graded"/>.</param>
internal sealed record LikelihoodTerm(string Words, TermKind Kind, ImmutableArray<TermMeaning> Meanings)
{
    /// <summary>What the words stand for in a table, or <see langword="null"/> where it doesn't know them.</summary>
    public TermMeaning? In(EstimativeWords table) =>
        Meanings.FirstOrDefault(meaning => ReferenceEquals(meaning.Table, table));
}
