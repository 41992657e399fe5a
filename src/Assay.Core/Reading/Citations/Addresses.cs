namespace Assay.Core.Reading.Citations;

/// <summary>Web addresses and DOIs as they stand in running text.</summary>
internal static class Addresses
{
    private static readonly string[] Starts = ["https://", "http://", "www.", "doi:", "ftp://"];

    /// <summary>Whether an address starts at <paramref name="at"/>; gives its end without sentence punctuation.</summary>
    public static bool TryReadAt(string text, int at, int end, out int stop)
    {
        stop = at;
        if (
            at >= end
            || text[at] is not ('h' or 'w' or 'd' or 'f' or 'H' or 'W' or 'D')
            || (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        )
            return false;
        var prefix = 0;
        foreach (var candidate in Starts)
        {
            if (Words.StartsWith(text, at, end, candidate))
                prefix = candidate.Length;
        }

        if (prefix == 0)
            return false;
        if (text[at] is 'd' or 'D' && at + prefix < end && text[at + prefix] == ' ')
            prefix++;
        stop = Trim(text, at, Reach(text, at + prefix, end));
        return stop > at + prefix;
    }

    private static int Reach(string text, int at, int end)
    {
        while (
            at < end
            && !char.IsWhiteSpace(text[at])
            && text[at] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or ']' or ';' or '|')
        )
            at++;
        return at;
    }

    private static int Trim(string text, int start, int stop)
    {
        var open = text.AsSpan(start, stop - start).Count('(');
        var close = text.AsSpan(start, stop - start).Count(')');
        while (stop > start)
        {
            var last = text[stop - 1];
            if (last == ')' && close > open)
                close--;
            else if (last is not ('.' or ',' or ':' or '!' or '?' or '\'' or '’' or '*'))
                break;
            stop--;
        }

        return stop;
    }
}
