using Assay.Core.Cases;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests.Cases;

/// <summary>Reports of a question are drafted from documents, each on words that stand there.</summary>
public sealed class ReportDrafterTests
{
    private const string Meetings = "Officers of the state and members of the group are seen to meet";

    private static readonly CaseContent Question = new()
    {
        Question = "What is the tie?",
        Hypotheses =
        [
            new Hypothesis("none", "There is no tie", HypothesisPrior.Unrated),
            new Hypothesis("contact", "The two are in touch", HypothesisPrior.Unrated),
        ],
        Indicators =
        [
            Indicator("meetings", Meetings),
            Indicator("supplies", "Money, arms or shelter of the group are traced to the state"),
        ],
        Sources =
        [
            new Source
            {
                Id = "a",
                Says = "Witness A",
                Reliability = Grade.B,
            },
            new Source
            {
                Id = "b",
                Says = "Outlet B",
                Reliability = Grade.C,
            },
        ],
    };

    [Theory]
    [InlineData(Meetings + ".", Observation.Occurred)]
    [InlineData("Officials of the state and followers of the group are seen to meet.", Observation.Occurred)]
    [InlineData(
        "It is not true that officers of the state and members of the group are seen to meet.",
        Observation.DidNotOccur
    )]
    [InlineData(
        "There is no sign that officers of the state and members of the group are seen to meet.",
        Observation.DidNotOccur
    )]
    [InlineData(
        "It is very unlikely that officers of the state and members of the group are seen to meet.",
        Observation.DidNotOccur
    )]
    public void A_statement_is_a_report_of_the_indicator_whose_words_it_has(string words, Observation saw)
    {
        var report = Assert.Single(
            Draft(Document("d1", "By Witness A\n8 January 2000", words)).Case.Content.Reports
        );
        Assert.Equal(("a", "meetings", saw), (report.Source, report.Indicator, report.Saw));
        Assert.Equal("2000-01-08", report.Date);
    }

    [Fact]
    public void Every_report_stands_on_words_of_its_document()
    {
        var text = Document("d1", "By Witness A\n8 January 2000", $"The harvest was good. {Meetings}.");
        var ground = Assert.Single(Draft(text).Grounds);
        Assert.Equal($"{Meetings}.", ground.Mark.Text);
        Assert.Equal(ground.Mark.Text, text.Text[ground.Mark.Passage.Start..ground.Mark.Passage.End]);
    }

    [Fact]
    public void Who_names_a_source_may_have_it_from_there()
    {
        var drafted = Draft(
            Document("d1", "By Witness A\n8 January 2000", $"{Meetings}."),
            Document(
                "d2",
                "Publication: Outlet B\nDate: 9 January 2000",
                $"According to Witness A, officials of the state and members of the group are seen to meet."
            )
        );
        var copy = drafted.Case.Content.Reports[1];
        Assert.Equal(ReportDrafter.Named, Assert.Single(copy.Copies).Probability);
        Assert.Equal(drafted.Case.Content.Reports[0].Id, copy.Copies[0].Of);
    }

    [Fact]
    public void What_contradicts_a_report_is_no_copy_of_it()
    {
        var drafted = Draft(
            Document("d1", "By Witness A\n8 January 2000", $"{Meetings}."),
            Document(
                "d2",
                "Publication: Outlet B\nDate: 9 January 2000",
                "It is not true, says Witness A, that officers of the state and members of the group are seen to meet."
            )
        );
        Assert.All(drafted.Case.Content.Reports, report => Assert.Empty(report.Copies));
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        var drafted = Draft(
            Document("d1", "By Witness Z\n8 January 2000", $"{Meetings}."),
            Document("d2", "By Witness A\n8 January 2000", "The harvest was good this year.")
        );
        Assert.Empty(drafted.Case.Content.Reports);
        Assert.Contains(
            "Of 2 documents 1 name none of the sources as their own, and 1 say nothing of any indicator; these are left out.",
            drafted.Case.Content.Notes,
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void A_question_is_not_a_report() =>
        Assert.Empty(
            Draft(
                Document(
                    "d1",
                    "By Witness A\n8 January 2000",
                    "Are officers of the state and members of the group seen to meet?"
                )
            ).Case.Content.Reports
        );

    private static Indicator Indicator(string id, string says) =>
        new()
        {
            Id = id,
            Says = says,
            Likely = [Rating.Point(0.2), Rating.Point(0.8)],
        };

    private static Core.Documents.Document Document(string id, string head, string words) =>
        Some.Document(
            $"Letter from the coast\n\n{head}\n\n{words}\n".Replace(
                "Letter from the coast\n\nPublication",
                "Title: Letter from the coast\nPublication",
                StringComparison.Ordinal
            ),
            id
        );

    private static DraftedReports Draft(params Core.Documents.Document[] documents)
    {
        var tracer = new Tracer();
        foreach (var document in documents)
            tracer.Add(document.Id, document.Text, DocumentTime.Unknown);
        return ReportDrafter.Draft(
            Question,
            [.. documents.Select(document => DocumentReader.Read(document, []))],
            tracer.Trace(cancellation: TestContext.Current.CancellationToken)
        );
    }
}
