namespace Assay.Core.Cases;

/// <summary>The prior of one hypothesis: a rating, or a share of what a reference class says.</summary>
/// <remarks>
/// Several hypotheses may share one reference class: with θ drawn once from the class, each has <c>share × θ</c>, or
/// <c>share × (1 − θ)</c> on the other side of it. The default value is unrated: such hypotheses share equally what the
/// others leave, which is uniform where nobody rated any.
/// </remarks>
public sealed record HypothesisPrior
{
    private HypothesisPrior(Rating rating, ReferenceClass? reference, double share, bool isComplement)
    {
        Rating = rating;
        Reference = reference;
        Share = share;
        IsComplement = isComplement;
    }

    /// <summary>No prior was given.</summary>
    public static HypothesisPrior Unrated { get; } = Of(Rating.Unrated);

    /// <summary>The rating, unrated where a reference class is used.</summary>
    public Rating Rating { get; }

    /// <summary>The reference class, or <see langword="null"/>.</summary>
    public ReferenceClass? Reference { get; }

    /// <summary>Share of the class's probability, in [0, 1].</summary>
    public double Share { get; }

    /// <summary>Whether the share is of what the class leaves, 1 − θ.</summary>
    public bool IsComplement { get; }

    /// <summary>Whether anything is known.</summary>
    public bool IsRated => Rating.IsRated || Reference is not null;

    /// <summary>The mean before normalising; 0 where unrated.</summary>
    public double Mean => Reference is null ? Rating.Mean : At(Reference.Mean);

    /// <summary>A rating.</summary>
    public static HypothesisPrior Of(Rating rating) =>
        new(rating, reference: null, share: 1, isComplement: false);

    /// <summary>A share of a reference class.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1].</exception>
    public static HypothesisPrior Of(ReferenceClass reference, double share = 1, bool isComplement = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (!(share >= 0 && share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        return new HypothesisPrior(Rating.Unrated, reference, share, isComplement);
    }

    /// <summary>The prior where the class's probability is <paramref name="theta"/>.</summary>
    internal double At(double theta) => Share * (IsComplement ? 1 - theta : theta);
}
