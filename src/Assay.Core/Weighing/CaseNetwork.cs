using Assay.Core.Cases;

namespace Assay.Core.Weighing;

/// <summary>A case as tables over a few discrete variables, and the program that answers for any numbers in them.</summary>
/// <remarks>
/// Variables: the hypothesis with its stand-in; each assumption, cause, deceiver (idle, active), source (sound,
/// careless, controlled), indicator, and for each deceiver and indicator the coin that controlled sources repeat.
/// What reports say is observed, so that whose report i is (O_i) is summed out inside report i's own table:
/// <c>P(own) × P(says it) + Σ P(copies k) × [k says the same]</c>.
/// </remarks>
internal sealed class CaseNetwork
{
    private const int Controlled = 2;

    private readonly CaseLayout _layout;
    private readonly CaseContent _content;
    private readonly List<int> _states = [];
    private readonly List<(int[] Scope, Action<CaseNumbers, RootState[], double[], int, int> Fill)> _tables =
    [];
    private readonly int[] _conditions;
    private readonly int[] _deceivers;
    private readonly int[] _sources;
    private readonly int[] _indicators;
    private readonly Dictionary<(int Deceiver, int Indicator), int> _told = [];
    private readonly int[] _conditionTables;
    private readonly int[] _deceiverTables;
    private readonly int[] _sourceTables;
    private readonly int[] _indicatorTables;
    private readonly int[] _reportTables;
    private readonly double[] _own;
    private readonly double[] _copied;

    /// <summary>Builds the network of a case.</summary>
    /// <param name="layout">The case with its numbers' slots.</param>
    /// <param name="rootStates">Number of states of the hypothesis with its stand-in.</param>
    public CaseNetwork(CaseLayout layout, int rootStates)
    {
        _layout = layout;
        _content = layout.Content;
        var links = new CaseLinks(_content);
        (_own, _copied) = (links.Own, links.Copied);
        _states.Add(rootStates);
        AddTable([0], FillRoot);
        _conditions = AddVariables(layout.Conditions.Length, 2);
        _deceivers = AddVariables(_content.Deceivers.Length, 2);
        _sources = AddVariables(_content.Sources.Length, 3);
        _indicators = AddVariables(_content.Indicators.Length, 2);
        _conditionTables =
        [
            .. Range(_conditions).Select(c => AddTable([0, _conditions[c]], Binary(layout.Conditions[c]))),
        ];
        _deceiverTables =
        [
            .. Range(_deceivers).Select(d => AddTable([0, _deceivers[d]], Binary(layout.Active[d]))),
        ];
        _sourceTables = [.. Range(_sources).Select(s => AddSource(s, links))];
        _indicatorTables = [.. Range(_indicators).Select(j => AddIndicator(j, links))];
        _reportTables = [.. Enumerable.Range(0, _content.Reports.Length).Select(i => AddReport(i, links))];
        Program = new Elimination([.. _states], _tables.Select(table => table.Scope));
    }

    /// <summary>The inference.</summary>
    public Elimination Program { get; }

    /// <summary>Number of input tables.</summary>
    public int Tables => _tables.Count;

    /// <summary>Empty input tables.</summary>
    public double[][] Inputs(int lanes) =>
        [.. _tables.Select((_, table) => new double[Program.Size(table) * lanes])];

    /// <summary>Writes the numbers into one lane of every input table.</summary>
    public void Fill(CaseNumbers numbers, RootState[] states, double[][] inputs, int lanes, int lane)
    {
        for (var table = 0; table < _tables.Count; table++)
            _tables[table].Fill(numbers, states, inputs[table], lanes, lane);
    }

    /// <summary>The table of an assumption or cause over (root, it).</summary>
    public int ConditionTable(int condition) => _conditionTables[condition];

    /// <summary>The table of a deceiver over (root, it).</summary>
    public int DeceiverTable(int deceiver) => _deceiverTables[deceiver];

