using Assay.Networks;
using Assay.Networks.Running;
using CsCheck;

namespace Assay.Tests.Networks;

public sealed class InvarianceTests
{
    private static readonly Gen<(uint Network, uint Evidence, uint Order)> Cases = Gen.Select(
        SomeNetwork.Seeds,
        SomeNetwork.Seeds,
        SomeNetwork.Seeds
    );

    [Fact]
    public void Names_and_the_order_of_variables_and_states_change_no_answer()
    {
        Cases.Sample(
            (network, evidence, order) =>
            {
                var plain = SomeNetwork.Random(network, 9);
                var known = SomeNetwork.RandomEvidence(plain, evidence);
                Same(plain, known, new Disguise(plain, order), disguised => disguised.Hide(known));
            },
            iter: 3000
        );
    }

    [Fact]
    public void They_change_no_answer_under_each_kind_of_evidence_alone()
    {
        Cases.Sample(
            (network, evidence, order) =>
            {
                var plain = SomeNetwork.Random(network, 9);
                var known = SomeNetwork.RandomEvidence(plain, evidence);
                var disguise = new Disguise(plain, order);
                var hard = known.Likelihoods.Keys.Except(known.States.Keys).Aggregate(known, Forget);
                var weighed = known.States.Keys.Aggregate(known, Forget);
                Same(plain, Evidence.None, disguise, _ => Evidence.None);
                Same(plain, hard, disguise, disguised => disguised.Hide(hard));
                Same(plain, weighed, disguise, disguised => disguised.Hide(weighed));
            },
            iter: 1000
        );

        static Evidence Forget(Evidence known, int variable) => known.Without(variable);
    }

    [Fact]
    public void They_change_no_answer_where_a_variable_is_given_a_distribution()
    {
        var possible = 0;
        Cases.Sample(
            (network, evidence, order) =>
            {
                var plain = SomeNetwork.Random(network, 9);
                var known = SomeNetwork.RandomEvidence(plain, evidence);
                var before = CompiledNetwork.Query(plain, known);
                var free = Enumerable
                    .Range(0, plain.Variables.Length)
                    .Where(v => !known.States.ContainsKey(v))
                    .ToArray();
                if (before.IsImpossible || free.Length == 0)
                    return;
                Interlocked.Increment(ref possible);
                var variable = free[(int)(evidence % (uint)free.Length)];
                var wanted = Moved(before[variable]);
                var fitted = Fit(plain, known, variable, wanted);
                Same(
                    plain,
                    fitted,
                    new Disguise(plain, order),
                    disguised =>
                        Fit(
                            disguised.Network,
                            disguised.Hide(known),
                            disguised.Place(variable),
                            disguised.Hide(variable, wanted)
                        )
                );
            },
            iter: 1000
        );
        Assert.True(possible > 200);

        static Evidence Fit(Network network, Evidence known, int variable, double[] wanted) =>
            SoftEvidence.Fit(network, known, new Dictionary<int, double[]> { [variable] = wanted })!;
    }

    /// <summary>Another distribution over the states that can be.</summary>
    private static double[] Moved(ReadOnlySpan<double> now)
    {
        var moved = now.ToArray().Select((p, s) => p * (s + 1)).ToArray();
        var sum = moved.Sum();
        return [.. moved.Select(p => p / sum)];
    }

    private static void Same(Network plain, Evidence known, Disguise disguise, Func<Disguise, Evidence> hide)
    {
        var one = CompiledNetwork.Query(plain, known);
        var other = CompiledNetwork.Query(disguise.Network, hide(disguise));
        Assert.Equal(one.IsImpossible, other.IsImpossible);
        if (one.IsImpossible)
            return;
        Assert.Equal(one.LogEvidence, other.LogEvidence, 1e-12 * Math.Max(1, Math.Abs(one.LogEvidence)));
        for (var v = 0; v < plain.Variables.Length; v++)
        {
            var back = disguise.Unveil(v, other[disguise.Place(v)]);
            for (var s = 0; s < back.Length; s++)
                Assert.Equal(one[v][s], back[s], 1e-12);
        }
    }
}
