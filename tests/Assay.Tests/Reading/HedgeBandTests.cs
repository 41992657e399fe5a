using Assay.Benchmarks.Reading;
using Assay.Core.Reading.Hedging;

namespace Assay.Tests.Reading;

/// <summary>The word table agrees with the surveys that it restates.</summary>
public class HedgeBandTests(ITestOutputHelper output)
{
    [Fact]
    public void Band_middles_lie_near_the_survey_medians()
    {
        var distances = new List<double>();
        foreach (var (row, median) in SurveyedWords.Pairs(SharedData.Path("data/words")))
        {
            distances.Add(SurveyedWords.Distance(row, median));
            output.WriteLine(
                $"{row.Phrase}: {row.Low}-{row.High}, median {median}, distance {distances[^1]:F3}"
            );
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
}