    /// <summary>The table of a source, whose last variable is its state.</summary>
    public int SourceTable(int source) => _sourceTables[source];

    /// <summary>The table of an indicator, whose last variable is whether it occurred.</summary>
    public int IndicatorTable(int indicator) => _indicatorTables[indicator];

    /// <summary>The table of a report, or -1 where it is certain to be a copy.</summary>
    public int ReportTable(int report) => _reportTables[report];

    /// <summary>P(own) before the reports.</summary>
    public double Own(int report) => _own[report];

    /// <summary>The part of every entry of a report's table that is due to copying something that says the same.</summary>
    public double Copied(int report) => _copied[report];

    private static IEnumerable<int> Range(int[] variables) => Enumerable.Range(0, variables.Length);

    private static void FillRoot(CaseNumbers numbers, RootState[] states, double[] table, int lanes, int lane)
    {
        for (var g = 0; g < states.Length; g++)
            table[(g * lanes) + lane] = numbers.Probability(states[g]);
    }

    private static Action<CaseNumbers, RootState[], double[], int, int> Binary(int[] row) =>
        (numbers, states, table, lanes, lane) =>
        {
            for (var g = 0; g < states.Length; g++)
                Put(table, g, numbers.Cell(row, states[g]), lanes, lane);
        };

    /// <summary>Writes false and true of a binary variable as entries 2 <paramref name="at"/> and the next.</summary>
    private static void Put(double[] table, int at, double probability, int lanes, int lane)
    {
        table[(2 * at * lanes) + lane] = 1 - probability;
        table[(((2 * at) + 1) * lanes) + lane] = probability;
    }

    private int[] AddVariables(int count, int states)
    {
        var first = _states.Count;
        _states.AddRange(Enumerable.Repeat(states, count));
        return [.. Enumerable.Range(first, count)];
    }

    private int AddTable(int[] scope, Action<CaseNumbers, RootState[], double[], int, int> fill)
    {
        _tables.Add((scope, fill));
        return _tables.Count - 1;
    }

    private int AddSource(int source, CaseLinks links)
    {
        var deceiver = links.DeceiverOfSource[source];
        var sound = _layout.SoundOf[source];
        if (deceiver < 0)
        {
            return AddTable(
                [_sources[source]],
                (numbers, _, table, lanes, lane) =>
                    PutStates(table, 0, numbers.Ratings[sound], 0, lanes, lane)
            );
        }

        var controllability = _layout.Controllability[links.ChannelOfSource[source]];
        return AddTable(
            [_deceivers[deceiver], _sources[source]],
            (numbers, _, table, lanes, lane) =>
            {
                PutStates(table, 0, numbers.Ratings[sound], 0, lanes, lane);
                PutStates(table, 1, numbers.Ratings[sound], numbers.Ratings[controllability], lanes, lane);
            }
        );
    }

    private static void PutStates(
        double[] table,
        int at,
        double sound,
        double controlled,
        int lanes,
        int lane
    )
    {
        table[(3 * at * lanes) + lane] = (1 - controlled) * sound;
        table[(((3 * at) + 1) * lanes) + lane] = (1 - controlled) * (1 - sound);
        table[(((3 * at) + Controlled) * lanes) + lane] = controlled;
    }

    private int AddIndicator(int indicator, CaseLinks links)
    {
        var (likely, otherwise) = (_layout.Likely[indicator], _layout.Otherwise[indicator]);
        var given = links.GivenOfIndicator[indicator];
        if (given < 0)
            return AddTable([0, _indicators[indicator]], Binary(likely));
        return AddTable(
            [0, _conditions[given], _indicators[indicator]],
            (numbers, states, table, lanes, lane) =>
            {
                for (var g = 0; g < states.Length; g++)
                {
                    Put(table, 2 * g, numbers.Cell(otherwise, states[g]), lanes, lane);
                    Put(table, (2 * g) + 1, numbers.Cell(likely, states[g]), lanes, lane);
                }
            }
        );
    }

