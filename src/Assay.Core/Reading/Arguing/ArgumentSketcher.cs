using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds in a short argument the part that all others argue for or against, and what each speaks to.</summary>
/// <remarks>
/// Points for what ought to be, for "therefore", for an opinion and for the place; against reasons, what is granted and what
/// only points back. Reasons hang on the part before them where that is how they open, else on the claim. The points are ours;
/// they order parts and mean nothing else.
/// </remarks>
internal static class ArgumentSketcher
{
    private const int StemLength = 5;

    /// <summary>Sketches an argument.</summary>
    /// <param name="words">The text.</param>
    /// <param name="parts">Its parts in order, first token and index after the last.</param>
    public static ArgumentSketch Of(WordText words, IReadOnlyList<(int First, int End)> parts)
    {
        if (parts.Count == 0)
            return new ArgumentSketch(-1, 0, []);
        var stems = parts.Select(part => Stems(words, part)).ToArray();
        var points = parts.Select((_, at) => Points(words, parts, at) + Central(stems, at)).ToArray();
        var claim = Array.IndexOf(points, points.Max());
        var next = points.Where((_, at) => at != claim).DefaultIfEmpty(double.NegativeInfinity).Max();
        return new ArgumentSketch(
            claim,
            points[claim] - next,
            [.. parts.Select((_, at) => at == claim ? -1 : Parent(words, parts, at, claim))]
        );
    }

    private static double Points(WordText words, IReadOnlyList<(int First, int End)> parts, int at)
    {
        var (first, end) = parts[at];
        var concludes = ArgumentSigns.Concludes(words, first, end);
        var points = concludes ? 3.0 : 0;
        points += ArgumentSigns.Obliges(words, first, end) ? 2.5 : 0;
        points += ArgumentSigns.Values(words, first, end) ? 1.2 : 0;
        points += ArgumentSigns.Opines(words, first, end) ? 1 : 0;
        points +=
            at == 0 ? 2
            : at == parts.Count - 1 ? 0.8
            : 0;
        points -= ArgumentSigns.Supports(words, first, end) ? 3 : 0;
        points -= ArgumentSigns.Grants(words, first, end) ? 2.5 : 0;
        points -= !concludes && ArgumentSigns.Points(words, first) ? 1 : 0;
        points -= words.IsMark(end - 1, '?') ? 1.5 : 0;
        points += Answers(words, parts, at);
        return points + (at + 1 < parts.Count && GivesReason(words, parts[at + 1]) ? 1 : 0);
    }

    /// <summary>What turns against something granted, and nothing but that, states the claim; else it meets an objection.</summary>
    private static double Answers(WordText words, IReadOnlyList<(int First, int End)> parts, int at)
    {
        var turns = ArgumentSigns.Turns(words, parts[at].First, parts[at].End);
        var granted = at > 0;
        for (var before = 0; before < at && granted; before++)
            granted =
                ArgumentSigns.Grants(words, parts[before].First, parts[before].End)
                || before > 0 && words.Is(parts[before].First, "and")
                || before > 0 && words.Is(parts[before].First, "or");
        return granted ? 2
            : turns ? -1.5
            : 0;
    }

    private static bool GivesReason(WordText words, (int First, int End) part) =>
        words.Is(part.First, "because")
        || words.Is(part.First, "since")
        || words.Is(part.First, "for")
        || words.Is(part.First, "as");

    /// <summary>The share of the other parts that speak of something this one speaks of.</summary>
    private static double Central(HashSet<string>[] stems, int at) =>
        stems.Length == 1
            ? 0
            : (double)stems.Where((other, index) => index != at && other.Overlaps(stems[at])).Count()
                / (stems.Length - 1);

    private static HashSet<string> Stems(WordText words, (int First, int End) part)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var at = part.First; at < part.End; at++)
        {
            var word = words.Base(at);
            if (word.Length >= StemLength && !words.IsAny(at, WordSets.Function))
                stems.Add(word[..StemLength].ToString());
        }

        return stems;
    }

    private static int Parent(WordText words, IReadOnlyList<(int First, int End)> parts, int at, int claim)
    {
        if (at == 0)
            return claim;
        var (first, end) = parts[at];
        var before = parts[at - 1];
        if (ArgumentSigns.Turns(words, first, end))
            return at - 1 == claim ? claim : at - 1;
        if (HangsOnLast(words, first) && at - 1 != claim)
            return at - 1;
        var granted = ArgumentSigns.Grants(words, before.First, before.End) && at - 1 != claim;
        return
            granted
            && !ArgumentSigns.Supports(words, first, end)
            && !ArgumentSigns.Grants(words, first, end)
            && !words.Is(first, "and")
            ? at - 1
            : claim;
    }

    /// <summary>Whether it opens as a reason or example that can only belong to the part before it.</summary>
    private static bool HangsOnLast(WordText words, int first) =>
        words.Is(first, "because")
        || words.Is(first, "since")
        || words.Is(first, "as")
        || words.Is(first, "for")
        || words.Is(first, "which")
        || words.Is(first, "who")
        || words.Is(first, "where")
        || words.Is(first, "like")
        || words.Is(first, "so")
        || words.Is(first, "after") && words.Is(first + 1, "all");
}
