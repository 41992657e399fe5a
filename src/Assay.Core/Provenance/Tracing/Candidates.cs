namespace Assay.Core.Provenance.Tracing;

/// <summary>The documents that one may have taken from, each with the features of <see cref="Feature"/>.</summary>
internal sealed class Candidates
{
    private const int Columns = (int)Feature.Count;

    private float[] _values = new float[64 * Columns];
    private Candidate[] _items = new Candidate[64];

    public int Count { get; private set; }

    /// <summary>The features that speak for "none".</summary>
    public float[] None { get; } = new float[Columns];

    public ReadOnlySpan<Candidate> Items => _items.AsSpan(0, Count);

    public ref Candidate this[int at] => ref _items[at];

    public void Clear()
    {
        Count = 0;
        Array.Clear(None);
    }

    public Span<float> ValuesOf(int at) => _values.AsSpan(at * Columns, Columns);

    public Span<float> Add(Candidate candidate)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
            Array.Resize(ref _values, Count * 2 * Columns);
        }

        _items[Count] = candidate;
        var values = ValuesOf(Count++);
        values.Clear();
        return values;
    }

    internal struct Candidate
    {
        /// <summary>The document.</summary>
        public int Rank;

        /// <summary>Place of its text in the comparison.</summary>
        public int Text;

        /// <summary>Its place among the candidates.</summary>
        public int Place;

        /// <summary>Whether it is earlier.</summary>
        public bool IsEarlier;

        /// <summary>Whether it only counts as earlier: of identical texts in open order, one has to come first.</summary>
        public bool IsGuess;

        /// <summary>Probability that it is the parent.</summary>
        public double Probability;
    }
}
