using Assay.Core.Reading.Arguing;
using Assay.Core.Reading.Wording;
using Assay.Tests.Specs;

namespace Assay.Tests.Reading;

/// <summary>The examples of <c>Specs/argument.md</c> hold.</summary>
public class ArgumentSpecTests
{
    public static TheoryData<string, string> Arguments => SpecRunner.Examples("argument", "argument");

    [Theory, MemberData(nameof(Arguments))]
    public void Argument_is_sketched_as_specified(string text, string wanted)
    {
        var words = new WordText(text);
        var parts = new List<(int First, int End)>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            parts.Add((words.FirstFrom(start), words.FirstFrom(start + line.Length)));
            start += line.Length + 1;
        }

        var parents = ArgumentSketcher
            .Of(words, parts)
            .Parents.Select(parent => parent < 0 ? "claim" : $"{parent + 1}");
        Assert.Equal(wanted, string.Join('\n', parents));
    }

    [Fact]
    public void Claim_of_a_text_of_one_paragraph_is_its_conclusion()
    {
        const string Claim = "Parliament should publish the minutes of its committees.";
        var reading = ReadingOf.Text(
            $"Votes are taken in committees. The minutes are typed already. {Claim} Besides, other parliaments do so."
        );
        Assert.Equal(
            Claim,
            Assert.Single(reading.Statements, each => each.IsMain).Passage.In(reading.Document.Text)
        );
    }

    [Fact]
    public void What_tells_a_story_concludes_nothing() =>
        Assert.DoesNotContain(
            ReadingOf
                .Text(
                    "The ship left in March. It carried salt and rope. In April it lay off the cape. Nobody saw it again."
                )
                .Statements,
            each => each.IsMain
        );

    [Fact]
    public void Nothing_has_no_claim() => Assert.Equal(-1, ArgumentSketcher.Of(new WordText(""), []).Claim);
}
