using System.Collections.Immutable;

namespace Assay.Core.Weighing.Matrices;

/// <summary>One item of evidence: a row of a matrix as such tools draw it.</summary>
public sealed record MatrixItem
{
    /// <summary>Identifier in the matrix.</summary>
    public required string Id { get; init; }

    /// <summary>What it says; the identifier where nothing else is stated.</summary>
    public required string Says { get; init; }

    /// <summary>How far the item can be believed.</summary>
    public EvidenceLevel Credibility { get; init; } = EvidenceLevel.Medium;

    /// <summary>How much the item bears on the question.</summary>
    public EvidenceLevel Relevance { get; init; } = EvidenceLevel.Medium;

    /// <summary>A weight as a number, not negative, for the one dialect that takes numbers; 1 where none is stated.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>By hypothesis, in the matrix's order: the mark of each voter; none where nobody marked the cell.</summary>
    public required ImmutableArray<ImmutableArray<Consistency>> Votes { get; init; }

    /// <summary>The one mark of a cell for tools that know one analyst only; <see langword="null"/> where nobody marked it.</summary>
    /// <remarks>
    /// Of several voters: NA where more say NA than anything else; otherwise the mean of those who rate, rounded, a half
    /// toward N.
    /// </remarks>
    public Consistency? Mark(int hypothesis)
    {
        var votes = Votes[hypothesis];
        if (votes is [var only])
            return only;
        var rated = votes.Where(vote => vote != Consistency.NotApplicable).ToList();
        if (votes.IsEmpty)
            return null;
        if (votes.Length - rated.Count > rated.Count)
            return Consistency.NotApplicable;
        var mean = rated.Average(ConsistencyCode.Scale);
        // Away from neutral only past the half, on either side of it.
        var steps = Math.Sign(mean) * (int)Math.Ceiling(Math.Abs(mean) - 0.5);
        return (Consistency)((int)Consistency.Neutral + steps);
    }
}
