using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Simulation.Worlds;

/// <summary>Makes the question of a world: the steps of the ladder that it tells apart, and their prior.</summary>
internal static class QuestionMaker
{
    public static ImmutableArray<Hypothesis> Make(Plan plan)
    {
        var ladder = plan.Templates.Ladder.Rungs;
        var hasClass = !plan.Dice.Happens(plan.Parameters.Classless);
        var firsts = plan.Dice.Happens(plan.Parameters.Ladder)
            ? [.. Enumerable.Range(0, ladder.Length)]
            : Steps(plan, hasClass);
        plan.Rungs = [.. firsts.Select(first => ladder[first].Rung)];
        var priors = hasClass ? Shares(plan, firsts) : Anything(plan, firsts.Length);
        return
        [
            .. firsts.Select(
                (first, h) => new Hypothesis(ladder[first].Id, Says(ladder, firsts, h), priors[h])
            ),
        ];
    }

    /// <summary>Where each hypothesis begins; a class needs a step where it begins to count.</summary>
    private static int[] Steps(Plan plan, bool hasClass)
    {
        var ladder = plan.Templates.Ladder;
        var wanted = plan.Parameters.Hypotheses.Count(plan.Dice) - 1;
        var classFrom = Enumerable
            .Range(0, ladder.Rungs.Length)
            .First(rung => ladder.Rungs[rung].Rung == ladder.ClassFrom);
        int[] others =
        [
            .. Enumerable.Range(1, ladder.Rungs.Length - 1).Where(rung => !hasClass || rung != classFrom),
        ];
        var chosen = plan.Some(others, hasClass ? wanted - 1 : wanted);
        if (hasClass)
            chosen.Add(classFrom);
        return [0, .. chosen.Order()];
    }

    private static string Says(ImmutableArray<LadderRung> ladder, int[] firsts, int h)
    {
        var last = h + 1 < firsts.Length ? firsts[h + 1] - 1 : ladder.Length - 1;
        return last == firsts[h]
            ? ladder[firsts[h]].Says
            : $"{ladder[firsts[h]].Says}, or at most: {char.ToLowerInvariant(ladder[last].Says[0])}{ladder[last].Says[1..]}";
    }

    /// <summary>Shares of a reference class, as a draft splits it.</summary>
    private static HypothesisPrior[] Shares(Plan plan, int[] firsts)
    {
        var ladder = plan.Templates.Ladder;
        var reference =
            plan.Templates.FindClass(plan.Dice.Of(plan.Parameters.Classes))
            ?? throw new ArgumentException(
                $"The worlds {plan.Parameters.Id} name a reference class that the templates don't have.",
                nameof(plan)
            );
        var priors = new HypothesisPrior[firsts.Length];
        for (var h = 0; h < firsts.Length; h++)
        {
            var end = h + 1 < firsts.Length ? firsts[h + 1] : ladder.Rungs.Length;
            var share = Enumerable
                .Range(firsts[h], end - firsts[h])
                .Sum(rung => ladder.Rungs[rung].Share.Mean);
            priors[h] = HypothesisPrior.Of(
                reference,
                Rating.Point(Math.Clamp(share, 0, 1)),
                isComplement: ladder.Rungs[firsts[h]].Rung < ladder.ClassFrom
            );
        }

        return priors;
    }

    /// <summary>Evenly among all priors: shares of exponential variables.</summary>
    private static HypothesisPrior[] Anything(Plan plan, int count)
    {
        double[] drawn = [.. Enumerable.Range(0, count).Select(_ => -Math.Log(1 - plan.Dice.Unit()))];
        var sum = drawn.Sum();
        double[] rounded = [.. drawn.Select(each => Math.Round(each / sum, 4))];
        // What rounding leaves over goes to the largest, so that the sum is 1.
        var largest = Array.IndexOf(rounded, rounded.Max());
        rounded[largest] = Math.Round(rounded[largest] + 1 - rounded.Sum(), 4);
        return [.. rounded.Select(each => HypothesisPrior.Of(Rating.Point(each)))];
    }
}
