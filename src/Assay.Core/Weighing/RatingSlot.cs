using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>One number of a case with the interval that it is drawn from.</summary>
/// <param name="Path">Which rating, as reports name it: <c>indicator / hypothesis</c>.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Mean">What exact inference uses; not a number where unrated.</param>
internal sealed record RatingSlot(string Path, double Low, double High, double Mean)
{
    /// <summary>What each of several analysts said, where the slot is not that of one of them.</summary>
    public AnalystRatings? Analysts { get; init; }

    public bool IsRated => !double.IsNaN(Mean);

    public static RatingSlot Of(string path, Rating rating) =>
        new(path, rating.Low, rating.High, rating.IsRated ? rating.Mean : double.NaN)
        {
            Analysts = rating.Analysts,
        };

    public static RatingSlot Of(string path, Rating rating, double otherwise) =>
        rating.IsRated ? Of(path, rating) : new(path, otherwise, otherwise, otherwise);
}
