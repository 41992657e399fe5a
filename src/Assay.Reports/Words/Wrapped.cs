using System.Collections.Immutable;
using System.Text;

namespace Assay.Reports.Words;

/// <summary>Words in lines of a number of cells.</summary>
internal static class Wrapped
{
    /// <summary>Lines no wider than <paramref name="width"/> cells; a longer word is cut between characters.</summary>
    public static ImmutableArray<string> Lines(string words, int width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (
            var word in words
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => Pieces(word, width))
        )
        {
            var cells = CellWidth.Of(word);
            if (used > 0 && used + 1 + cells > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(used > 0 ? " " : "").Append(word);
            used += cells + (used > 0 ? 1 : 0);
        }

        if (used > 0 || lines.Count == 0)
            lines.Add(line.ToString());
        return lines.ToImmutable();
    }

    /// <summary>The words, cut with an ellipsis where they take more than <paramref name="width"/> cells.</summary>
    public static string Fit(string words, int width) =>
        CellWidth.Of(words) <= width ? words : Pieces(words, width - 1).First() + "\u2026";

    private static IEnumerable<string> Pieces(string word, int width)
    {
        var piece = new StringBuilder();
        var used = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var cells = CellWidth.Of(rune);
            if (used > 0 && used + cells > width)
            {
                yield return piece.ToString();
                piece.Clear();
                used = 0;
            }

            piece.Append(rune.ToString());
            used += cells;
        }

        if (piece.Length > 0)
            yield return piece.ToString();
    }
}
