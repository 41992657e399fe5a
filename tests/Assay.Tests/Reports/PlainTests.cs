using Assay.Reports.Words;
using CsCheck;

namespace Assay.Tests.Reports;

public sealed class PlainTests
{
    private static readonly string[] Pieces = ["a", " ", "\ud83d\ude00", "word"];

    [Fact]
    public void A_draft_that_nothing_has_moved_says_that_its_numbers_are_base_rates()
    {
        var moved = Some.Judgement() with { IsDraft = true };
        var unmoved = moved with
        {
            Hypotheses = [.. moved.Hypotheses.Select(item => item with { Posterior = item.Prior })],
        };

        Assert.Contains("base rates", JudgementWords.Likelihood(unmoved), StringComparison.Ordinal);
        Assert.DoesNotContain("base rates", JudgementWords.Likelihood(moved), StringComparison.Ordinal);
    }

    [Fact]
    public void A_band_whose_ends_read_the_same_is_one_figure()
    {
        Assert.Equal(Plain.Percent(0.7), Plain.Band(0.7, 0.701));
        Assert.Contains(" to ", Plain.Band(0.6, 0.7), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0004, "below 0.1 %")]
    [InlineData(0.004, "0.4 %")]
    [InlineData(0.23, "23 %")]
    [InlineData(0.548, "54.8 %")]
    [InlineData(0.55, "55 %")]
    [InlineData(0.9996, "above 99.9 %")]
    [InlineData(1, "100 %")]
    public void Percentage_stays_in_its_own_band(double probability, string shown) =>
        Assert.Equal(shown, Plain.Percent(probability).Replace('\u00a0', ' '));

    [Theory]
    [InlineData(0, "no origins")]
    [InlineData(1, "one origin")]
    [InlineData(3, "three origins")]
    [InlineData(12, "12 origins")]
    public void Counts_are_said_in_words(int number, string said) =>
        Assert.Equal(said, Plain.Count(number, "origin"));

    [Theory]
    [InlineData(1.0, "one independent origin")]
    [InlineData(1.02, "one independent origin")]
    [InlineData(2.4, "about 2.4 independent origins")]
    public void Expected_numbers_say_when_they_are_rough(double expected, string said) =>
        Assert.Equal(said, Plain.Origins(expected));

    [Fact]
    public void Shortened_words_are_never_longer_and_never_split_a_character() =>
        Gen.Int[0, 3]
            .Select(i => Pieces[i])
            .Array[0, 40]
            .Select(string.Concat)
            .Select(Gen.Int[2, 60])
            .Sample(
                (words, length) =>
                {
                    var shown = Plain.Short(words, length);
                    Assert.True(shown.Length <= Math.Max(length, 1));
                    Assert.DoesNotContain(
                        '\uFFFD',
                        string.Concat(shown.EnumerateRunes().Select(rune => rune.ToString()))
                    );
                }
            );
}
