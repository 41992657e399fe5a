using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Running;
using CsCheck;

namespace Assay.Tests.Networks;

public sealed class BruteForceTests
{
    private static readonly Gen<(uint Network, uint Evidence)> Cases = Gen.Select(
        SomeNetwork.Seeds,
        SomeNetwork.Seeds
    );

    [Fact]
    public void Posteriors_agree_with_enumeration_on_five_thousand_networks()
    {
        Cases.Sample(
            (network, evidence) =>
            {
                var (graph, known, truth) = Make(network, evidence);
                var answer = CompiledNetwork.Query(graph, known);
                Same(truth.Total, answer.LogEvidence);
                for (var v = 0; v < graph.Variables.Length && truth.Total > 0; v++)
                    Close(truth.Joint(v).Select(p => p / truth.Total), answer[v].ToArray());
            },
            iter: 5000
        );
    }

    [Fact]
    public void Impossible_evidence_is_an_answer()
    {
        var network = SomeNetwork.Sprinkler();
        var evidence = Evidence
            .None.With(network, "sprinkler", "no")
            .With(network, "rain", "no")
            .With(network, "wet", "yes");
        var answer = CompiledNetwork.Query(network, evidence);
        Assert.True(answer.IsImpossible);
        Assert.Equal(double.NegativeInfinity, answer.LogEvidence);
        Assert.All(answer["wet"].ToArray(), p => Assert.Equal(0, p));
    }

    [Fact]
    public void A_compiled_network_answers_all_values_of_what_it_observes()
    {
        Cases.Sample(
            (network, evidence) =>
            {
                var (graph, known, _) = Make(network, evidence);
                var compiled = CompiledNetwork.CompileFor(graph, known);
                var answer = compiled.CreatePosteriors();
                for (var turn = 0; turn < 3; turn++)
                {
                    foreach (var variable in known.States.Keys.ToArray())
                        known = known.With(
                            variable,
                            (known.States[variable] + 1) % graph.Variables[variable].Cardinality
                        );
                    compiled.Query(known, answer);
                    var truth = new BruteForce(graph, known);
                    Same(truth.Total, answer.LogEvidence);
                    for (var v = 0; v < graph.Variables.Length && truth.Total > 0; v++)
                        Close(truth.Joint(v).Select(p => p / truth.Total), answer[v].ToArray());
                }
            },
            iter: 500
        );
    }

    [Fact]
    public void Fewer_targets_change_no_number()
    {
        Cases.Sample(
            (network, evidence) =>
            {
                var (graph, known, truth) = Make(network, evidence);
                for (var v = 0; v < graph.Variables.Length; v++)
                {
                    var answer = CompiledNetwork.Query(graph, known, new CompileOptions { Targets = [v] });
                    Same(truth.Total, answer.LogEvidence);
                    if (truth.Total > 0)
                        Close(truth.Joint(v).Select(p => p / truth.Total), answer[v].ToArray());
                }
            },
            iter: 500
        );
    }

    [Fact]
    public void The_joint_of_a_set_agrees_with_enumeration()
    {
        Cases.Sample(
            (network, evidence) =>
            {
                var (graph, known, truth) = Make(network, evidence);
                int[] set =
                [
                    .. Enumerable
                        .Range(0, graph.Variables.Length)
                        .Where(v => (evidence >> v & 1) == 1)
                        .Reverse(),
                ];
                if (set.Length == 0)
                    return;
                var joint = JointDistribution.Of(graph, known, set);
                Same(truth.Total, joint.LogEvidence);
                if (truth.Total > 0)
                    Close(truth.Joint(set).Select(p => p / truth.Total), [.. joint.Values]);
            },
            iter: 500
        );
    }

    [Fact]
    public void The_most_probable_explanation_has_the_largest_weight()
    {
        Cases.Sample(
            (network, evidence) =>
            {
                var (graph, known, truth) = Make(network, evidence);
                int[] all = [.. Enumerable.Range(0, graph.Variables.Length)];
                int[] some = [.. all.Where(v => (evidence >> v & 1) == 1)];
                Check(truth, all, Explaining.MostProbable(graph, known));
                if (some.Length > 0)
                    Check(truth, some, Explaining.MostProbable(graph, known, some));
            },
            iter: 500
        );

        static void Check(BruteForce truth, int[] variables, Explanation found)
        {
            Same(truth.MostOf(variables), found.LogProbability);
            if (!found.IsImpossible)
                Same(truth.WeightOf(variables, found.States), found.LogProbability);
        }
    }

