using Assay.Core.Cases;
using Assay.Networks;

namespace Assay.Core.Weighing;

/// <summary>A case as tables over a few discrete variables.</summary>
/// <remarks>
/// Variables: the hypothesis with its stand-in; each assumption, cause, deceiver (idle, active), source (sound,
/// careless, controlled), indicator, and for each deceiver and indicator the coin that controlled sources repeat.
/// What reports say is observed, so that whose report i is (O_i) is summed out inside report i's own table:
/// <c>P(own) × P(says it) + Σ P(copies k) × [k says the same]</c>. Reports over the same variables share one table, the
/// product of theirs.
/// </remarks>
internal sealed class CaseNetwork
{
    private readonly CaseLayout _layout;
    private readonly CaseContent _content;
    private readonly CaseLinks _links;
    private readonly List<int> _cardinalities = [];
    private readonly List<CaseTable> _tables = [];
    private readonly int[] _conditions;
    private readonly int[] _deceivers;
    private readonly int[] _sources;
    private readonly int[] _indicators;
    private readonly Dictionary<(int Deceiver, int Indicator), int> _told = [];
    private readonly int[] _tableOfReport;

    /// <summary>Builds the tables of a case.</summary>
    /// <param name="layout">The case with its numbers' slots.</param>
    /// <param name="links">Its names, resolved.</param>
    /// <param name="states">The states of the hypothesis with its stand-in.</param>
    public CaseNetwork(CaseLayout layout, CaseLinks links, RootState[] states)
    {
        _layout = layout;
        _content = layout.Content;
        _links = links;
        States = states;
        Reports = new ReportTables(layout, links);
        _cardinalities.Add(states.Length);
        AddTable([0], [], usesPrior: true, FillRoot);
        _conditions = AddVariables(layout.Conditions.Length, 2);
        _deceivers = AddVariables(_content.Deceivers.Length, 2);
        _sources = AddVariables(_content.Sources.Length, 3);
        _indicators = AddVariables(_content.Indicators.Length, 2);
        ConditionTables = [.. _conditions.Select((variable, c) => AddBinary(variable, layout.Conditions[c]))];
        DeceiverTables = [.. _deceivers.Select((variable, d) => AddBinary(variable, layout.Active[d]))];
        SourceTables = [.. _sources.Select((_, s) => AddSource(s))];
        IndicatorTables = [.. _indicators.Select((_, j) => AddIndicator(j))];
        _tableOfReport = new int[_content.Reports.Length];
        Array.Fill(_tableOfReport, -1);
        AddReports();
    }

    /// <summary>The states of the hypothesis with its stand-in, which is variable 0.</summary>
    public RootState[] States { get; }

    /// <summary>Number of states of each variable.</summary>
    public IReadOnlyList<int> Cardinalities => _cardinalities;

    /// <summary>The tables, in the order of the case; the first is that of variable 0 alone.</summary>
    public IReadOnlyList<CaseTable> Tables => _tables;

    /// <summary>The numbers of its reports.</summary>
    public ReportTables Reports { get; }

    /// <summary>Variables of assumptions, then of causes.</summary>
    public IReadOnlyList<int> Conditions => _conditions;

    /// <summary>Variables of deceivers.</summary>
    public IReadOnlyList<int> Deceivers => _deceivers;

    /// <summary>By assumption, then cause: its table over (root, it).</summary>
    public int[] ConditionTables { get; }

    /// <summary>By deceiver: its table over (root, it).</summary>
    public int[] DeceiverTables { get; }

    /// <summary>By source: its table, whose last variable is its state.</summary>
    public int[] SourceTables { get; }

    /// <summary>By indicator: its table, whose last variable is whether it occurred.</summary>
    public int[] IndicatorTables { get; }

    /// <summary>The table that a report is in, or -1 where it adds nothing: certain copies, unrated indicators.</summary>
    public int TableOf(int report) => _tableOfReport[report];

    /// <summary>Number of entries of a table.</summary>
    public int Size(int table) => _tables[table].Scope.Aggregate(1, (size, v) => size * _cardinalities[v]);

    /// <summary>The numbers of a table.</summary>
    public double[] Filled(int table, CaseNumbers numbers, bool[]? dropped = null)
    {
        var values = new double[Size(table)];
        _tables[table].Fill(numbers, values, dropped);
        return values;
    }

