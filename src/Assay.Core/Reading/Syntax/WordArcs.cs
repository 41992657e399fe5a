namespace Assay.Core.Reading.Syntax;

/// <summary>The arcs of one word in a parse that is under way.</summary>
internal struct WordArcs
{
    /// <summary>Its head, or -1.</summary>
    public int Head;

    /// <summary>Its outermost dependent on the left.</summary>
    public int FirstLeft;

    /// <summary>Its outermost dependent but one on the left.</summary>
    public int SecondLeft;

    /// <summary>Its outermost dependent on the right.</summary>
    public int FirstRight;

    /// <summary>Its outermost dependent but one on the right.</summary>
    public int SecondRight;

    /// <summary>First word of what hangs on it.</summary>
    public int Edge;

    /// <summary>Number of dependents on the left.</summary>
    public int Lefts;

    /// <summary>Number of dependents on the right.</summary>
    public int Rights;

    /// <summary>Labels of the dependents on the left, a bit each.</summary>
    public ulong LeftLabels;

    /// <summary>Labels of the dependents on the right, a bit each.</summary>
    public ulong RightLabels;

    /// <summary>Label of the arc to its head.</summary>
    public byte Label;

    /// <summary>A word without arcs.</summary>
    public static WordArcs Fresh(int word, int none) =>
        new()
        {
            Head = -1,
            FirstLeft = none,
            SecondLeft = none,
            FirstRight = none,
            SecondRight = none,
            Edge = word,
            Label = ParserState.NoLabel,
        };
}
