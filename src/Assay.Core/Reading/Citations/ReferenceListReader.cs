using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>Reads a list with one reference or citation on each line.</summary>
/// <remarks>
/// A line gives one citation; several where each of the parts between its semicolons cites by itself, or where it is prose
/// with citations in brackets or links. A line that is none of these gives one that is unparsed. "Ibid.", a dash for the same
/// author and a lost source go on from the line before. Time is linear in the length of the text.
/// </remarks>
public static class ReferenceListReader
{
    /// <summary>Reads every line of <paramref name="text"/> that is not blank.</summary>
    public static ImmutableArray<ListedReference> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var builder = new CitationListBuilder(text, new DocumentCard());
        var lines = new List<int>();
        var number = 0;
        for (var start = 0; start < text.Length; )
        {
            number++;
            var end = text.IndexOf('\n', start) is var stop and >= 0 ? stop : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                AddLine(text, start, end, builder, number, lines);
            start = end + 1;
        }

        return
        [
            .. builder.Build().Zip(lines, static (citation, line) => new ListedReference(line, citation)),
        ];
    }

    private static void AddLine(
        string text,
        int start,
        int end,
        CitationListBuilder builder,
        int number,
        List<int> lines
    )
    {
        foreach (var cluster in ReadLine(text, start, end))
        {
            builder.Add(cluster);
            lines.AddRange(Enumerable.Repeat(number, cluster.Items.Count));
        }
    }

    private static List<Cluster> ReadLine(string text, int start, int end)
    {
        (start, end) = Inside(text, start, end);
        if (ReadSeveral(text, start, end) is { } items)
            return [new Cluster(ClusterKind.Note, items)];
        if (ReadInProse(text, start, end) is { Count: > 0 } clusters)
            return clusters;
        var work = ReferenceReader.Read(text, start, end, out var passage);
        return [new Cluster(ClusterKind.Note, [new CitedItem(passage, work)])];
    }

    // A line that is one pair of brackets is what the brackets hold.
    private static (int Start, int End) Inside(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        start = NoteNumbers.Skip(text, start, end, out _);
        var last = end > start && text[end - 1] == '.' ? end - 1 : end;
        if (start < last && text[start] == '(' && Brackets.FindClose(text, start, last) == last - 1)
            return (start + 1, last - 1);
        return (start, end);
    }

    private static List<CitedItem>? ReadSeveral(string text, int start, int end)
    {
        if (end - start > WorkReader.MaximumLength || !text.AsSpan(start, end - start).Contains(';'))
            return null;
        var items = new List<CitedItem>();
        foreach (var part in ItemSplitter.Split(text, start, end))
        {
            var work = WorkReader.Read(text, part.Start, part.End);
            if (!CitationSieve.Cites(new CitedItem(part, work)) || IsFragment(work))
                return null;
            if (work.Form == WorkForm.Published)
                work = ReferenceReader.Read(text, part.Start, part.End, out _);
            items.Add(new CitedItem(part, work));
        }

        return items.Count > 1 ? items : null;
    }

    // "Boston: Morgan Kaufmann" behind a semicolon goes on with the reference before it.
    private static bool IsFragment(CitedWork work) =>
        work is { Form: WorkForm.Published, Date: null } && (work.Authors.Count == 0 || work.Pages is null);

    // "It was denied at once (Pravda, 3 March 1937)." has prose before a bracket that cites by itself; so have links.
    private static List<Cluster>? ReadInProse(string text, int start, int end)
    {
        var line = text[start..end];
        var bracket = line.IndexOfAny(['(', '[']);
        if (bracket < 0)
            return null;
        var isLink = line[0] == '[' && line.Contains("](", StringComparison.Ordinal);
        if (!isLink && !IsSentence(line.AsSpan(0, bracket)))
            return null;
        var clusters = ClusterFinder.Find(line, out _);
        return isLink || clusters.Exists(static cluster => cluster.Items.All(item => CitesAlone(item.Work)))
            ? [.. clusters.Select(cluster => Moved(cluster, start))]
            : null;
    }

    // A title has no verb in lower case with words around it; names, years and quotation marks before a bracket are a reference's.
    private static bool IsSentence(ReadOnlySpan<char> words) =>
        CountLower(words) >= 2
        && !words.ContainsAny("“”\"")
        && !words.ContainsAny("«»:")
        && !words.ContainsAnyInRange('0', '9')
        && !words.Contains(". ", StringComparison.Ordinal);

    // An imprint such as "(London, 1968)" or "(Rowohlt, 1968)" cites nothing by itself.
    private static bool CitesAlone(CitedWork work) =>
        work.Form
            is WorkForm.LostSource
                or WorkForm.BackReference
                or WorkForm.Legal
                or WorkForm.Archive
                or WorkForm.Web
        || work is { Form: WorkForm.Dated or WorkForm.Published, Date.HasMonth: true }
        || work is { Form: WorkForm.Published, Authors.Count: > 0, Title: not null };

    private static int CountLower(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.Length > 1 && char.IsLower(word[0]))
                count++;
        }

        return count;
    }

    private static Cluster Moved(Cluster cluster, int by)
    {
        foreach (var item in cluster.Items)
        {
            if (item.Work.Date is { } date)
                item.Work.Date = date with { Passage = Moved(date.Passage, by) };
        }

        return cluster with
        {
            Items = [.. cluster.Items.Select(item => item with { Passage = Moved(item.Passage, by) })],
            Calls = [.. cluster.Calls.Select(call => Moved(call, by))],
        };
    }

    private static Passage Moved(Passage passage, int by) => new(passage.Start + by, passage.End + by);
}
