namespace Assay.Core.Provenance.Tracing;

/// <summary>Natural logarithms of one more than a count, kept for small counts.</summary>
internal static class Logarithm
{
    private static readonly float[] Known =
    [
        .. Enumerable.Range(0, 1024).Select(count => (float)Math.Log(1.0 + count)),
    ];

    public static float Log(int count) =>
        (uint)count < (uint)Known.Length ? Known[count] : (float)Math.Log(1.0 + count);
}
