using Assay.Core.Reading.Stating;
using Assay.Core.Reading.Wording;
using Assay.Tests.Specs;

namespace Assay.Tests.Reading;

/// <summary>The examples of <c>Specs/commitment.md</c> hold.</summary>
public class CommitmentSpecTests
{
    public static TheoryData<string, string> Beliefs => SpecRunner.Examples("commitment", "belief");

    public static TheoryData<string, string> Statements => SpecRunner.Examples("commitment", "statements");

    [Theory, MemberData(nameof(Beliefs))]
    public void Clause_under_a_verb_is_taken_as_specified(string text, string wanted)
    {
        var words = new WordText(text);
        var found = EmbeddingReader
            .Find(words, 0, words.Count)
            .Select(clause => $"{clause.Verb.Lemma}: {Step(clause.Belief)}");
        Assert.Equal(wanted, string.Join('\n', found));
    }

    [Theory, MemberData(nameof(Statements))]
    public void Statement_is_taken_as_specified(string text, string wanted)
    {
        var found = ReadingOf
            .Text(text)
            .Statements.Select(each =>
                $"{each.Commitment.ToString().ToLowerInvariant()}: {each.Passage.In(text)}"
            )
            .ToList();
        Assert.All(wanted.Split('\n'), line => Assert.Contains(line, found, StringComparer.Ordinal));
    }

    private static string Step(double belief) =>
        belief switch
        {
            >= 0.55 => "surely so",
            >= 0.3 => "rather so",
            > -0.15 => "open",
            > -0.55 => "rather not",
            _ => "surely not",
        };
}
