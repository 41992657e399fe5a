namespace Assay.Networks.Compiling;

/// <summary>A table of the program: its variables and where it lies in the working memory.</summary>
internal sealed class Table
{
    public Table(int id, int[] scope, double size)
    {
        Id = id;
        Scope = scope;
        Size = size;
    }

    public int Id { get; }

    /// <summary>Variables in the common order, ascending; the last runs fastest.</summary>
    public int[] Scope { get; }

    /// <summary>Entries; a double because a prediction may pass any integer.</summary>
    public double Size { get; }

    /// <summary>First entry in the working memory.</summary>
    public long Offset { get; set; }

    /// <summary>
    /// The variables of which the table is a conditional distribution given its others, or null where it is none.
    /// When the last of them is summed out, what remains is one everywhere and need not be computed.
    /// </summary>
    public int[]? Heads { get; init; }

    /// <summary>True where every entry is one: never stored.</summary>
    public bool IsUnit { get; init; }

    /// <summary>The node that makes this table, or -1 for one that is loaded.</summary>
    public int Producer { get; init; } = -1;

    /// <summary>The node that takes this table as input, or -1.</summary>
    public int Consumer { get; set; } = -1;

    /// <summary>The table of derivatives of P(evidence) by this table's entries, or -1.</summary>
    public int Adjoint { get; set; } = -1;
}