    [Fact]
    public void Derivatives_agree_with_enumeration()
    {
        Cases.Sample(
            (network, evidence) =>
            {
                var (graph, known, truth) = Make(network, evidence);
                var options = new CompileOptions { Derivatives = true };
                var found = CompiledNetwork.CompileFor(graph, known, options).Differentiate(known);
                Same(truth.Total, found.LogEvidence);
                for (var f = 0; f < graph.Factors.Length && truth.Total > 0; f++)
                    Close(BruteDerivatives(graph, known, f), [.. Absolute(found, graph, f)]);
            },
            iter: 60
        );
    }

    [Fact]
    public void Information_agrees_with_enumeration()
    {
        Cases.Sample(
            (network, evidence) =>
            {
                var (graph, known, truth) = Make(network, evidence);
                if (known.States.ContainsKey(0) || truth.Total <= 0)
                    return;
                foreach (var gain in Information.About(graph, known, 0))
                {
                    var apart = Bits(truth, 0) + Bits(truth, gain.Variable);
                    Assert.Equal(apart - Bits(truth, 0, gain.Variable), gain.Bits, 1e-10);
                }
            },
            iter: 300
        );

        static double Bits(BruteForce truth, params int[] set) =>
            Information.Entropy(truth.Joint(set).Select(p => p / truth.Total).ToArray());
    }

    [Fact]
    public void Separated_variables_are_independent()
    {
        Cases.Sample(
            (network, evidence) =>
            {
                var graph = SomeNetwork.Random(network);
                var known = Evidence.None;
                for (var v = 1; v < graph.Variables.Length; v++)
                    known =
                        (evidence >> v & 1) == 1
                            ? known.With(v, (int)(evidence % graph.Variables[v].Cardinality))
                            : known;
                var truth = new BruteForce(graph, known);
                var connected = Separation.Connected(graph, 0, [.. known.States.Keys]);
                for (var v = 1; v < graph.Variables.Length && truth.Total > 0; v++)
                {
                    if (connected.Contains(v))
                        continue;
                    var product = truth
                        .Joint(0)
                        .SelectMany(p => truth.Joint(v).Select(q => p * q / truth.Total / truth.Total));
                    Close(product, [.. truth.Joint(0, v).Select(p => p / truth.Total)]);
                }
            },
            iter: 500
        );
    }

    private static (Network Graph, Evidence Known, BruteForce Truth) Make(uint network, uint evidence)
    {
        var graph = SomeNetwork.Random(network);
        var known = SomeNetwork.RandomEvidence(graph, evidence);
        return (graph, known, new BruteForce(graph, known));
    }

    private static IEnumerable<double> Absolute(Derivatives found, FactorGraph graph, int factor) =>
        Enumerable.Range(0, graph.Factors[factor].Values.Length).Select(e => found.Absolute(factor, e));

    /// <summary>P(e) is linear in each number: its slope is what P(e) gains when the number grows by one.</summary>
    private static IEnumerable<double> BruteDerivatives(FactorGraph graph, Evidence known, int factor)
    {
        var now = new BruteForce(graph, known).Total;
        var old = graph.Factors[factor];
        for (var entry = 0; entry < old.Values.Length; entry++)
        {
            var values = old.Values.SetItem(entry, old.Values[entry] + 1);
            var changed = graph.Factors.SetItem(
                factor,
                FactorGraph.CreateFactor(old.Scope.AsSpan(), values.AsSpan())
            );
            yield return new BruteForce(new FactorGraph("", graph.Variables, changed), known).Total - now;
        }
    }

    private static void Same(double probability, double log)
    {
        if (probability <= 0)
            Assert.Equal(double.NegativeInfinity, log);
        else
            Assert.Equal(Math.Log(probability), log, 1e-12 * Math.Max(1, Math.Abs(log)));
    }

    private static void Close(IEnumerable<double> wanted, double[] got)
    {
        var expected = wanted.ToArray();
        Assert.Equal(expected.Length, got.Length);
        for (var i = 0; i < got.Length; i++)
            Assert.Equal(expected[i], got[i], 1e-12);
    }
}
