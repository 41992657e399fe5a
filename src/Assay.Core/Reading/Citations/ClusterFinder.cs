using Assay.Core.Documents;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>Finds where a text cites.</summary>
internal static class ClusterFinder
{
    private const int KeptWords = 200;

    /// <summary>The clusters in order of start.</summary>
    public static List<Cluster> Find(string text, out List<RejectedMark> rejected)
    {
        rejected = [];
        var notes = NoteFinder.Find(text, out var sections, rejected);
        var clusters = FindBrackets(text, sections, rejected);
        var covered = Covered(clusters, sections);
        clusters.AddRange(LinkFinder.Find(text).Where(link => !Covers(covered, link.Start)));
        CallNotes(text, notes, sections);
        clusters.AddRange(notes);
        clusters.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return Apart(text, clusters, rejected);
    }

    /// <summary>A bracket that runs over the notes below it holds what they hold; no words are cited twice.</summary>
    private static List<Cluster> Apart(string text, List<Cluster> clusters, List<RejectedMark> rejected)
    {
        var apart = new List<Cluster>(clusters.Count);
        var end = 0;
        foreach (var cluster in clusters)
        {
            var last = cluster.Items[^1].Passage.End;
            if (cluster.Start >= end)
            {
                apart.Add(cluster);
                end = last;
            }
            else
            {
                var kept = new Passage(cluster.Start, Math.Min(last, cluster.Start + KeptWords));
                rejected.Add(
                    new RejectedMark("citation", "It stands inside another citation.", kept.In(text))
                );
            }
        }

        return apart;
    }

    private static List<Cluster> FindBrackets(
        string text,
        List<Passage> sections,
        List<RejectedMark> rejected
    )
    {
        var clusters = new List<Cluster>();
        var narratives = new List<Cluster>();
        var readTo = 0;
        var section = 0;
        var hasAuthorYears = 0;
        foreach (var bracket in BracketFinder.Find(text))
        {
            while (section < sections.Count && sections[section].End <= bracket.Open)
                section++;
            if (
                bracket.Open < readTo
                || (section < sections.Count && sections[section].Start < bracket.Close)
            )
                continue;
            var cluster = Read(text, bracket, rejected);
            if (cluster is not null && IsWeak(cluster))
            {
                narratives.Add(cluster);
                readTo = bracket.Close;
            }
            else if (cluster is not null)
            {
                clusters.Add(cluster);
                readTo = bracket.Close;
                hasAuthorYears += cluster.Items.Any(item =>
                    item.Work is { Form: WorkForm.AuthorYear, IsSure: true }
                )
                    ? 1
                    : 0;
            }
            else if (
                bracket is { IsClosed: true }
                && bracket.Close - bracket.Open < 40
                && NarrativeReader.Read(text, bracket) is { } item
            )
            {
                narratives.Add(new Cluster(ClusterKind.Narrative, [item]));
                hasAuthorYears += item.Work.IsSure ? 1 : 0;
            }
        }

        // "(Les Amants, 1959)" and "Hamlet (1603)" are dates; it takes a text that cites by author and year to make "Smith (1999)" a citation.
        clusters.AddRange(narratives.Where(cluster => cluster.Items[0].Work.IsSure || hasAuthorYears >= 2));
        return clusters;
    }

    private static bool IsWeak(Cluster cluster) =>
        cluster.Items is [{ Work: { Form: WorkForm.AuthorYear, IsSure: false, Authors: [var author] } }]
        && Words.Count(author) > 1;

    private static List<Passage> Covered(List<Cluster> clusters, List<Passage> sections)
    {
        var covered = new List<Passage>(sections);
        covered.AddRange(
            clusters.Select(cluster => new Passage(cluster.Start, cluster.Items[^1].Passage.End))
        );
        covered.Sort();
        return covered;
    }

    private static bool Covers(List<Passage> covered, int place)
    {
        var index = covered.BinarySearch(new Passage(place, int.MaxValue));
        var before = index >= 0 ? index : ~index - 1;
        return before >= 0 && covered[before].Contains(place);
    }

    private static void CallNotes(string text, List<Cluster> notes, List<Passage> sections)
    {
        if (!notes.Exists(note => note.Number is not null))
            return;
        var calls = NoteCalls.Find(text, sections);
        for (var i = 0; i < notes.Count; i++)
        {
            if (notes[i].Number is { } number && calls.TryGetValue(number, out var places))
                notes[i] = notes[i] with { Calls = places };
        }
    }

    private static Cluster? Read(string text, Bracket bracket, List<RejectedMark> rejected)
    {
        if (bracket.Close - bracket.Open < 4 || !MayCite(text, bracket) || IsLinkTarget(text, bracket))
            return null;
        if (!bracket.IsClosed)
        {
            RejectUnclosed(text, bracket, rejected);
            return null;
        }

        var items = ReadItems(text, bracket.Open + 1, bracket.Close);
        return items.Exists(item => CitationSieve.Cites(item)) ? Keep(text, items, rejected) : null;
    }

