using System.Runtime.CompilerServices;
using Assay.Core.Cases;
using Assay.Core.Judging;

namespace Assay.Web.Workbench;

/// <summary>What cases come to at the middles of their ratings, worked out once for each state of a case that is in use.</summary>
internal static class PointShelf
{
    private static readonly ConditionalWeakTable<Case, PointJudgement> Points = [];

    /// <summary>The answer.</summary>
    /// <exception cref="Core.Weighing.WeighingRefusedException">It can't be weighed.</exception>
    public static PointJudgement Of(Case @case) => Points.GetValue(@case, key => Judge.AtMeans(key));
}
