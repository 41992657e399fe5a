using System.Collections.Immutable;
using System.Text;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Says where one document has its words from; one tracer serves one thread.</summary>
internal sealed class DocumentTracer(
    TraceScene scene,
    Parentage parentage,
    int[] origins,
    IReadOnlyDictionary<(int Child, int Parent), ImmutableArray<TraceReason>> reasons
)
{
    // Between these it can't be told whether a document took from another.
    private const double Unclear = 0.2;
    private const double Even = 0.5;

    private readonly Comparison _comparison = new();
    private readonly PassageFinder _passages = new();

    public TracedDocument Trace(int rank)
    {
        var table = scene.Table;
        var parents = Parents(rank, out var kind);
        return new TracedDocument(
            IdOf(rank),
            table.TimeOf(rank),
            table.Outlets.NameOf(table.OutletOf(rank)),
            kind,
            parentage.OwnOf(rank),
            parents,
            origins[rank] == rank ? IdOf(rank) : IdOf(origins[rank])
        );
    }

    private ImmutableArray<TracedParent> Parents(int rank, out TraceKind kind)
    {
        var count = parentage.CountOf(rank);
        var chosen = parentage.ChosenOf(rank);
        kind =
            chosen >= 0 ? KindOf(rank, chosen)
            : parentage.CitedOf(rank) is not null ? TraceKind.Cited
            : parentage.OwnOf(rank) < 1 - Unclear ? TraceKind.Undetermined
            : TraceKind.Original;
        var parents = ImmutableArray.CreateBuilder<TracedParent>(count);
        if (parentage.CitedOf(rank) is { } cited)
            parents.Add(Cited(rank, cited));
        if (chosen >= 0)
            parents.Add(Parent(rank, chosen, true));
        var second = chosen < 0 ? Parentage.Nobody : parentage.SecondOf(rank);
        if (second >= 0)
            parents.Add(Parent(rank, second, true));
        for (var at = 0; at < count; at++)
        {
            var isListed =
                parentage.LinkOf(rank, at).Parent == parentage.CitedOf(rank)?.Parent
                || at == chosen
                || at == parentage.SecondOf(rank);
            if (
                !isListed
                && (second < 0 || parentage.LinkOf(rank, at).Parent != parentage.LinkOf(rank, second).Parent)
            )
                parents.Add(Parent(rank, at, false));
        }

        return parents.DrainToImmutable();
    }

    private TracedParent Cited(int rank, Parentage.Link cited) =>
        new(
            IdOf(cited.Parent),
            cited.Probability,
            true,
            [],
            reasons.GetValueOrDefault((rank, cited.Parent), [])
        );

    private TracedParent Parent(int rank, int place, bool isTaken)
    {
        var link = parentage.LinkOf(rank, place);
        return new TracedParent(
            IdOf(link.Parent),
            link.Probability,
            isTaken,
            isTaken ? _passages.Find(scene.Table.Read(rank), scene.Table.Read(link.Parent)) : [],
            reasons.GetValueOrDefault((rank, link.Parent), [])
        );
    }

    private TraceKind KindOf(int rank, int place)
    {
        var link = parentage.LinkOf(rank, place);
        if (link.IsGuess || parentage.OwnOf(rank) > Even)
            return TraceKind.Undetermined;
        if (!link.IsEarlier && parentage.ProbabilityOf(link.Parent, rank) * 2 > link.Probability)
            return TraceKind.Undetermined;
        if (parentage.SecondOf(rank) >= 0)
            return TraceKind.Merged;
        if (scene.Copies.LeaderOf(rank) == scene.Copies.LeaderOf(link.Parent))
            return TraceKind.Verbatim;
        _comparison.Begin(scene.Table.Read(rank).Tokens, scene.Boilerplate.Of(scene.Table.OutletOf(rank)));
        _comparison.Add(new FoundText(link.Parent, 1, 1), scene.Table.Read(link.Parent).Tokens);
        return KindReader.Of(_comparison.Shingles, ref _comparison.Texts[0]);
    }

    private string IdOf(int rank) => Encoding.UTF8.GetString(scene.Table.Read(rank).Id);
}
