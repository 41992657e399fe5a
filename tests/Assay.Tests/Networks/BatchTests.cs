using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Running;
using CsCheck;

namespace Assay.Tests.Networks;

public sealed class BatchTests
{
    private static readonly Gen<(uint Network, uint Evidence)> Cases = Gen.Select(
        SomeNetwork.Seeds,
        SomeNetwork.Seeds
    );

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Each_parameter_draw_is_answered_as_a_network_of_its_own(int threads)
    {
        Cases.Sample(
            (network, seed) =>
            {
                var graph = SomeNetwork.Random(network);
                var evidence = SomeNetwork.RandomEvidence(graph, seed);
                // Other seeds with the same structure come from redrawing the rows of every table.
                var draws = Enumerable.Range(0, 11).Select(d => Redraw(graph, seed + (uint)d)).ToArray();
                var batch = new Batch(draws.Length);
                for (var f = 0; f < graph.Factors.Length; f++)
                    batch.WithFactor(f, [.. draws.SelectMany(d => d.Factors[f].Values)]);
                var answers = CompiledNetwork
                    .CompileFor(graph, evidence, new CompileOptions { Threads = threads })
                    .Query(batch, evidence);
                for (var d = 0; d < draws.Length; d++)
                    Same(CompiledNetwork.Query(draws[d], evidence), answers, d, graph);
            },
            iter: 150
        );
    }

    [Fact]
    public void Each_evidence_draw_is_answered_as_a_query_of_its_own()
    {
        Cases.Sample(
            (network, seed) =>
            {
                var graph = SomeNetwork.Random(network);
                var evidence = SomeNetwork.RandomEvidence(graph, seed);
                var compiled = CompiledNetwork.CompileFor(graph, evidence);
                var batch = new Batch(9);
                foreach (var variable in evidence.States.Keys)
                    batch.WithStates(
                        variable,
                        [
                            .. Enumerable
                                .Range(0, 9)
                                .Select(d => (int)((seed + d) % graph.Variables[variable].Cardinality)),
                        ]
                    );
                var answers = compiled.Query(batch, evidence);
                for (var d = 0; d < 9; d++)
                {
                    var known = evidence;
                    foreach (var variable in evidence.States.Keys)
                        known = known.With(
                            variable,
                            (int)((seed + d) % graph.Variables[variable].Cardinality)
                        );
                    Same(compiled.Query(known), answers, d, graph);
                }
            },
            iter: 150
        );
    }

    [Fact]
    public void A_batch_of_the_wrong_size_is_refused()
    {
        var network = SomeNetwork.Sprinkler();
        var compiled = CompiledNetwork.Compile(network);
        Assert.Throws<InvalidNetworkException>(() =>
            compiled.Query(new Batch(2).WithFactor(0, [0.5, 0.5]), Evidence.None)
        );
        Assert.Throws<InvalidNetworkException>(() =>
            compiled.Query(new Batch(1).WithStates(0, [0]), Evidence.None)
        );
    }

    private static Network Redraw(Network network, uint seed)
    {
        var random = new System.Random((int)(seed & 0x7FFFFFFF));
        foreach (var table in network.Tables)
        {
            var values = table.Values.Select(v => v > 0 ? random.NextDouble() + 0.01 : 0).ToArray();
            for (var row = 0; row < values.Length; row += table.StateCount)
            {
                var sum = values.AsSpan(row, table.StateCount).ToArray().Sum();
                for (var s = 0; s < table.StateCount; s++)
                    values[row + s] /= sum;
            }

            network = network.WithTable(table.Variable, values);
        }

        return network;
    }

    private static void Same(Posteriors one, BatchPosteriors answers, int draw, FactorGraph graph)
    {
        if (one.IsImpossible)
        {
            Assert.Equal(double.NegativeInfinity, answers.LogEvidenceOf(draw));
            return;
        }

        Assert.Equal(one.LogEvidence, answers.LogEvidenceOf(draw), 1e-11);
        for (var v = 0; v < graph.Variables.Length; v++)
        {
            for (var s = 0; s < graph.Variables[v].Cardinality; s++)
                Assert.Equal(one[v][s], answers.Of(v, draw)[s], 1e-12);
        }
    }
}