    // The brackets of [words](address) are one link, which the link finder reads.
    private static bool IsLinkTarget(string text, Bracket bracket) =>
        (
            bracket.Open > 0
            && text[bracket.Open] == '('
            && text[bracket.Open - 1] == ']'
            && Addresses.TryReadAt(text, bracket.Open + 1, bracket.Close, out _)
        )
        || (
            text[bracket.Open] == '['
            && bracket.Close + 2 < text.Length
            && text[bracket.Close + 1] == '('
            && Addresses.TryReadAt(text, bracket.Close + 2, text.Length, out _)
        );

    /// <summary>Reads the items of a bracket or note.</summary>
    public static List<CitedItem> ReadItems(string text, int start, int end)
    {
        var items = new List<CitedItem>();
        foreach (var passage in ItemSplitter.Split(text, start, end))
        {
            var work = WorkReader.Read(text, passage.Start, passage.End);
            if (work.Form != WorkForm.AuthorYear && TrySplitAuthorYears(text, passage, items))
                continue;
            if (Trim(text, passage) is { Length: > 0 } words)
                items.Add(new CitedItem(words, work));
        }

        return items;
    }

    // "(Smith 2004, Jones 2005)": commas part items only where each of them is an author and a year.
    private static bool TrySplitAuthorYears(string text, Passage passage, List<CitedItem> items)
    {
        if (passage.Length > 400)
            return false;
        var parts = new List<CitedItem>();
        foreach (var range in text.AsSpan(passage.Start, passage.Length).Split(','))
        {
            var (offset, length) = range.GetOffsetAndLength(passage.Length);
            var part = Trim(text, new Passage(passage.Start + offset, passage.Start + offset + length));
            var work = WorkReader.Read(text, part.Start, part.End);
            if (work.Form != WorkForm.AuthorYear)
                return false;
            parts.Add(new CitedItem(part, work));
        }

        if (parts.Count < 2)
            return false;
        items.AddRange(parts);
        return true;
    }

    private static Cluster Keep(string text, List<CitedItem> items, List<RejectedMark> rejected)
    {
        var kept = new List<CitedItem>();
        foreach (var item in items)
        {
            if (item.Work.Form == WorkForm.None && IsProse(text, item.Passage))
                rejected.Add(
                    new RejectedMark(
                        "citation",
                        "These words stand among citations and cite nothing.",
                        Clip(text, item.Passage)
                    )
                );
            else
                kept.Add(item);
        }

        return new Cluster(ClusterKind.Bracket, kept);
    }

    private static bool IsProse(string text, Passage passage) => char.IsLower(text[passage.Start]);

    private static void RejectUnclosed(string text, Bracket bracket, List<RejectedMark> rejected)
    {
        var end = Math.Min(bracket.Close, bracket.Open + WorkReader.MaximumLength);
        // What follows the first date may be the sentence that the bracket ran into.
        if (!DateReader.TryFindNext(text, bracket.Open + 1, end, out var date))
            return;
        var item = new CitedItem(date.Passage, WorkReader.Read(text, bracket.Open + 1, date.Passage.End));
        if (CitationSieve.Cites(item))
            rejected.Add(
                new RejectedMark(
                    "citation",
                    "A bracket that seems to cite is never closed.",
                    Clip(text, new Passage(bracket.Open, end))
                )
            );
    }

    // A citation holds a digit, or a word that stands for one.
    private static bool MayCite(string text, Bracket bracket)
    {
        var words = text.AsSpan(bracket.Open, bracket.Close - bracket.Open);
        return words.ContainsAnyInRange('0', '9')
            || words.Contains("ibid", StringComparison.OrdinalIgnoreCase)
            || words.Contains(" cit", StringComparison.OrdinalIgnoreCase)
            || words.Contains("n.d.", StringComparison.Ordinal)
            || words.Contains("http", StringComparison.OrdinalIgnoreCase)
            || words.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || words.Contains("idem", StringComparison.OrdinalIgnoreCase)
            || words.Contains("the same", StringComparison.Ordinal)
            || IsDateLeftOut(words);
    }

    // "(The Spectator, )": the comma keeps a place for a date.
    private static bool IsDateLeftOut(ReadOnlySpan<char> bracket)
    {
        var inside = bracket[1..].TrimEnd();
        return inside.Length is > 3 and < 80 && inside[^1] == ',' && char.IsUpper(inside[0]);
    }

    private static Passage Trim(string text, Passage passage)
    {
        var start = passage.Start;
        var end = passage.End;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == ','))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ','))
            end--;
        return new Passage(start, end);
    }

    /// <summary>The words of a passage, cut to what a rejected mark keeps.</summary>
    public static string Clip(string text, Passage passage)
    {
        var end = Math.Min(passage.End, passage.Start + KeptWords);
        if (end < passage.End && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[passage.Start..end];
    }
}
