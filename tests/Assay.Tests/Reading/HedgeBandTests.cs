using System.Globalization;
using Assay.Core.Reading.Hedging;

namespace Assay.Tests.Reading;

/// <summary>The word table agrees with the surveys that it restates.</summary>
public class HedgeBandTests(ITestOutputHelper output)
{
    [Fact]
    public void Band_middles_lie_near_the_survey_medians()
    {
        var medians = Medians();
        var table = HedgeTable
            .All.Where(row => row.Kind != HedgeKind.None)
            .ToLookup(row => row.Phrase, StringComparer.Ordinal);
        var distances = new List<double>();
        foreach (var (phrase, median) in medians)
        {
            if (table[Spoken(phrase)].FirstOrDefault() is not { } row)
                continue;
            distances.Add(Math.Abs(((row.Low + row.High) / 2) - median));
            output.WriteLine($"{phrase}: {row.Low}-{row.High}, median {median}, distance {distances[^1]:F3}");
        }

        output.WriteLine($"mean {distances.Average():F4} over {distances.Count} phrases");
        Assert.True(distances.Count >= 15, $"{distances.Count} phrases");
        Assert.True(distances.Average() <= 0.05, $"mean {distances.Average():F4}");
    }

    [Fact]
    public void Every_band_is_in_order_and_says_its_basis() =>
        Assert.All(
            HedgeTable.All,
            row =>
            {
                Assert.InRange(row.Low, 0, row.High);
                Assert.InRange(row.High, row.Low, 1);
                Assert.NotEmpty(row.Basis);
            }
        );

    private static string Spoken(string phrase) =>
        phrase.ToLowerInvariant().Replace(" happen", "", StringComparison.Ordinal);

    private static SortedDictionary<string, double> Medians()
    {
        var answers = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        foreach (
            var line in File.ReadLines(SharedData.Path("data/words/capphrase/absolute_judgements.csv"))
                .Skip(1)
        )
            Add(answers, line.Split(',')[1], line.Split(',')[2]);
        var lines = File.ReadAllLines(SharedData.Path("data/words/perceptions/probly.csv"));
        var names = lines[0].Split(',');
        foreach (var name in names.Where(name => !answers.ContainsKey(name)).ToList())
        foreach (var line in lines.Skip(1))
            Add(answers, name, line.Split(',')[Array.IndexOf(names, name)]);
        return new SortedDictionary<string, double>(
            answers.ToDictionary(pair => pair.Key, pair => Median(pair.Value), StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    private static void Add(SortedDictionary<string, List<double>> answers, string phrase, string answer)
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
