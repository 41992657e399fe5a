using Assay.Core.Judging;
using Assay.Core.Weighing.Matrices;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>What matrix tools would have said of the same reports, apart from the methods that give probabilities.</summary>
internal static class MatrixScoresTable
{
    public static Markup Draw(Judgement judgement)
    {
        if (judgement.MatrixScores.IsEmpty)
            return Markup.None;
        if (judgement.MatrixScores.All(SaysNothing))
            return Markup.Of(
                $"""
                <h3>What a matrix of evidence would have said</h3>
                <p>Nothing: no report here speaks for or against any explanation, so seven tools for the analysis of competing hypotheses score all of them the same.</p>

                """
            );
        var rows = Markup.Join(judgement.Hypotheses.Select((item, h) => Row(judgement, item.Says, h)));
        var meanings = Markup.Join(
            judgement.MatrixScores.Select(scores =>
                Markup.Of(
                    $"<li><strong>{scores.Dialect.Name}</strong> ({MatrixWords.Best(scores)} score leads). {scores.Dialect.Says}</li>\n"
                )
            )
        );
        return Markup.Of(
            $"""
            <h3>What a matrix of evidence would have said</h3>
            <p>{MatrixWords.Limits} Bold: the score that leads.</p>
            {Table.Draw(
                "Scores by tools for the analysis of competing hypotheses",
                ["Explanation", .. judgement.MatrixScores.Select(scores => scores.Dialect.Name)],
                rows,
                "numbers"
            )}<ul>
            {meanings}</ul>

            """
        );
    }

    private static bool SaysNothing(MatrixScores scores) => scores.Scores.All(score => score == 0);

    private static Markup Row(Judgement judgement, string says, int hypothesis)
    {
        var cells = Markup.Join(judgement.MatrixScores.Select(scores => Cell(scores, hypothesis)));
        return Markup.Of($"<tr><th scope=\"row\">{says}</th>{cells}</tr>\n");
    }

    private static Markup Cell(MatrixScores scores, int hypothesis)
    {
        var score = MatrixWords.Score(scores.Scores[hypothesis]);
        return scores.Leaders.Contains(hypothesis)
            ? Markup.Of($"<td class=\"n\"><strong>{score}</strong></td>")
            : Markup.Of($"<td class=\"n\">{score}</td>");
    }
}
