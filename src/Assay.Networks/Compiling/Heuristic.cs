namespace Assay.Networks.Compiling;

/// <summary>Which variable goes next in a greedy elimination.</summary>
public enum Heuristic
{
    /// <summary>The one that joins the fewest strangers.</summary>
    MinFill,

    /// <summary>The one whose new pairs have the smallest product of cardinalities, summed.</summary>
    WeightedMinFill,

    /// <summary>The one with the smallest table.</summary>
    MinWeight,
}
