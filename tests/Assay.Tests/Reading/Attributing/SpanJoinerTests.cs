using Assay.Core.Reading.Attributing.Learned;
using Assay.Core.Reading.Syntax;

namespace Assay.Tests.Reading.Attributing;

public class SpanJoinerTests
{
    private const string Text =
        "The clerk noted that. The minister spoke of peace on Monday and added that the army was ready.";

    [Theory]
    [InlineData("spoke")]
    [InlineData("spoke of")]
    public void A_cue_without_a_source_has_that_of_the_verb_that_it_is_joined_to(string cue)
    {
        var text = new SpokenText(Text, SyntaxReader.Read(Text, SyntaxDepth.Trees));
        var labels = new byte[text.Count];
        Mark(AttributionPart.Source, "The clerk");
        Mark(AttributionPart.Cue, "noted");
        Mark(AttributionPart.Source, "The minister");
        Mark(AttributionPart.Cue, cue);
        Mark(AttributionPart.Cue, "added");
        Mark(AttributionPart.Content, "that the army was ready");
        var joined = Assert.Single(SpanJoiner.Join(text, labels));
        Assert.NotNull(joined.Source);
        Assert.Equal("The minister", text.Span(joined.Source.First, joined.Source.End).In(Text));

        void Mark(AttributionPart part, string words)
        {
            var from = Text.IndexOf(words, StringComparison.Ordinal);
            var isFirst = true;
            for (var at = 0; at < text.Count; at++)
            {
                if (text[at].Passage.Start < from || text[at].Passage.End > from + words.Length)
                    continue;
                labels[at] = isFirst ? AttributionLabels.First(part) : AttributionLabels.Inside(part);
                isFirst = false;
            }
        }
    }
}
