using Assay.Core.Reading;

namespace Assay.Tests.Reading;

/// <summary>The reference article reads as its specification says.</summary>
public class SeedTests
{
    [Fact]
    public void Main_conclusion_is_the_estimate_and_cites_nothing()
    {
        var reading = Read();
        var main = reading.Main!;
        Assert.StartsWith(
            "Given these underlying principles",
            main.Passage.In(reading.Document.Text),
            StringComparison.Ordinal
        );
        var hedge = Assert.Single(
            reading.Hedges,
            hedge => main.Hedges.Contains(hedge.Id, StringComparer.Ordinal)
        );
        Assert.InRange(hedge.Low, 0.7, 0.99);
        Assert.InRange(hedge.High, 0.7, 0.99);
        Assert.DoesNotContain(
            reading.Citations,
            citation => citation.Supports.Contains(main.Id, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void First_cluster_supports_only_the_alleged_clause()
    {
        var reading = Read();
        var supported = reading
            .Citations.Where(citation => string.Equals(citation.Cluster, "k1", StringComparison.Ordinal))
            .SelectMany(citation => citation.Supports)
            .Distinct(StringComparer.Ordinal);
        var statement = reading.Statements.Single(statement =>
            string.Equals(statement.Id, supported.Single(), StringComparison.Ordinal)
        );
        var words = statement.Passage.In(reading.Document.Text);
        Assert.Contains("1999", words, StringComparison.Ordinal);
        Assert.Contains("allegedly", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_he_claims_is_his_word_and_not_the_groups()
    {
        var claim = Assert.Single(Read().Attributions, attribution => attribution.Cue.Text is "claims");
        Assert.Equal("he", claim.Source?.Text);
        Assert.Equal("he is fighting", claim.Content.Text);
    }

    [Fact]
    public void Two_shifts_and_no_more()
    {
        var shifts = Read().Shifts;
        Assert.Equal(
            ["HedgeDropped: allegedly -> demonstrated", "RungClimbed: on at least some level -> alliance"],
            shifts.Select(shift => $"{shift.Kind}: {shift.Was.Text} -> {shift.Became.Text}"),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void Motive_and_past_practice_are_argued_and_sources_and_evidence_are_not()
    {
        var checklist = Read().Checklist;
        Assert.NotEmpty(checklist.Motive);
        Assert.NotEmpty(checklist.PastPractice);
        Assert.Empty(checklist.SourceManipulability);
        Assert.Empty(checklist.EvaluationOfEvidence);
    }

    [Fact]
    public void Analysts_speak_and_their_argument_is_attributed()
    {
        var reading = Read();
        var speakers = reading
            .Statements.Where(statement => statement.Commitment == Commitment.Attributed)
            .Select(statement => statement.Speaker?.Text);
        Assert.Contains("various Russian analysts", speakers, StringComparer.Ordinal);
        Assert.Contains("Some Russian analysts", speakers, StringComparer.Ordinal);
    }

    private static DocumentReading Read()
    {
        var file = Directory.GetFiles(SharedData.Path("seed"), "*.txt").Order(StringComparer.Ordinal).First();
        return ReadingOf.Whole(File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
