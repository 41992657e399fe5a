using Assay.Core.Cases;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>The exact answers of a case at the means: the inference of each analyst, and what they come to when pooled.</summary>
internal class PointBasis
{
    /// <summary>Weighs a case.</summary>
    /// <exception cref="WeighingRefusedException">The reports are impossible, or the case is too entangled.</exception>
    public PointBasis(CaseContent content)
    {
        Content = content;
        Views = ViewsOf(content);
        MarginalsByView = [.. Views.Select(view => view.Marginals())];
        Marginals = Weighing.Marginals.Pooled(MarginalsByView);
        Prior = Pooling.Of([.. Views.Select(view => view.Means.Prior)]);
    }

    /// <summary>The inference of each analyst, in order of name; one where a single rating stands for all.</summary>
    /// <exception cref="WeighingRefusedException">The case is too entangled.</exception>
    public static IReadOnlyList<ExactInference> ViewsOf(CaseContent content)
    {
        var analysts = content.Analysts;
        CaseContent[] views = analysts.IsEmpty ? [content] : [.. analysts.Select(content.Of)];
        return [.. views.Select(view => new ExactInference(view))];
    }

    public CaseContent Content { get; }

    /// <summary>One for each analyst, in order of name; one where a single rating stands for all.</summary>
    public IReadOnlyList<ExactInference> Views { get; }

    /// <summary>The answers of each view.</summary>
    public IReadOnlyList<Marginals> MarginalsByView { get; }

    /// <summary>The pooled answers.</summary>
    public Marginals Marginals { get; }

    /// <summary>The pooled prior.</summary>
    public double[] Prior { get; }
}
