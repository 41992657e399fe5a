using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>How far each document depends on others, whichever way round the text went.</summary>
internal sealed class DependenceGraph
{
    private readonly Dictionary<string, List<Derivation>> _links = new(StringComparer.Ordinal);

    public DependenceGraph(ImmutableArray<Derivation> derivations)
    {
        foreach (var derivation in derivations)
        {
            if (!_links.TryGetValue(derivation.Document, out var links))
                _links.Add(derivation.Document, links = []);
            links.Add(derivation);
        }
    }

    /// <summary>Expected number of independent origins among some documents: the sum of their chances to be their own.</summary>
    /// <remarks>E[N] = sum over i of the product over j of (1 - p_ij), p_ij along the path from i to j.</remarks>
    public double Origins(IReadOnlyCollection<string> documents)
    {
        var members = documents.ToHashSet(StringComparer.Ordinal);
        var own = new Dictionary<string, double>(StringComparer.Ordinal);
        return documents.Sum(document => Own(document, members, own));
    }

    // Walked with a stack of its own, because a chain of copies can be longer than the thread's stack is deep.
    private double Own(string document, HashSet<string> members, Dictionary<string, double> own)
    {
        var waiting = new Stack<string>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        waiting.Push(document);
        while (waiting.TryPeek(out var at))
        {
            open.Add(at);
            var next = LinksOf(at)
                .Find(link =>
                    !members.Contains(link.Of) && !own.ContainsKey(link.Of) && !open.Contains(link.Of)
                );
            if (next is not null)
            {
                waiting.Push(next.Of);
                continue;
            }

            own[at] = LinksOf(at)
                .Aggregate(1.0, (product, link) => product * (1 - Reach(link, members, own)));
            waiting.Pop();
        }

        return own[document];
    }

    private static double Reach(Derivation link, HashSet<string> members, Dictionary<string, double> own) =>
        members.Contains(link.Of)
            ? link.Dependence
            : link.Dependence * (1 - own.GetValueOrDefault(link.Of, 1));

    private List<Derivation> LinksOf(string document) => _links.GetValueOrDefault(document) ?? [];
}
