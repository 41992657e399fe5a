using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>Exact answers of one case at the means, and what they become when something is left out or set.</summary>
internal sealed class ExactInference
{
    private readonly double[][] _inputs;
    private readonly double[][] _means;
    private readonly double[][] _ones;
    private readonly double[][] _room;

    /// <summary>Prepares a case.</summary>
    /// <exception cref="WeighingRefusedException">The case is too entangled for exact inference.</exception>
    public ExactInference(CaseContent content)
    {
        Content = content;
        Links = new CaseLinks(content);
        Layout = new CaseLayout(content);
        Means = CaseNumbers.Means(Layout);
        States = RootState.Of(Means);
        Network = new CaseNetwork(Layout, States.Length);
        _inputs = Network.Inputs(1);
        _means = Network.Inputs(1);
        Network.Fill(Means, States, _means, 1, 0);
        _ones = [.. _means.Select(table => Enumerable.Repeat(1.0, table.Length).ToArray())];
        _room = Network.Program.Room(1);
    }

    public CaseContent Content { get; }

    public CaseLinks Links { get; }

    public CaseLayout Layout { get; }

    public CaseNumbers Means { get; }

    public RootState[] States { get; }

    public CaseNetwork Network { get; }

    /// <summary>Unnormalised probability of each hypothesis together with the reports that are not dropped.</summary>
    /// <param name="numbers">The means, or a variation of them in which the same cells are missing or fewer.</param>
    /// <param name="dropped">By report: whether it is left out; <see langword="null"/> for none.</param>
    public double[] Joint(CaseNumbers numbers, bool[]? dropped = null)
    {
        var result = Network.Program.Run(Tables(numbers, dropped), _room, 1);
        var joint = new double[Content.Hypotheses.Length];
        for (var g = 0; g < States.Length; g++)
            joint[States[g].Hypothesis] += result[g];
        return joint;
    }

    /// <summary>The posterior.</summary>
    /// <exception cref="WeighingRefusedException">The reports are impossible under every hypothesis.</exception>
    public double[] Posterior(CaseNumbers numbers, bool[]? dropped = null)
    {
        var joint = Joint(numbers, dropped);
        var sum = joint.Sum();
        if (!(sum > 0))
            throw new WeighingRefusedException(
                "The reports are impossible under every hypothesis as rated; some rating of 0 or 1 must give way."
            );
        for (var h = 0; h < joint.Length; h++)
            joint[h] /= sum;
        return joint;
    }

    /// <summary>Everything that one forward and one backward run tell.</summary>
    public Marginals Marginals()
    {
        var posterior = Posterior(Means);
        var total = _room[^1].Sum();
        var adjoints = Network.Program.Adjoints(_means, _room);
        return new Marginals
        {
            Posterior = posterior,
            Conditions =
            [
                .. Layout.Conditions.Select((_, c) => Last(Network.ConditionTable(c), 2, adjoints, total)[1]),
            ],
            Deceivers =
            [
                .. Content.Deceivers.Select((_, d) => Last(Network.DeceiverTable(d), 2, adjoints, total)[1]),
            ],
            Sources = [.. Content.Sources.Select((_, s) => Last(Network.SourceTable(s), 3, adjoints, total))],
            Jointly = [.. Content.Indicators.Select((_, j) => Jointly(j, adjoints))],
            Indicators =
            [
                .. Content.Indicators.Select(
                    (_, j) => Last(Network.IndicatorTable(j), 2, adjoints, total)[1]
                ),
            ],
            Own = [.. Content.Reports.Select((_, i) => Own(i, adjoints, total))],
        };
    }

    /// <summary>Whether a report says the same whatever is the case, at the means: its source is careless for certain.</summary>
    public bool IsVacuous(int report)
    {
        var source = Links.SourceOfReport[report];
        var isSound = Links.IsExplicit[report] || Means.Ratings[Layout.SoundOf[source]] > 0;
        return Network.ReportTable(report) < 0
            || (!isSound && !CanBeControlled(Links.ChannelOfSource[source]));
    }

