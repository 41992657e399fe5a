using Assay.Networks;

namespace Assay.Core.Weighing;

/// <summary>One part of a split network: its tables over the hub and its own variables, and what it weighs for each state of the hub.</summary>
internal sealed class NetworkPart
{
    private readonly ExactInference _inference;
    private readonly ExpandedTable[] _expanded;
    private readonly VersionedNetwork _network;

    private NetworkPart(ExactInference inference, HubStates hub, int[] tables, int[] variables)
    {
        _inference = inference;
        Tables = tables;
        _expanded = [.. tables.Select(table => new ExpandedTable(inference.Network, table, hub, variables))];
        double[][] numbers =
        [
            .. _expanded.Select((one, t) => one.Expand(inference.AtMeans(tables[t]))),
            Ones(hub),
        ];
        var graph = new FactorGraph(
            "part",
            [
                CaseNetwork.Anonymous(hub.Count, 0),
                .. variables.Select(
                    (variable, v) => CaseNetwork.Anonymous(inference.Network.Cardinalities[variable], v + 1)
                ),
            ],
            [
                .. _expanded.Select((one, t) => FactorGraph.CreateFactor(one.Scope, numbers[t])),
                FactorGraph.CreateFactor([0], numbers[^1]),
            ]
        );
        _network = new VersionedNetwork(graph, numbers);
        Weights = _network.Weights(
            [
                [],
            ],
            static (_, _, _) => { }
        )[0];
    }

    /// <summary>The tables of the case's network that are in it, in rising order.</summary>
    public int[] Tables { get; }

    /// <summary>P(its reports, its part of the hub | hub), up to a constant, for each state of the hub.</summary>
    public double[] Weights { get; }

    /// <summary>Entries of tables that one version takes.</summary>
    public double Work => _network.Cost.Work;

    /// <summary>The parts of a network: variables that share a table once the hub is known are in one; the hub's own tables are one more.</summary>
    public static IEnumerable<NetworkPart> Split(ExactInference inference, HubStates hub)
    {
        var network = inference.Network;
        var group = new int[network.Cardinalities.Count];
        for (var v = 0; v < group.Length; v++)
            group[v] = v;
        int Find(int v) => group[v] == v ? v : group[v] = Find(group[v]);
        foreach (var table in network.Tables)
        {
            int[] inner = [.. table.Scope.Where(variable => !hub.Has(variable))];
            foreach (var variable in inner)
                group[Find(variable)] = Find(inner[0]);
        }

        var byGroup = Enumerable
            .Range(0, network.Tables.Count)
            .GroupBy(table =>
                network
                    .Tables[table]
                    .Scope.Where(variable => !hub.Has(variable))
                    .Select(Find)
                    .FirstOrDefault(-1)
            );
        foreach (var tables in byGroup)
        {
            int[] variables =
            [
                .. tables
                    .SelectMany(table => network.Tables[table].Scope)
                    .Where(variable => !hub.Has(variable))
                    .Distinct()
                    .Order(),
            ];
            // Where nothing is reported the tables sum to 1, whatever changes.
            if (tables.Key < 0 || tables.Any(table => network.Tables[table].Reports.Length > 0))
                yield return new NetworkPart(inference, hub, [.. tables.Order()], variables);
        }
    }

    /// <summary>The weights in several versions of the case.</summary>
    public double[][] WeightsOf(IReadOnlyList<(CaseNumbers Numbers, bool[]? Dropped)> versions)
    {
        int[][] touched =
        [
            .. versions.Select(version =>
                (int[])
                    [
                        .. _inference
                            .Touched(version.Numbers, version.Dropped)
                            .Select(table => Array.BinarySearch(Tables, table))
                            .Where(place => place >= 0),
                    ]
            ),
        ];
        return _network.Weights(
            touched,
            (version, place, values) =>
                _expanded[place]
                    .Expand(
                        _inference.Network.Filled(
                            Tables[place],
                            versions[version].Numbers,
                            versions[version].Dropped
                        )
                    )
                    .CopyTo(values)
        );
    }

    private static double[] Ones(HubStates hub)
    {
        var ones = new double[hub.Count];
        Array.Fill(ones, 1);
        return ones;
    }
}