    private int AddReport(int report, CaseLinks links)
    {
        var (source, indicator) = (links.SourceOfReport[report], links.IndicatorOfReport[report]);
        if (_own[report] <= 0 || !_content.Indicators[indicator].IsRated)
            return -1;
        if (links.IsExplicit[report])
            return AddTable(
                [_indicators[indicator]],
                (numbers, _, table, lanes, lane) => FillExplicit(report, numbers, table, lanes, lane)
            );
        var deceiver = links.DeceiverOfSource[source];
        // Muddied water needs no coin: each controlled report is a fair one of its own.
        if (deceiver < 0 || _content.Deceivers[deceiver].Story is null)
        {
            return AddTable(
                [_indicators[indicator], _sources[source]],
                (numbers, _, table, lanes, lane) => FillStates(report, numbers, table, lanes, lane)
            );
        }

        var coin = Coin(deceiver, indicator, links);
        return AddTable(
            [coin, _indicators[indicator], _sources[source]],
            (numbers, _, table, lanes, lane) => FillTold(report, numbers, table, lanes, lane)
        );
    }

    private void FillExplicit(int report, CaseNumbers numbers, double[] table, int lanes, int lane)
    {
        table[lane] = Says(report, numbers.Ratings[_layout.FalseAlarm[report]]);
        table[lanes + lane] = Says(report, numbers.Ratings[_layout.Hit[report]]);
    }

    /// <summary>Entries (occurred, state), the state varying fastest.</summary>
    private void FillStates(int report, CaseNumbers numbers, double[] table, int lanes, int lane) =>
        PutReport(report, numbers, told: 0.5, table.AsSpan(lane), lanes);

    /// <summary>Entries (told, occurred, state), the state varying fastest.</summary>
    private void FillTold(int report, CaseNumbers numbers, double[] table, int lanes, int lane)
    {
        PutReport(report, numbers, told: 0, table.AsSpan(lane), lanes);
        PutReport(report, numbers, told: 1, table.AsSpan((6 * lanes) + lane), lanes);
    }

    private void PutReport(int report, CaseNumbers numbers, double told, Span<double> entries, int lanes)
    {
        var hit = numbers.Ratings[_layout.Hit[report]];
        var falseAlarm = numbers.Ratings[_layout.FalseAlarm[report]];
        for (var occurred = 0; occurred < 2; occurred++)
        {
            entries[3 * occurred * lanes] = Says(report, occurred == 1 ? hit : falseAlarm);
            entries[((3 * occurred) + 1) * lanes] = Says(report, (hit + falseAlarm) / 2);
            entries[((3 * occurred) + Controlled) * lanes] = Says(report, told);
        }
    }

    /// <summary>P(what the report says), from P(it says true) where it is its own.</summary>
    private double Says(int report, double sayTrue) =>
        (_own[report] * (_content.Reports[report].Asserts ? sayTrue : 1 - sayTrue)) + _copied[report];

    private int Coin(int deceiver, int indicator, CaseLinks links)
    {
        if (_told.TryGetValue((deceiver, indicator), out var known))
            return known;
        var coin = AddVariables(1, 2)[0];
        _told.Add((deceiver, indicator), coin);
        var story = links.StoryOfDeceiver[deceiver];
        AddTable(
            [coin],
            (numbers, states, table, lanes, lane) =>
                Put(
                    table,
                    0,
                    Told(story, indicator, links.GivenOfIndicator[indicator], numbers, states),
                    lanes,
                    lane
                )
        );
        return coin;
    }

    /// <summary>P(indicator | story), over the story's stand-ins and the indicator's condition.</summary>
    private double Told(int story, int indicator, int given, CaseNumbers numbers, RootState[] states)
    {
        var told = 0.0;
        foreach (var state in states)
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
}
