using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests.Reading;

/// <summary>Op-eds on settled history: the rules that read one article read others.</summary>
public class OpEdTests
{
    [Theory]
    [InlineData("zinoviev-letter", "Taken together, it is likely")]
    [InlineData("niger-papers", "But in sum, the evidence shows")]
    [InlineData("gleiwitz", "Given all this, it is far more likely than not")]
    [InlineData("mainila", "The most plausible reading is")]
    [InlineData("zimmermann-telegram", "There is little doubt")]
    [InlineData("sisson-documents", "It follows that the Sisson papers were forged")]
    [InlineData("water-pump", "The evidence does not support the claim")]
    [InlineData("olympic-destroyer", "• We assess with moderate confidence")]
    [InlineData("maine", "We therefore judge it very unlikely")]
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
    [InlineData(
        "mainila",
        "HedgeDropped: reportedly -> It is time for the textbooks to say that the Soviet command fired the shells itself."
    )]
    [InlineData("zimmermann-telegram", "")]
    [InlineData("sisson-documents", "")]
    [InlineData("water-pump", "")]
    [InlineData("olympic-destroyer", "")]
    [InlineData("maine", "")]
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
    [InlineData("zimmermann-telegram", "\"The note is a fraud", Commitment.Attributed)]
    [InlineData("zimmermann-telegram", "He did not deny it", Commitment.Asserted)]
    [InlineData("zimmermann-telegram", "British officials have never denied", Commitment.Asserted)]
    [InlineData("sisson-documents", "Kennan (1956) compared", Commitment.Asserted)]
    [InlineData("water-pump", "All of this suggests", Commitment.Asserted)]
    [InlineData("water-pump", "It's a story about a report", Commitment.Asserted)]
    [InlineData("water-pump", "''A quick phone call", Commitment.Attributed)]
    [InlineData("olympic-destroyer", "Russia's foreign ministry denied", Commitment.Denied)]
    [InlineData("maine", "A naval court under Captain", Commitment.Attributed)]
    [InlineData("maine", "No rebel ever claimed", Commitment.Asserted)]
    public void Commitment_is_told(string name, string opening, Commitment wanted) =>
        Assert.Equal(wanted, Find(Read(name), opening).Commitment);

    [Theory]
    [InlineData("maine", "A naval court under Captain", "A naval court under Captain William T. Sampson")]
    [InlineData("maine", "The Spanish inquiry", "The Spanish inquiry")]
    [InlineData("water-pump", "Joe Weiss", "Joe Weiss, a security consultant who had read it")]
    [InlineData("olympic-destroyer", "Russia's foreign ministry", "Russia's foreign ministry")]
    [InlineData("olympic-destroyer", "Header: Kaspersky", "Kaspersky Lab")]
    public void Source_has_its_own_words_and_no_more(string name, string opening, string source) =>
        Assert.Equal(source, Find(Read(name), opening).Speaker?.Text);

    [Fact]
    public void What_is_said_is_not_cut_behind_a_word_that_asks_for_more() =>
        Assert.EndsWith(
            " in early February",
            Read("olympic-destroyer")
                .Attributions.Single(each => each.Source?.Text is "Anonymous American officials")
                .Content.Text,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("mainila", "MissingSource 2, Repeated 2, SelfCitation 1, EmptyDate 1")]
    [InlineData("sisson-documents", "MissingSource 0, Repeated 3, SelfCitation 0, EmptyDate 1")]
    public void Planted_defects_are_found(string name, string wanted)
    {
        var defects = Read(name).Citations.SelectMany(citation => citation.Defects).ToList();
        var kinds = new[]
        {
            CitationDefect.MissingSource,
            CitationDefect.Repeated,
            CitationDefect.SelfCitation,
            CitationDefect.EmptyDate,
        };
        Assert.Equal(
            wanted,
            string.Join(", ", kinds.Select(kind => $"{kind} {defects.Count(defect => defect == kind)}"))
        );
    }

    [Theory]
    [InlineData("maine", "Its finding rested on", "")]
    [InlineData("maine", "Rickover's book concludes", "Hyman G. Rickover")]
    [InlineData("sisson-documents", "As Kennan observes", "George F. Kennan")]
    [InlineData("zimmermann-telegram", "Officials in Washington", "")]
    [InlineData("zimmermann-telegram", "Many Americans believed", "")]
    [InlineData("maine", "The Spanish inquiry", "")]
    public void Only_names_are_named_as_origins(string name, string opening, string wanted)
    {
        var reading = Read(name);
        var statement = Find(reading, opening);
        var origins = OriginCounter.Count([reading], []);
        var named = origins
            .Where(origin => string.Equals(origin.Statement, statement.Id, StringComparison.Ordinal))
            .SelectMany(origin => origin.Named);
        Assert.Equal(wanted, string.Join("; ", named));
    }

