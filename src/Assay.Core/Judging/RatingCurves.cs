using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>Finds what each rating of a case does to the hypotheses.</summary>
internal static class RatingCurves
{
    /// <summary>Highest degree that is followed exactly; an assumption behind more coins is followed closely instead.</summary>
    private const int MostDegrees = 32;

    /// <summary>The curves of all rated priors, assumptions, causes, deceivers and reported indicators, of every view.</summary>
    public static List<RatingCurve> Of(JudgingBasis basis)
    {
        var curves = new List<RatingCurve>();
        for (var view = 0; view < basis.Views.Count; view++)
        {
            curves.AddRange(Priors(basis, view));
            curves.AddRange(Ratings(basis, view));
        }

        return curves;
    }

    /// <summary>A prior goes from 0 to 1 while the others keep their mutual odds; with stand-ins, which weigh with the priors, it is no polynomial.</summary>
    private static IEnumerable<RatingCurve> Priors(JudgingBasis basis, int view)
    {
        var inference = basis.Views[view];
        var hypotheses = inference.Content.Hypotheses;
        if (
            inference.States.Length > hypotheses.Length
            || hypotheses.Any(item => item.Prior.Reference is not null)
        )
            yield break;
        var slope = inference.Slopes.Relative(0).ToArray();
        for (var h = 0; h < hypotheses.Length; h++)
        {
            var rating = hypotheses[h].Prior.Rating;
            if (!rating.IsRated || inference.Means.Prior[h] >= 1)
                continue;
            var others = 1 - inference.Means.Prior[h];
            double[] without =
            [
                .. slope.Select((s, g) => g == h ? 0 : s * inference.Means.Prior[g] / others),
            ];
            double[] with = [.. slope.Select((s, g) => g == h ? s : 0)];
            yield return new RatingCurve(
                view,
                new RatingSlot(
                    Named(basis, view, $"prior / {hypotheses[h].Id}"),
                    rating.Low,
                    rating.High,
                    inference.Means.Prior[h]
                ),
                [without, with]
            );
        }
    }

    private static List<RatingCurve> Ratings(JudgingBasis basis, int view)
    {
        var inference = basis.Views[view];
        var scratch = inference.Means.Copy();
        var curves = new List<RatingCurve>();
        var entangled = new List<(int Slot, int Degree)>();
        foreach (var slot in Slots(inference))
        {
            var tables = inference.TablesOf(slot);
            if (tables.Count == 1 && inference.Network.Tables[tables[0]].Scope[0] == 0)
                curves.Add(
                    Curve(
                        basis,
                        view,
                        slot,
                        [.. RatingCurve.Nodes(1).Select(at => Alone(inference, scratch, slot, at))]
                    )
                );
            else if (tables.Count > 0)
                entangled.Add((slot, Math.Min(tables.Count, MostDegrees)));
        }

        curves.AddRange(Entangled(basis, view, entangled));
        return curves;
    }

    /// <summary>The ratings that can move the hypotheses: of conditions, deceivers, and indicators that are reported on.</summary>
    private static IEnumerable<int> Slots(ExactInference inference)
    {
        var layout = inference.Layout;
        var reported = inference.Links.IndicatorOfReport.Distinct().Order().ToArray();
        return layout
            .Conditions.Concat(layout.Active)
            .Concat(reported.SelectMany(j => (int[][])[layout.Likely[j], layout.Otherwise[j]]))
            .SelectMany(row => row.Distinct())
            .Where(slot => layout.Slots[slot].IsRated);
    }

    /// <summary>One table over the hypotheses changes: no inference is needed.</summary>
    private static double[] Alone(ExactInference inference, CaseNumbers scratch, int slot, double at)
    {
        var table = inference.TablesOf(slot)[0];
        var now = scratch.Ratings[slot];
        scratch.Ratings[slot] = at;
        var joint = inference.JointWith(table, inference.Network.Filled(table, scratch));
        scratch.Ratings[slot] = now;
        return joint;
    }

    private static IEnumerable<RatingCurve> Entangled(
        JudgingBasis basis,
        int view,
        List<(int Slot, int Degree)> slots
    )
    {
        var inference = basis.Views[view];
        var scratch = inference.Means.Copy();
        var versions = new List<(int Slot, double At)>();
        foreach (var (slot, degree) in slots)
            versions.AddRange(RatingCurve.Nodes(degree).Select(at => (slot, at)));
        var joints = inference.Joints(
            [.. versions.Select(version => (int[])[.. inference.TablesOf(version.Slot)])],
            (version, table, values) =>
            {
                var (slot, at) = versions[version];
                var now = scratch.Ratings[slot];
                scratch.Ratings[slot] = at;
                inference.Network.Tables[table].Fill(scratch, values, null);
                scratch.Ratings[slot] = now;
            }
        );
        var next = 0;
        foreach (var (slot, degree) in slots)
        {
            yield return Curve(basis, view, slot, joints[next..(next + degree + 1)]);
            next += degree + 1;
        }
    }

    private static RatingCurve Curve(JudgingBasis basis, int view, int slot, double[][] joints)
    {
        var own = basis.Views[view].Layout.Slots[slot];
        return new RatingCurve(view, own with { Path = Named(basis, view, own.Path) }, joints);
    }

    /// <summary>With several analysts a rating is one of theirs.</summary>
    private static string Named(JudgingBasis basis, int view, string path) =>
        basis.Views[view].Content.Analyst is { } analyst ? $"{path} / {analyst}" : path;
}
