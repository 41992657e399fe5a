using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;

namespace Assay.Web.Workbench;

/// <summary>What a case comes to at once, at the middles of the ratings, as one person rates it.</summary>
internal static class LiveJudgement
{
    private static readonly ConditionalWeakTable<
        Case,
        ConcurrentDictionary<string, (string Drafts, PointAnswer Answer)>
    > Answers = [];

    /// <summary>The answer, or why there is none.</summary>
    public static (PointAnswer? Point, string? Fault) Of(Case @case, RatingDrafts drafts)
    {
        try
        {
            var isAsItStands = drafts.Indicators.Count == 0 && @case.Content.Analysts.IsEmpty;
            if (!isAsItStands)
                return (Own(@case, drafts), null);
            var point = PointShelf.Of(@case);
            return (new PointAnswer(point.Prior, point.Posterior), null);
        }
        catch (Exception fault) when (fault is WeighingRefusedException or ArgumentException)
        {
            return (null, fault.Message);
        }
    }

    // The page that follows a rating asks for what the rating was answered with.
    private static PointAnswer Own(Case @case, RatingDrafts drafts)
    {
        var known = Answers.GetValue(@case, _ => new(StringComparer.Ordinal));
        if (
            known.TryGetValue(drafts.Who, out var last)
            && string.Equals(last.Drafts, drafts.Versions, StringComparison.Ordinal)
        )
            return last.Answer;
        var answer = Judge.AnswerAtMeans(new Case(drafts.Own(@case.Content)));
        known[drafts.Who] = (drafts.Versions, answer);
        return answer;
    }
}