    /// <summary>Whether a source in this channel may be controlled, at the means.</summary>
    public bool CanBeControlled(int channel) =>
        channel >= 0
        && Content.Channels[channel].Deceiver is not null
        && Means.Ratings[Layout.Controllability[channel]] > 0;

    /// <summary>For each report, the report that most probably is its origin, itself where it is its own.</summary>
    /// <remarks>
    /// Follows P(O_i | everything) from report to report, taking the O_i as independent given everything; the earlier of
    /// equal ones, the report itself first.
    /// </remarks>
    public int[] Origins(double[] own)
    {
        var shares = new Dictionary<int, double>?[own.Length];
        var origins = new int[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var share = OriginShares(i, own, shares);
            var best = share
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key == i ? -1 : pair.Key)
                .First();
            origins[i] = best.Key;
        }

        return origins;
    }

    private Dictionary<int, double> OriginShares(int report, double[] own, Dictionary<int, double>?[] known)
    {
        if (known[report] is { } done)
            return done;
        var shares = new Dictionary<int, double> { [report] = own[report] };
        foreach (var (place, probability) in Links.Candidates[report])
        {
            if (probability <= 0 || Content.Reports[place].Asserts != Content.Reports[report].Asserts)
                continue;
            var copied = (1 - own[report]) * probability / Links.Copied[report];
            // Sorted, so that sums are added in one order everywhere.
            foreach (var (origin, share) in OriginShares(place, own, known).OrderBy(pair => pair.Key))
                shares[origin] = shares.GetValueOrDefault(origin) + (copied * share);
        }

        known[report] = shares;
        return shares;
    }

    /// <summary>The input tables: those of the means are filled once, because most questions only leave reports out.</summary>
    private double[][] Tables(CaseNumbers numbers, bool[]? dropped)
    {
        if (numbers != Means)
            Network.Fill(numbers, States, _inputs, 1, 0);
        double[][] tables = [.. numbers == Means ? _means : _inputs];
        for (var i = 0; dropped is not null && i < dropped.Length; i++)
        {
            var table = Network.ReportTable(i);
            if (dropped[i] && table >= 0)
                tables[table] = _ones[table];
        }

        return tables;
    }

    /// <summary>The marginal of the last variable of a table.</summary>
    private double[] Last(int table, int states, double[][] adjoints, double total)
    {
        var marginal = new double[states];
        for (var entry = 0; entry < _means[table].Length; entry++)
            marginal[entry % states] += _means[table][entry] * adjoints[table][entry];
        for (var state = 0; state < states; state++)
            marginal[state] /= total;
        return marginal;
    }

    /// <summary>Unnormalised P(hypothesis, indicator, reports), by hypothesis: did not occur, occurred.</summary>
    private double[][] Jointly(int indicator, double[][] adjoints)
    {
        var table = Network.IndicatorTable(indicator);
        var perState = _means[table].Length / States.Length;
        double[][] joint = [.. Content.Hypotheses.Select(_ => new double[2])];
        for (var entry = 0; entry < _means[table].Length; entry++)
            joint[States[entry / perState].Hypothesis][entry % 2] +=
                _means[table][entry] * adjoints[table][entry];
        return joint;
    }

    /// <summary>P(own | everything): what copying does not explain of the report's table.</summary>
    private double Own(int report, double[][] adjoints, double total)
    {
        var table = Network.ReportTable(report);
        if (table < 0)
            return OwnWithoutTable(report);
        var own = 0.0;
        for (var entry = 0; entry < _means[table].Length; entry++)
            own += (_means[table][entry] - Network.Copied(report)) * adjoints[table][entry];
        return Math.Clamp(own / total, 0, 1);
    }

    /// <summary>A certain copy is not its own; a report on an unrated indicator keeps what provenance says.</summary>
    private double OwnWithoutTable(int report)
    {
        var (own, copied) = (Network.Own(report), Network.Copied(report));
        return own <= 0 ? 0 : own / (own + copied);
    }
}
