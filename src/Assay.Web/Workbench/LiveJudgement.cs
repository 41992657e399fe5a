using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;

namespace Assay.Web.Workbench;

/// <summary>What a case comes to at once, at the middles of the ratings, as one person rates it.</summary>
internal static class LiveJudgement
{
    /// <summary>The answer, or why there is none.</summary>
    public static (PointJudgement? Point, string? Fault) Of(Case @case, RatingDrafts drafts)
    {
        try
        {
            var isAsItStands = drafts.Indicators.Count == 0 && @case.Content.Analysts.IsEmpty;
            return (
                isAsItStands ? PointShelf.Of(@case) : Judge.AtMeans(new Case(drafts.Own(@case.Content))),
                null
            );
        }
        catch (Exception fault) when (fault is WeighingRefusedException or ArgumentException)
        {
            return (null, fault.Message);
        }
    }
}
