using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>What every part of a judgement starts from: the inference of each analyst, their pooled answers, and who leads.</summary>
internal sealed class JudgingBasis : PointBasis
{
    public JudgingBasis(CaseContent content, EstimativeWords words)
        : base(content)
    {
        Words = words;
        Outlook = Outlook.Of(Marginals.Posterior, words);
        OriginOfReport = OriginReader.Read(
            Links,
            [.. content.Reports.Select(report => report.Asserts)],
            Marginals.Own
        );
        Losses = LossList.Of(content, OriginOfReport, Links.IndicatorOfReport);
        Without = new LossOutcomes(this);
    }

    public EstimativeWords Words { get; }

    /// <summary>Names resolved, the same in every view.</summary>
    public CaseLinks Links => Views[0].Links;

    public Outlook Outlook { get; }

    /// <summary>What the judgement can be tried without.</summary>
    public Loss[] Losses { get; }

    /// <summary>What the judgement becomes without some of it.</summary>
    public LossOutcomes Without { get; }

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

    /// <summary>On a ladder: position of the claimed rung, from which the rungs count together.</summary>
    public int? ClaimedFrom => Content.IsLadder ? Claimed : null;

    /// <summary>By report: the report that most probably is its origin.</summary>
    public int[] OriginOfReport { get; }

    /// <summary>The most probable hypothesis but the leader.</summary>
    public int RunnerUp
    {
        get
        {
            var second = -1;
            for (var h = 0; h < Marginals.Posterior.Length; h++)
            {
                if (
                    h != Outlook.Leader
                    && (second < 0 || Marginals.Posterior[h] > Marginals.Posterior[second])
                )
                    second = h;
            }

            return second;
        }
    }

    /// <summary>The pooled posterior where each view has this joint; <see langword="null"/> where the reports are impossible in one.</summary>
    public static double[]? Pooled(IEnumerable<double[]> joints)
    {
        var posteriors = new List<double[]>();
        foreach (var joint in joints)
        {
            if (Distribution.Of(joint) is not { } posterior)
                return null;
            posteriors.Add(posterior);
        }

        return Pooling.Of(posteriors);
    }

    /// <summary>Whether a report says the same whatever is the case, in every view.</summary>
    public bool IsVacuous(int report) => Views.All(view => view.IsVacuous(report));

    /// <summary>10 log10 of the leader's odds with everything, over its odds in another posterior.</summary>
    public double Decibans(double[] otherwise) => LogOdds(Marginals.Posterior) - LogOdds(otherwise);

    /// <summary>The leader's odds in decibans; odds beyond 300 either way are certainty by assumption.</summary>
    private double LogOdds(double[] posterior)
    {
        var others = 0.0;
        for (var h = 0; h < posterior.Length; h++)
            others += h == Outlook.Leader ? 0 : posterior[h];
        return Math.Clamp(10 * (Math.Log10(posterior[Outlook.Leader]) - Math.Log10(others)), -300, 300);
    }
}
