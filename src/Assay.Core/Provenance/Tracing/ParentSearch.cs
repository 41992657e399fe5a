namespace Assay.Core.Provenance.Tracing;

/// <summary>Finds the candidates of one document and judges them; one search serves one thread.</summary>
internal sealed class ParentSearch(TraceScene scene)
{
    private readonly CandidateSearch _search = new(scene.Index, scene.Copies);
    private readonly FeatureReader _features = new(scene.Table, scene.Copies, scene.Mentions);
    private readonly List<FoundText> _found = [];

    /// <summary>Compares a document with its candidates and judges them by the first stage.</summary>
    public void FirstStage(ParentWork work, FirstStage first)
    {
        Compare(work);
        var own = scene.Models.First.Judge(work.Candidates, scene.Table.TimeOf(work.Rank).IsKnown);
        var best = Best(work.Candidates);
        if (best < 0 || own > work.Candidates[best].Probability)
        {
            first.Set(work.Rank, own, Tracing.FirstStage.Nobody, work.Comparison.Shingles);
            return;
        }

        ref readonly var text = ref work.Comparison.Texts[work.Candidates[best].Text];
        first.Set(work.Rank, own, text.Found.Rank, work.Comparison.Shingles - text.Shared);
    }

    /// <summary>Judges again, with what the first stage found about the candidates.</summary>
    public void SecondStage(ParentWork work, FirstStage first)
    {
        FeatureReader.AddFirstStage(work.Candidates, work.Comparison, first, work.Comparison.Shingles);
        work.Own = scene.Models.Second.Judge(work.Candidates, scene.Table.TimeOf(work.Rank).IsKnown);
    }

    /// <summary>The place of the most probable candidate, the earliest of equals, or -1.</summary>
    public static int Best(Candidates candidates)
    {
        var best = -1;
        for (var at = 0; at < candidates.Count; at++)
        {
            if (best < 0 || candidates[at].Probability > candidates[best].Probability)
                best = at;
        }

        return best;
    }

    private void Compare(ParentWork work)
    {
        var table = scene.Table;
        var rank = work.Rank;
        var tokens = table.Read(rank).Tokens;
        var limit = table.LimitOf(rank);
        _search.Find(rank, tokens, limit, _found);
        AddOwnText(rank, limit);
        var comparison = work.Comparison;
        comparison.Begin(_found.Count == 0 ? [] : tokens, scene.Boilerplate.Of(table.OutletOf(rank)));
        foreach (var found in _found)
            comparison.Add(found, table.Read(found.Rank).Tokens);
        comparison.Finish(scene.Words);
        _features.Read(rank, limit, comparison, work.Candidates);
    }

    // The documents of the same wording are not found by the index, which knows only their leader. Of those in open
    // order, the one of lower rank counts as earlier: that one took from the other is certain, which is not.
    private void AddOwnText(int rank, int limit)
    {
        var leader = scene.Copies.LeaderOf(rank);
        if (leader == rank || leader >= limit)
            return;
        if (_found.Count == CandidateSearch.MostTexts)
            _found.RemoveAt(_found.Count - 1);
        _found.Add(FoundText.Same(leader));
        _found.Sort(static (left, right) => left.Rank.CompareTo(right.Rank));
    }
}
