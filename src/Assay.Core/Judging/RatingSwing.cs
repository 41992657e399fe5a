namespace Assay.Core.Judging;

/// <summary>What one rating could do to the leader: its posterior with the rating at either end of its range.</summary>
/// <param name="Rating">Which rating, as a path: <c>indicator / hypothesis</c>.</param>
/// <param name="Low">Lower end of the rating; for a point, 0.</param>
/// <param name="High">Upper end of the rating; for a point, 1.</param>
/// <param name="Now">Its mean now.</param>
/// <param name="AtLow">The leader's posterior with the rating at its lower end.</param>
/// <param name="AtHigh">The leader's posterior with the rating at its upper end.</param>
/// <param name="IsPoint">Whether the rating is one number, so that its ends are those of any probability.</param>
public sealed record RatingSwing(
    string Rating,
    double Low,
    double High,
    double Now,
    double AtLow,
    double AtHigh,
    bool IsPoint
);
