namespace Assay.Core.Cases;

/// <summary>The prior of one hypothesis: a rating, or a share of what a reference class says.</summary>
/// <remarks>
/// Several hypotheses may share one reference class: with θ drawn once from the class, each has <c>share × θ</c>, or
/// <c>share × (1 − θ)</c> on the other side of it. Drawn shares are scaled so that each side keeps the sum of its means. The default value is unrated: such hypotheses share equally what the
/// others leave, which is uniform where nobody rated any.
/// </remarks>
public sealed record HypothesisPrior
{
    private HypothesisPrior(Rating rating, ReferenceClass? reference, bool isComplement)
    {
        Rating = rating;
        Reference = reference;
        IsComplement = isComplement;
    }

    /// <summary>No prior was given.</summary>
    public static HypothesisPrior Unrated { get; } = Of(Rating.Unrated);

    /// <summary>The rating; where a reference class is used, the share of it.</summary>
    public Rating Rating { get; }

    /// <summary>The reference class, or <see langword="null"/>.</summary>
    public ReferenceClass? Reference { get; }

    /// <summary>Whether the share is of what the class leaves, 1 − θ.</summary>
    public bool IsComplement { get; }

    /// <summary>Whether anything is known.</summary>
    public bool IsRated => Rating.IsRated;

    /// <summary>The mean before normalising; 0 where unrated.</summary>
    public double Mean => Reference is null ? Rating.Mean : At(Reference.Mean, Rating.Mean);

    /// <summary>A rating.</summary>
    public static HypothesisPrior Of(Rating rating) => new(rating, reference: null, isComplement: false);

    /// <summary>All of a reference class, or of what it leaves.</summary>
    public static HypothesisPrior Of(ReferenceClass reference, bool isComplement = false) =>
        Of(reference, Rating.Point(1), isComplement);

    /// <summary>A share of a reference class.</summary>
    /// <exception cref="ArgumentException">The share is unrated.</exception>
    public static HypothesisPrior Of(ReferenceClass reference, Rating share, bool isComplement = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (!share.IsRated)
            throw new ArgumentException("A share of a reference class must be rated.", nameof(share));
        return new HypothesisPrior(share, reference, isComplement);
    }

    /// <summary>The prior of one of several analysts.</summary>
    internal HypothesisPrior By(string analyst) => new(Rating.By(analyst), Reference, IsComplement);

    /// <summary>The prior where the class's probability is <paramref name="theta"/> and the share of it <paramref name="share"/>.</summary>
    internal double At(double theta, double share) => share * (IsComplement ? 1 - theta : theta);
}
