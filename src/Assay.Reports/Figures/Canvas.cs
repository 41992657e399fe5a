using System.Collections.Immutable;
using Assay.Reports.Html;

namespace Assay.Reports.Figures;

/// <summary>A figure of rows under construction: each row is a label with a value at its right, and a bar below.</summary>
/// <remarks>Words are wrapped by a rough measure of letters, so that the figure is the same on every machine.</remarks>
internal sealed class Canvas(int width)
{
    private const double LabelSize = 14;
    private const double NoteSize = 12;
    private const double LineHeight = 18;

    private readonly List<Markup> _behind = [];
    private readonly List<Markup> _before = [];

    /// <summary>The left end of every scale.</summary>
    public static double Left => 14;

    /// <summary>The right end of every scale.</summary>
    public double Right => width - Left;

    /// <summary>Where the next thing is drawn.</summary>
    public double Y { get; set; } = 6;

    /// <summary>The place of a share of the scale.</summary>
    public double At(double share) => Left + (Math.Clamp(share, 0, 1) * (Right - Left));

    /// <summary>A label over at most <paramref name="mostLines"/> lines, with a value at the right of its first one.</summary>
    public void Label(string words, string value, int mostLines = 2, string kind = "f-label")
    {
        // Where the value would leave too little room, it stands in a line of its own.
        var beside = Svg.Width(value, LabelSize) + 20;
        var isApart = Right - Left - beside < 220;
        var first = Y + LineHeight;
        foreach (var line in Svg.Wrap(words, Right - Left - (isApart ? 0 : beside), LabelSize, mostLines))
        {
            Y += LineHeight;
            _before.Add(Svg.Text(Left, Y, kind + " f-halo", line));
        }

        if (isApart)
            Y += LineHeight;
        if (value.Length > 0)
            _before.Add(
                isApart
                    ? Svg.Text(Left, Y, "f-word f-halo", value)
                    : Svg.Text(Right, first, "f-word f-end f-halo", value)
            );
    }

    /// <summary>A note in small letters over at most two lines.</summary>
    public void Note(string words)
    {
        foreach (var line in Svg.Wrap(words, Right - Left, NoteSize, 2))
        {
            Y += 16;
            _before.Add(Svg.Text(Left, Y, "f-note f-halo", line));
        }
    }

    /// <summary>Words at a place on the present line.</summary>
    public void Words(double x, string kind, string words) => _before.Add(Svg.Text(x, Y, kind, words));

    /// <summary>A bar on the present line.</summary>
    public void Bar(double from, double to, double height, string kind, string? fill = null)
    {
        var look = fill is null ? Markup.None : Markup.Of($" fill=\"url(#{fill})\"");
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        _before.Add(
            Markup.Of(
                $"<rect class=\"{kind}\"{look} x=\"{Svg.N(low)}\" y=\"{Svg.N(Y - (height / 2))}\" width=\"{Svg.N(Math.Max(0.5, high - low))}\" height=\"{Svg.N(height)}\"/>"
            )
        );
    }

    /// <summary>A dot on the present line.</summary>
    public void Dot(double x, double radius, string kind) =>
        _before.Add(
            Markup.Of($"<circle class=\"{kind}\" cx=\"{Svg.N(x)}\" cy=\"{Svg.N(Y)}\" r=\"{Svg.N(radius)}\"/>")
        );

    /// <summary>A diamond on the present line.</summary>
    public void Diamond(double x, double radius, string kind) =>
        _before.Add(
            Markup.Of(
                $"<path class=\"{kind}\" d=\"M{Svg.N(x)} {Svg.N(Y - radius)}L{Svg.N(x + radius)} {Svg.N(Y)}L{Svg.N(x)} {Svg.N(Y + radius)}L{Svg.N(x - radius)} {Svg.N(Y)}Z\"/>"
            )
        );

    /// <summary>A line across the present line.</summary>
    public void Track(double from, double to) =>
        _before.Add(
            Markup.Of(
                $"<line class=\"f-track\" x1=\"{Svg.N(from)}\" x2=\"{Svg.N(to)}\" y1=\"{Svg.N(Y)}\" y2=\"{Svg.N(Y)}\"/>"
            )
        );

    /// <summary>An upright line behind everything, from a height down to the present one.</summary>
    public void Upright(double x, double top, string kind) =>
        _behind.Add(
            Markup.Of(
                $"<line class=\"{kind}\" x1=\"{Svg.N(x)}\" x2=\"{Svg.N(x)}\" y1=\"{Svg.N(top)}\" y2=\"{Svg.N(Y)}\"/>"
            )
        );

    /// <summary>A scale below everything so far, with faint upright lines up to <paramref name="top"/>.</summary>
    public void Scale(double top, IEnumerable<(double X, string Words)> ticks)
    {
        _before.Add(
            Markup.Of(
                $"<line class=\"f-grid\" x1=\"{Svg.N(Left)}\" x2=\"{Svg.N(Right)}\" y1=\"{Svg.N(Y)}\" y2=\"{Svg.N(Y)}\"/>"
            )
        );
        var marks = ticks.ToImmutableArray();
        foreach (var (x, _) in marks)
            Upright(x, top, "f-faint");
        Y += 18;
        foreach (var (x, words) in marks)
            Words(x, "f-tick", words);
        Y += 4;
    }

    /// <summary>Definitions that bars are filled with.</summary>
    public void Define(Markup definitions) => _behind.Insert(0, Markup.Of($"<defs>{definitions}</defs>"));

    /// <summary>The figure, with words for those who don't see it.</summary>
    public Markup Draw(string id, string title, string says)
    {
        var height = Svg.N(Y + 4);
        return Markup.Of(
            $"""
            <svg class="figure" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{id}-t {id}-d">
            <title id="{id}-t">{title}</title>
            <desc id="{id}-d">{says}</desc>
            {Markup.Join(_behind)}
            {Markup.Join(_before, $"\n")}
            </svg>

            """
        );
    }
}
