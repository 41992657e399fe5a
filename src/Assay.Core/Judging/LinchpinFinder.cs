using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>Finds the smallest sets of origins, assumptions and indicators whose loss changes the leader or its word.</summary>
internal sealed class LinchpinFinder
{
    /// <summary>Multiplications for the whole search, about a quarter of a second: what is beyond is said not to be searched.</summary>
    private const long Budget = 40_000_000;

    private readonly JudgingBasis _basis;
    private readonly Loss[] _losses;
    private long _left;

    public LinchpinFinder(JudgingBasis basis)
    {
        _basis = basis;
        var assumptions = basis.Content.Assumptions;
        _losses =
        [
            .. basis.Origins.Select(i => new Loss(
                $"origin {basis.Content.Reports[i].Id}",
                basis.WithoutOrigin(i),
                -1,
                0
            )),
            .. assumptions.SelectMany(
                (item, c) =>
                    (Loss[])
                        [
                            new($"assumption {item.Id} = yes", [], c, 1),
                            new($"assumption {item.Id} = no", [], c, 0),
                        ]
            ),
            .. Enumerable
                .Range(0, basis.Content.Indicators.Length)
                .Where(j => Array.Exists(basis.WithoutIndicator(j), gone => gone))
                .Select(j => new Loss(
                    $"indicator {basis.Content.Indicators[j].Id}",
                    basis.WithoutIndicator(j),
                    -1,
                    0
                )),
        ];
        // A report that says the same whatever is the case is no loss, alone or with others.
        _losses = Array.FindAll(
            _losses,
            loss =>
                loss.Assumption >= 0
                || Enumerable
                    .Range(0, loss.Dropped.Length)
                    .Any(i => loss.Dropped[i] && !basis.Inference.IsVacuous(i))
        );
        _left = Budget;
    }

    /// <summary>Whether the search stopped before it had tried every set of the last size.</summary>
    public bool IsCapped { get; private set; }

    /// <summary>All sets of the smallest size, up to three, that change the leader or its word.</summary>
    public ImmutableArray<Linchpin> Find()
    {
        for (var size = 1; size <= 3; size++)
        {
            var found = Search(size, outlook => outlook != _basis.Outlook);
            if (found.Length > 0 || IsCapped)
                return found;
        }

        return [];
    }

    /// <summary>Whether a set of this size changes the leader.</summary>
    public bool ChangesLeader(int size) =>
        Search(size, outlook => outlook.Leader != _basis.Outlook.Leader).Length > 0;

    private ImmutableArray<Linchpin> Search(int size, Func<Outlook, bool> isChange)
    {
        var found = ImmutableArray.CreateBuilder<Linchpin>();
        foreach (var set in Sets(size))
        {
            if (_left <= 0)
            {
                IsCapped = true;
                break;
            }

            var outlook = Without(set);
            if (isChange(outlook))
                found.Add(Describe(set, outlook));
        }

        return found.ToImmutable();
    }

    private IEnumerable<Loss[]> Sets(int size)
    {
        var places = Enumerable.Range(0, size).ToArray();
        while (size <= _losses.Length)
        {
            Loss[] set = [.. places.Select(place => _losses[place])];
            // An assumption can't be set both ways at once.
            if (
                !set.Where(loss => loss.Assumption >= 0)
                    .GroupBy(loss => loss.Assumption)
                    .Any(group => group.Count() > 1)
            )
                yield return set;
            var last = size - 1;
            while (last >= 0 && places[last] == _losses.Length - size + last)
                last--;
            if (last < 0)
                yield break;
            places[last]++;
            for (var i = last + 1; i < size; i++)
                places[i] = places[i - 1] + 1;
        }
    }

    private Outlook Without(Loss[] set)
    {
        var inference = _basis.Inference;
        var numbers = inference.Means;
        var dropped = new bool[_basis.Content.Reports.Length];
        foreach (var loss in set)
        {
            for (var i = 0; i < loss.Dropped.Length; i++)
                dropped[i] |= loss.Dropped[i];
            if (loss.Assumption >= 0)
                numbers = numbers.With(inference.Layout.Conditions[loss.Assumption], loss.SetTo);
        }

        _left -= inference.Network.Program.Cost + 1000;
        var joint = inference.Joint(numbers, dropped);
        var sum = joint.Sum();
        // Set against all evidence, an assumption can make the reports impossible: no outlook is left to compare.
        if (!(sum > 0))
            return _basis.Outlook;
        return Outlook.Of([.. joint.Select(p => p / sum)], _basis.Words);
    }

    private Linchpin Describe(Loss[] set, Outlook outlook)
    {
        var leader = _basis.Content.Hypotheses[outlook.Leader].Id;
        var what = string.Join(" and ", set.Select(loss => loss.Phrase));
        var then =
            outlook.Leader == _basis.Outlook.Leader
                ? $"{leader} still leads, but is {outlook.Word} instead of {_basis.Outlook.Word}"
                : $"the leader becomes {leader} ({outlook.Word})";
        return new Linchpin([.. set.Select(loss => loss.Name)], leader, outlook.Word, $"{what}, {then}.");
    }

    /// <summary>One thing taken away.</summary>
    /// <param name="Name">As in <see cref="Linchpin.Remove"/>.</param>
    /// <param name="Dropped">By report: whether it goes.</param>
    /// <param name="Assumption">The assumption that is set, or -1.</param>
    /// <param name="SetTo">Its probability then.</param>
    private sealed record Loss(string Name, bool[] Dropped, int Assumption, double SetTo)
    {
        public string Phrase => Assumption >= 0 ? $"With the {Name}" : $"Without the {Name}";
    }
}
