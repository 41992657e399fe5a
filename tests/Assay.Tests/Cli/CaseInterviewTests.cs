using Assay.Cli;
using Assay.Core.Cases;
using Assay.Formats.Cases;

namespace Assay.Tests.Cli;

public sealed class CaseInterviewTests
{
    private readonly List<string> _told = [];

    [Fact]
    public void Answers_become_a_case()
    {
        string[] hypotheses = ["The butler did it", "The butler did it", "", "0.3", "[0.5, 0.9]"];
        string[] indicators = ["The silver is gone", "", "likely", ""];
        string[] sources = ["The cook", "", "b"];
        var content = Ask(["Who did it?", .. hypotheses, .. indicators, .. sources, "yes"]);

        Assert.Equal("Who did it?", content.Question);
        Assert.Equal(
            "the-butler-did-it the-butler-did-it-2",
            string.Join(' ', content.Hypotheses.Select(item => item.Id))
        );
        Assert.Equal(
            "0.3 [0.5, 0.9]",
            string.Join(' ', content.Hypotheses.Select(item => item.Prior.Rating))
        );
        Assert.Equal("likely unrated", string.Join(' ', content.Indicators[0].Likely));
        Assert.Equal(Grade.B, content.Sources[0].Reliability);
        Assert.Equal(("the-cook", Observation.Occurred), (content.Reports[0].Source, content.Reports[0].Saw));
        Assert.Empty(_told);
        Assert.Equal(2, Formats.CaseTexts.Read(CaseStarter.Write(content)).Hypotheses.Length);
    }

    [Fact]
    public void Empty_answers_leave_the_example() => Assert.Equal(CaseStarter.Example, Ask());

    [Fact]
    public void Of_a_template_only_the_question_is_asked()
    {
        var start = CaseStarter.OfTemplate("covert-sponsorship")!;
        Assert.Equal(start with { Question = "Who?" }, Ask(start, "Who?"));
    }

    [Fact]
    public void A_bad_answer_is_asked_again()
    {
        string[] tooMuch = ["It rained", "It snowed", "", "unlikly", "0.9", "0.9"];
        string[] better = ["It rained", "It snowed", "", "0.4", "0.6"];
        var content = Ask(["", .. tooMuch, .. better, "", "Ann", "", "G", "A"]);

        Assert.Equal(1, content.Hypotheses.Sum(item => item.Prior.Mean), 12);
        Assert.Equal(Grade.A, content.Sources[0].Reliability);
        Assert.Equal(3, _told.Count);
        Assert.Contains("sum to 1.8", _told[1], StringComparison.Ordinal);
    }

    private CaseContent Ask(params string[] answers) => Ask(CaseStarter.Example, answers);

    private CaseContent Ask(CaseContent start, params string[] answers)
    {
        var left = new Queue<string>(answers);
        return new CaseInterview((_, _) => left.TryDequeue(out var answer) ? answer : "", _told.Add).Ask(
            start
        );
    }
}
