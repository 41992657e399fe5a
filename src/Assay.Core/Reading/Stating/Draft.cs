using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Stating;

/// <summary>A statement while it is being read: tokens [<see cref="First"/>, <see cref="End"/>) of one sentence.</summary>
internal sealed record Draft
{
    public required Passage Passage { get; init; }

    public required int First { get; init; }

    public required int End { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    public Commitment Commitment { get; init; } = Commitment.Asserted;

    public Mark? Speaker { get; init; }

    /// <summary>Whether the statement is only a part of its sentence.</summary>
    public bool IsClause { get; init; }

    /// <summary>Whether the sentence is a heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The tokens of clauses that are statements of their own, whose hedges are theirs.</summary>
    public ImmutableArray<(int First, int End)> Without { get; init; } = [];

    /// <summary>Whether a token belongs to this statement and to no clause of its own within it.</summary>
    public bool Owns(int token)
    {
        if (token < First || token >= End)
            return false;
        foreach (var (first, end) in Without)
            if (token >= first && token < end)
                return false;
        return true;
    }
}
