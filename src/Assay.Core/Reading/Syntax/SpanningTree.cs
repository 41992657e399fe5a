using System.Runtime.InteropServices;

namespace Assay.Core.Reading.Syntax;

/// <summary>Finds the best tree by ratings of heads (Chu &amp; Liu 1965; Edmonds 1967). One object serves many sentences.</summary>
/// <remarks>
/// Most sentences need no search: the best heads are a tree already. Else the root is fixed, and a path of best heads
/// is grown until it meets itself, when the circle becomes one node (Gabow et al. 1986). Time and space grow with the
/// square of the words. A tree may have arcs that cross, as English has them now and then.
/// </remarks>
internal sealed class SpanningTree
{
    private readonly List<Node> nodes = [];
    private readonly List<int> path = [];
    private int[] home = [];

    /// <summary>Fills the heads, -1 for the one root.</summary>
    /// <param name="rated">For each word a row with the root first and then every word.</param>
    /// <param name="heads">The heads.</param>
    public void Find(ReadOnlySpan<float> rated, Span<int> heads)
    {
        var width = heads.Length + 1;
        for (var word = 0; word < heads.Length; word++)
            heads[word] = Largest.Of<float>(rated.Slice(word * width, width)) - 1;
        if (IsTree(heads))
            return;
        Prepare(rated, heads.Length);
        var root = Root(rated, heads.Length);
        nodes[root].IsDone = true;
        for (var word = 0; word < heads.Length; word++)
            Grow(home[word]);
        heads[root] = -1;
        var top = nodes.Count;
        for (var node = 0; node < top; node++)
            if (node != root && !nodes[node].IsInside)
                Open(node, nodes[node].Source, heads);
    }

    /// <summary>Whether heads make up a tree with one root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var seen = new int[heads.Length];
        var roots = 0;
        for (var word = 0; word < heads.Length; word++)
        {
            roots += heads[word] < 0 ? 1 : 0;
            var at = word;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = word + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == word + 1)
                return false;
        }

        return roots == 1;
    }

    private void Prepare(ReadOnlySpan<float> rated, int words)
    {
        nodes.Clear();
        home = new int[words];
        for (var word = 0; word < words; word++)
        {
            home[word] = word;
            nodes.Add(new Node(rated.Slice((word * (words + 1)) + 1, words).ToArray(), [], []));
        }
    }

    // The word that gains most by being the root.
    private static int Root(ReadOnlySpan<float> rated, int words)
    {
        var gains = new float[words];
        for (var word = 0; word < words; word++)
        {
            var row = rated.Slice(word * (words + 1), words + 1);
            var others = row[1..];
            gains[word] = row[0] - others[Largest.Of<float>(others)];
        }

        return Largest.Of<float>(gains);
    }

    private void Grow(int node)
    {
        path.Clear();
        while (!nodes[node].IsDone)
        {
            if (path.IndexOf(node) is >= 0 and var from)
            {
                node = Contract(CollectionsMarshal.AsSpan(path)[from..].ToArray());
                path.RemoveRange(from, path.Count - from);
                continue;
            }

            path.Add(node);
            nodes[node].Source = Best(node);
            node = home[nodes[node].Source];
        }

        foreach (var each in path)
            nodes[each].IsDone = true;
    }

    private int Best(int node)
    {
        var best = -1;
        for (var word = 0; word < home.Length; word++)
            if (home[word] != node && (best < 0 || nodes[node].Ratings[word] > nodes[node].Ratings[best]))
                best = word;
        return best;
    }

    // A word outside rates the circle by what is gained when it takes one member's head over.
    private int Contract(int[] members)
    {
        var ratings = new float[home.Length];
        var entries = new int[home.Length];
        Array.Fill(ratings, float.NegativeInfinity);
        foreach (var member in members)
        {
            var node = nodes[member];
            node.IsInside = true;
            var own = node.Ratings[node.Source];
            for (var word = 0; word < home.Length; word++)
            {
                if (home[word] == member)
                    home[word] = nodes.Count;
                if (node.Ratings[word] - own <= ratings[word])
                    continue;
                ratings[word] = node.Ratings[word] - own;
                entries[word] = member;
            }
        }

        nodes.Add(new Node(ratings, members, entries));
        return nodes.Count - 1;
    }

    private void Open(int node, int source, Span<int> heads)
    {
        var open = new Stack<(int Node, int Source)>();
        open.Push((node, source));
        while (open.TryPop(out var next))
        {
            var members = nodes[next.Node].Members;
            if (members.Length == 0)
                heads[next.Node] = next.Source;
            var entry = members.Length == 0 ? -1 : nodes[next.Node].Entries[next.Source];
            foreach (var member in members)
                open.Push((member, member == entry ? next.Source : nodes[member].Source));
        }
    }

    private sealed class Node(float[] ratings, int[] members, int[] entries)
    {
        public float[] Ratings => ratings;
        public int[] Members => members;
        public int[] Entries => entries;
        public int Source { get; set; }
        public bool IsInside { get; set; }
        public bool IsDone { get; set; }
    }
}
