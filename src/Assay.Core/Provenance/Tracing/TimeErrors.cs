namespace Assay.Core.Provenance.Tracing;

/// <summary>Looks again at links over a short time, where a stated time that is a little wrong would turn them round.</summary>
/// <remarks>
/// A clock that goes wrong, a time zone, a page that was published again: a document may then be stamped after one that
/// took from it. How probable that is follows from which way round the words alone speak, and from how far the times lie
/// apart; the three weights are learned like the others.
/// </remarks>
internal sealed class TimeErrors(TraceScene scene, Parentage parentage)
{
    /// <summary>Longer than this is no slip of a clock.</summary>
    public const double MostHours = 3;

    private const double Even = 0.5;

    private readonly Comparison _comparison = new();
    private readonly Candidates _candidates = new();
    private readonly FeatureReader _features = new(scene.Table, scene.Copies, scene.Mentions);

    /// <summary>Called with child, parent and what the doubt adds to the log-odds of the link.</summary>
    public Action<int, int, double> Doubted { get; init; } = static (_, _, _) => { };

    /// <summary>Weighs every short link to a document without a parent, and turns the likeliest of each round where that is likelier.</summary>
    public void Weigh(float[] weights)
    {
        var doubts = new SortedDictionary<int, (double Probability, int Child)>();
        foreach (var (child, parent) in Links())
        {
            if (EvidenceOf(child, parent) is not { } evidence)
                continue;
            var probability = 1 / (1 + Math.Exp(-ParentModel.Utility(evidence, weights)));
            if (!doubts.TryGetValue(parent, out var worst) || probability > worst.Probability)
                doubts[parent] = (probability, child);
        }

        foreach (var (parent, doubt) in doubts)
        {
            if (doubt.Probability >= Parentage.Least)
                Doubt(doubt.Child, parent, doubt.Probability);
        }
    }

    /// <summary>The links that a wrong time might turn round.</summary>
    public IEnumerable<(int Child, int Parent)> Links()
    {
        var table = scene.Table;
        for (var child = 0; child < table.Count; child++)
        {
            var parent = parentage.ParentOf(child);
            if (parent < 0 || parentage.ParentOf(parent) >= 0)
                continue;
            if (parentage.SecondOf(child) >= 0 || parentage.SecondOf(parent) >= 0)
                continue;
            var link = parentage.LinkOf(child, parentage.ChosenOf(child));
            if (
                link.IsEarlier
                && !link.IsGuess
                && HoursBetween(child, parent) is > 0 and <= MostHours
                && scene.Copies.LeaderOf(child) != scene.Copies.LeaderOf(parent)
            )
                yield return (child, parent);
        }
    }

    /// <summary>What speaks for the parent having taken from the child: that times may be wrong, the words, the hours between.</summary>
    /// <returns><see langword="null"/> where the parent has too few words of the child's to have taken any.</returns>
    public float[]? EvidenceOf(int child, int parent) =>
        WordsFor(parent, child) is { } turned && WordsFor(child, parent) is { } straight
            ? [1, (float)(turned - straight), (float)Math.Log(1 + HoursBetween(child, parent))]
            : null;

    // The most that may lie between the two: a stated day is no clock that may be off by an hour.
    private double HoursBetween(int child, int parent) =>
        scene.Table.TimeOf(child).Last - scene.Table.TimeOf(parent).First;

    // The log-odds that one took from the other rather than from nobody, as if neither had a time.
    private double? WordsFor(int child, int parent)
    {
        var table = scene.Table;
        _comparison.Begin(table.Read(child).Tokens, scene.Boilerplate.Of(table.OutletOf(child)));
        _comparison.Add(new FoundText(scene.Copies.LeaderOf(parent), 1, 1), table.Read(parent).Tokens);
        _comparison.Finish(scene.Words);
        _features.Read(child, Math.Max(child, parent) + 1, _comparison, _candidates);
        return _candidates.Count == 0 ? null : scene.Models.First.UndatedOdds(_candidates, parent);
    }

    private void Doubt(int child, int parent, double probability)
    {
        var before = OddsOf(child);
        parentage.Doubt(child, parent, parentage.ProbabilityOf(child, parent) * (1 - probability));
        foreach (var ((of, odds), was) in OddsOf(child).Zip(before))
            Doubted(child, of, odds - was.Odds);
        var place = parentage.AddLater(parent, child, probability);
        Doubted(parent, child, Math.Log(parentage.ProbabilityOf(parent, child) / parentage.OwnOf(parent)));
        if (probability <= Even)
            return;
        parentage.Leave(child);
        parentage.Choose(parent, place);
    }

    // What its being its own gains, each of its possible parents loses.
    private List<(int Of, double Odds)> OddsOf(int child) =>
        [
            .. Enumerable
                .Range(0, parentage.CountOf(child))
                .Select(at => parentage.LinkOf(child, at))
                .Select(link => (link.Parent, Math.Log(link.Probability / parentage.OwnOf(child)))),
        ];
}
