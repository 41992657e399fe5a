using Assay.Core.Documents;

namespace Assay.Core.Reading.Cards;

/// <summary>Reads lines like <c>Publication: Eurasia Review Volume: 3 Issue: 2</c>.</summary>
internal static class LabelReader
{
    private static readonly (string Word, CardLabel Label)[] Labels =
    [
        ("title", CardLabel.Title),
        ("headline", CardLabel.Title),
        ("author", CardLabel.Author),
        ("authors", CardLabel.Author),
        ("author(s)", CardLabel.Author),
        ("by", CardLabel.Author),
        ("byline", CardLabel.Author),
        ("written by", CardLabel.Author),
        ("date", CardLabel.Date),
        ("published", CardLabel.Date),
        ("date published", CardLabel.Date),
        ("publication date", CardLabel.Date),
        ("posted", CardLabel.Date),
        ("publication", CardLabel.Publication),
        ("published in", CardLabel.Publication),
        ("journal", CardLabel.Publication),
        ("newspaper", CardLabel.Publication),
        ("magazine", CardLabel.Publication),
        ("outlet", CardLabel.Publication),
        ("volume", CardLabel.Volume),
        ("vol.", CardLabel.Volume),
        ("vol", CardLabel.Volume),
        ("issue", CardLabel.Issue),
        ("issue no.", CardLabel.Issue),
        ("number", CardLabel.Issue),
        ("no.", CardLabel.Issue),
    ];

    /// <summary>The labels of a line with the words behind them; empty where the line does not begin with one.</summary>
    public static List<(CardLabel Label, Passage Words)> Read(string text, Passage line)
    {
        var found = new List<(CardLabel Label, Passage Words)>();
        var at = line.Start;
        while (at < line.End && text[at] is '*' or '_' or ' ' or '>' or '-')
            at++;
        if (!TryReadLabel(text, at, line.End, out var label, out var start))
            return found;
        for (at = start; at < line.End; at++)
        {
            if (
                text[at - 1] is not (' ' or ',' or ';' or '|' or '\t')
                || !TryReadLabel(text, at, line.End, out var next, out var nextStart)
            )
                continue;
            found.Add((label, Trim(text, start, at)));
            (label, start) = (next, nextStart);
            at = nextStart - 1;
        }

        found.Add((label, Trim(text, start, line.End)));
        return found;
    }

    private static bool TryReadLabel(string text, int at, int end, out CardLabel label, out int after)
    {
        foreach (var (word, kind) in Labels)
        {
            after = at + word.Length;
            if (
                after >= end
                || !text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)
            )
                continue;
            while (after < end && text[after] is ' ' or '*' or '_')
                after++;
            if (after >= end || text[after] != ':')
                continue;
            label = kind;
            after++;
            return true;
        }

        (label, after) = (CardLabel.None, at);
        return false;
    }

    private static Passage Trim(string text, int start, int end)
    {
        while (
            start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '_' or ',' or ';' or '|')
        )
            start++;
        while (
            end > start
            && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '_' or ',' or ';' or '|')
        )
            end--;
        return new Passage(start, end);
    }
}
