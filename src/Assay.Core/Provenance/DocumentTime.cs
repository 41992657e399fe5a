namespace Assay.Core.Provenance;

/// <summary>When a document appeared, in hours from any fixed moment: a stretch, both ends included.</summary>
/// <remarks>
/// A day is a stretch of 24 hours; unknown is all of time. Of two stretches that touch, neither is known to be earlier.
/// The ends are kept as single numbers of double precision; a stretch that ends before it starts is refused.
/// </remarks>
public readonly record struct DocumentTime
{
    /// <summary>A stretch of time.</summary>
    public DocumentTime(double first, double last)
    {
        if (!(first <= last))
            throw new ArgumentException(
                $"A stretch of time from {first} to {last} ends before it starts.",
                nameof(last)
            );
        First = first;
        Last = last;
    }

    /// <summary>All of time.</summary>
    public static DocumentTime Unknown { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The earliest hour at which it may have appeared.</summary>
    public double First { get; }

    /// <summary>The latest hour.</summary>
    public double Last { get; }

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => double.IsFinite(First) || double.IsFinite(Last);

    /// <summary>A single moment.</summary>
    public static DocumentTime At(double hours) => new(hours, hours);

    /// <summary>Whether it is certainly earlier than the other.</summary>
    public bool IsBefore(DocumentTime other) => Last < other.First;
}
