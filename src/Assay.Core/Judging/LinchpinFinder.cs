using System.Collections.Immutable;

namespace Assay.Core.Judging;

/// <summary>Finds the smallest sets of origins, assumptions and indicators whose loss changes the leader or its word.</summary>
internal sealed class LinchpinFinder
{
    /// <summary>Multiplications for the whole search, about a second: what is beyond is said not to be searched.</summary>
    private const double Budget = 1e9;

    /// <summary>Sets that are listed; more of one size would bury what they say.</summary>
    private const int MostListed = 200;

    private readonly JudgingBasis _basis;
    private readonly int[] _losses;
    private readonly double _lowest;
    private readonly double _highest;
    private readonly bool[] _prepared = [true, true, false, false];
    private double _left = Budget;

    public LinchpinFinder(JudgingBasis basis)
    {
        _basis = basis;
        // A report that says the same whatever is the case is no loss, alone or with others.
        _losses =
        [
            .. Enumerable
                .Range(0, basis.Losses.Length)
                .Where(l =>
                    basis.Losses[l].Kind == LossKind.Assumption
                    || !Array.TrueForAll(basis.Losses[l].Change.Reports, basis.IsVacuous)
                ),
        ];
        (_lowest, _highest) = Steady(basis);
    }

    /// <summary>Whether the search stopped before it had tried every set of the last size.</summary>
    public bool IsCapped { get; private set; }

    /// <summary>How many sets of the smallest size there are.</summary>
    public int Found { get; private set; }

    /// <summary>How many of them are listed.</summary>
    public int Listed => Math.Min(Found, MostListed);

    /// <summary>All sets of the smallest size, up to three, that change the leader or its word.</summary>
    public ImmutableArray<Linchpin> Find()
    {
        for (var size = 1; size <= 3; size++)
        {
            var found = ImmutableArray.CreateBuilder<Linchpin>();
            foreach (var (set, outlook) in Search(size, leaderOnly: false))
            {
                Found++;
                if (found.Count < MostListed)
                    found.Add(Describe(set, outlook));
            }

            if (found.Count > 0 || IsCapped)
                return found.ToImmutable();
        }

        return [];
    }

    /// <summary>Whether a set of this size changes the leader.</summary>
    public bool ChangesLeader(int size) => Search(size, leaderOnly: true).Any();

    /// <summary>Probabilities of the leader between which its word stays; rounding alone must not change it.</summary>
    private static (double Lowest, double Highest) Steady(JudgingBasis basis)
    {
        var now = basis.Marginals.Posterior[basis.Outlook.Leader];
        var (lowest, highest) = (0.0, 1.0);
        foreach (var edge in basis.Words.Bands.SelectMany(band => (double[])[band.Low, band.High]))
        {
            if (edge <= now)
                lowest = Math.Max(lowest, edge);
            if (edge > now)
                highest = Math.Min(highest, edge);
        }

        return (lowest - Outlook.Tie, highest + Outlook.Tie);
    }

    private IEnumerable<(int[] Set, Outlook Outlook)> Search(int size, bool leaderOnly)
    {
        if (size > _losses.Length || !IsReady(size))
            yield break;
        foreach (var set in Weighing.Subsets.Of(_losses, size))
        {
            if (IsContradiction(set))
                continue;
            _left -= _basis.Without.SetCost;
            if (_left <= 0)
            {
                IsCapped = true;
                yield break;
            }

            if (Changed(set, leaderOnly) is { } outlook)
                yield return (set, outlook);
        }
    }

    private bool IsReady(int size)
    {
        if (_prepared[size])
            return true;
        _left -= _basis.Without.CostOf(size);
        if (_left <= 0)
        {
            IsCapped = true;
            return false;
        }

        _basis.Without.Prepare(size);
        return _prepared[size] = true;
    }

    /// <summary>An assumption can't be set both ways at once.</summary>
    private bool IsContradiction(int[] set)
    {
        for (var i = 1; i < set.Length; i++)
        {
            var (left, right) = (_basis.Losses[set[i - 1]], _basis.Losses[set[i]]);
            if (
                left.Kind == LossKind.Assumption
                && right.Kind == LossKind.Assumption
                && left.Place == right.Place
            )
                return true;
        }

        return false;
    }

    /// <summary>The new outlook, or <see langword="null"/> where it is the old one, or where no reports are left to compare.</summary>
    private Outlook? Changed(int[] set, bool leaderOnly)
    {
        if (_basis.Without.TryWithout(set) is not { } posterior)
            return null;
        var leader = _basis.Outlook.Leader;
        var now = posterior[leader];
        var leads = true;
        foreach (var p in posterior)
            leads &= p - now <= Outlook.Tie;
        // The first of a tie leads; that a tie came up or went is told beside the leader, not here.
        if (leads && (leaderOnly || (now >= _lowest && now <= _highest)))
            return null;
        var outlook = leads
            ? new Outlook(leader, _basis.Words.Word(Math.Clamp(now, 0, 1)))
            : Outlook.Of(posterior, _basis.Words);
        return outlook == _basis.Outlook ? null : outlook;
    }

    private Linchpin Describe(int[] set, Outlook outlook)
    {
        var leader = _basis.Content.Hypotheses[outlook.Leader].Id;
        var what = string.Join(" and ", set.Select(loss => _basis.Losses[loss].Phrase));
        var then =
            outlook.Leader == _basis.Outlook.Leader
                ? $"{leader} still leads, but is {outlook.Word} instead of {_basis.Outlook.Word}"
                : $"the leader becomes {leader} ({outlook.Word})";
        return new Linchpin(
            [.. set.Select(loss => _basis.Losses[loss].Name)],
            leader,
            outlook.Word,
            $"{char.ToUpperInvariant(what[0])}{what[1..]}, {then}."
        );
    }
}