    /// <summary>The network with these numbers in its tables.</summary>
    public FactorGraph Graph(IReadOnlyList<double[]> tables) =>
        new(
            "case",
            [.. _cardinalities.Select(Anonymous)],
            [.. tables.Select((values, t) => FactorGraph.CreateFactor(_tables[t].Scope, values))]
        );

    /// <summary>A variable whose name says no more than its place.</summary>
    public static Variable Anonymous(int cardinality, int place) =>
        new(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{place}"),
            StateNames(cardinality)
        );

    /// <summary>The part of every entry of a report that is due to copying something that says the same.</summary>
    public double Copied(int report) => _links.Copied[report];

    /// <summary>P(own) before the reports.</summary>
    public double Own(int report) => _links.Own[report];

    /// <summary>The numbers of one report alone over the variables of its table.</summary>
    public double[] ReportTable(int report, CaseNumbers numbers)
    {
        var values = new double[Size(_tableOfReport[report])];
        Reports.FillOne(report, numbers, values);
        return values;
    }

    /// <summary>Adds, for what to look for next, a table of ones over the root, whether a deceiver is at work, its coin and an indicator.</summary>
    /// <returns>The table; over (root, deceiver, coin, indicator), without the coin where no report needs it.</returns>
    public (int Table, bool HasCoin) AddQuestion(int deceiver, int indicator)
    {
        var hasCoin = _told.TryGetValue((deceiver, indicator), out var coin);
        int[] scope = hasCoin
            ? [0, _deceivers[deceiver], coin, _indicators[indicator]]
            : [0, _deceivers[deceiver], _indicators[indicator]];
        return (AddTable(scope, [], usesPrior: false, static (_, table, _) => table.Fill(1)), hasCoin);
    }

    /// <summary>P(indicator | story of a deceiver), over the story's stand-ins and the indicator's condition.</summary>
    public double Told(int deceiver, int indicator, CaseNumbers numbers)
    {
        var story = _links.StoryOfDeceiver[deceiver];
        var given = _links.GivenOfIndicator[indicator];
        var told = 0.0;
        foreach (var state in States)
        {
            if (state.Hypothesis != story)
                continue;
            var likely = numbers.Cell(_layout.Likely[indicator], state);
            if (given >= 0)
            {
                var holds = numbers.Cell(_layout.Conditions[given], state);
                likely = (holds * likely) + ((1 - holds) * numbers.Cell(_layout.Otherwise[indicator], state));
            }

            told += numbers.StandInShare(state) * likely;
        }

        return Math.Clamp(told, 0, 1);
    }

    private static string[] StateNames(int cardinality) =>
        [
            .. Enumerable
                .Range(0, cardinality)
                .Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];

    private void FillRoot(CaseNumbers numbers, Span<double> table, bool[]? dropped)
    {
        for (var g = 0; g < States.Length; g++)
            table[g] = numbers.Probability(States[g]);
    }

    /// <summary>Writes false and true of a binary variable as entries 2 <paramref name="at"/> and the next.</summary>
    private static void Put(Span<double> table, int at, double probability)
    {
        table[2 * at] = 1 - probability;
        table[(2 * at) + 1] = probability;
    }

    private int[] AddVariables(int count, int states)
    {
        var first = _cardinalities.Count;
        _cardinalities.AddRange(Enumerable.Repeat(states, count));
        return [.. Enumerable.Range(first, count)];
    }

    private int AddTable(
        int[] scope,
        int[] slots,
        bool usesPrior,
        CaseTable.Filler fill,
        int[]? reports = null
    )
    {
        _tables.Add(new CaseTable(scope, slots, usesPrior, reports ?? [], fill));
        return _tables.Count - 1;
    }

    /// <summary>Missing cells are filled by means that weigh with the priors.</summary>
    private bool LeansOnPriors(int[] row) => Array.Exists(row, slot => !_layout.Slots[slot].IsRated);

    private int AddBinary(int variable, int[] row) =>
        AddTable(
            [0, variable],
            row,
            LeansOnPriors(row),
            (numbers, table, _) =>
            {
                for (var g = 0; g < States.Length; g++)
                    Put(table, g, numbers.Cell(row, States[g]));
            }
        );

    private int AddSource(int source)
    {
        var deceiver = _links.DeceiverOfSource[source];
        var sound = _layout.SoundOf[source];
        if (deceiver < 0)
        {
            return AddTable(
                [_sources[source]],
                [sound],
                usesPrior: false,
                (numbers, table, _) => PutStates(table, numbers.Ratings[sound], 0)
            );
        }

        var controllability = _layout.Controllability[_links.ChannelOfSource[source]];
        return AddTable(
            [_deceivers[deceiver], _sources[source]],
            [sound, controllability],
            usesPrior: false,
            (numbers, table, _) =>
            {
                PutStates(table, numbers.Ratings[sound], 0);
                PutStates(table[3..], numbers.Ratings[sound], numbers.Ratings[controllability]);
            }
        );
    }

