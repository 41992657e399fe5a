using Assay.Core.Cases;
using Assay.Core.Weighing;
using Assay.Formats.Cases;
using Assay.Formats.Templates;
using CsCheck;

namespace Assay.Tests.Formats;

/// <summary>What is written reads as what it was written from.</summary>
public sealed class CaseWritingTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void A_written_case_reads_as_it_was_and_weighs_the_same_to_the_bit() =>
        Seeds.Sample(
            seed =>
            {
                var content = WrittenCase.Of(seed);
                var text = CaseFile.Write(new Case(content));
                var read = CaseTexts.Read(text);
                Assert.Equal(WrittenCase.Shown(content), WrittenCase.Shown(read));
                Assert.Equal(text, CaseFile.Write(new Case(read)));
                Assert.Equal(Posterior(content), Posterior(read));
            },
            iter: 500
        );

    [Fact]
    public void Writing_reading_and_writing_again_gives_the_same_bytes()
    {
        foreach (var text in CaseTexts.InGuide())
        {
            var written = CaseFile.Write(new Case(CaseTexts.Read(text)));
            Assert.Equal(written, CaseFile.Write(new Case(CaseTexts.Read(written))));
        }
    }

    [Fact]
    public void A_case_is_written_on_few_lines_with_quotes_only_where_they_are_needed() =>
        Approval.Check("Formats/guide.case.yaml", CaseFile.Write(new Case(CaseTexts.Guide(1))));

    [Fact]
    public void Of_a_template_only_what_the_file_changes_is_written()
    {
        const string Text = """
            assay: 1
            question: What is the tie at most?
            template: covert-sponsorship
            reference: government-rival
            claimed: control

            hypotheses:
              invented: {says: The group is an invention of the press, prior: 0.05}
              control: {says: The service runs the group, prior: [0.01, 0.02]}

            indicators:
              meetings-seen:
                says: 'Officers of the state and members of the group are seen to meet, by somebody whom neither can reach'
                likely:
                  invented: 0.01
                  no-link: 0.02
                  tolerance: null
                  contact: likely
                  recruitment: likely
                  material-support: likely
                  direction: likely
                  control: likely
                  creation: likely
                rival: null
              false-flag.weapon-supplied: {}
              own: {likely: {invented: unlikely, control: likely}}

            """;
        var text = Text.ReplaceLineEndings("\n")
            .Replace("false-flag.weapon-supplied", MechanismIndicator, StringComparison.Ordinal);
        var content = CaseTexts.Read(text);
        Assert.Equal(text, CaseFile.Write(new Case(content)));
        Assert.Equal(WrittenCase.Shown(content), WrittenCase.Shown(CaseTexts.Read(text)));
    }

    [Fact]
    public void A_class_that_no_template_has_cannot_be_written()
    {
        var own = new ReferenceClass("own", "A class", 1, 2, "nowhere", []);
        var content = CaseTexts.Read("assay: 1\nquestion: Who?\nhypotheses: {a: {}, b: {}}\n");
        var @case = new Case(
            content with
            {
                Hypotheses =
                [
                    content.Hypotheses[0] with
                    {
                        Prior = HypothesisPrior.Of(own),
                    },
                    content.Hypotheses[1],
                ],
            }
        );
        Assert.Contains(
            "own",
            Assert.Throws<ArgumentException>(() => CaseFile.Write(@case)).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>Any that is there.</summary>
    private static string MechanismIndicator { get; } =
        string.Join(
            '.',
            TemplateLibrary
                .Load()
                .Mechanisms.Take(1)
                .SelectMany(item => (string[])[item.Id, item.Indicators[0].Id])
        );

    private static double[] Posterior(CaseContent content) =>
        new ExactInference(content).Marginals().Posterior;
}
