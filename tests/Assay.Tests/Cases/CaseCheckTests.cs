using Assay.Core.Cases;
using static Assay.Tests.Weighing.SomeCase;

namespace Assay.Tests.Cases;

public sealed class CaseCheckTests
{
    [Fact]
    public void A_sound_case_has_no_faults() => Assert.Empty(CaseCheck.Faults(Of(Saw("r", "s"))));

    [Fact]
    public void A_copy_of_a_report_on_another_indicator_is_refused() =>
        Fault(
            Of([("x", [0.8, 0.2]), ("y", [0.8, 0.2])], Saw("r", "s"), Saw("q", "t", "y").Copies(("r", 0.5))),
            "reports/q/copies",
            "a copy is on the same one"
        );

    [Fact]
    public void A_certain_copy_that_contradicts_its_parent_is_refused() =>
        Fault(
            Of(Saw("r", "s"), Saw("q", "t", saw: Observation.DidNotOccur).Copies(("r", 1))),
            "reports/q/copies",
            "contradicts everything"
        );

    [Fact]
    public void A_copy_of_a_later_report_is_refused()
    {
        Fault(Of(Saw("r", "s").Copies(("q", 0.5)), Saw("q", "t")), "reports/r/copies", "not earlier");
        var dated = Of(
            Saw("r", "s").Copies(("q", 0.5)) with
            {
                Date = "1925-03-02",
            },
            Saw("q", "t") with
            {
                Date = "1925-03-01",
            }
        );
        Assert.Empty(CaseCheck.Faults(dated));
    }

    [Fact]
    public void A_circle_of_copies_is_refused() =>
        Fault(
            Of(
                Saw("r", "s").Copies(("p", 0.5)) with
                {
                    Date = "1925-03-02",
                },
                Saw("q", "t").Copies(("r", 0.5)),
                Saw("p", "u").Copies(("q", 0.5)) with
                {
                    Date = "1925-03-01",
                }
            ),
            "reports/r/copies",
            "a copy of itself"
        );

    [Fact]
    public void Priors_that_cannot_sum_to_one_are_refused()
    {
        Fault(Of() with { Hypotheses = Hypotheses(0.8, 0.7) }, "hypotheses", "sum to 1.5");
        Fault(Of() with { Hypotheses = Hypotheses(0.2, 0.3) }, "hypotheses", "sum to 0.5");
    }

    [Fact]
    public void Undefined_names_are_refused()
    {
        var content = Of(Saw("r", "s"));
        Fault(content with { Sources = [] }, "reports/r/source", "s is not defined");
        Fault(
            content with
            {
                Channels = [new Channel("k", Rating.Point(0.5), "nobody")],
            },
            "channels/k/deceiver",
            "nobody"
        );
        Fault(
            content with
            {
                Indicators = [content.Indicators[0] with { Given = "g" }],
            },
            "indicators/x/likely",
            "0 ratings"
        );
    }

    [Fact]
    public void Probabilities_of_copying_above_one_are_refused() =>
        Fault(
            Of(Saw("r", "s"), Saw("p", "u"), Saw("q", "t").Copies(("r", 0.7), ("p", 0.7))),
            "reports/q/copies",
            "sum to 1.4"
        );

    private static void Fault(CaseContent content, string path, string says)
    {
        var faults = CaseCheck.Faults(content);
        Assert.Contains(
            faults,
            fault =>
                string.Equals(fault.Path, path, StringComparison.Ordinal)
                && fault.Says.Contains(says, StringComparison.Ordinal)
        );
        Assert.Throws<ArgumentException>(() => new Case(content));
    }
}
