using System.Globalization;

namespace Assay.Benchmarks.Syntax;

/// <summary>A share with its 95 % interval, drawn anew by sentences a thousand times.</summary>
internal sealed record Interval(double Share, double Low, double High)
{
    private const int Draws = 1000;

    /// <summary>The share of hits in cases that come in sentences.</summary>
    public static Interval Of(IReadOnlyList<(int Hits, int Cases)> sentences)
    {
        var shuffle = new Shuffle(7);
        var shares = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            int hits = 0,
                cases = 0;
            for (var at = 0; at < sentences.Count; at++)
            {
                var (h, c) = sentences[shuffle.Below(sentences.Count)];
                hits += h;
                cases += c;
            }

            shares[draw] = (double)hits / Math.Max(1, cases);
        }

        Array.Sort(shares);
        var share = (double)sentences.Sum(each => each.Hits) / Math.Max(1, sentences.Sum(each => each.Cases));
        return new(share, shares[25], shares[974]);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * Share:F2} [{100 * Low:F2}, {100 * High:F2}]");
}
