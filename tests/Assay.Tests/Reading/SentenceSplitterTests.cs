using System.Diagnostics;
using Assay.Core.Reading.Sentences;

namespace Assay.Tests.Reading;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left.|She stayed.")]
    [InlineData(
        "Dr. Smith met Gen. J. B. Jones in the U.S. Senate.",
        "Dr. Smith met Gen. J. B. Jones in the U.S. Senate."
    )]
    [InlineData("He lives in the U.S. The law is old.", "He lives in the U.S.|The law is old.")]
    [InlineData(
        "It fell by 3.5 per cent. See www.example.com for more.",
        "It fell by 3.5 per cent.|See www.example.com for more."
    )]
    [InlineData(
        "It was so (A. B., ed., “Title. More,” 1989). Next one.",
        "It was so (A. B., ed., “Title. More,” 1989).|Next one."
    )]
    [InlineData("“Stop.” He ran. “Why?” he asked.", "“Stop.”|He ran.|“Why?” he asked.")]
    [InlineData("A Title\n\nIt begins here. It ends.", "A Title|It begins here.|It ends.")]
    [InlineData("Wait… And then? Nothing!", "Wait…|And then?|Nothing!")]
    [InlineData("He said so.[12] Others agree.¹ End.", "He said so.[12]|Others agree.¹|End.")]
    [InlineData(
        "It ended in 1805. [19] [20] His loss was great.",
        "It ended in 1805. [19] [20]|His loss was great."
    )]
    [InlineData("It ended then. [...] Others agree. [19]", "It ended then. [...]|Others agree. [19]")]
    [InlineData(
        "He fled. [2] [citation needed] She stayed. [sic] It fell. [1]",
        "He fled. [2] [citation needed]|She stayed. [sic]|It fell. [1]"
    )]
    [InlineData("He fled. [2] [so they say] and came back.", "He fled.|[2] [so they say] and came back.")]
    [InlineData("He fled. [t]he others stayed.", "He fled. [t]he others stayed.")]
    [InlineData("Of rights. 4 Even though it was so.", "Of rights. 4|Even though it was so.")]
    [InlineData("It fell. 12 men died.", "It fell.|12 men died.")]
    [InlineData("[1] Smith, 2001. [2] Jones, 2002.", "[1] Smith, 2001.|[2] Jones, 2002.")]
    [InlineData("(Was it so?) The others left. (He stayed.)", "(Was it so?)|The others left.|(He stayed.)")]
    [InlineData("(It rose, vol. 3.) and fell.", "(It rose, vol. 3.) and fell.")]
    [InlineData("他走了。她留下了！为什么？", "他走了。|她留下了！|为什么？")]
    [InlineData("هل ذهب؟ نعم.", "هل ذهب؟|نعم.")]
    [InlineData("See No. 5 and vol. 3. It is long.", "See No. 5 and vol. 3.|It is long.")]
    [InlineData("“Why?” Captain X asked. He left.", "“Why?” Captain X asked.|He left.")]
    [InlineData(
        "“Who paid them?” Moscow called the question absurd.",
        "“Who paid them?”|Moscow called the question absurd."
    )]
    [InlineData("“Who paid?” Moscow began to ask.", "“Who paid?”|Moscow began to ask.")]
    [InlineData("“Who paid?” Moscow started a war.", "“Who paid?”|Moscow started a war.")]
    [InlineData("“Who paid?” Moscow told the press.", "“Who paid?”|Moscow told the press.")]
    [InlineData("“Who paid?” Moscow demanded an answer.", "“Who paid?”|Moscow demanded an answer.")]
    [InlineData("“Who paid?” Moscow answered both notes.", "“Who paid?”|Moscow answered both notes.")]
    [InlineData(
        "“Who paid?” Moscow demanded. “Who?” X added, and left. “How?” X wrote",
        "“Who paid?” Moscow demanded.|“Who?” X added, and left.|“How?” X wrote"
    )]
    [InlineData("“Why?” I ask. “Why?” Nobody knew.", "“Why?” I ask.|“Why?”|Nobody knew.")]
    [InlineData("The letter reached us. Nobody read it.", "The letter reached us.|Nobody read it.")]
    [InlineData("The US. Senate sat. Two men spoke.", "The US. Senate sat.|Two men spoke.")]
    [InlineData(
        "See art. 5 of the treaty. It is art. Nobody buys it.",
        "See art. 5 of the treaty.|It is art.|Nobody buys it."
    )]
    [InlineData(
        "Kuhn, Structure, 2nd ed. Chicago: UCP, 1970.",
        "Kuhn, Structure, 2nd ed. Chicago: UCP, 1970."
    )]
    [InlineData("He is dir. Of it, ms. A and fr. B know.", "He is dir. Of it, ms. A and fr. B know.")]
    [InlineData(
        "See col. 2 of it. They crossed the col. Nobody fell.",
        "See col. 2 of it.|They crossed the col.|Nobody fell."
    )]
    [InlineData(
        "It is at www.standfor.co.nz. Names are kept.",
        "It is at www.standfor.co.nz.|Names are kept."
    )]
    [InlineData(
        "She got a prize for Encore! (1965), and left.",
        "She got a prize for Encore! (1965), and left."
    )]
    [InlineData("It takes innovation.23 Open minds help.", "It takes innovation.23|Open minds help.")]
    [InlineData(
        "A word like ‘Huh?’ – if there is one – is short.",
        "A word like ‘Huh?’ – if there is one – is short."
    )]
    [InlineData("Figure 1.5 Residents gather in a hotel.", "Figure 1.5|Residents gather in a hotel.")]
    [InlineData("They gather. (credit: the museum)", "They gather.|(credit: the museum)")]
    [InlineData("(It means “guest.”) He stayed.", "(It means “guest.”)|He stayed.")]
    [InlineData("The old hall Photo: The Museum.", "The old hall|Photo: The Museum.")]
    [InlineData("Image: The Museum.", "Image: The Museum.")]
    [InlineData("They called one Photo: who? It was so.", "They called one Photo: who?|It was so.")]
    [InlineData("He sells phones. iPhone sales fell. they", "He sells phones.|iPhone sales fell. they")]
    [InlineData("They say no. Nobody left, no. 5 did.", "They say no.|Nobody left, no. 5 did.")]
    [InlineData(
        "Is it so? No. Ministers left, and No. Ten did.",
        "Is it so?|No.|Ministers left, and No. Ten did."
    )]
    [InlineData("They have vans, etc. Ministers use them.", "They have vans, etc.|Ministers use them.")]
    [InlineData("They have vans, etc. 5 of them.", "They have vans, etc. 5 of them.")]
    [InlineData("It was in CA. Ministers left ca. Monday.", "It was in CA.|Ministers left ca. Monday.")]
    [InlineData("It left the U.S. Please ask.", "It left the U.S.|Please ask.")]
    [InlineData("- first thing\n- second thing", "- first thing|- second thing")]
    public void Text_is_parted_into_its_sentences(string text, string wanted) =>
        Assert.Equal(
            wanted.Split('|'),
            SentenceSplitter.Split(text).Select(sentence => sentence.In(text)),
            StringComparer.Ordinal
        );

    [Theory]
    [InlineData("(He denied it.) (credit: the museum)", 2)]
    [InlineData("They gather. (credit: a (b) c)", 2)]
    [InlineData("They gather. (credit: a) and (b)", 1)]
    public void Bracket_behind_the_last_stop_is_a_sentence_where_it_closes_the_paragraph(
        string text,
        int sentences
    ) => Assert.Equal(sentences, SentenceSplitter.Split(text).Length);

    [Fact]
    public void Time_grows_with_the_brackets_that_nothing_closes_and_not_with_their_square()
    {
        var text = string.Concat(Enumerable.Repeat("x. (a ", 400_000));
        var watch = Stopwatch.StartNew();
        SentenceSplitter.Split(text);
        // A look from each bracket to the end of the paragraph takes most of a minute.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Wrapped_line_does_not_end_a_sentence()
    {
        const string text =
            "The ministry has long held that such letters\nare forged by exiles in the pay of others,\nand it may be right.";
        Assert.Single(SentenceSplitter.Split(text));
    }
}
