using System.Collections.Immutable;
using System.Text;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Groups the documents into stories: those that hang together by the parents taken, second ones too.</summary>
internal sealed class StoryBook(DocumentTable table, Parentage parentage, int[] origins)
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

    private TracedStory Story(List<int> ranks) =>
        new(
            ranks.Count,
            ranks.Sum(rank => (double)parentage.OwnOf(rank)),
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

    private TracedOrigin Origin(int rank, int documents) =>
        new(
            Encoding.UTF8.GetString(table.Read(rank).Id),
            table.Outlets.NameOf(table.OutletOf(rank)),
            table.TimeOf(rank),
            documents
        );
}
