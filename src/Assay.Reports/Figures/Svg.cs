using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Reports.Html;

namespace Assay.Reports.Figures;

/// <summary>Numbers and words as every figure writes them.</summary>
internal static class Svg
{
    /// <summary>A length or coordinate with at most one decimal, the same on every machine.</summary>
    public static string N(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Words in lines that fit a width, by the measure of an ordinary sans-serif letter.</summary>
    public static ImmutableArray<string> Wrap(string words, double width, double size, int mostLines)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = new StringBuilder();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width(line + " " + word, size) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            if (lines.Count == mostLines)
                break;
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (lines.Count < mostLines && line.Length > 0)
            lines.Add(line.ToString());
        else if (lines.Count > 0 && string.Join(' ', lines).Length < words.Trim().Length)
            lines[^1] += "\u2026";
        return [.. lines.Select(text => Fit(text, width, size))];
    }

    /// <summary>The words, cut with an ellipsis where they are wider than the width.</summary>
    public static string Fit(string words, double width, double size)
    {
        if (Width(words, size) <= width)
            return words;
        var fitted = new StringBuilder();
        var used = size;
        foreach (var rune in words.EnumerateRunes())
        {
            used += Width(rune, size);
            if (used > width)
                break;
            fitted.Append(rune.ToString());
        }

        return fitted.ToString().TrimEnd() + "\u2026";
    }

    /// <summary>Words as one line of text at a place.</summary>
    public static Markup Text(double x, double y, string kind, string words) =>
        Markup.Of($"<text x=\"{N(x)}\" y=\"{N(y)}\" class=\"{kind}\">{words}</text>");

    /// <summary>A rough width, so that lines can be cut before any font is known.</summary>
    public static double Width(string words, double size) =>
        words.EnumerateRunes().Sum(rune => Width(rune, size));

    private static double Width(Rune rune, double size) =>
        size * (Words.CellWidth.Of(rune) == 2 ? 1.05 : 0.54);
}
