using System.Globalization;
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
    [InlineData("phia", 0.499, "realistic possibility")]
    [InlineData("phia", 0.5, "between realistic possibility and likely")]
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

    // The documents' own figures: Kent's are given as a middle and a width.
    [Theory]
    [InlineData("icd203", "1-5 5-20 20-45 45-55 55-80 80-95 95-99")]
    [InlineData("phia", "0-5 10-20 25-35 40-50 55-75 80-90 95-100")]
    [InlineData("nato", "0-10 10-40 40-60 60-90 90-100")]
    [InlineData("kent", "2-12 20-40 40-60 63-87 87-99")]
    public void The_bands_of_a_table_are_those_of_its_document(string table, string bands) =>
        Assert.Equal(
            bands,
            string.Join(
                ' ',
                Table(table)
                    .Bands.Select(band =>
                        string.Create(CultureInfo.InvariantCulture, $"{band.Low * 100:0}-{band.High * 100:0}")
                    )
            )
        );

    [Theory]
    [InlineData(
        "icd203",
        "remote; highly improbable; improbable; roughly even odds; probable; highly probable; nearly certain"
    )]
    [InlineData("phia", "probable")]
    public void The_second_row_of_a_table_stands_beside_the_first(string table, string synonyms) =>
        Assert.Equal(
            synonyms,
            string.Join(
                "; ",
                Table(table).Bands.Where(band => !band.Synonyms.IsEmpty).Select(band => band.Synonyms[^1])
            )
        );

    private static EstimativeWords Table(string id) =>
        EstimativeWords.Tables.Single(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    [Fact]
    public void A_word_of_no_table_stands_for_nothing() => Assert.Null(EstimativeWords.Find("maybe"));
}
