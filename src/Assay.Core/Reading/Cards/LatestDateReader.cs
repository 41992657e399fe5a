using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Cards;

/// <summary>Finds the latest date that a text looks back on: it cannot be older.</summary>
/// <remarks>
/// A date of which the words around it speak as of something to come ("by 2030", "will be held on") says nothing of the
/// text's age. A bare year counts behind a word like "in" or "since" and in the form of a citation (", 2012;").
/// </remarks>
internal static class LatestDateReader
{
    private static readonly string[] YearCues =
    [
        " in ",
        " since ",
        " during ",
        " of ",
        " early ",
        " late ",
        " mid-",
        " from ",
        " after ",
        " and ",
    ];

    private static readonly string[] ComingBefore =
    [
        " will ",
        " would ",
        " by ",
        " until ",
        " through ",
        " plan",
        " project",
        " expect",
        " forecast",
        " target",
        " goal",
        " deadline",
        " due ",
        " schedul",
        " could ",
        " may be ",
        " might ",
        " predict",
        " upcoming",
        " next ",
        "n't be ",
        " shall ",
        " before ",
        " beyond ",
        " to be ",
        " going to",
    ];

    /// <summary>The latest date in ISO 8601, as exact as stated, or <see langword="null"/>.</summary>
    public static string? Read(string text)
    {
        string? latest = null;
        var at = 0;
        while (DateReader.TryFindNext(text, at, text.Length, out var date))
        {
            at = date.Passage.End;
            if (date.Iso is not { } iso)
                continue;
            var end = iso.IndexOf('/') is var slash and > 0 ? iso[(slash + 1)..] : iso;
            if (string.CompareOrdinal(end, latest) > 0 && LooksBack(text, date))
                latest = end;
        }

        return latest;
    }

    private static bool LooksBack(string text, StatedDate date)
    {
        var start = date.Passage.Start;
        if (!date.HasMonth && date.LastYear is null && !HasYearCue(text, date))
            return false;
        var from = Math.Max(0, start - 60);
        var before = text.AsSpan(from, start - from);
        var sentence = before.LastIndexOf(". ");
        if (sentence >= 0)
            before = before[(sentence + 1)..];
        if (before.LastIndexOfAny('(', ';') is var bracket and >= 0)
            before = before[bracket..];
        foreach (var coming in ComingBefore)
        {
            if (before.Contains(coming, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static bool HasYearCue(string text, StatedDate date)
    {
        var (start, end) = (date.Passage.Start, date.Passage.End);
        if (start >= 2 && text[start - 1] == ' ' && text[start - 2] == ',')
            return end >= text.Length || text[end] is ';' or ')' or ',' or '.';
        if (start >= 1 && text[start - 1] == '(')
            return end < text.Length && text[end] is ')' or ',' or ':';
        foreach (var cue in YearCues)
        {
            if (
                start >= cue.Length
                && text.AsSpan(start - cue.Length, cue.Length).Equals(cue, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return start >= 3 && text.AsSpan(start - 3, 3).Equals("In ", StringComparison.Ordinal);
    }
}
