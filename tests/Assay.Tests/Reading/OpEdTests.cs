using Assay.Core.Reading;

namespace Assay.Tests.Reading;

/// <summary>Op-eds on settled history: the rules that read one article read others.</summary>
public class OpEdTests
{
    [Theory]
    [InlineData("zinoviev-letter", "Taken together, it is likely")]
    [InlineData("niger-papers", "But in sum, the evidence shows")]
    [InlineData("gleiwitz", "Given all this, it is far more likely than not")]
    public void Main_conclusion_is_found(string name, string opening)
    {
        var reading = Read(name);
        Assert.NotNull(reading.Main);
        Assert.StartsWith(opening, reading.Main.Passage.In(reading.Document.Text), StringComparison.Ordinal);
        Assert.Single(reading.Statements, statement => statement.IsMain);
    }

    [Theory]
    [InlineData("zinoviev-letter", "")]
    [InlineData("niger-papers", "")]
    [InlineData("gleiwitz", "RungClimbed: on some level -> control of")]
    public void Shifts_are_few_and_right(string name, string wanted) =>
        Assert.Equal(
            wanted,
            string.Join(
                "; ",
                Read(name).Shifts.Select(shift => $"{shift.Kind}: {shift.Was.Text} -> {shift.Became.Text}")
            )
        );

    [Fact]
    public void Tested_sources_and_evidence_are_seen()
    {
        var checklist = Read("zinoviev-letter").Checklist;
        Assert.NotEmpty(checklist.Motive);
        Assert.NotEmpty(checklist.PastPractice);
        Assert.NotEmpty(checklist.SourceManipulability);
        Assert.NotEmpty(checklist.EvaluationOfEvidence);
    }

    [Fact]
    public void Numbered_reasons_support_what_announces_them()
    {
        var reading = Read("zinoviev-letter");
        var announced = Find(reading, "There are three reasons");
        foreach (var opening in new[] { "First,", "Second,", "Third," })
            Assert.Contains(announced.Id, Find(reading, opening).Supports, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("zinoviev-letter", "Some Conservatives argue", Commitment.Attributed)]
    [InlineData("zinoviev-letter", "It is not true of its signature", Commitment.Denied)]
    [InlineData("zinoviev-letter", "The letter asked the comrades", Commitment.Asserted)]
    [InlineData("niger-papers", "How could it go so far", Commitment.Asked)]
    [InlineData("niger-papers", "The agency's own envoy reported", Commitment.Attributed)]
    [InlineData("niger-papers", "The inspectors concluded", Commitment.Attributed)]
    [InlineData("gleiwitz", "The German press bureau said", Commitment.Attributed)]
    public void Commitment_is_told(string name, string opening, Commitment wanted) =>
        Assert.Equal(wanted, Find(Read(name), opening).Commitment);

    private static Statement Find(DocumentReading reading, string opening) =>
        reading.Statements.First(statement =>
            statement.Passage.In(reading.Document.Text).StartsWith(opening, StringComparison.Ordinal)
        );

    private static DocumentReading Read(string name) =>
        ReadingOf.Whole(RepositoryFile.Read($"Reading/Texts/{name}.txt"));
}
