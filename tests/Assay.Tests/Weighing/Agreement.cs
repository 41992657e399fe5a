using Assay.Core.Weighing;

namespace Assay.Tests.Weighing;

/// <summary>Compares two ways to the same answers.</summary>
internal static class Agreement
{
    public static void Assert(Marginals expected, Marginals actual, double within)
    {
        Same("posterior", expected.Posterior, actual.Posterior, within);
        Same("conditions", expected.Conditions, actual.Conditions, within);
        Same("deceivers", expected.Deceivers, actual.Deceivers, within);
        Same("indicators", expected.Indicators, actual.Indicators, within);
        Same("own", expected.Own, actual.Own, within);
        for (var s = 0; s < expected.Sources.Length; s++)
            Same($"source {s}", expected.Sources[s], actual.Sources[s], within);
    }

    private static void Same(string what, double[] expected, double[] actual, double within)
    {
        Xunit.Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Xunit.Assert.True(
                Math.Abs(expected[i] - actual[i]) <= within,
                FormattableString.Invariant($"{what} {i}: {expected[i]:R} expected, {actual[i]:R} found")
            );
        }
    }
}
