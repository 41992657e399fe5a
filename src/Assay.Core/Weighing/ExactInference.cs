using Assay.Core.Cases;
using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Running;

namespace Assay.Core.Weighing;

/// <summary>Exact answers of one case at the means, and what they become when something is left out or set.</summary>
internal sealed class ExactInference
{
    // So many that their product, unscaled, may leave the range of a double.
    private const int ManyReports = 300;

    private readonly double[][] _means;
    private readonly VersionedNetwork _versions;
    private readonly List<int>[] _tablesOfSlot;
    private Derivatives? _slopes;

    /// <summary>Prepares a case.</summary>
    /// <param name="content">The case, of one analyst.</param>
    /// <param name="isDrawn">Whether only numbers without missing cells will be asked for, so that no stand-ins are needed.</param>
    /// <param name="prepare">Adds what else the network should have.</param>
    /// <exception cref="WeighingRefusedException">The case is too entangled for exact inference.</exception>
    public ExactInference(CaseContent content, bool isDrawn = false, Action<CaseNetwork>? prepare = null)
    {
        Content = content;
        Links = new CaseLinks(content);
        Layout = new CaseLayout(content);
        Means = CaseNumbers.Means(Layout);
        States = isDrawn
            ? [.. Enumerable.Range(0, content.Hypotheses.Length).Select(h => new RootState(h, -1))]
            : RootState.Of(Means);
        Network = new CaseNetwork(Layout, Links, States);
        prepare?.Invoke(Network);
        _tablesOfSlot = IndexSlots(Layout, Network);
        var reports = Network.Tables.Sum(table => table.Reports.Length);
        // A report takes about half of the evidence; doubling is exact, and mostly spares compiling a large case twice.
        Network.Reports.Scale = reports > ManyReports ? 2 : 1;
        _means = Filled(Network, Means);
        _versions = new VersionedNetwork(Network.Graph(_means), _means);
        var log = _versions.LogEvidence;
        if (log is > -300 and < 300 || !double.IsFinite(log))
            return;
        // Thousands of reports leave the range of a double; then all of them carry their share of it.
        Network.Reports.Scale *= Math.Exp(-log / reports);
        _means = Filled(Network, Means);
        _versions = new VersionedNetwork(Network.Graph(_means), _means);
    }

    public CaseContent Content { get; }

    public CaseLinks Links { get; }

    public CaseLayout Layout { get; }

    public CaseNumbers Means { get; }

    public RootState[] States { get; }

    public CaseNetwork Network { get; }

    /// <summary>What one query costs.</summary>
    public PlanCost Cost => _versions.Cost;

    /// <summary>The tables at the means; not to be written.</summary>
    public double[] AtMeans(int table) => _means[table];

    /// <summary>How P(hypothesis, reports) depends on the numbers of the tables; at the means.</summary>
    public Derivatives Slopes => _slopes ??= Differentiated();

    /// <summary>Unnormalised probability of each hypothesis together with the reports, for several versions of the tables.</summary>
    /// <param name="touched">For each version the tables that differ from those at the means, in rising order.</param>
    /// <param name="fill">Writes their numbers.</param>
    /// <returns>A row a version; all zero where it is impossible.</returns>
    public double[][] Joints(IReadOnlyList<int[]> touched, VersionedNetwork.Filler fill) =>
        Array.ConvertAll(_versions.Weights(touched, fill), Joint);

    /// <summary>The same for one variation.</summary>
    /// <param name="numbers">The means, or a variation of them in which the same cells are missing or fewer.</param>
    /// <param name="dropped">By report: whether it is left out; <see langword="null"/> for none.</param>
    public double[] Joint(CaseNumbers numbers, bool[]? dropped = null) =>
        Joints(
            [Touched(numbers, dropped)],
            (_, table, values) => Network.Tables[table].Fill(numbers, values, dropped)
        )[0];

    /// <summary>
    /// P(hypothesis, reports) over P(reports) at the means, where only one table over the hypotheses differs: it is linear
    /// in its numbers.
    /// </summary>
    /// <exception cref="ArgumentException">The table is not over the hypotheses.</exception>
    public double[] JointWith(int table, ReadOnlySpan<double> values)
    {
        if (Network.Tables[table].Scope[0] != 0)
            throw new ArgumentException("The table is not over the hypotheses.", nameof(table));
        var slope = Slopes.Relative(table);
        var joint = new double[Content.Hypotheses.Length];
        var perState = values.Length / States.Length;
        for (var e = 0; e < values.Length; e++)
            joint[States[e / perState].Hypothesis] += slope[e] * values[e];
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
        var slopes = Slopes;
        double[] Last(int table, int states) => Sums(Entries(table, slopes), states);
        return new Marginals
        {
            Posterior = posterior,
            Conditions = [.. Network.ConditionTables.Select(table => Last(table, 2)[1])],
            Deceivers = [.. Network.DeceiverTables.Select(table => Last(table, 2)[1])],
            Sources = [.. Network.SourceTables.Select(table => Last(table, 3))],
            Jointly = [.. Network.IndicatorTables.Select(table => Jointly(Entries(table, slopes)))],
            Indicators = [.. Network.IndicatorTables.Select(table => Last(table, 2)[1])],
            Own = [.. Content.Reports.Select((_, i) => Own(i, slopes))],
        };
    }

