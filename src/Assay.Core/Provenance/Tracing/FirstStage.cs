namespace Assay.Core.Provenance.Tracing;

/// <summary>What the first stage thinks of each document: whether it is its own, and whose wording it repeats.</summary>
internal sealed class FirstStage(int documents)
{
    public const int Nobody = -1;

    private readonly float[] _own = new float[documents];
    private readonly int[] _of = new int[documents];
    private readonly int[] _fresh = new int[documents];

    /// <summary>Probability that the document took from none of the others.</summary>
    public float OwnOf(int rank) => _own[rank];

    /// <summary>Leader of the most probable parent's text, or <see cref="Nobody"/>.</summary>
    public int ParentOf(int rank) => _of[rank];

    /// <summary>Shingles that the parent does not have.</summary>
    public int FreshOf(int rank) => _fresh[rank];

    public void Set(int rank, double own, int parent, int fresh)
    {
        _own[rank] = (float)own;
        _of[rank] = parent;
        _fresh[rank] = fresh;
    }
}
