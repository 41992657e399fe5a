using System.Text;
using System.Text.Json;
using Assay.Core.Weighing.Matrices;
using Assay.Reports;
using Assay.Reports.Html.Sections;
using Assay.Reports.Words;
using Assay.Tests.Weighing.Matrices;

namespace Assay.Tests.Reports;

public sealed class MatrixOutputTests
{
    [Fact]
    public void Ties_are_said_and_every_leader_is_marked()
    {
        var lines = Lines(SomeMatrix.Of("C I N", "I C N"), 80);

        Assert.Contains(lines, line => line.StartsWith("PARC: H3 leads.", StringComparison.Ordinal));
        lines = Lines(SomeMatrix.Of("C I I", "C I I"), 80);
        Assert.Contains(lines, line => line.StartsWith("PARC: H1 leads.", StringComparison.Ordinal));
        lines = Lines(SomeMatrix.Of("I N N"), 80);
        Assert.Contains(lines, line => line.StartsWith("PARC: H2 and H3 tie.", StringComparison.Ordinal));
        Assert.Equal(
            7,
            Assert.Single(lines, line => line.StartsWith("  H2", StringComparison.Ordinal)).Count('*')
        );
        lines = Lines(SomeMatrix.Of("N N N"), 80);
        Assert.Contains(lines, line => line.StartsWith("PARC: all tie.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    public void No_line_is_wider_than_asked_for_and_every_tool_is_there(int width)
    {
        var lines = Lines(SomeMatrix.Sandworm(), width);

        Assert.All(lines, line => Assert.True(CellWidth.Of(line) <= width, line));
        Assert.All(
            (string[])["PARC w.", "OpenSyn.", "OS-ACH", "IntelWB", "A. Goss", "radarist"],
            head => Assert.Contains(lines, line => line.Contains(head, StringComparison.Ordinal))
        );
        Assert.Contains(lines, line => line.Contains("scores, not probabilities", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_words_send_no_codes()
    {
        const string Words = "\u001b[31m\u202e\u4e2d\n\0red";
        var matrix = new EvidenceMatrix(
            Words,
            [new(Words, Words), new(Words + Words + Words, Words)],
            [
                new MatrixItem
                {
                    Id = Words,
                    Says = Words,
                    Votes =
                    [
                        [Consistency.Consistent],
                        [],
                    ],
                },
            ]
        );

        Assert.All(
            Lines(matrix, 60),
            line =>
            {
                Assert.DoesNotContain(line, char.IsControl);
                Assert.DoesNotContain('\u202e', line);
                Assert.True(CellWidth.Of(line) <= 60, line);
            }
        );
        Assert.DoesNotContain('\u001b', Json(matrix));
    }

    [Fact]
    public void The_JSON_has_the_shape_of_a_judgements_baselines_and_the_rest()
    {
        using var json = JsonDocument.Parse(Json(SomeMatrix.Sandworm()));
        var root = json.RootElement;

        Assert.Equal(
            "parc parcWeighted openSynthesisInconsistency phpOpenSourceAch intelWorkbench adamGoss radaristWeighted",
            string.Join(' ', root.GetProperty("ach").EnumerateObject().Select(member => member.Name))
        );
        Assert.Equal(16, root.GetProperty("ach").GetProperty("intelWorkbench").GetProperty("H2").GetDouble());
        Assert.Equal("H1", root.GetProperty("achLeaders").GetProperty("parc")[0].GetString());
        Assert.Equal("highest", root.GetProperty("dialects")[0].GetProperty("best").GetString());
        Assert.Equal(
            JsonValueKind.Null,
            root.GetProperty("dialects")[0].GetProperty("diagnosticity").ValueKind
        );
        Assert.Equal(
            2,
            root.GetProperty("dialects")[6].GetProperty("diagnosticity").GetProperty("E1").GetDouble()
        );
        Assert.Equal("C", root.GetProperty("items")[0].GetProperty("marks").GetProperty("H1")[0].GetString());
        var openSynthesis = root.GetProperty("dialects")[2];
        Assert.Equal(7, openSynthesis.GetProperty("consistency").GetProperty("H1").GetDouble());
        Assert.Equal("E4", openSynthesis.GetProperty("itemOrder")[0][0].GetString());
        Assert.Equal(JsonValueKind.Array, root.GetProperty("disagreement").ValueKind);
        Assert.Equal("same-marks", root.GetProperty("flags")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Where_voters_disagree_is_said()
    {
        var matrix = SomeMatrix.Of("C|I N|N", "C|CC NA|NA|C");

        Assert.Contains(
            Lines(matrix, 100),
            line =>
                line.StartsWith(
                    "E1 under H1: 1.41 (Open Synthesis), strong disagreement (Open Source ACH).",
                    StringComparison.Ordinal
                )
        );
        using var json = JsonDocument.Parse(Json(matrix));
        var cells = json.RootElement.GetProperty("disagreement").EnumerateArray().ToList();
        Assert.Equal(
            "E1/H1 E2/H1 E2/H2",
            string.Join(
                ' ',
                cells.Select(cell => $"{cell.GetProperty("item")}/{cell.GetProperty("hypothesis")}")
            )
        );
        Assert.Equal(Math.Sqrt(2), cells[0].GetProperty("openSynthesis").GetDouble(), 1e-15);
    }

    [Fact]
    public void A_judgement_has_the_scores_in_JSON_and_apart_from_the_probabilities_in_the_report()
    {
        var judgement = Some.Judgement() with
        {
            MatrixScores = MatrixDialects.Score(SomeMatrix.Of("C I II NA I", "N C I I I")),
        };
        using var output = new MemoryStream();
        JudgementJson.Write(judgement, output);
        using var json = JsonDocument.Parse(output.ToArray());

        var ach = json.RootElement.GetProperty("baselines").GetProperty("ach");
        Assert.Equal(-3, ach.GetProperty("parc").GetProperty(judgement.Hypotheses[2].Id).GetDouble());
        Assert.Equal(
            judgement.Hypotheses[0].Id,
            Assert
                .Single(json.RootElement.GetProperty("achLeaders").GetProperty("parc").EnumerateArray())
                .GetString()
        );
        var html = MatrixScoresTable.Draw(judgement).ToString();
        Assert.Contains("not probabilities", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">\u22123</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\"><strong>0</strong></td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("%", html, StringComparison.Ordinal);
        judgement = judgement with { MatrixScores = MatrixDialects.Score(SomeMatrix.Of("N N N N N")) };
        html = MatrixScoresTable.Draw(judgement).ToString();
        Assert.Contains("<p>Nothing: no report", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", html, StringComparison.Ordinal);
    }

    private static List<string> Lines(EvidenceMatrix matrix, int width) =>
        [.. MatrixSummary.Write(matrix, width).Select(line => line.Text)];

    private static string Json(EvidenceMatrix matrix)
    {
        using var output = new MemoryStream();
        MatrixJson.Write(matrix, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