    /// <summary>Whether a report says the same whatever is the case, at the means: its source is careless for certain.</summary>
    public bool IsVacuous(int report)
    {
        var source = Links.SourceOfReport[report];
        var isSound = Links.IsExplicit[report] || Means.Ratings[Layout.SoundOf[source]] > 0;
        return Network.TableOf(report) < 0 || (!isSound && !CanBeControlled(Links.ChannelOfSource[source]));
    }

    /// <summary>Whether a source in this channel may be controlled, at the means.</summary>
    public bool CanBeControlled(int channel) =>
        channel >= 0
        && Content.Channels[channel].Deceiver is not null
        && Means.Ratings[Layout.Controllability[channel]] > 0;

    /// <summary>The tables whose numbers depend on a rating, in rising order.</summary>
    public IReadOnlyList<int> TablesOf(int slot) => _tablesOfSlot[slot];

    /// <summary>The tables whose numbers a variation changes, in rising order.</summary>
    public int[] Touched(CaseNumbers numbers, bool[]? dropped)
    {
        var touched = new SortedSet<int>();
        for (var i = 0; dropped is not null && i < dropped.Length; i++)
        {
            if (dropped[i] && Network.TableOf(i) >= 0)
                touched.Add(Network.TableOf(i));
        }

        if (numbers == Means)
            return [.. touched];
        for (var slot = 0; slot < _tablesOfSlot.Length; slot++)
        {
            if (!numbers.Ratings[slot].Equals(Means.Ratings[slot]))
                touched.UnionWith(_tablesOfSlot[slot]);
        }

        if (!numbers.Prior.AsSpan().SequenceEqual(Means.Prior))
            touched.UnionWith(
                Enumerable.Range(0, Network.Tables.Count).Where(table => Network.Tables[table].UsesPrior)
            );
        return [.. touched];
    }

    private static List<int>[] IndexSlots(CaseLayout layout, CaseNetwork network)
    {
        List<int>[] tables = [.. layout.Slots.Select(_ => new List<int>())];
        for (var table = 0; table < network.Tables.Count; table++)
        {
            foreach (var slot in network.Tables[table].Slots.Distinct())
                tables[slot].Add(table);
        }

        return tables;
    }

    private Derivatives Differentiated() =>
        VersionedNetwork
            .Compiled(Network.Graph(_means), new CompileOptions { Targets = [], Derivatives = true })
            .Differentiate(Evidence.None);

    private static double[][] Filled(CaseNetwork network, CaseNumbers numbers) =>
        [.. network.Tables.Select((_, table) => network.Filled(table, numbers))];

    private double[] Joint(double[] root)
    {
        var joint = new double[Content.Hypotheses.Length];
        for (var g = 0; g < States.Length; g++)
            joint[States[g].Hypothesis] += root[g];
        return joint;
    }

    /// <summary>The joint posterior of the variables of a table.</summary>
    private double[] Entries(int table, Derivatives slopes)
    {
        var slope = slopes.Relative(table);
        var entries = new double[slope.Length];
        for (var e = 0; e < entries.Length; e++)
            entries[e] = _means[table][e] * slope[e];
        return entries;
    }

    /// <summary>The marginal of the last variable of a table.</summary>
    private static double[] Sums(double[] entries, int states)
    {
        var marginal = new double[states];
        for (var e = 0; e < entries.Length; e++)
            marginal[e % states] += entries[e];
        return marginal;
    }

    /// <summary>P(hypothesis, indicator | reports), by hypothesis: did not occur, occurred.</summary>
    private double[][] Jointly(double[] entries)
    {
        var perState = entries.Length / States.Length;
        double[][] joint = [.. Content.Hypotheses.Select(_ => new double[2])];
        for (var e = 0; e < entries.Length; e++)
            joint[States[e / perState].Hypothesis][e % 2] += entries[e];
        return joint;
    }

    /// <summary>P(own | everything): what copying does not explain of the report's numbers.</summary>
    private double Own(int report, Derivatives slopes)
    {
        var table = Network.TableOf(report);
        if (table < 0)
            return OwnWithoutTable(report);
        if (Network.Copied(report) <= 0)
            return 1;
        var entries = Entries(table, slopes);
        var alone = Network.ReportTable(report, Means);
        var own = 0.0;
        for (var e = 0; e < entries.Length; e++)
            own += entries[e] > 0 ? entries[e] * (alone[e] - Network.Copied(report)) / alone[e] : 0;
        return Math.Clamp(own, 0, 1);
    }

    /// <summary>A certain copy is not its own; a report on an unrated indicator keeps what provenance says.</summary>
    private double OwnWithoutTable(int report)
    {
        var (own, copied) = (Network.Own(report), Network.Copied(report));
        return own <= 0 ? 0 : own / (own + copied);
    }
}
