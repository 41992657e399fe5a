using Assay.Core.Cases;

namespace Assay.Tests.Cases;

public sealed class ExclusiveBandsTests
{
    [Fact]
    public void Bands_whose_lows_sum_above_1_are_refused_with_the_sum() =>
        Assert.Equal(
            ["The lowest priors sum to 1.21; at most 1 is possible."],
            ExclusiveBands.Faults(
                [(0.95, 0.99), (0.05, 0.20), (0.01, 0.05), (0.20, 0.45)],
                isExhaustive: true
            )
        );

    [Fact]
    public void Bands_whose_highs_sum_below_1_are_refused_with_the_sum() =>
        Assert.Equal(
            ["The highest priors sum to 0.85; at least 1 is needed."],
            ExclusiveBands.Faults([(0.01, 0.05), (0.55, 0.80)], isExhaustive: true)
        );

    [Fact]
    public void Highs_may_sum_below_1_where_something_else_can_be_true() =>
        Assert.Empty(ExclusiveBands.Faults([(0.01, 0.05), (0.55, 0.80)], isExhaustive: false));

    [Fact]
    public void Bands_that_meet_1_are_coherent() =>
        Assert.Empty(ExclusiveBands.Faults([(0.55, 0.80), (0.1, 0.1), (0.1, 0.1)], isExhaustive: true));
}
