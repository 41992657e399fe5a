using System.Diagnostics;
using Assay.Core.Documents;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Tokens;
using CsCheck;

namespace Assay.Tests.Reading.Tokens;

public class TokenizerTests
{
    private static readonly string[] Pieces =
    [
        "The services allegedly bombed the houses",
        "𝒜stral 🕵️ words",
        "e\u0301migre\u0301s",
        "قالت الوزارة إن",
        "\u200F",
        "don't ",
        "U.S.",
        "a.b.c.",
        "5pm",
        "state-owned",
        "\r\n",
        "\n\n",
        "https://example.org/",
        "@",
        "'",
        "’s",
        "-",
        "(",
        "\"",
        ". ",
        " ",
        "\uD835",
        "\uDC9C",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]),
            Gen.Char.Select(letter => letter.ToString())
        )
        .Array[0, 40]
        .Select(string.Concat);

    public static TheoryData<string, string> Specified => RepositoryFile.Examples("Specs/tokens.md");

    [Theory, MemberData(nameof(Specified))]
    public void Sentence_is_parted_as_specified(string text, string wanted) =>
        Assert.Equal(
            wanted,
            string.Join(" | ", Read(text, new Passage(0, text.Length)).Select(token => token.In(text)))
        );

    [Fact]
    public void Tokens_of_a_generated_text_cover_it_exactly() => Texts.Sample(Check, iter: 20_000);

    [Fact]
    public void Tokens_of_a_mutated_article_cover_it_exactly()
    {
        var article = RepositoryFile.Read("Reading/Texts/zinoviev-letter.txt");
        Gen.Select(Gen.Int[0, article.Length - 61], Gen.Int[0, 60], Texts)
            .Sample((at, length, piece) => Check(article.Remove(at, length).Insert(at, piece)), iter: 200);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("(a")]
    [InlineData("'")]
    [InlineData("don't")]
    [InlineData("1-")]
    [InlineData("@a")]
    [InlineData("a! ")]
    [InlineData("www.")]
    public void Time_grows_with_the_text_and_not_with_its_square(string piece)
    {
        Time(piece, 100_000);
        var small = Time(piece, 100_000);
        var large = Time(piece, 2_000_000);
        // Twenty times the text may take twenty times as long; a square would take four hundred times.
        Assert.True(large < (80 * small) + 1_500, $"{small} ms for 100 kB, {large} ms for 2 MB");
    }

    private static double Time(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var watch = Stopwatch.StartNew();
        Read(text, new Passage(0, text.Length));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static List<Passage> Read(string text, Passage sentence)
    {
        var tokens = new List<Passage>();
        Tokenizer.Read(text, sentence, tokens);
        return tokens;
    }

    private static void Check(string text)
    {
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var end = sentence.Start;
            foreach (var token in Read(text, sentence))
            {
                Assert.True(token.Length > 0 && token.Start >= end, $"{token} after {end}");
                Assert.True(string.IsNullOrWhiteSpace(text[end..token.Start]), "Letters between two tokens");
                Assert.False(token.In(text).Any(char.IsWhiteSpace), "A blank in a token");
                Assert.False(IsInsidePair(text, token.Start) || IsInsidePair(text, token.End), "Half a pair");
                end = token.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.End]), "Letters after the last token");
        }
    }

    private static bool IsInsidePair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