    private static void PutStates(Span<double> table, double sound, double controlled)
    {
        table[0] = (1 - controlled) * sound;
        table[1] = (1 - controlled) * (1 - sound);
        table[ReportTables.Controlled] = controlled;
    }

    private int AddIndicator(int indicator)
    {
        var (likely, otherwise) = (_layout.Likely[indicator], _layout.Otherwise[indicator]);
        var given = _links.GivenOfIndicator[indicator];
        if (given < 0)
            return AddBinary(_indicators[indicator], likely);
        int[] slots = [.. likely, .. otherwise];
        return AddTable(
            [0, _conditions[given], _indicators[indicator]],
            slots,
            LeansOnPriors(slots),
            (numbers, table, _) =>
            {
                for (var g = 0; g < States.Length; g++)
                {
                    Put(table, 2 * g, numbers.Cell(otherwise, States[g]));
                    Put(table, (2 * g) + 1, numbers.Cell(likely, States[g]));
                }
            }
        );
    }

    /// <summary>Reports over the same variables are multiplied beforehand: many reports of one source cost as much as one.</summary>
    private void AddReports()
    {
        var groups = new List<(int[] Scope, List<int> Reports)>();
        var known = new Dictionary<(int Coin, int Indicator, int Source), int>();
        for (var i = 0; i < _content.Reports.Length; i++)
        {
            if (_links.Own[i] <= 0 || !_content.Indicators[_links.IndicatorOfReport[i]].IsRated)
                continue;
            var scope = ScopeOf(i);
            var key = (
                scope.Length > 2 ? scope[0] : -1,
                _links.IndicatorOfReport[i],
                scope.Length > 1 ? scope[^1] : -1
            );
            if (!known.TryGetValue(key, out var group))
            {
                known.Add(key, group = groups.Count);
                groups.Add((scope, []));
            }

            groups[group].Reports.Add(i);
        }

        foreach (var (scope, reports) in groups)
        {
            int[] members = [.. reports];
            int[] slots =
            [
                .. members.SelectMany(i => (int[])[_layout.Hit[i], _layout.FalseAlarm[i]]).Distinct(),
            ];
            var table = AddTable(
                scope,
                slots,
                usesPrior: false,
                (numbers, values, dropped) => Reports.Fill(members, numbers, values, dropped),
                members
            );
            foreach (var i in members)
                _tableOfReport[i] = table;
        }
    }

    private int[] ScopeOf(int report)
    {
        var (source, indicator) = (_links.SourceOfReport[report], _links.IndicatorOfReport[report]);
        if (_links.IsExplicit[report])
            return [_indicators[indicator]];
        var deceiver = _links.DeceiverOfSource[source];
        // Muddied water needs no coin: each controlled report is a fair one of its own.
        return deceiver < 0 || _content.Deceivers[deceiver].Story is null
            ? [_indicators[indicator], _sources[source]]
            : [Coin(deceiver, indicator), _indicators[indicator], _sources[source]];
    }

    private int Coin(int deceiver, int indicator)
    {
        if (_told.TryGetValue((deceiver, indicator), out var known))
            return known;
        var coin = AddVariables(1, 2)[0];
        _told.Add((deceiver, indicator), coin);
        var slots = SlotsOfStory(_links.StoryOfDeceiver[deceiver], indicator);
        AddTable(
            [coin],
            slots,
            LeansOnPriors(slots),
            (numbers, table, _) => Put(table, 0, Told(deceiver, indicator, numbers))
        );
        return coin;
    }

    /// <summary>The ratings that a story needs for an indicator: its own where they are there, else the whole rows.</summary>
    private int[] SlotsOfStory(int story, int indicator)
    {
        var given = _links.GivenOfIndicator[indicator];
        int[][] rows =
        [
            _layout.Likely[indicator],
            .. given < 0 ? (int[][])[] : [_layout.Otherwise[indicator], _layout.Conditions[given]],
        ];
        // Slots of stand-ins and of means over the rated ones stand in the same row.
        return [.. rows.SelectMany(row => _layout.Slots[row[story]].IsRated ? [row[story]] : row).Distinct()];
    }
}
