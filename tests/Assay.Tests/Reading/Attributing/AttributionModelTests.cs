using Assay.Core.Reading.Attributing.Learned;
using Assay.Core.Reading.Syntax;

namespace Assay.Tests.Reading.Attributing;

public class AttributionModelTests
{
    private static SpokenText Spoken(string text) => new(text, SyntaxReader.Read(text, SyntaxDepth.Trees));

    private static IEnumerable<string> Labelled(string text)
    {
        var words = Spoken(text);
        return AttributionSpan
            .Of(AttributionModel.Default.Tag(words))
            .Select(span => $"{span.Part}: {words.Span(span.First, span.End).In(text)}");
    }

    [Fact]
    public void Source_cue_and_content_are_labelled() =>
        Assert.Equal(
            ["Source: The minister", "Cue: said", "Content: that the talks had failed"],
            Labelled("The minister said that the talks had failed."),
            StringComparer.Ordinal
        );

    [Fact]
    public void A_quotation_is_labelled_with_its_marks() =>
        Assert.Contains(
            "Content: “The talks have failed and will not resume,”",
            Labelled("“The talks have failed and will not resume,” said the minister."),
            StringComparer.Ordinal
        );

    [Fact]
    public void Plain_narration_has_no_labels() =>
        Assert.Empty(Labelled("The train left at noon. Snow fell on the hills."));

    [Fact]
    public void Labels_are_the_same_again()
    {
        var words = Spoken(RepositoryFile.Read("Reading/Texts/zinoviev-letter.txt"));
        Assert.Equal(AttributionModel.Default.Tag(words), AttributionModel.Default.Tag(words));
    }

    [Fact]
    public void A_text_without_words_has_no_labels() =>
        Assert.Empty(AttributionModel.Default.Tag(Spoken("\n\n")));

    [Fact]
    public void Rules_take_what_is_around_a_parenthesis_of_saying()
    {
        const string Text = "The talks, the minister said, had failed.";
        var words = Spoken(Text);
        var cues = AttributionSpan
            .Of(AttributionRules.Label(words))
            .Where(span => span.Part == AttributionPart.Cue)
            .Select(span => words.Span(span.First, span.End).In(Text));
        Assert.Equal(["said"], cues, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(50)]
    public void A_file_that_is_no_model_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => new AttributionModel(new byte[length]));

    [Fact]
    public void Weights_come_back_as_they_were_written()
    {
        var row = new sbyte[FeatureWeights.Stride];
        row[1] = 5;
        row[FeatureWeights.Half + 2] = -7;
        var weights = new FeatureWeights(FeatureWeights.Write([(0xABCD_0000_1234_5678, row), (3, row)]));
        var (first, second) = weights.Sum([0xABCD_0000_1234_5678, 0x1111_0000_9999_0000]);
        Assert.Equal((5, -7), ((int)first[1], (int)second[2]));
    }

    [Fact]
    public void Every_feature_of_a_crowded_bucket_is_found()
    {
        var features = Enumerable
            .Range(1, 9)
            .Select(print =>
                ((ulong)print << 16, Enumerable.Repeat((sbyte)print, FeatureWeights.Stride).ToArray())
            )
            .Append((~0ul, new sbyte[FeatureWeights.Stride]))
            .ToList();
        var weights = new FeatureWeights(FeatureWeights.Write(features));
        for (var print = 1; print <= 9; print++)
            Assert.Equal(print, weights.Sum([(ulong)print << 16]).First[0]);
        Assert.Equal(0, weights.Sum([10ul << 16]).First[0]);
    }

    [Fact]
    public void An_empty_bucket_holds_nothing_not_even_the_fingerprint_zero()
    {
        var row = Enumerable.Repeat((sbyte)5, FeatureWeights.Stride).ToArray();
        var weights = new FeatureWeights(
            FeatureWeights.Write([(1, row), (0xF000_0000_0000_0000, row), (0xF000_0000_0001_0000, row)])
        );
        Assert.Equal(5, weights.Sum([0]).First[0]);
        Assert.Equal(0, weights.Sum([0x4000_0000_0000_0000]).First[0]);
    }

    [Fact]
    public void Weights_that_are_cut_short_are_refused()
    {
        var file = FeatureWeights.Write([(1, new sbyte[FeatureWeights.Stride])]);
        Assert.Throws<InvalidDataException>(() => new FeatureWeights(file.AsSpan(0, file.Length - 1)));
    }
}
