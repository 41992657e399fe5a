using System.Collections.Immutable;

namespace Assay.Core.Provenance;

/// <summary>How far each document depends on others, whichever way round the text went.</summary>
internal sealed class DependenceGraph
{
    // Beyond this many steps, or below this probability, a chain adds nothing that two decimals show.
    private const int MostSteps = 64;
    private const double LeastReach = 0.001;

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
        return documents.Sum(document => Own(document, members, 0, 1));
    }

    private double Own(string document, HashSet<string> members, int steps, double reach)
    {
        if (steps == MostSteps || !_links.TryGetValue(document, out var links))
            return 1;
        var own = 1.0;
        foreach (var link in links)
        {
            var along = reach * link.Dependence;
            if (members.Contains(link.Of))
                own *= 1 - link.Dependence;
            else if (along >= LeastReach)
                own *= 1 - (link.Dependence * (1 - Own(link.Of, members, steps + 1, along)));
        }

        return own;
    }
}
