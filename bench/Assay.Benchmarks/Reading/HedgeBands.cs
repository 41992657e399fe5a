using Assay.Benchmarks.Syntax;

namespace Assay.Benchmarks.Reading;

/// <summary>How far the bands of hedge words lie from what people said the words mean.</summary>
/// <remarks>Compared are the middle of a band and the median of the answers.</remarks>
internal static class HedgeBands
{
    private const int Draws = 1000;

    /// <summary>The mean distance, drawn anew by phrases.</summary>
    public static Interval MeanDistance(string words)
    {
        var distances = SurveyedWords
            .Pairs(words)
            .Select(pair => SurveyedWords.Distance(pair.Row, pair.Median))
            .ToList();
        var shuffle = new Shuffle(13);
        var draws = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
            draws[draw] = distances.Average(_ => distances[shuffle.Below(distances.Count)]);
        Array.Sort(draws);
        return new Interval(distances.Average(), draws[25], draws[974]);
    }

    /// <summary>Prints every phrase and the mean.</summary>
    public static void Print(string words)
    {
        foreach (var (row, median) in SurveyedWords.Pairs(words))
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{row.Phrase, -24} {row.Low:F3} to {row.High:F3}, median {median:F3}, distance {SurveyedWords.Distance(row, median):F3}"
                )
            );
        var mean = MeanDistance(words);
        Console.WriteLine(
            FormattableString.Invariant($"mean distance {mean.Share:F3} [{mean.Low:F3}, {mean.High:F3}]")
        );
    }
}
