namespace Assay.Core.Documents;

/// <summary>A span of a document's text layer.</summary>
/// <remarks>
/// Offsets are UTF-16 code units; <see cref="Start"/> is inclusive and <see cref="End"/> exclusive, so that
/// <c>text[start..end]</c> is exactly the passage. An empty passage marks a place.
/// </remarks>
public readonly record struct Passage : IComparable<Passage>
{
    /// <summary>Makes a passage.</summary>
    /// <param name="start">First code unit, inclusive; not negative.</param>
    /// <param name="end">Last code unit, exclusive; not before <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offsets are negative or reversed.</exception>
    public Passage(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First UTF-16 code unit, inclusive.</summary>
    public int Start { get; }

    /// <summary>Last UTF-16 code unit, exclusive.</summary>
    public int End { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The words of this passage in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The passage reaches beyond the text.</exception>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <summary>Whether <paramref name="other"/> lies within this passage, ends included.</summary>
    public bool Contains(Passage other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the offset lies in this passage.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether the two passages share at least one code unit.</summary>
    public bool Overlaps(Passage other) => Start < other.End && other.Start < End;

    /// <summary>In order of start, then of end.</summary>
    public int CompareTo(Passage other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(Passage left, Passage right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(Passage left, Passage right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(Passage left, Passage right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(Passage left, Passage right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}, {End})";
}
