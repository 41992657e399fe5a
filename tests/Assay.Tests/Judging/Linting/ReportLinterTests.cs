using System.Diagnostics;
using Assay.Core.Cases;
using Assay.Core.Judging.Linting;
using Assay.Reports;
using CsCheck;

namespace Assay.Tests.Judging.Linting;

public sealed class ReportLinterTests
{
    private static readonly string[] Scraps =
    [
        "likely",
        "very likely",
        "highly probable",
        "may",
        "(70 %)",
        "95 %",
        "chance of",
        "with high confidence",
        "80 % confident",
        "\u201c",
        "\u201d",
        "`",
        ". ",
        "\n\n",
        "\t",
        "|",
        "not",
        "somewhat",
        "probability of 0.7",
        "\ud83d\ude00",
        "May",
        "said that",
        "(",
        "The raid is",
    ];

    [Fact]
    public void Every_finding_is_grounded_in_the_text_and_in_order() =>
        Gen.Int[0, Scraps.Length - 1]
            .Array[0, 40]
            .Select(picks => string.Join(' ', picks.Select(pick => Scraps[pick])))
            .Sample(
                text =>
                {
                    var findings = ReportLinter.Read(text).Findings;
                    var places = findings.Select(finding => finding.Mark.Passage).ToList();
                    return places.SequenceEqual(places.Order())
                        && findings.All(finding =>
                            string.Equals(
                                finding.Mark.Text,
                                text[finding.Mark.Passage.Start..finding.Mark.Passage.End],
                                StringComparison.Ordinal
                            )
                            && finding.Sentence.Contains(finding.Mark.Passage)
                            && finding.Message.EndsWith('.')
                        );
                },
                iter: 500
            );

    [Fact]
    public void Findings_of_one_rule_never_overlap() =>
        Gen.Int[0, Scraps.Length - 1]
            .Array[0, 40]
            .Select(picks => string.Join(' ', picks.Select(pick => Scraps[pick])))
            .Sample(
                text =>
                    ReportLinter
                        .Read(text)
                        .Findings.GroupBy(finding => finding.Rule, StringComparer.Ordinal)
                        .All(rule =>
                            rule.Zip(rule.Skip(1))
                                .All(pair => !pair.First.Mark.Passage.Overlaps(pair.Second.Mark.Passage))
                        ),
                iter: 500
            );

    [Fact]
    public void A_number_between_two_words_is_held_against_the_first() =>
        Assert.Equal(
            "likely 95 %",
            Assert
                .Single(
                    ReportLinter.Read("A raid is likely 95 % (likely).").Findings,
                    finding => string.Equals(finding.Rule, LintRule.Mismatch, StringComparison.Ordinal)
                )
                .Mark.Text
        );

    [Fact]
    public void The_table_that_is_asked_for_decides()
    {
        const string Text = "A raid is likely (85 %).";

        Assert.Equal(
            "word-number-mismatch",
            Assert.Single(ReportLinter.Read(Text, EstimativeWords.Icd203).Findings).Rule
        );
        Assert.Empty(ReportLinter.Read(Text, EstimativeWords.Nato).Findings);
        Assert.Equal(TableChoice.Asked, ReportLinter.Read(Text, EstimativeWords.Nato).Choice);
    }

    [Fact]
    public void The_table_that_the_report_names_decides_over_the_one_that_fits()
    {
        var linted = ReportLinter.Read("Words are those of NATO (AJP-2.1). A raid is very likely (85 %).");

        Assert.Equal((EstimativeWords.Nato, TableChoice.Named), (linted.Table, linted.Choice));
        Assert.Equal("mixed-standards", Assert.Single(linted.Findings).Rule);
    }

    [Fact]
    public void Prose_after_a_list_of_sources_is_read() =>
        Assert.Equal(
            "vague-likelihood",
            Assert
                .Single(
                    ReportLinter
                        .Read(
                            "Sources\n\nSmith, J. Likely Wars. London, 1999.\n\nThe raid may have been staged.\n"
                        )
                        .Findings
                )
                .Rule
        );

    [Fact]
    public void A_message_names_the_word_to_write_instead() =>
        Assert.Contains(
            "95 % is \u201calmost certain\u201d",
            Assert.Single(ReportLinter.Read("It is likely (95 %) that he knew.").Findings).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_word_of_every_table_is_known_to_the_linter() =>
        Assert.All(
            EstimativeWords.Tables.SelectMany(table =>
                table
                    .Bands.SelectMany(band => band.Synonyms.Insert(0, band.Word))
                    .Select(word => (table, word))
            ),
            row =>
                Assert.Empty(
                    ReportLinter
                        .Read($"A raid: {row.word} (no number).", row.table)
                        .Findings.Where(finding => finding.Rule is not "bare-word")
                )
        );

    [Fact]
    public void A_word_and_the_number_that_the_table_gives_it_always_agree() =>
        Gen.Select(Gen.Int[0, EstimativeWords.Tables.Length - 1], Gen.Int[1, 99])
            .Sample(
                (index, percent) =>
                {
                    var table = EstimativeWords.Tables[index];
                    var word = table.Word(percent / 100.0);
                    return word.StartsWith("between", StringComparison.Ordinal)
                        || ReportLinter.Read($"A raid is {word} ({percent} %).", table).Findings.IsEmpty;
                },
                iter: 500
            );

    [Theory]
    [InlineData("likely ")]
    [InlineData("likely (70 %) ")]
    [InlineData("may be likely. ")]
    [InlineData("70 % chance | ")]
    [InlineData("confidence of (((((")]
    [InlineData("`")]
    [InlineData("not very ")]
    public void Time_grows_no_faster_than_the_text(string scrap)
    {
        var watch = Stopwatch.StartNew();
        ReportLinter.Read(string.Concat(Enumerable.Repeat(scrap, 400_000 / scrap.Length)));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void The_lines_of_a_summary_carry_no_codes_and_keep_their_width()
    {
        const string Text =
            "It is\u001b[31m likely (95 %)\u202e that \u6f22\u5b57 he knew, with high confidence.\n";
        var document = Reading.ReadingOf.Document(Text);

        var lines = LintSummary.Write(document, ReportLinter.Read(Text), 40);

        Assert.All(lines, line => Assert.DoesNotContain(line.Text, char.IsControl));
        Assert.All(lines, line => Assert.InRange(line.Text.Length, 0, 40));
        Assert.Contains(lines, line => line.Text.TrimStart().StartsWith("^^^", StringComparison.Ordinal));
    }
}
