using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Running;

namespace Assay.Cli;

/// <summary>Asks what was asked for besides the distributions of single variables.</summary>
internal sealed class QueryExtras(
    QueryRequest request,
    FactorGraph graph,
    Evidence evidence,
    CompileOptions limits
)
{
    /// <summary>Adds every further answer.</summary>
    public QueryAnswer AddTo(QueryAnswer answer) =>
        answer with
        {
            Joint =
                request.Joint.Length == 0
                    ? null
                    : JointDistribution.Of(graph, evidence, [.. Variables("--joint", request.Joint)], limits),
            Map =
                request.Map.Length == 0
                    ? null
                    : Explaining.MostProbable(
                        graph,
                        evidence,
                        [.. Variables("--map", request.Map).Distinct()],
                        limits
                    ),
            Mpe = request.Mpe ? Explaining.MostProbable(graph, evidence, limits) : null,
            Sensitivity = request.Sensitivity is null ? null : OneWay(request.Sensitivity),
            TwoWay = request.TwoWay.Length == 0 ? null : TwoWay(),
            Separation = request.Separated.Length == 0 ? null : Separated(),
            Voi = request.Voi is null
                ? null
                : Information.About(
                    graph,
                    evidence,
                    QueryNames.Variable(graph, "--voi", request.Voi),
                    limits
                ),
            Samples =
                request.Samples == 0
                    ? null
                    : Sampling.Draw(graph, evidence, request.Samples, (ulong)request.Seed, limits),
        };

    private IEnumerable<int> Variables(string option, string[] names) =>
        names.Select(name => QueryNames.Variable(graph, option, name));

    private IReadOnlyList<SensitivityFunction> OneWay(string asked)
    {
        var network = Directed("--sensitivity", "conditional tables to vary");
        var (variable, state) = QueryNames.State(graph, "--sensitivity", asked);
        return Sensitivity.OneWay(network, evidence, variable, state, limits);
    }

    private TwoWaySensitivity TwoWay()
    {
        const string Option = "--two-way";
        var network = Directed(Option, "conditional tables to vary");
        var asked =
            request.Sensitivity
            ?? throw new QueryRefusal(
                $"{Option}: --sensitivity Y=y says whose probability is asked about",
                ExitCode.WrongUsage
            );
        var (variable, state) = QueryNames.State(graph, "--sensitivity", asked);
        var first = QueryNames.Parameter(network, Option, request.TwoWay[0]);
        var second = QueryNames.Parameter(network, Option, request.TwoWay[1]);
        if (first.Variable == second.Variable && first.Row == second.Row)
            throw new QueryRefusal(
                $"{Option}: both numbers stand in one row, where they cannot vary apart",
                ExitCode.WrongUsage
            );
        return Sensitivity.TwoWay(network, evidence, variable, state, first, second, limits);
    }

    private QuerySeparation Separated()
    {
        var network = Directed("--separated", "arrows");
        int[] pair = [.. Variables("--separated", request.Separated)];
        // Which state is observed does not matter to the arrows.
        var known = Variables("--given", request.Given)
            .Aggregate(evidence, (e, v) => e.States.ContainsKey(v) ? e : e.With(v, 0));
        int[] given = [.. known.States.Keys];
        return new QuerySeparation(
            pair[0],
            pair[1],
            given,
            [.. known.Likelihoods.Keys.Except(given)],
            Separation.AreSeparated(network, pair[0], pair[1], known)
        );
    }

    private Network Directed(string option, string what) =>
        graph as Network ?? throw new QueryRefusal($"{option}: a Markov network has no {what}");
}
