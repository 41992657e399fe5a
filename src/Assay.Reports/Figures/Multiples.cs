using Assay.Reports.Html;

namespace Assay.Reports.Figures;

/// <summary>Small figures of one kind beside and below each other, each under its name.</summary>
internal static class Multiples
{
    private const double Margin = 14;
    private const double Gap = 18;
    private const double Head = 24;

    /// <summary>Draws them.</summary>
    /// <param name="width">Width of the whole in pixels.</param>
    /// <param name="id">Identifier of the figure.</param>
    /// <param name="title">What the figure is, for those who don't see it.</param>
    /// <param name="ratio">Height of each over its width.</param>
    /// <param name="parts">The name of each, and what draws it into a box.</param>
    public static Markup Draw(
        int width,
        string id,
        string title,
        double ratio,
        IReadOnlyList<(string Name, string Says, Func<Box, Markup> Draw)> parts
    )
    {
        var columns = width < 500 ? 2 : 4;
        columns = parts.Count % 3 == 0 && width >= 500 ? 3 : columns;
        var side = (width - (2 * Margin) - ((columns - 1) * Gap)) / columns;
        var rowHeight = Head + (side * ratio) + Gap;
        var rows = (parts.Count + columns - 1) / columns;
        var height = Svg.N((rows * rowHeight) + 6);
        var drawn = parts.Select(
            (part, place) =>
            {
                var left = Margin + (place % columns * (side + Gap));
                var top = (place / columns * rowHeight) + Head;
                var name = Svg.Text(left, top - 7, "f-note", Svg.Fit(part.Name, side, 12));
                return Markup.Of($"<g>{name}{part.Draw(new Box(left, top, side, side * ratio))}</g>\n");
            }
        );
        return Markup.Of(
            $"""
            <svg class="figure" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{id}-t {id}-d">
            <title id="{id}-t">{title}</title>
            <desc id="{id}-d">{string.Join(" ", parts.Select(part => $"{part.Name}: {part.Says}"))}</desc>
            {Markup.Join(drawn)}</svg>

            """
        );
    }

    /// <summary>Where one of them is drawn.</summary>
    internal readonly record struct Box(double Left, double Top, double Width, double Height)
    {
        /// <summary>The place of a share of the width.</summary>
        public double X(double share) => Left + (share * Width);

        /// <summary>The place of a share of the height, counted from below.</summary>
        public double Y(double share) => Top + ((1 - share) * Height);

        /// <summary>A line between two points given as shares.</summary>
        public Markup Line(string kind, double fromX, double fromY, double toX, double toY) =>
            Markup.Of(
                $"<line class=\"{kind}\" x1=\"{Svg.N(X(fromX))}\" y1=\"{Svg.N(Y(fromY))}\" x2=\"{Svg.N(X(toX))}\" y2=\"{Svg.N(Y(toY))}\"/>"
            );
    }
}
