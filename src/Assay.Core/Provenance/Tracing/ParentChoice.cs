namespace Assay.Core.Provenance.Tracing;

/// <summary>Takes one parent for each document that has one, so that nobody descends from itself.</summary>
/// <remarks>
/// Links in known order can't close a circle among themselves and come first. Where the order is open, each of two
/// copies says for itself that it is its own half the time: that the one or the other took is then as good as certain,
/// and the firmer link is taken.
/// </remarks>
internal sealed class ParentChoice
{
    // To count a copy as one more origin is held to be half again as bad as to take a parent that is none: witnesses that
    // don't exist are what a trace is there to find.
    private const double MostOwn = 0.6;

    private readonly Parentage _parentage;
    private readonly int[] _family;

    private ParentChoice(Parentage parentage, int documents)
    {
        _parentage = parentage;
        _family = new int[documents];
        for (var rank = 0; rank < documents; rank++)
            _family[rank] = rank;
    }

    public static void Make(Parentage parentage, int documents)
    {
        var choice = new ParentChoice(parentage, documents);
        choice.TakeOrdered(documents);
        choice.TakeOpen(documents);
    }

    private void TakeOrdered(int documents)
    {
        for (var rank = 0; rank < documents; rank++)
        {
            if (
                _parentage.OwnOf(rank) < MostOwn
                && _parentage.CountOf(rank) > 0
                && _parentage.LinkOf(rank, 0).IsEarlier
            )
                TryTake(rank, 0);
        }
    }

    private void TakeOpen(int documents)
    {
        var links = new List<(float Probability, int Child, int Place)>();
        for (var rank = 0; rank < documents; rank++)
        {
            if (_parentage.ChosenOf(rank) >= 0)
                continue;
            for (var place = 0; place < _parentage.CountOf(rank); place++)
            {
                if (place != _parentage.SecondOf(rank) && IsBelievable(rank, place))
                    links.Add((_parentage.LinkOf(rank, place).Probability, rank, place));
            }
        }

        links.Sort(
            static (left, right) =>
                left.Probability.Equals(right.Probability)
                    ? (left.Child, left.Place).CompareTo((right.Child, right.Place))
                    : right.Probability.CompareTo(left.Probability)
        );
        TakeFirmest(links);
    }

    // A likelier parent that was not taken, because it descends from the document, leaves less reason to look for
    // another: the document may well be where they all come from.
    private void TakeFirmest(List<(float Probability, int Child, int Place)> links)
    {
        var passedOver = new HashSet<int>();
        foreach (var link in links)
        {
            if (_parentage.ChosenOf(link.Child) >= 0)
                continue;
            var isDoubtful = link.Probability < _parentage.OwnOf(link.Child);
            if (isDoubtful && passedOver.Contains(link.Child))
                continue;
            if (!TryTake(link.Child, link.Place))
                passedOver.Add(link.Child);
        }
    }

    private bool IsBelievable(int rank, int place)
    {
        var link = _parentage.LinkOf(rank, place);
        var back = link.IsEarlier ? 0 : _parentage.ProbabilityOf(link.Parent, rank);
        return _parentage.OwnOf(rank) - back < MostOwn;
    }

    private bool TryTake(int child, int place)
    {
        var parents = FamilyOf(_parentage.LinkOf(child, place).Parent);
        if (parents == FamilyOf(child))
            return false;
        _family[child] = parents;
        _parentage.Choose(child, place);
        return true;
    }

    // A document without a parent stands for its family; the way there is shortened as it is walked.
    private int FamilyOf(int rank)
    {
        while (_family[rank] != rank)
        {
            _family[rank] = _family[_family[rank]];
            rank = _family[rank];
        }

        return rank;
    }
}
