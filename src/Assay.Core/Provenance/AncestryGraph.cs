namespace Assay.Core.Provenance;

/// <summary>Who took from whom so far, so that no link closes a circle.</summary>
internal sealed class AncestryGraph(int documents)
{
    private readonly List<int>?[] _parents = new List<int>?[documents];

    /// <summary>Adds a link unless the parent already descends from the child.</summary>
    public bool TryAdd(int child, int parent)
    {
        if (child == parent || Descends(parent, child))
            return false;
        (_parents[child] ??= []).Add(parent);
        return true;
    }

    /// <summary>Whether one document has taken from another, straight or through others.</summary>
    public bool Descends(int from, int ancestor)
    {
        var seen = new HashSet<int> { from };
        var waiting = new Stack<int>();
        waiting.Push(from);
        while (waiting.TryPop(out var at))
        {
            foreach (var parent in _parents[at] ?? [])
            {
                if (parent == ancestor)
                    return true;
                if (seen.Add(parent))
                    waiting.Push(parent);
            }
        }

        return false;
    }
}
