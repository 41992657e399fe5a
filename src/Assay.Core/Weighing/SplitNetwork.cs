namespace Assay.Core.Weighing;

/// <summary>
/// A case's network split into parts that have nothing to do with each other once the hypothesis, the deceivers and the
/// shared assumptions are known, so that what many changes together do is found by multiplying what each does.
/// </summary>
/// <remarks>
/// P(hub, reports) = P(hub) Π P(part's reports | hub), where the hub is the hypothesis with its stand-in, the deceivers,
/// and the conditions that more than one indicator depends on. Changes in different parts multiply; only those that
/// meet in one part take an inference, of that part alone. The hub's own table is a part like the others.
/// </remarks>
internal sealed class SplitNetwork
{
    /// <summary>States of the hub above which it is the hypothesis alone, and the parts are larger.</summary>
    private const int LargestHub = 1024;

    private readonly ExactInference _inference;
    private readonly IReadOnlyList<Change> _changes;
    private readonly NetworkPart[] _parts;
    private readonly int[] _hypothesisOfState;
    private readonly double[] _whole;
    private readonly int[][] _partsOf;
    private readonly List<int>[] _changesOf;
    private readonly Dictionary<(int Part, int First, int Second, int Third), double[]> _weights = [];
    private readonly double[]?[] _ratios;

    /// <summary>Splits a case's network.</summary>
    /// <param name="inference">The case.</param>
    /// <param name="changes">What will be tried.</param>
    public SplitNetwork(ExactInference inference, IReadOnlyList<Change> changes)
    {
        _inference = inference;
        _changes = changes;
        var hub = Hub(inference);
        var states = new HubStates(hub, inference.Network.Cardinalities);
        _hypothesisOfState =
        [
            .. Enumerable
                .Range(0, states.Count)
                .Select(state => inference.States[states.Digit(state, 0)].Hypothesis),
        ];
        _parts = [.. NetworkPart.Split(inference, states)];
        _whole = Product(_parts.Select(part => part.Weights));
        var partOfTable = new Dictionary<int, int>();
        for (var p = 0; p < _parts.Length; p++)
        {
            foreach (var table in _parts[p].Tables)
                partOfTable.Add(table, p);
        }

        _partsOf = [.. changes.Select((_, c) => PartsOf(c, partOfTable))];
        _changesOf = [.. _parts.Select(_ => new List<int>())];
        for (var c = 0; c < changes.Count; c++)
        {
            foreach (var part in _partsOf[c])
                _changesOf[part].Add(c);
        }

        Prepare(1);
        _ratios = [.. changes.Select((_, c) => Ratio(c))];
    }

    /// <summary>Work of one set in <see cref="Joint"/>, in multiplications.</summary>
    public int SetCost => 3 * _whole.Length;

    /// <summary>Work, in entries of tables, that <see cref="Prepare"/> takes for sets of this many changes.</summary>
    public double CostOf(int size) =>
        _parts
            .Select((part, p) => Subsets.Count(_changesOf[p].Count, size) * (part.Work + part.Weights.Length))
            .Sum();

    /// <summary>Answers all sets of this many changes that meet in one part, many at a time.</summary>
    public void Prepare(int size)
    {
        for (var p = 0; p < _parts.Length; p++)
        {
            int[][] sets = [.. Subsets.Of(_changesOf[p], size)];
            if (sets.Length == 0)
                continue;
            var weights = _parts[p].WeightsOf([.. sets.Select(Version)]);
            for (var s = 0; s < sets.Length; s++)
                _weights[Key(p, sets[s])] = weights[s];
        }
    }

    /// <summary>Unnormalised P(hypothesis, reports) with one to three changes, each given once and in rising order.</summary>
    /// <remarks><see cref="Prepare"/> must have been called for every size up to that of the set.</remarks>
    public void Joint(ReadOnlySpan<int> changes, Span<double> joint)
    {
        joint.Clear();
        if (IsPlain(changes))
        {
            var first = _ratios[changes[0]]!;
            var second = changes.Length > 1 ? _ratios[changes[1]] : null;
            var third = changes.Length > 2 ? _ratios[changes[2]] : null;
            for (var state = 0; state < _whole.Length; state++)
            {
                var weight = _whole[state] * first[state];
                if (second is not null)
                    weight *= second[state];
                if (third is not null)
                    weight *= third[state];
                joint[_hypothesisOfState[state]] += weight;
            }

            return;
        }

        var exact = Exactly(changes);
        for (var state = 0; state < exact.Length; state++)
            joint[_hypothesisOfState[state]] += exact[state];
    }

