using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>The rivals on one scale from 0 to 100 %: a dot for the probability, a bar for its range, a tick for the prior.</summary>
internal sealed class PosteriorFigure
{
    private const double Margin = 14;
    private const double LabelSize = 14;
    private const double LineHeight = 18;
    private const double BarHeight = 30;

    // ICD 203; the outermost two bands on either side are too narrow for words.
    private static readonly (double From, double To, string Word)[] Bands =
    [
        (0.05, 0.2, "very unlikely"),
        (0.2, 0.45, "unlikely"),
        (0.45, 0.55, "even"),
        (0.55, 0.8, "likely"),
        (0.8, 0.95, "very likely"),
    ];

    private readonly Judgement _judgement;
    private readonly double _width;
    private readonly bool _hasStripes;

    private PosteriorFigure(Judgement judgement, double width, bool hasStripes)
    {
        _judgement = judgement;
        _width = width;
        _hasStripes = hasStripes;
    }

    /// <summary>Draws the figure for a page of the given width in pixels; narrow ones wrap their labels.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="id">Identifier of the figure.</param>
    /// <param name="hasStripes">Whether the bands of ICD 203 lie behind it, because the words are from there.</param>
    public static Markup Draw(Judgement judgement, int width, string id, bool hasStripes = true)
    {
        var figure = new PosteriorFigure(judgement, width, hasStripes);
        var top = figure.IsNarrow ? 10.0 : 26.0;
        var y = top;
        var rows = new List<Markup>();
        foreach (var hypothesis in judgement.Hypotheses)
            rows.Add(figure.Row(hypothesis, ref y));
        var scale = figure.Scale(top, y);
        return Markup.Of(
            $"""
            <svg class="figure" viewBox="0 0 {width} {Svg.N(y + 24)}" width="{width}" height="{Svg.N(
                y + 24
            )}" role="img" aria-labelledby="{id}-t {id}-d">
            <title id="{id}-t">Rival explanations, each with its probability and range</title>
            <desc id="{id}-d">{figure.Describe()}</desc>
            {scale}{Markup.Join(rows)}</svg>

            """
        );
    }

    private bool IsNarrow => _width < 500;

    private double X(double probability) =>
        Margin + (Math.Clamp(probability, 0, 1) * (_width - (2 * Margin)));

    private string Describe() =>
        string.Join(
            " ",
            _judgement.Hypotheses.Select(hypothesis =>
                $"{hypothesis.Says}: {Plain.Likelihood(hypothesis)}, range {Plain.Band(hypothesis.Low, hypothesis.High)}, before the evidence {Plain.Percent(hypothesis.Prior)}."
            )
        );

    private Markup Scale(double top, double bottom)
    {
        var bands = _hasStripes
            ? Markup.Join(Bands.Select((band, index) => Band(band, index, top, bottom)))
            : Markup.None;
        var ticks = Markup.Join(
            new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }.Select(at =>
                Markup.Of(
                    $"<line class=\"f-grid\" x1=\"{Svg.N(X(at))}\" x2=\"{Svg.N(X(at))}\" y1=\"{Svg.N(bottom)}\" y2=\"{Svg.N(bottom + 5)}\"/>{Svg.Text(X(at), bottom + 19, "f-tick", Svg.N(at * 100))}"
                )
            )
        );
        return Markup.Of(
            $"{bands}<line class=\"f-grid\" x1=\"{Svg.N(X(0))}\" x2=\"{Svg.N(X(1))}\" y1=\"{Svg.N(bottom)}\" y2=\"{Svg.N(bottom)}\"/>{ticks}\n"
        );
    }

    private Markup Band((double From, double To, string Word) band, int index, double top, double bottom)
    {
        var word = IsNarrow
            ? Markup.None
            : Svg.Text((X(band.From) + X(band.To)) / 2, top - 10, "f-band", band.Word);
        return Markup.Of(
            $"<rect class=\"f-stripe f-stripe{index % 2}\" x=\"{Svg.N(X(band.From))}\" y=\"{Svg.N(top - 4)}\" width=\"{Svg.N(X(band.To) - X(band.From))}\" height=\"{Svg.N(bottom - top + 4)}\"/>{word}"
        );
    }

    private Markup Row(HypothesisJudgement hypothesis, ref double y)
    {
        var likelihood = Plain.Likelihood(hypothesis);
        var room = _width - (2 * Margin) - (IsNarrow ? 0 : Svg.Width(likelihood, LabelSize) + 20);
        var kind = IsClaimed(hypothesis) ? "f-label f-claimed" : "f-label";
        var says = IsClaimed(hypothesis) ? $"{hypothesis.Says} (claimed)" : hypothesis.Says;
        var row = new List<Markup>();
        var first = y + LineHeight;
        foreach (var line in Svg.Wrap(says, room, LabelSize, 4))
        {
            y += LineHeight;
            row.Add(Svg.Text(Margin, y, kind, line));
        }

        y += IsNarrow ? LineHeight : 0;
        row.Add(
            IsNarrow
                ? Svg.Text(Margin, y, "f-word", likelihood)
                : Svg.Text(_width - Margin, first, "f-word f-end", likelihood)
        );
        row.Add(Bar(hypothesis, y + 14));
        y += BarHeight;
        return Markup.Of($"<g>{Markup.Join(row)}</g>\n");
    }

    private bool IsClaimed(HypothesisJudgement hypothesis) =>
        string.Equals(hypothesis.Id, _judgement.Claimed, StringComparison.Ordinal);

    private Markup Bar(HypothesisJudgement hypothesis, double y)
    {
        var (low, high) = (X(hypothesis.Low), X(hypothesis.High));
        return Markup.Of(
            $"<line class=\"f-track\" x1=\"{Svg.N(X(0))}\" x2=\"{Svg.N(X(1))}\" y1=\"{Svg.N(y)}\" y2=\"{Svg.N(y)}\"/><rect class=\"f-range\" x=\"{Svg.N(low)}\" y=\"{Svg.N(y - 4)}\" width=\"{Svg.N(Math.Max(1, high - low))}\" height=\"8\" rx=\"4\"/><line class=\"f-prior\" x1=\"{Svg.N(X(hypothesis.Prior))}\" x2=\"{Svg.N(X(hypothesis.Prior))}\" y1=\"{Svg.N(y - 11)}\" y2=\"{Svg.N(y + 11)}\"/><circle class=\"f-dot\" cx=\"{Svg.N(X(hypothesis.Posterior))}\" cy=\"{Svg.N(y)}\" r=\"6\"/>"
        );
    }
}
