namespace Assay.Core.Reading.Sentences;

/// <summary>Finds, for each opening bracket of a stretch of text, its closing one.</summary>
/// <remarks>One pass with a stack; brackets without a partner, or one further away than any cluster is long, have none.</remarks>
internal static class BracketPairs
{
    private const int Longest = 6_000;

    /// <summary>Closing offsets by opening offset, within <paramref name="start"/> inclusive to <paramref name="end"/> exclusive.</summary>
    public static Dictionary<int, int> Find(string text, int start, int end)
    {
        var pairs = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var at = start; at < end; at++)
        {
            if (text[at] is '(' or '[' or '{')
                open.Push(at);
            else if (text[at] is ')' or ']' or '}')
                Close(text, at, open, pairs);
        }

        return pairs;
    }

    private static void Close(string text, int at, Stack<int> open, Dictionary<int, int> pairs)
    {
        if (!open.TryPeek(out var start) || Partner(text[start]) != text[at])
            return;
        open.Pop();
        if (at - start <= Longest)
            pairs[start] = at;
    }

    private static char Partner(char opening) =>
        opening switch
        {
            '(' => ')',
            '[' => ']',
            _ => '}',
        };
}