    /// <summary>The hypothesis, the deceivers, and the conditions of more than one indicator; the hypothesis alone where that would be too much.</summary>
    private static int[] Hub(ExactInference inference)
    {
        var given = inference.Links.GivenOfIndicator;
        int[] hub =
        [
            0,
            .. inference.Network.Deceivers,
            .. inference.Network.Conditions.Where((_, c) => given.Count(place => place == c) > 1),
        ];
        var states = hub.Aggregate(
            1.0,
            (count, variable) => count * inference.Network.Cardinalities[variable]
        );
        return states <= LargestHub ? hub : [0];
    }

    private static double[] Product(IEnumerable<double[]> parts)
    {
        double[]? product = null;
        foreach (var part in parts)
        {
            product ??= [.. part.Select(_ => 1.0)];
            for (var state = 0; state < part.Length; state++)
                product[state] *= part[state];
        }

        return product ?? [];
    }

    private int[] PartsOf(int change, Dictionary<int, int> partOfTable)
    {
        var (numbers, dropped) = Version([change]);
        return
        [
            .. _inference
                .Touched(numbers, dropped)
                .Where(partOfTable.ContainsKey)
                .Select(table => partOfTable[table])
                .Distinct()
                .Order(),
        ];
    }

    private (CaseNumbers Numbers, bool[]? Dropped) Version(int[] changes)
    {
        var numbers = _inference.Means;
        bool[]? dropped = null;
        foreach (var c in changes)
        {
            var change = _changes[c];
            if (change.Condition >= 0)
                numbers = numbers.With(_inference.Layout.Conditions[change.Condition], change.SetTo);
            if (change.Reports.Length == 0)
                continue;
            dropped ??= new bool[_inference.Content.Reports.Length];
            foreach (var report in change.Reports)
                dropped[report] = true;
        }

        return (numbers, dropped);
    }

    /// <summary>What one change multiplies each state of the hub by, or <see langword="null"/> where it makes the impossible possible.</summary>
    private double[]? Ratio(int change)
    {
        var ratio = new double[_whole.Length];
        Array.Fill(ratio, 1);
        foreach (var part in _partsOf[change])
        {
            var weights = _weights[Key(part, [change])];
            for (var state = 0; state < ratio.Length; state++)
            {
                var before = _parts[part].Weights[state];
                if (before > 0)
                    ratio[state] *= weights[state] / before;
                else if (weights[state] > 0)
                    return null;
            }
        }

        return ratio;
    }

    private bool IsPlain(ReadOnlySpan<int> changes)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            if (_ratios[changes[i]] is null)
                return false;
            for (var j = 0; j < i; j++)
            {
                if (Meet(_partsOf[changes[i]], _partsOf[changes[j]]))
                    return false;
            }
        }

        return true;
    }

    private static bool Meet(int[] left, int[] right)
    {
        foreach (var part in left)
        {
            if (Array.BinarySearch(right, part) >= 0)
                return true;
        }

        return false;
    }

    private double[] Exactly(ReadOnlySpan<int> changes)
    {
        var product = new double[_whole.Length];
        Array.Fill(product, 1);
        var meeting = new List<int>(3);
        for (var p = 0; p < _parts.Length; p++)
        {
            meeting.Clear();
            foreach (var change in changes)
            {
                if (Array.BinarySearch(_partsOf[change], p) >= 0)
                    meeting.Add(change);
            }

            var weights = meeting.Count == 0 ? _parts[p].Weights : _weights[Key(p, [.. meeting])];
            for (var state = 0; state < product.Length; state++)
                product[state] *= weights[state];
        }

        return product;
    }

    private static (int Part, int First, int Second, int Third) Key(int part, int[] changes) =>
        (part, changes[0], changes.Length > 1 ? changes[1] : -1, changes.Length > 2 ? changes[2] : -1);
}
