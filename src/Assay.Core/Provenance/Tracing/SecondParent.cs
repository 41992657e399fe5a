namespace Assay.Core.Provenance.Tracing;

/// <summary>Finds the second parent of a merged document: what the first does not have, another has.</summary>
internal static class SecondParent
{
    // A dozen shingles and a tenth of the document, most of it not in the first parent.
    private const int LeastShingles = 12;
    private const double LeastShare = 0.1;
    private const double LeastApart = 0.6;

    /// <summary>The place among the candidates, or -1.</summary>
    public static int Find(ParentWork work)
    {
        var candidates = work.Candidates;
        var first = ParentSearch.Best(candidates);
        if (first < 0 || work.Own >= 0.5)
            return -1;
        var text = candidates[first].Text;
        var (best, most) = (-1, 0);
        for (var at = 0; at < candidates.Count; at++)
        {
            ref readonly var candidate = ref candidates[at];
            if (candidate.Text == text || !candidate.IsEarlier)
                continue;
            ref readonly var found = ref work.Comparison.Texts[candidate.Text];
            if (found.Shared < LeastShingles)
                continue;
            var apart = work.Comparison.CountOnly(candidate.Text, text);
            if (
                apart >= LeastShingles
                && apart >= LeastShare * work.Comparison.Shingles
                && apart >= LeastApart * found.Shared
                && apart > most
            )
                (best, most) = (at, apart);
        }

        return best;
    }

    /// <summary>Probability that it is a parent too: as a first parent of what the first does not cover.</summary>
    public static double Probability(ParentWork work, int second)
    {
        var first = work.Candidates[ParentSearch.Best(work.Candidates)].Text;
        var apart = work.Comparison.CountOnly(work.Candidates[second].Text, first);
        return apart / (apart + (double)LeastShingles);
    }
}
