using System.Text.RegularExpressions;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Reports;
using Assay.Tests.Judging;

namespace Assay.Tests.Docs;

/// <summary>The gallery prints what the program prints, and every report in it is a fact with two published sources.</summary>
public sealed partial class GalleryTests
{
    private const int Piped = 80;

    private static readonly string Guide = Text("docs", "guide", "gallery.md");
    private static readonly string Sources = Text("samples", "GALLERY.md");

    public static TheoryData<string> Cases =>
        [
            .. Named()
                .Matches(Guide)
                .Select(match => match.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal),
        ];

    [Fact]
    public void Each_question_is_judged_as_of_its_day_and_with_hindsight()
    {
        var names = Cases.Select(row => row.Data).ToList();
        var questions = names
            .GroupBy(name => SampleCase.Read(name).Question, StringComparer.Ordinal)
            .ToList();
        Assert.Equal(4, questions.Count);
        Assert.All(
            questions,
            question =>
            {
                var (then, later) = (question.First(), question.Last());
                Assert.Equal(2, question.Count());
                Assert.EndsWith("-hindsight", later, StringComparison.Ordinal);
                var (early, late) = (SampleCase.Read(then), SampleCase.Read(later));
                Assert.True(string.CompareOrdinal(early.AsOf, late.AsOf) < 0);
                // Hindsight adds, and takes nothing back.
                Assert.Subset(Told(late), Told(early));
                Assert.True(late.Reports.Length > early.Reports.Length);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_was_not_known_yet_is_in_no_case(string name)
    {
        var content = SampleCase.Read(name);
        Assert.All(
            content.Reports,
            report => Assert.True(string.CompareOrdinal(report.Date, content.AsOf) <= 0, report.Id)
        );
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_judgement_is_printed_as_the_program_prints_it(string name)
    {
        var content = SampleCase.Read(name);
        Assert.Empty(content.Notes);
        var judgement = Judge.Of(new Case(content));
        var lines = WeighSummary.Write(judgement, content, Piped).Select(line => line.Text).ToList();
        var first = lines.IndexOf("Judgement") + 1;
        var printed = string.Join('\n', lines[first..lines.IndexOf("The answers")]).Trim('\n');
        Assert.Contains(
            $"weigh samples/cases/{name}.case.yaml\n\n```text\n{printed}\n```\n",
            Guide,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_report_is_a_fact_with_two_published_sources(string name)
    {
        var heading = Sources.IndexOf($"{name}", StringComparison.Ordinal);
        var section = Sources[heading..];
        section = section[..section.IndexOf("\nHow it turned out", StringComparison.Ordinal)];
        var rows = section
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        Assert.All(
            SampleCase.Read(name).Reports,
            report =>
            {
                var row = Assert.Single(
                    rows,
                    row => row[1].Contains($"`{report.Id}`", StringComparison.Ordinal)
                );
                Assert.True(row[3].Split(';').Length >= 2, report.Id);
            }
        );
    }

    private static HashSet<string> Told(CaseContent content) =>
        [
            .. content.Reports.Select(report =>
                $"{report.Id} {report.Date} {report.Source} {report.Indicator} {report.Saw} {string.Join(' ', report.Copies)}"
            ),
        ];

    private static string Text(params string[] path) =>
        File.ReadAllText(Path.Combine([Repository.Root, .. path])).ReplaceLineEndings("\n");

    [GeneratedRegex(
        @"weigh samples/cases/(?<name>[a-z0-9-]+)\.case\.yaml",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Named();
}
