namespace Assay.Core.Provenance.Tracing;

/// <summary>Which outlets each document names.</summary>
internal sealed class Mentions
{
    // A text that names more outlets is a list of them.
    private const int MostNamed = 12;

    private readonly int[] _starts;
    private readonly int[] _outlets;

    public Mentions(DocumentTable table)
    {
        _starts = new int[table.Count + 1];
        var outlets = new List<int>();
        var found = new List<int>();
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (table.Outlets.Count > 0)
            {
                found.Clear();
                table.Outlets.FindIn(table.Read(rank).Tokens, found);
                if (found.Count <= MostNamed)
                    outlets.AddRange(found);
            }

            _starts[rank + 1] = outlets.Count;
        }

        _outlets = [.. outlets];
    }

    /// <summary>The numbers of the outlets that a document names, each once.</summary>
    public ReadOnlySpan<int> Of(int rank) =>
        _outlets.AsSpan(_starts[rank], _starts[rank + 1] - _starts[rank]);
}
