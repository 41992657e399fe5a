using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Running;

namespace Assay.Tests.Networks;

public sealed class NetworkQueryTests
{
    [Fact]
    public void A_network_too_large_is_refused_with_its_numbers()
    {
        var builder = new NetworkBuilder();
        for (var i = 0; i < 60; i++)
            builder.Variable($"v{i}", "a", "b", "c", "d").Table($"v{i}", [], 0.25, 0.25, 0.25, 0.25);
        for (var i = 0; i < 60; i++)
        {
            for (var j = i + 1; j < 60; j++)
                builder
                    .Variable($"c{i}_{j}", "same", "other")
                    .Deterministic($"c{i}_{j}", [$"v{i}", $"v{j}"], s => s.Span[0] == s.Span[1] ? 0 : 1);
        }

        var refused = Assert.Throws<NetworkTooLargeException>(() => CompiledNetwork.Compile(builder.Build()));
        Assert.Equal(59, refused.Cost.Width);
        Assert.True(refused.Cost.Bytes > 1e30);
        Assert.Contains("width 59", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_allocates_nothing_after_the_first()
    {
        var network = SomeNetwork.Sprinkler();
        var evidence = Evidence.None.With(network, "wet", "yes").WithLikelihood(0, 0.5, 0.7);
        var compiled = CompiledNetwork.CompileFor(network, evidence);
        var answer = compiled.CreatePosteriors();
        compiled.Query(evidence, answer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            compiled.Query(evidence, answer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var network = BnlearnNets.Read("water");
        var one = CompiledNetwork.Query(network, Evidence.None);
        var three = CompiledNetwork.Query(network, Evidence.None, new CompileOptions { Threads = 3 });
        Assert.Equal(one.LogEvidence, three.LogEvidence);
        for (var v = 0; v < network.Variables.Length; v++)
            Assert.Equal(one[v].ToArray(), three[v].ToArray());
    }

    [Fact]
    public void Evidence_too_improbable_for_a_double_still_has_posteriors()
    {
        var builder = new NetworkBuilder().Variable("h", "a", "b").Table("h", [], 0.5, 0.5);
        var evidence = Evidence.None;
        for (var i = 0; i < 400; i++)
        {
            builder.Variable($"x{i}", "s", "t").Table($"x{i}", ["h"], 1e-3, 0.999, 1.001e-3, 0.998999);
            evidence = evidence.With(i + 1, 0);
        }

        var answer = CompiledNetwork.Query(builder.Build(), evidence);
        var odds = Math.Exp(400 * Math.Log(1.001));
        Assert.Equal(odds / (1 + odds), answer["h"][1], 1e-11);
        Assert.Equal(Math.Log(0.5) + 400 * Math.Log(1e-3) + Math.Log(1 + odds), answer.LogEvidence, 1e-9);
    }

    [Fact]
    public void Soft_evidence_gives_a_variable_the_wanted_distribution()
    {
        var network = SomeNetwork.Sprinkler();
        var wanted = new Dictionary<int, double[]> { [0] = [0.7, 0.3], [2] = [0.6, 0.4] };
        var fitted = SoftEvidence.Fit(network, Evidence.None, wanted);
        var answer = CompiledNetwork.Query(network, fitted!);
        Assert.Equal(0.7, answer["rain"][0], 1e-11);
        Assert.Equal(0.6, answer["wet"][0], 1e-11);
    }

    [Fact]
    public void Samples_repeat_and_follow_the_posterior()
    {
        var network = SomeNetwork.Sprinkler();
        var evidence = Evidence.None.With(network, "wet", "yes");
        var draws = Sampling.Draw(network, evidence, 20_000, 7);
        Assert.Equal(draws, Sampling.Draw(network, evidence, 20_000, 7));
        Assert.All(draws, d => Assert.Equal(0, d[2]));
        var posterior = CompiledNetwork.Query(network, evidence)["rain"][0];
        Assert.Equal(posterior, draws.Count(d => d[0] == 0) / 20_000.0, 0.015);
    }

    [Fact]
    public void A_two_way_function_meets_the_changed_network()
    {
        var network = SomeNetwork.Sprinkler();
        var evidence = Evidence.None.With(network, "wet", "yes");
        var (x, y) = (new Parameter(0, 0, 0), new Parameter(2, 1, 1));
        var found = Sensitivity.TwoWay(network, evidence, 1, 0, x, y);
        var changed = Sensitivity.Set(Sensitivity.Set(network, x, 0.37), y, 0.81);
        Assert.Equal(CompiledNetwork.Query(changed, evidence)[1][0], found.At(0.37, 0.81), 1e-13);
        Assert.Throws<InvalidNetworkException>(() =>
            Sensitivity.TwoWay(network, evidence, 1, 0, x, new Parameter(0, 0, 1))
        );
        Assert.Throws<InvalidNetworkException>(() => Sensitivity.TwoWay(network, evidence, 2, 0, x, y));
    }

    [Fact]
    public void A_likelihood_opens_a_common_effect_and_blocks_no_chain()
    {
        var network = new NetworkBuilder()
            .Variable("a", "s", "t")
            .Variable("b", "s", "t")
            .Variable("c", "s", "t")
            .Variable("d", "s", "t")
            .Table("a", [], 0.5, 0.5)
            .Table("b", ["a"], 0.4, 0.6, 0.7, 0.3)
            .Table("c", [], 0.5, 0.5)
            .Table("d", ["b", "c"], 0.4, 0.6, 0.7, 0.3, 0.1, 0.9, 0.8, 0.2)
            .Build();
        var (weighedEffect, weighedLink) = (
            Evidence.None.WithLikelihood(3, 1, 2),
            Evidence.None.WithLikelihood(1, 1, 2)
        );
        Assert.True(Separation.AreSeparated(network, 0, 2, Evidence.None));
        Assert.False(Separation.AreSeparated(network, 0, 2, weighedEffect));
        Assert.True(Separation.AreSeparated(network, 0, 2, weighedEffect.With(1, 0)));
        Assert.False(Separation.AreSeparated(network, 0, 3, weighedLink));
        Assert.True(Separation.AreSeparated(network, 0, 3, weighedLink.With(1, 0)));
    }

    [Fact]
    public void A_one_way_function_solves_for_the_break_even()
    {
        var network = SomeNetwork.Sprinkler();
        var evidence = Evidence.None.With(network, "wet", "yes");
        var function = Sensitivity
            .OneWay(network, evidence, 0, 0)
            .Single(f => f.Parameter == new Parameter(0, 0, 0));
        var at = function.Solve(0.5);
        var changed = Sensitivity.Set(network, function.Parameter, at);
        Assert.Equal(0.5, CompiledNetwork.Query(changed, evidence)[0][0], 1e-12);
    }

    [Fact]
    public void A_noisy_or_multiplies_what_is_left_undone()
    {
        var network = new NetworkBuilder()
            .Variable("a", "absent", "present")
            .Variable("b", "absent", "present")
            .Variable("e", "absent", "present")
            .Table("a", [], 0.5, 0.5)
            .Table("b", [], 0.5, 0.5)
            .NoisyOr("e", ["a", "b"], [0.8, 0.5], 0.1)
            .Build();
        double[] absent = [0.9, 0.9 * 0.5, 0.9 * 0.2, 0.9 * 0.2 * 0.5];
        for (var row = 0; row < 4; row++)
            Assert.Equal(absent[row], network.Tables[2].Row(row)[0], 1e-15);
    }

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(-0.1, 1.1)]
    [InlineData(double.NaN, 0.5)]
    public void A_row_that_is_no_distribution_is_refused(double a, double b) =>
        Assert.Throws<InvalidNetworkException>(() =>
            new NetworkBuilder().Variable("x", "a", "b").Table("x", [], a, b).Build()
        );

    [Fact]
    public void A_circle_of_arrows_is_refused()
    {
        var builder = new NetworkBuilder()
            .Variable("a", "s")
            .Variable("b", "s")
            .Table("a", ["b"], 1)
            .Table("b", ["a"], 1);
        Assert.Contains(
            "circle",
            Assert.Throws<InvalidNetworkException>(builder.Build).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Evidence_for_which_the_network_was_not_compiled_is_refused()
    {
        var network = SomeNetwork.Sprinkler();
        var compiled = CompiledNetwork.Compile(network, new CompileOptions { Observed = [2] });
        Assert.Throws<InvalidNetworkException>(() => compiled.Query(Evidence.None));
        Assert.Throws<InvalidNetworkException>(() => compiled.Query(Evidence.None.With(2, 0).With(0, 0)));
        Assert.Throws<InvalidNetworkException>(() => compiled.Query(Evidence.None.With(2, 5)));
    }

    [Fact]
    public void The_order_of_variables_and_the_names_of_states_change_nothing()
    {
        var plain = SomeNetwork.Sprinkler();
        var turned = new NetworkBuilder()
            .Variable("wet", "no", "yes")
            .Variable("sprinkler", "no", "yes")
            .Variable("rain", "no", "yes")
            .Table("rain", [], 0.8, 0.2)
            .Table("sprinkler", ["rain"], 0.6, 0.4, 0.99, 0.01)
            .Table("wet", ["rain", "sprinkler"], 1, 0, 0.1, 0.9, 0.2, 0.8, 0.01, 0.99)
            .Build();
        var one = CompiledNetwork.Query(plain, Evidence.None.With(plain, "wet", "yes"));
        var other = CompiledNetwork.Query(turned, Evidence.None.With(turned, "wet", "yes"));
        Assert.Equal(one["rain"][0], other["rain"][1], 1e-15);
        Assert.Equal(one.LogEvidence, other.LogEvidence, 1e-15);
    }
}
