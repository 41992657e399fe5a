using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>Finds web addresses in running text, bare or as Markdown links.</summary>
internal static class LinkFinder
{
    /// <summary>The links in order of start.</summary>
    public static List<Cluster> Find(string text)
    {
        var found = new List<Cluster>();
        var at = 0;
        while (at < text.Length)
        {
            var hit = text.AsSpan(at).IndexOfAny(Starts);
            if (hit < 0)
                return found;
            at += hit;
            if (!Addresses.TryReadAt(text, at, text.Length, out var stop))
            {
                at++;
                continue;
            }

            if (!IsPicture(text, at))
                found.Add(new Cluster(ClusterKind.Link, [Read(text, at, stop)]));
            at = stop;
        }

        return found;
    }

    private static System.Buffers.SearchValues<string> Starts { get; } =
        System.Buffers.SearchValues.Create(["http", "www.", "doi:"], StringComparison.OrdinalIgnoreCase);

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
