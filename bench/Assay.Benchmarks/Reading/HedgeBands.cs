using System.Globalization;
using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.Hedging;

namespace Assay.Benchmarks.Reading;

/// <summary>How far the bands of hedge words lie from what people said the words mean.</summary>
/// <remarks>
/// The answers of the CAPphrase survey (5,174 people, 19 phrases, CC BY) and, for phrases that it did not ask about, of
/// zonination's "perceptions of probability" (46 people, 17 phrases, MIT), in the folder with <c>capphrase</c> and
/// <c>perceptions</c>. Compared are the middle of a band and the median of the answers.
/// </remarks>
internal static class HedgeBands
{
    private const int Draws = 1000;

    /// <summary>Each phrase that both have, with its band and its median.</summary>
    public static IReadOnlyList<(HedgeRow Row, double Median)> Pairs(string words)
    {
        var rows = HedgeTable
            .All.Where(row => row.Kind != HedgeKind.None)
            .ToLookup(row => row.Phrase, StringComparer.Ordinal);
        return
        [
            .. Medians(words)
                .SelectMany(pair => rows[Spoken(pair.Key)].Take(1).Select(row => (row, pair.Value))),
        ];
    }

    /// <summary>The mean distance, drawn anew by phrases.</summary>
    public static Interval MeanDistance(string words)
    {
        var distances = Pairs(words).Select(pair => Distance(pair.Row, pair.Median)).ToList();
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
        foreach (var (row, median) in Pairs(words))
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{row.Phrase, -24} {row.Low:F3} to {row.High:F3}, median {median:F3}, distance {Distance(row, median):F3}"
                )
            );
        var mean = MeanDistance(words);
        Console.WriteLine(
            FormattableString.Invariant($"mean distance {mean.Share:F3} [{mean.Low:F3}, {mean.High:F3}]")
        );
    }

    private static double Distance(HedgeRow row, double median) =>
        Math.Abs(((row.Low + row.High) / 2) - median);

    private static string Spoken(string phrase) =>
        phrase.ToLowerInvariant().Replace(" happen", "", StringComparison.Ordinal);

    private static SortedDictionary<string, double> Medians(string words)
    {
        var answers = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (
            var line in File.ReadLines(Path.Combine(words, "capphrase", "absolute_judgements.csv")).Skip(1)
        )
            Add(answers, line.Split(',')[1], line.Split(',')[2]);
        var lines = File.ReadAllLines(Path.Combine(words, "perceptions", "probly.csv"));
        var names = lines[0].Split(',');
        for (var column = 0; column < names.Length; column++)
        {
            if (answers.ContainsKey(names[column].Trim('"')))
                continue;
            foreach (var line in lines.Skip(1))
                Add(answers, names[column], line.Split(',')[column]);
        }

        return new SortedDictionary<string, double>(
            answers.ToDictionary(pair => pair.Key, pair => Median(pair.Value), StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    private static void Add(Dictionary<string, List<double>> answers, string phrase, string answer)
    {
        if (!double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent))
            return;
        if (!answers.TryGetValue(phrase.Trim('"'), out var list))
            answers[phrase.Trim('"')] = list = [];
        list.Add(percent / 100);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }
}
