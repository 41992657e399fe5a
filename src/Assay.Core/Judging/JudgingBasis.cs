using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>What every part of a judgement starts from: the inference, its answers, and who leads.</summary>
internal sealed class JudgingBasis
{
    public JudgingBasis(CaseContent content, EstimativeWords words)
    {
        Words = words;
        Inference = new ExactInference(content);
        Marginals = Inference.Marginals();
        Outlook = Outlook.Of(Marginals.Posterior, words);
        OriginOfReport = Inference.Origins(Marginals.Own);
    }

    public EstimativeWords Words { get; }

    public ExactInference Inference { get; }

    public CaseContent Content => Inference.Content;

    public Marginals Marginals { get; }

    public Outlook Outlook { get; }

    /// <summary>Position of the claimed hypothesis, or <see langword="null"/> where nothing is claimed.</summary>
    public int? Claimed
    {
        get
        {
            var hypotheses = Content.Hypotheses;
            for (var h = 0; h < hypotheses.Length; h++)
            {
                if (string.Equals(hypotheses[h].Id, Content.Claimed, StringComparison.Ordinal))
                    return h;
            }

            return null;
        }
    }

    /// <summary>By report: the report that most probably is its origin.</summary>
    public int[] OriginOfReport { get; }

    /// <summary>The reports that are origins, in the case's order.</summary>
    public IEnumerable<int> Origins => OriginOfReport.Distinct().Order();

    /// <summary>Which reports go when an origin goes.</summary>
    public bool[] WithoutOrigin(int origin) => [.. OriginOfReport.Select(of => of == origin)];

    /// <summary>Which reports go when an indicator's ratings do: an indicator that nobody rated is left out.</summary>
    public bool[] WithoutIndicator(int indicator) =>
        [.. Inference.Links.IndicatorOfReport.Select(of => of == indicator)];

    /// <summary>10 log10 of the leader's odds with everything, over its odds without some reports.</summary>
    public double Decibans(bool[] dropped) =>
        LogOdds(Marginals.Posterior) - LogOdds(Inference.Posterior(Inference.Means, dropped));

    /// <summary>The leader's odds in decibans; odds beyond 300 either way are certainty by assumption.</summary>
    private double LogOdds(double[] posterior)
    {
        var others = 0.0;
        for (var h = 0; h < posterior.Length; h++)
            others += h == Outlook.Leader ? 0 : posterior[h];
        return Math.Clamp(10 * (Math.Log10(posterior[Outlook.Leader]) - Math.Log10(others)), -300, 300);
    }
}
