namespace Assay.Core.Reading.Citations;

/// <summary>Pairs the brackets of a text in one pass; a pair never reaches over a blank line.</summary>
internal static class BracketFinder
{
    // Deeper brackets are no citations, and nesting without bound would be read again at every level.
    private const int MaximumDepth = 3;

    /// <summary>The brackets in order of their opening.</summary>
    public static List<Bracket> Find(string text)
    {
        var found = new List<Bracket>();
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (Brackets.IsOpen(c))
                open.Push(at);
            else if (c is ')' or ']' && open.Count > 0)
                Close(text, open, at, found);
            else if (c == '\n' && open.Count > 0 && IsBlankLine(text, at))
                Abandon(open, at, found);
        }

        Abandon(open, text.Length, found);
        found.Sort(static (left, right) => left.Open.CompareTo(right.Open));
        return found;
    }

    private static void Close(string text, Stack<int> open, int at, List<Bracket> found)
    {
        var partner = text[at] == ')' ? '(' : '[';
        if (text[open.Peek()] != partner)
        {
            // A lone bracket of the other kind in between: "(a [b)" closes the outer one.
            if (open.Count < 2)
                return;
            var inner = open.Pop();
            if (text[open.Peek()] != partner)
            {
                open.Push(inner);
                return;
            }
        }

        var start = open.Pop();
        if (open.Count < MaximumDepth)
            found.Add(new Bracket(start, at, open.Count, IsClosed: true));
    }

    private static void Abandon(Stack<int> open, int at, List<Bracket> found)
    {
        while (open.Count > 0)
        {
            var start = open.Pop();
            if (open.Count < MaximumDepth)
                found.Add(new Bracket(start, at, open.Count, IsClosed: false));
        }
    }

    private static bool IsBlankLine(string text, int newline)
    {
        for (var at = newline + 1; at < text.Length; at++)
        {
            if (text[at] == '\n')
                return true;
            if (!char.IsWhiteSpace(text[at]))
                return false;
        }

        return false;
    }
}
