using System.Text;

namespace Assay.Web.Workbench;

/// <summary>The place of words that somebody selected or typed: a mark is grounded in the text, or is none (law 5).</summary>
internal static class QuotedPassage
{
    private const int Longest = 20_000;

    /// <summary>Finds the words at the stated place, or else where alone they stand.</summary>
    public static bool TryFind(
        string text,
        string? quote,
        int? start,
        int? end,
        out (int Start, int End) passage,
        out string fault
    )
    {
        passage = default;
        if (Fault(quote) is { } wrong)
        {
            fault = wrong;
            return false;
        }

        fault = "";
        var words = Plain(quote!);
        if (
            start is >= 0
            && end <= text.Length
            && start < end
            && string.Equals(Plain(text[start.Value..end.Value]), words, StringComparison.Ordinal)
        )
        {
            passage = (start.Value, end.Value);
            return true;
        }

        var found = Places(text, words, 2);
        switch (found.Count)
        {
            case 1:
                passage = found[0];
                return true;
            case 0:
                fault =
                    $"the document does not say “{Ui.Short(words, 80)}”; a mark has to stand on its words";
                return false;
            default:
                fault = $"the document says “{Ui.Short(words, 80)}” more than once; quote some words more";
                return false;
        }
    }

    /// <summary>Finds the words where they stand nearest to a place.</summary>
    public static bool TryFindNear(
        string text,
        string? quote,
        int near,
        out (int Start, int End) passage,
        out string fault
    )
    {
        passage = default;
        fault = Fault(quote) ?? "";
        if (fault.Length > 0)
            return false;
        var words = Plain(quote!);
        var found = Places(text, words, 1_000);
        if (found.Count == 0)
        {
            fault = $"the document does not say “{Ui.Short(words, 80)}”; a mark has to stand on its words";
            return false;
        }

        passage = found.MinBy(place => Math.Abs(place.Start - near));
        return true;
    }

    private static string? Fault(string? quote) =>
        string.IsNullOrWhiteSpace(quote) ? "the words of the mark are wanted"
        : quote.Length > Longest ? $"words of {quote.Length} characters, where at most {Longest} are wanted"
        : null;

    /// <summary>Places of the words, with any white space for a blank.</summary>
    private static List<(int Start, int End)> Places(string text, string words, int most)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            var isSpace = char.IsWhiteSpace(text[i]);
            if (isSpace && plain.Length > 0 && plain[^1] == ' ')
                continue;
            plain.Append(isSpace ? ' ' : text[i]);
            places.Add(i);
        }

        var all = plain.ToString();
        var found = new List<(int, int)>();
        for (
            var at = all.IndexOf(words, StringComparison.Ordinal);
            at >= 0 && found.Count < most;
            at = all.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
            found.Add((places[at], places[at + words.Length - 1] + 1));
        return found;
    }

    private static string Plain(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
