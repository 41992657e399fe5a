using System.Diagnostics;
using Assay.Core.Reading.Syntax;
using CsCheck;

namespace Assay.Tests.Reading.Syntax;

public class SyntaxReaderTests
{
    private static readonly string[] Pieces =
    [
        "The services allegedly bombed the houses. ",
        "“He said so,” said the minister. ",
        "𝒜stral 🕵️ words ",
        "e\u0301migre\u0301s ",
        "قالت الوزارة إن الهجوم ",
        "\r\n\r\n",
        "don't ",
        "U.S. ",
        "? ",
        "\u200F",
        "\uD835",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]),
            Gen.Char.Select(letter => letter.ToString())
        )
        .Array[0, 30]
        .Select(string.Concat);

    public static TheoryData<string, string> Specified => RepositoryFile.Examples("Specs/syntax.md");

    [Theory, MemberData(nameof(Specified))]
    public void Sentence_is_read_as_specified(string text, string wanted)
    {
        var words = Assert.Single(SyntaxReader.Read(text, SyntaxDepth.Trees)).Words;
        var shown = words.Select(word =>
            $"{word.Lemma(text)}/{PartsOfSpeech.NameOf(word.Part)}/{word.Relation}"
            + (word.Head < 0 ? "" : $">{words[word.Head].Passage.In(text)}")
        );
        Assert.Equal(wanted, string.Join(" ", shown));
    }

    [Fact]
    public void Every_tree_of_a_generated_text_is_whole() => Texts.Sample(Check, iter: 3_000);

    [Fact]
    public void Trees_are_the_same_again()
    {
        var article = RepositoryFile.Read("Reading/Texts/zinoviev-letter.txt");
        var first = SyntaxReader.Read(article, SyntaxDepth.Trees).SelectMany(each => each.Words);
        Assert.Equal(first, SyntaxReader.Read(article, SyntaxDepth.Trees).SelectMany(each => each.Words));
    }

    [Fact]
    public void Tree_does_not_hang_on_the_sentences_around_it()
    {
        var article = RepositoryFile.Read("Reading/Texts/zinoviev-letter.txt");
        foreach (var sentence in SyntaxReader.Read(article, SyntaxDepth.Trees))
        {
            var alone = SyntaxReader.Read(sentence.Passage.In(article), SyntaxDepth.Trees);
            Assert.Equal(sentence.Words.Select(Shape), alone.SelectMany(each => each.Words).Select(Shape));
        }

        static (int, string) Shape(SyntaxWord word) => (word.Head, word.Relation);
    }

    [Fact]
    public void A_sentence_that_never_ends_takes_no_memory_of_the_network_for_each_of_its_words()
    {
        const int Words = 20_000;
        var text = string.Concat(Enumerable.Repeat("may ", Words));
        SyntaxReader.Read("It may.", SyntaxDepth.Trees);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = SyntaxReader.Read(text, SyntaxDepth.Trees);
        // 5 MB in pieces; 162 MB where the network held all words at once, 8 kB for each.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        Assert.Equal(
            Enumerable.Range(0, Words).Select(word => word * 4),
            read.SelectMany(sentence => sentence.Words).Select(word => word.Passage.Start)
        );
    }

    [Fact]
    public void Sentences_in_other_languages_keep_their_place_and_have_no_words()
    {
        const string Text =
            "The ministry denied it.\n\nقالت الوزارة إن الهجوم لم يقع.\n\nDer Minister hat gesagt, dass die Angriffe nicht von der Armee und auch nicht von den Diensten waren.";
        var read = SyntaxReader.Read(Text, SyntaxDepth.Tags);
        Assert.Equal([false, true, true], read.Select(sentence => sentence.IsForeign));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("The services, ")]
    [InlineData("Russia armed the Front. ")]
    public void Time_grows_with_the_text_and_not_with_its_square(string piece)
    {
        Time(piece, 50_000);
        var small = Time(piece, 50_000);
        var large = Time(piece, 500_000);
        // Ten times the text may take ten times as long; a square would take a hundred times.
        Assert.True(large < (40 * small) + 1_500, $"{small} ms for 50 kB, {large} ms for 500 kB");
    }

    private static double Time(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = Stopwatch.StartNew();
        SyntaxReader.Read(text, SyntaxDepth.Trees);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Check(string text)
    {
        var end = 0;
        foreach (var sentence in SyntaxReader.Read(text, SyntaxDepth.Trees))
        {
            Assert.True(sentence.Passage.Start >= end, $"{sentence.Passage} after {end}");
            end = sentence.Passage.End;
            if (sentence.IsForeign)
                continue;
            Assert.Single(sentence.Words, word => word.Head < 0);
            Assert.All(sentence.Words, word => Assert.True(sentence.Passage.Contains(word.Passage)));
            for (var at = 0; at < sentence.Words.Length; at++)
                Assert.True(ReachesRoot(sentence, at), $"Word {at} hangs in a circle");
        }
    }

    private static bool ReachesRoot(SyntaxSentence sentence, int word)
    {
        for (var steps = 0; steps <= sentence.Words.Length; steps++)
        {
            if (word < 0)
                return true;
            word = sentence.Words[word].Head;
        }

        return false;
    }
}
