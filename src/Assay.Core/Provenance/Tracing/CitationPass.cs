using System.Collections.Immutable;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Links documents whose words are their own to those that they name as their source.</summary>
/// <remarks>It comes after the words: a document that has somebody's words is not looked at.</remarks>
internal static class CitationPass
{
    private const double Even = 0.5;

    public static void Run(
        TraceScene scene,
        Parentage parentage,
        Action<int, CitedDocument> visit,
        CancellationToken cancellation
    )
    {
        if (scene.Table.Outlets.Count == 0)
            return;
        var search = new CitationSearch(scene);
        for (var rank = 0; rank < scene.Table.Count; rank++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (parentage.ChosenOf(rank) >= 0 || parentage.OwnOf(rank) < Even)
                continue;
            if (search.Find(rank) is not { } cited || cited.Probability < CitationModel.Least)
                continue;
            if (Descends(parentage, cited.Rank, rank))
                continue;
            var isEarlier = scene.Table.TimeOf(cited.Rank).IsBefore(scene.Table.TimeOf(rank));
            parentage.Cite(rank, new Parentage.Link(cited.Rank, (float)cited.Probability, isEarlier, false));
            visit(rank, cited);
        }
    }

    /// <summary>The reasons; their log-likelihoods add up to the log-odds of the link.</summary>
    public static ImmutableArray<TraceReason> Reasons(CitedDocument cited)
    {
        var values = cited.Values;
        double Worth(int column) => CitationModel.WorthOf(values, column);
        var reasons = new List<TraceReason>
        {
            new(
                values[1] > 0 ? "names its outlet alone, between marks" : "names its outlet as the source",
                Worth(0) + Worth(1)
            ),
            new(
                FormattableString.Invariant(
                    $"has {values[3]:P0} of the telling words around the name, {values[4]:P0} more than the next"
                ),
                Worth(3) + Worth(4)
            ),
        };
        if (values[2] > 0)
            reasons.Add(new TraceReason("states its day", Worth(2)));
        if (cited.Candidates > 1)
            reasons.Add(
                new TraceReason(
                    FormattableString.Invariant($"{cited.Candidates} documents of that outlet may be meant"),
                    Worth(5)
                )
            );
        return [.. reasons.OrderByDescending(reason => reason.LogLikelihood)];
    }

    private static bool Descends(Parentage parentage, int from, int ancestor)
    {
        for (var at = from; at >= 0; at = parentage.ParentOf(at))
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }
}
