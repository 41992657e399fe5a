using Assay.Core.Provenance.Tracing;
using CsCheck;

namespace Assay.Tests.Provenance.Tracing;

public class TokenReaderTests
{
    [Theory]
    [InlineData("The cat, 2.5 cats & Straße-9", "The|cat|2|5|cats|Straße|9")]
    [InlineData("don't", "don|t")]
    [InlineData("", "")]
    [InlineData("ab 中文字 cd", "ab|中文字|文字|字|cd")]
    public void Words_are_runs_of_letters_and_digits(string text, string words) =>
        Assert.Equal(words, string.Join('|', Read(text).Words));

    [Fact]
    public void Case_does_not_matter_and_a_capital_is_marked()
    {
        var capital = Read("Riga").Tokens[0];
        var small = Read("riga").Tokens[0];
        Assert.Equal(small & ~TokenReader.Flags, capital & ~TokenReader.Flags);
        Assert.Equal(TokenReader.Capital, (small ^ capital) & TokenReader.Flags);
    }

    [Fact]
    public void Words_in_quotation_marks_are_marked()
    {
        var tokens = Read("he said “yes we can” and \"left\n\nat once").Tokens;
        Assert.Equal([0u, 0, 1, 1, 1, 0, 0, 0, 0], tokens.Select(token => token & TokenReader.Quoted));
    }

    [Fact]
    public void Words_are_the_same_wherever_they_stand() =>
        Gen.Select(Gen.String[Gen.Char["abXY09é文 .,-\n“\""], 0, 80], Gen.String[Gen.Char[" .,-"], 0, 40])
            .Sample(
                (text, before) =>
                {
                    var plain = Read(text);
                    var moved = Read(before + "\n\n" + text);
                    Assert.Equal(plain.Words, moved.Words);
                    Assert.Equal(plain.Tokens, moved.Tokens);
                },
                iter: 2000
            );

    private static (string[] Words, uint[] Tokens) Read(string text)
    {
        var reader = new TokenReader();
        reader.Read(text);
        var words = new string[reader.Count];
        var (at, start) = (0, 0);
        for (var word = 0; word < words.Length; word++)
        {
            start += VariableLength.Read(reader.Places, ref at);
            words[word] = text.Substring(start, VariableLength.Read(reader.Places, ref at));
        }

        return (words, reader.Tokens.ToArray());
    }
}
