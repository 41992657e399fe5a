using Assay.Core.Reading.Attributing.Learned;
using Assay.Core.Reading.Syntax;

namespace Assay.Tests.Reading.Attributing;

public class CueShapeTests
{
    [Theory]
    [InlineData(
        "Three things speak for the view that the letter was forged.",
        "speak for",
        "the view",
        false
    )]
    [InlineData("The officer spoke of a view that many shared.", "spoke of", "a view", true)]
    [InlineData("The minister called for “a full inquiry”.", "called for", "“a full inquiry”", true)]
    [InlineData("The paragraph repeats what was known, it adds.", "repeats", "it adds", false)]
    [InlineData("The officer repeats that he lied.", "repeats", "he lied", true)]
    [InlineData("A lorry was heard to drive up.", "heard", "to drive up", false)]
    [InlineData("The lorry is said to drive up.", "said", "to drive up", true)]
    [InlineData("The Secretary of State denied it was so.", "State", "it was so", false)]
    [InlineData("The secretary will state it was so.", "state", "it was so", true)]
    [InlineData("Imagine that it was so.", "Imagine", "it was so", false)]
    [InlineData("According to them it was so.", "According to", "it was so", true)]
    [InlineData("Saying that it was so, he left.", "Saying", "it was so", true)]
    [InlineData("He was heard to say it was so.", "heard", "to say it was so", true)]
    [InlineData("They are asked whether it was so.", "asked", "whether it was so", false)]
    public void Form_of_a_cue_tells_that_nothing_is_said_by_it(
        string sentence,
        string cue,
        string content,
        bool isSaying
    )
    {
        var text = new SpokenText(sentence, SyntaxReader.Read(sentence, SyntaxDepth.Trees));
        var found = SpanOf(cue);
        var joined = new JoinedAttribution(found, found.First, null, SpanOf(content), IsCarried: false);
        Assert.Equal(!isSaying, CueShape.SaysNothing(text, joined, hasSource: false, isHeading: false));

        AttributionSpan SpanOf(string words)
        {
            var start = sentence.IndexOf(words, StringComparison.Ordinal);
            var first = 0;
            while (text[first].Passage.Start < start)
                first++;
            var end = first;
            while (end < text.Count && text[end].Passage.End <= start + words.Length)
                end++;
            return new AttributionSpan(AttributionPart.Content, first, end);
        }
    }
}