    [Theory]
    [InlineData("The voters gave the Democrats control of the state Legislature and the governor's mansion.")]
    [InlineData(
        "The batteries had been drawn back from the border on the order of Marshal Mannerheim in Finland."
    )]
    [InlineData(
        "In their first round the Afghan team's robot scored a point for the three-nation alliance with the Gabonese and Estonian teams."
    )]
    [InlineData(
        "Albania welcomes the partnership of its authorities with the United Nations Interim Administration Mission in Kosovo."
    )]
    [InlineData(
        "Albania takes part in the cooperation with the Organization for Security and Cooperation in Europe."
    )]
    public void Politics_at_home_and_among_states_is_no_tie(string text) =>
        Assert.DoesNotContain(
            ReadingOf.Whole("A title\n\n" + text).Statements,
            statement => statement.Rung is not null
        );

    [Theory]
    [InlineData("The Cheka controlled the Monarchist Union for six years.")]
    [InlineData("Moscow founded the Supreme Monarchist Council in Berlin.")]
    public void A_group_that_calls_itself_union_or_council_is_one(string text) =>
        Assert.Contains(
            ReadingOf.Whole("A title\n\n" + text).Statements,
            statement => statement.Rung is not null
        );

    [Fact]
    public void Speech_in_a_paragraph_of_its_own_is_of_whoever_was_quoted_before()
    {
        var reading = ReadingOf.Whole(
            "The race\n\n\"Seventeen years ago, this would not have been possible,\" said Ambassador Mohib.\n\n"
                + "\"They have come a long way. Nothing will prevent us from going on.\"\n\nThe race ended on Tuesday, the judges said."
        );
        Assert.Equal("Ambassador Mohib", Find(reading, "\"They have come").Speaker?.Text);
        Assert.Equal("Ambassador Mohib", Find(reading, "Nothing will").Speaker?.Text);
        Assert.Equal("the judges", Find(reading, "The race ended").Speaker?.Text);
        var cues = reading.Attributions.Select(attribution => attribution.Cue.Passage.Start).ToList();
        Assert.Equal(cues.Order(), cues);
    }

    [Fact]
    public void Speech_in_a_paragraph_of_its_own_is_nobodys_where_the_one_before_quotes_nobody()
    {
        var reading = ReadingOf.Whole(
            "The race\n\nAmbassador Mohib came to the race with his staff on Tuesday.\n\n"
                + "\"They have come a long way. Nothing will prevent us from going on.\""
        );
        Assert.Null(Find(reading, "Nothing will").Speaker);
    }

    [Fact]
    public void What_analysts_say_elsewhere_rests_on_what_is_cited_for_them()
    {
        var reading = ReadingOf.Whole(
            "The letter\n\nSome analysts say the letter was planted (Andrew, March 3, 1999). Analysts argue that the letter came from Riga."
        );
        var statement = Find(reading, "Analysts argue");
        var origins = Assert.Single(
            OriginCounter.Count([reading], []),
            origin => string.Equals(origin.Statement, statement.Id, StringComparison.Ordinal)
        );
        Assert.Equal(["Andrew"], origins.Named);
        Assert.Equal(1, origins.Expected);
        Assert.Equal(2, origins.Apparent);
    }

    [Fact]
    public void Nameless_group_is_known_again_by_what_it_did()
    {
        var reading = ReadingOf.Whole(
            "The letter\n\nThe Service was, to some extent, in contact with the émigré group that forged the letter.\n\n"
                + "Its control of the group that forged the letter brought down a government."
        );
        var shift = Assert.Single(reading.Shifts);
        Assert.Equal(ShiftKind.RungClimbed, shift.Kind);
        Assert.Equal("control of", shift.Became.Text);
    }

    [Fact]
    public void Accusation_is_the_accusers_word()
    {
        var reading = ReadingOf.Whole(
            "The forces\n\nMoscow accused the British service of controlling armed groups in Riga."
        );
        var statement = Find(reading, "Moscow accused");
        Assert.Equal(Commitment.Attributed, statement.Commitment);
        Assert.Equal("Moscow", statement.Speaker?.Text);
        Assert.Null(reading.Main);
    }

    private static Statement Find(DocumentReading reading, string opening) =>
        reading.Statements.First(statement =>
            statement.Passage.In(reading.Document.Text).StartsWith(opening, StringComparison.Ordinal)
        );

    private static DocumentReading Read(string name) =>
        ReadingOf.Whole(RepositoryFile.Read($"Reading/Texts/{name}.txt"));
}
