using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>Finds web addresses in running text, bare or as Markdown links.</summary>
internal static class LinkFinder
{
    /// <summary>The links in order of start.</summary>
    public static List<Cluster> Find(string text)
    {
        var found = new List<Cluster>();
        var from = 0;
        for (var mark = 0; mark < text.Length; mark++)
        {
            // "https:", "http:", "doi:" and "www." all end in one of two marks.
            var next = text.AsSpan(mark).IndexOfAny(':', '.');
            if (next < 0)
                return found;
            mark += next;
            var start = StartBefore(text, from, mark, out var stop);
            if (start < 0)
                continue;
            if (!IsPicture(text, start))
                found.Add(new Cluster(ClusterKind.Link, [Read(text, start, stop)]));
            from = stop;
            mark = stop - 1;
        }

        return found;
    }

    private static int StartBefore(string text, int from, int mark, out int stop)
    {
        stop = mark;
        var longest = text[mark] == '.' ? "www".Length : "https".Length;
        for (var start = mark - "www".Length; start >= Math.Max(from, mark - longest); start--)
            if (text[start] != 'f' && Addresses.TryReadAt(text, start, text.Length, out stop))
                return start;
        return -1;
    }

    private static CitedItem Read(string text, int start, int end)
    {
        var work = new CitedWork { Form = WorkForm.Web, Address = text[start..end] };
        var words = LinkWords(text, start, out var open);
        if (open < 0 || end >= text.Length || text[end] != ')')
            return new CitedItem(new Passage(start, end), work);
        if (TryReadCited(text, open + 1, open + 1 + words.Length, out var cited))
        {
            cited.Address ??= work.Address;
            return new CitedItem(new Passage(open, end + 1), cited);
        }

        if (Words.Count(words) >= 2)
            work.Title = Fields.Clean(text, open + 1, open + 1 + words.Length);
        return new CitedItem(new Passage(open, end + 1), work);
    }

    // "[Daily Mail, 25 October 1924](https://...)": the words of the link are a citation themselves.
    private static bool TryReadCited(string text, int start, int end, out CitedWork cited)
    {
        cited = WorkReader.Read(text, start, end);
        return cited.Form is WorkForm.Dated or WorkForm.Published or WorkForm.Legal
            && CitationSieve.Cites(new CitedItem(new Passage(start, end), cited));
    }

    // The words of [words](address), at most 200 code units before it.
    private static ReadOnlySpan<char> LinkWords(string text, int start, out int open)
    {
        open = -1;
        if (start < 2 || text[start - 1] != '(' || text[start - 2] != ']')
            return default;
        for (var at = start - 3; at >= 0 && start - at < 200; at--)
        {
            if (text[at] == '[')
            {
                open = at;
                return text.AsSpan(at + 1, start - at - 3);
            }

            if (text[at] is '\n' or ']')
                return default;
        }

        return default;
    }

    private static bool IsPicture(string text, int start)
    {
        LinkWords(text, start, out var open);
        return open > 0 && text[open - 1] == '!';
    }
}
