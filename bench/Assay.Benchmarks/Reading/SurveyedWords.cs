using System.Globalization;
using Assay.Core.Reading.Hedging;

namespace Assay.Benchmarks.Reading;

/// <summary>What people said that words of likelihood mean, beside the bands of the table.</summary>
/// <remarks>
/// The answers of the CAPphrase survey (5,174 people, 19 phrases, CC BY) and, for phrases that it did not ask about, of
/// zonination's "perceptions of probability" (46 people, 17 phrases, MIT), in the folder with <c>capphrase</c> and
/// <c>perceptions</c>. The tests read the same file.
/// </remarks>
internal static class SurveyedWords
{
    /// <summary>Each phrase that the table and a survey have, with its band and the median of the answers.</summary>
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

    /// <summary>How far the middle of a band lies from the median of the answers.</summary>
    public static double Distance(HedgeRow row, double median) =>
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
