using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>Cuts the inside of a bracket or note into items at semicolons outside quotation marks and brackets.</summary>
internal static class ItemSplitter
{
    // Unpaired marks must not make the search quadratic.
    private const int Reach = 400;

    /// <summary>The items, separators left out; empty ones are skipped.</summary>
    public static List<Passage> Split(string text, int start, int end)
    {
        var items = new List<Passage>();
        var from = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end && text[at] != ';')
            {
                at = SkipInside(text, at, end);
                continue;
            }

            Add(text, from, at, items);
            from = at + 1;
        }

        return items;
    }

    private static int SkipInside(string text, int at, int end)
    {
        var reach = Math.Min(end, at + Reach);
        if (
            text[at] is '“' or '„' or '«' or '"'
            && QuotationMarks.TryFindClose(text, at, reach, out var close)
        )
            return close;
        if (Brackets.IsOpen(text[at]) && Brackets.FindClose(text, at, reach) is var shut and > 0)
            return shut;
        return at;
    }

    private static void Add(string text, int start, int end, List<Passage> items)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end == start)
            return;
        // "Moby-Dick; or, The Whale": what goes on in lower case belongs to the title before.
        if (items.Count > 0 && Words.StartsWith(text, start, end, "or, ") && char.IsLower(text[start]))
            items[^1] = new Passage(items[^1].Start, end);
        else
            items.Add(new Passage(start, end));
    }
}
