namespace Assay.Tests;

/// <summary>How many random cases a property is tried on: few in the suite, many with <c>ASSAY_NIGHTLY=1</c>.</summary>
internal static class Scale
{
    /// <summary>The number for this run.</summary>
    public static int Of(int suite, int nightly) =>
        string.Equals(Environment.GetEnvironmentVariable("ASSAY_NIGHTLY"), "1", StringComparison.Ordinal)
            ? nightly
            : suite;
}
