namespace Assay.Core.Provenance.Tracing;

/// <summary>For each document how probable it is that it is its own, and its few most probable parents.</summary>
internal sealed class Parentage(int documents)
{
    public const sbyte Nobody = -1;

    // The probabilities below this are not worth their memory.
    public const double Least = 0.02;
    private const int MostKept = 4;
    private const int MostKeptOpen = 12;

    private readonly BlockList<Link> _links = new();
    private readonly int[] _starts = new int[documents + 1];
    private readonly float[] _own = new float[documents];
    private readonly sbyte[] _chosen = new sbyte[documents];
    private readonly sbyte[] _second = new sbyte[documents];
    private readonly Dictionary<int, Link> _cited = [];
    private readonly Dictionary<int, Link[]> _replaced = [];

    /// <summary>Probability that it took from none, neither words nor matter.</summary>
    public float OwnOf(int rank) =>
        _cited.TryGetValue(rank, out var cited) ? _own[rank] * (1 - cited.Probability) : _own[rank];

    /// <summary>The document that one cites without having its words, or <see langword="null"/>.</summary>
    public Link? CitedOf(int rank) => _cited.TryGetValue(rank, out var cited) ? cited : null;

    /// <summary>Links a document whose words are its own to the one that it cites.</summary>
    public void Cite(int rank, Link cited) => _cited.Add(rank, cited);

    /// <summary>Number of possible parents kept.</summary>
    public int CountOf(int rank) =>
        _replaced.TryGetValue(rank, out var links) ? links.Length : _starts[rank + 1] - _starts[rank];

    /// <summary>A possible parent, the most probable first.</summary>
    public Link LinkOf(int rank, int at) =>
        _replaced.TryGetValue(rank, out var links) ? links[at] : _links[_starts[rank] + at];

    /// <summary>Place of the parent among the possible ones, or <see cref="Nobody"/>.</summary>
    public int ChosenOf(int rank) => _chosen[rank];

    /// <summary>Rank of the parent, or <see cref="Nobody"/>.</summary>
    public int ParentOf(int rank) =>
        _chosen[rank] >= 0 ? LinkOf(rank, _chosen[rank]).Parent
        : _cited.TryGetValue(rank, out var cited) ? cited.Parent
        : Nobody;

    /// <summary>Place of the second parent of a merged document, or <see cref="Nobody"/>.</summary>
    public int SecondOf(int rank) => _second[rank];

    public void Choose(int rank, int place) => _chosen[rank] = (sbyte)place;

    /// <summary>Leaves a document without a parent.</summary>
    public void Leave(int rank) => _chosen[rank] = Nobody;

    /// <summary>Gives the link to a parent another probability, and what it loses to the document's being its own.</summary>
    public void Doubt(int rank, int parent, double probability)
    {
        var links = LinksOf(rank);
        var at = Array.FindIndex(links, link => link.Parent == parent);
        _own[rank] += links[at].Probability - (float)probability;
        links[at] = links[at] with { Probability = (float)probability };
        _replaced[rank] = links;
    }

    /// <summary>Adds a parent whose stated time is later; everything else becomes less probable in proportion.</summary>
    /// <returns>Its place among the possible ones.</returns>
    public int AddLater(int rank, int parent, double probability)
    {
        var kept = (float)(1 - probability);
        _own[rank] *= kept;
        var links = LinksOf(rank)
            .Select(link => link with { Probability = link.Probability * kept })
            .ToList();
        var place = links.FindIndex(link => link.Probability < (float)probability);
        place = place < 0 ? links.Count : place;
        links.Insert(place, new Link(parent, (float)probability, false, false));
        _replaced[rank] = [.. links];
        return place;
    }

    private Link[] LinksOf(int rank) =>
        [.. Enumerable.Range(0, CountOf(rank)).Select(at => LinkOf(rank, at))];

    /// <summary>Probability that one document took from another, 0 where it was not worth keeping.</summary>
    public double ProbabilityOf(int child, int parent)
    {
        for (var at = 0; at < CountOf(child); at++)
        {
            var link = LinkOf(child, at);
            if (link.Parent == parent)
                return link.Probability;
        }

        return 0;
    }

    /// <summary>Keeps what was found for the next document in order of rank.</summary>
    public void Add(ParentWork work, int secondParent, double secondProbability)
    {
        var candidates = work.Candidates;
        _own[work.Rank] = (float)work.Own;
        _second[work.Rank] = _chosen[work.Rank] = Nobody;
        var most = MostKept;
        var order = new List<int>();
        for (var at = 0; at < candidates.Count; at++)
        {
            if (!candidates[at].IsEarlier)
                most = MostKeptOpen;
            if (candidates[at].Probability >= Least)
                order.Add(at);
        }

        order.Sort((left, right) => Compare(candidates, left, right));
        for (var at = 0; at < Math.Min(most, order.Count); at++)
            _links.Add(Link.Of(candidates[order[at]]));
        if (secondParent >= 0)
        {
            _second[work.Rank] = (sbyte)(_links.Count - _starts[work.Rank]);
            _links.Add(Link.Of(candidates[secondParent]) with { Probability = (float)secondProbability });
        }

        _starts[work.Rank + 1] = _links.Count;
    }

    // The most probable first, the earliest of equals.
    private static int Compare(Candidates candidates, int left, int right)
    {
        var order = candidates[right].Probability.CompareTo(candidates[left].Probability);
        return order == 0 ? candidates[left].Rank.CompareTo(candidates[right].Rank) : order;
    }

    /// <summary>A possible parent. Where which of the two came first is a guess, the probability is halved.</summary>
    internal readonly record struct Link(int Parent, float Probability, bool IsEarlier, bool IsGuess)
    {
        public static Link Of(Candidates.Candidate candidate) =>
            new(
                candidate.Rank,
                (float)(candidate.IsGuess ? candidate.Probability / 2 : candidate.Probability),
                candidate.IsEarlier,
                candidate.IsGuess
            );
    }
}
