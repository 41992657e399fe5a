using System.Globalization;
using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>How well one part is found: stretches to the word, and words; 95 % intervals by drawing texts anew.</summary>
/// <remarks>
/// A stretch counts as right where one of the same part has the same first and last word, as in CofeNet's "exact match"
/// (Wang et al. 2022); each unbroken piece of a broken content is a stretch.
/// </remarks>
internal sealed class PartScore(AttributionPart part)
{
    private const int Draws = 1000;
    private readonly List<(int Right, int Found, int Gold)> stretches = [];
    private readonly List<(int Right, int Found, int Gold)> words = [];

    /// <summary>The F1 of stretches, 0 to 1.</summary>
    public double Exact => F1(stretches);

    /// <summary>The F1 of stretches with its interval.</summary>
    public Interval ExactInterval => Drawn(stretches);

    /// <summary>Which part it is about.</summary>
    public AttributionPart Part => part;

    /// <summary>Counts one text.</summary>
    public void Add(ReadOnlySpan<byte> gold, ReadOnlySpan<byte> found)
    {
        var wanted = Of(gold);
        var got = Of(found);
        stretches.Add((got.Count(wanted.Contains), got.Count, wanted.Count));
        int right = 0,
            all = 0,
            marked = 0;
        for (var at = 0; at < gold.Length; at++)
        {
            var isGold = AttributionLabels.PartOf(gold[at]) == part;
            var isFound = AttributionLabels.PartOf(found[at]) == part;
            right += isGold && isFound ? 1 : 0;
            marked += isGold ? 1 : 0;
            all += isFound ? 1 : 0;
        }

        words.Add((right, all, marked));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var right = stretches.Sum(each => each.Right);
        var precision = (double)right / Math.Max(1, stretches.Sum(each => each.Found));
        var recall = (double)right / Math.Max(1, stretches.Sum(each => each.Gold));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{part, -8} exact P {100 * precision:F1} R {100 * recall:F1} F1 {Told(stretches)} | words F1 {Told(words)} | {stretches.Sum(each => each.Gold)} stretches"
        );
    }

    private HashSet<AttributionSpan> Of(ReadOnlySpan<byte> labels) =>
        [.. AttributionSpan.Of(labels).Where(span => span.Part == part)];

    private static string Told(List<(int Right, int Found, int Gold)> counts)
    {
        var drawn = Drawn(counts);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * drawn.Share:F1} [{100 * drawn.Low:F1}, {100 * drawn.High:F1}]"
        );
    }

    private static Interval Drawn(List<(int Right, int Found, int Gold)> counts)
    {
        var shuffle = new Shuffle(7);
        var drawn = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
            drawn[draw] = F1([
                .. Enumerable.Range(0, counts.Count).Select(_ => counts[shuffle.Below(counts.Count)]),
            ]);
        Array.Sort(drawn);
        return new Interval(F1(counts), drawn[25], drawn[974]);
    }

    private static double F1(List<(int Right, int Found, int Gold)> counts)
    {
        var both = counts.Sum(each => each.Found + each.Gold);
        return both == 0 ? 0 : 2.0 * counts.Sum(each => each.Right) / both;
    }
}
