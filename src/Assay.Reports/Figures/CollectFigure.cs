using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>What to look for next, by how much doubt an answer would take away.</summary>
internal static class CollectFigure
{
    /// <summary>Most requirements that are drawn, the most telling.</summary>
    public const int Most = 10;

    /// <summary>The requirements that are drawn.</summary>
    public static ImmutableArray<CollectionRequirement> Shown(Judgement judgement) =>
        [.. judgement.Collect.Where(wanted => wanted.Gain > 0).Take(Most)];

    /// <summary>Draws the figure.</summary>
    public static Markup Draw(Judgement judgement, int width, string id)
    {
        var shown = Shown(judgement);
        var most = shown.Max(wanted => wanted.Gain);
        var canvas = new Canvas(width);
        foreach (var wanted in shown)
        {
            canvas.Label(wanted.Says, Plain.Bits(wanted.Gain));
            canvas.Note($"{Plain.Capital(Where(wanted))}; {Flips(wanted)}");
            canvas.Y += 13;
            canvas.Track(Canvas.Left, canvas.Right);
            canvas.Bar(Canvas.Left, canvas.At(wanted.Gain / most), 10, "f-for");
            canvas.Y += 12;
        }

        return canvas.Draw(
            id,
            "What to look for next",
            string.Join(
                " ",
                shown.Select(wanted =>
                    $"{wanted.Says}, {Where(wanted)}: {Plain.Bits(wanted.Gain)}, {Flips(wanted)}."
                )
            )
        );
    }

    /// <summary>Whether the leader would change, as the end of a sentence.</summary>
    public static string Flips(CollectionRequirement wanted) =>
        wanted.Flips < 0.0005
            ? "would not change the leader"
            : $"would change the leader with a probability of {Plain.Percent(wanted.Flips)}";

    /// <summary>Where to look.</summary>
    public static string Where(CollectionRequirement wanted) =>
        wanted.Channel is { } channel
            ? $"through the channel {channel}"
            : "from a source outside every channel of the case";
}
