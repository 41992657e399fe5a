using System.Collections.Immutable;
using System.Text;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Groups the documents into stories: those that hang together by the parents taken, second ones too.</summary>
internal sealed class StoryBook(DocumentTable table, Copies copies, Parentage parentage, int[] origins)
{
    private const int MostOrigins = 10;

    public ImmutableArray<TracedStory> Stories()
    {
        var stories = Groups();
        return
        [
            .. stories
                .Values.Where(ranks => ranks.Count > 1)
                .OrderByDescending(ranks => ranks.Count)
                .ThenBy(ranks => ranks[0])
                .Select(Story),
        ];
    }

    private Dictionary<int, List<int>> Groups()
    {
        var roots = (int[])origins.Clone();
        for (var rank = 0; rank < table.Count; rank++)
        {
            var second = parentage.ChosenOf(rank) < 0 ? Parentage.Nobody : parentage.SecondOf(rank);
            if (second < 0)
                continue;
            var (left, right) = (Root(roots, rank), Root(roots, parentage.LinkOf(rank, second).Parent));
            roots[Math.Max(left, right)] = Math.Min(left, right);
        }

        var groups = new Dictionary<int, List<int>>();
        for (var rank = 0; rank < table.Count; rank++)
        {
            var root = Root(roots, rank);
            if (!groups.TryGetValue(root, out var ranks))
                groups.Add(root, ranks = []);
            ranks.Add(rank);
        }

        return groups;
    }

    private static int Root(int[] roots, int rank)
    {
        while (roots[rank] != rank)
            rank = roots[rank] = roots[roots[rank]];
        return rank;
    }

    private TracedStory Story(List<int> ranks)
    {
        var own = Own(ranks);
        var (least, most) = OriginDistribution.Range(own);
        return new(
            ranks.Count,
            own.Sum(),
            least,
            most,
            [
                .. ranks
                    .GroupBy(rank => origins[rank])
                    .OrderByDescending(group => group.Count())
                    .ThenBy(group => group.Key)
                    .Take(MostOrigins)
                    .Select(group => Origin(group.Key, group.Count())),
            ],
            ranks.Select(table.OutletOf).Where(outlet => outlet >= 0).Distinct().Count(),
            table.TimeOf(ranks[0]),
            table.TimeOf(ranks[^1])
        );
    }

    // Where it is open which of two took from the other, each may say that it is its own: if the child did not take
    // from the parent, the parent took from the child, and that part of its independence is the parent's.
    private List<double> Own(IReadOnlyCollection<int> ranks)
    {
        var own = ranks.ToDictionary(rank => rank, rank => (double)parentage.OwnOf(rank));
        foreach (var rank in ranks)
        {
            var parent = parentage.ParentOf(rank);
            if (
                parent < 0
                || parentage.ChosenOf(rank) < 0
                || parentage.LinkOf(rank, parentage.ChosenOf(rank)).IsEarlier
                || !own.TryGetValue(parent, out var parents)
            )
                continue;
            var back = Math.Min(own[rank], Math.Min(1 - parents, parentage.ProbabilityOf(parent, rank)));
            own[rank] -= back;
            own[parent] += back;
        }

        return Together(ranks, own);
    }

    // Documents of one wording that did not take it from each other have it from one set phrase: beside the first of
    // them, all are at most one more origin, however many they are.
    private List<double> Together(IReadOnlyCollection<int> ranks, Dictionary<int, double> own)
    {
        var chances = new List<double>();
        var none = new SortedDictionary<int, double>();
        foreach (var rank in ranks)
        {
            if (copies.Leads(rank))
                chances.Add(own[rank]);
            else
                none[copies.LeaderOf(rank)] =
                    none.GetValueOrDefault(copies.LeaderOf(rank), 1) * (1 - own[rank]);
        }

        chances.AddRange(none.Values.Select(chance => 1 - chance));
        return chances;
    }

    private TracedOrigin Origin(int rank, int documents) =>
        new(
            Encoding.UTF8.GetString(table.Read(rank).Id),
            table.Outlets.NameOf(table.OutletOf(rank)),
            table.TimeOf(rank),
            documents
        );
}
