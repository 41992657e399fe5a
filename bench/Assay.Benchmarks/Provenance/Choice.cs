namespace Assay.Benchmarks.Provenance;

/// <summary>One document's choice among "none" (row 0) and its candidates.</summary>
internal sealed record Choice(float[] Values, bool[] IsRight)
{
    public int Rows => IsRight.Length;
}
