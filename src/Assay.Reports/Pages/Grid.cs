using System.Collections.Immutable;

namespace Assay.Reports.Pages;

/// <summary>A table whose first column names its rows.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with one cell for every column.</param>
/// <param name="MostRows">How many rows are shown; what is left out is said.</param>
internal sealed record Grid(
    string Caption,
    ImmutableArray<Column> Columns,
    ImmutableArray<ImmutableArray<Line>> Rows,
    int MostRows = Grid.Most
) : Block
{
    /// <summary>Most rows, unless said otherwise.</summary>
    public const int Most = 500;

    /// <summary>Rows beyond which a table is folded away on a screen.</summary>
    public const int Many = 30;

    /// <summary>The rows that are shown.</summary>
    public IEnumerable<ImmutableArray<Line>> Shown => Rows.Take(MostRows);

    /// <summary>What is left out, in words; <see langword="null"/> where nothing is.</summary>
    public string? LeftOut =>
        Rows.Length > MostRows
            ? FormattableString.Invariant(
                $"{Rows.Length - MostRows} more are left out here; the JSON output has them all."
            )
            : null;
}
