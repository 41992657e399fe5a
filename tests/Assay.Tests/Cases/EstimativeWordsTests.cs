using Assay.Core.Cases;

namespace Assay.Tests.Cases;

public sealed class EstimativeWordsTests
{
    [Theory]
    [InlineData("icd203", 0.003, "almost no chance")]
    [InlineData("icd203", 0.05, "very unlikely")]
    [InlineData("icd203", 0.5, "roughly even chance")]
    [InlineData("icd203", 0.55, "likely")]
    [InlineData("icd203", 0.97, "almost certain")]
    [InlineData("icd203", 0.999, "almost certain")]
    [InlineData("icd203", 0.0, "excluded by the assumptions")]
    [InlineData("icd203", 1.0, "certain by the assumptions")]
    [InlineData("phia", 0.22, "between highly unlikely and unlikely")]
    [InlineData("phia", 0.5, "realistic possibility")]
    [InlineData("nato", 0.95, "highly likely")]
    [InlineData("kent", 0.75, "probable")]
    [InlineData("kent", 0.61, "between chances about even and probable")]
    public void A_number_has_the_word_of_its_band(string table, double probability, string word) =>
        Assert.Equal(
            word,
            EstimativeWords
                .Tables.Single(item => string.Equals(item.Id, table, StringComparison.Ordinal))
                .Word(probability)
        );

    [Theory]
    [InlineData("likely", 0.55, 0.80)]
    [InlineData("Almost certain", 0.95, 0.99)]
    [InlineData("even chance", 0.45, 0.55)]
    [InlineData("realistic possibility", 0.40, 0.50)]
    [InlineData("highly likely", 0.80, 0.90)]
    public void A_word_stands_for_its_band(string word, double low, double high)
    {
        var band = EstimativeWords.Find(word)!;
        Assert.Equal((low, high), (band.Low, band.High));
    }

    [Fact]
    public void A_word_of_no_table_stands_for_nothing() => Assert.Null(EstimativeWords.Find("maybe"));
}
