using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>Finds where the running text calls its notes: <c>[3]</c>, <c>[^3]</c>, superscript digits.</summary>
internal static class NoteCalls
{
    /// <summary>The calls by number, outside <paramref name="sections"/>.</summary>
    public static Dictionary<string, List<Passage>> Find(string text, IReadOnlyList<Passage> sections)
    {
        var calls = new Dictionary<string, List<Passage>>(StringComparer.Ordinal);
        var section = 0;
        for (var at = 0; at < text.Length; at++)
        {
            while (section < sections.Count && sections[section].End <= at)
                section++;
            if (section < sections.Count && sections[section].Contains(at))
                at = sections[section].End - 1;
            else if (text[at] == '[')
                at = TakeBracket(text, at, calls);
            else if (NoteNumbers.IsSuperscript(text[at]))
                at = TakeSuperscript(text, at, calls);
        }

        return calls;
    }

    private static int TakeBracket(string text, int open, Dictionary<string, List<Passage>> calls)
    {
        var at = open + 1;
        if (at < text.Length && text[at] == '^')
            at++;
        var start = at;
        var numbers = new List<string>();
        while (at < text.Length && at - open < 40 && (char.IsAsciiDigit(text[at]) || text[at] is ',' or ' '))
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                Add(text, start, at, numbers);
                start = at + 1;
            }

            at++;
        }

        Add(text, start, at, numbers);
        if (at >= text.Length || text[at] != ']')
            return open;
        foreach (var number in numbers)
            Note(calls, number, new Passage(open, at + 1));
        return at;
    }

    private static int TakeSuperscript(string text, int start, Dictionary<string, List<Passage>> calls)
    {
        var at = start;
        while (at < text.Length && NoteNumbers.IsSuperscript(text[at]))
            at++;
        // "km²" and "10³" are no calls: a call follows punctuation, a quotation mark or a word of more than two letters.
        var isUnit =
            start > 0
            && (
                char.IsDigit(text[start - 1])
                || (start > 2 && char.IsLetter(text[start - 1]) && !char.IsLetter(text[start - 3]))
            );
        if (start > 0 && !isUnit && !char.IsWhiteSpace(text[start - 1]) && at - start <= 3)
            Note(calls, NoteNumbers.Plain(text.AsSpan(start, at - start)), new Passage(start, at));
        return at - 1;
    }

    private static void Add(string text, int start, int end, List<string> numbers)
    {
        if (end > start && end - start <= 4)
            numbers.Add(text[start..end]);
    }

    private static void Note(Dictionary<string, List<Passage>> calls, string number, Passage passage)
    {
        if (!calls.TryGetValue(number, out var places))
            calls[number] = places = [];
        places.Add(passage);
    }
}
