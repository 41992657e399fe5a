using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>Finds notes and lists of references, which stand under a heading of their own, and numbered notes elsewhere.</summary>
internal static class NoteFinder
{
    private static readonly string[] NoteHeadings =
    [
        "notes",
        "endnotes",
        "footnotes",
        "anmerkungen",
        "примечания",
    ];

    private static readonly string[] ListHeadings =
    [
        "references",
        "bibliography",
        "select bibliography",
        "selected bibliography",
        "sources",
        "works cited",
        "literature cited",
        "literature",
        "further reading",
        "list of references",
        "cited works",
        "citations",
        "notes and references",
        "references and notes",
        "literatur",
        "literaturverzeichnis",
        "bibliographie",
        "литература",
    ];

    /// <summary>The clusters of notes and lists, in order of start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sections">The passages of the sections, in order.</param>
    /// <param name="rejected">Where entries go that name no work.</param>
    public static List<Cluster> Find(string text, out List<Passage> sections, List<RejectedMark> rejected)
    {
        var clusters = new List<Cluster>();
        sections = [];
        var kind = (ClusterKind?)null;
        var sectionStart = 0;
        var entry = default(Passage?);
        foreach (var line in Lines(text))
        {
            if (HeadingKind(text, line) is { } heading)
            {
                Flush(text, kind, ref entry, clusters, rejected);
                Close(kind, sectionStart, line.Start, sections);
                (kind, sectionStart) = (heading, line.Start);
            }
            else if (kind is not null && IsOtherHeading(text, line))
            {
                Flush(text, kind, ref entry, clusters, rejected);
                Close(kind, sectionStart, line.Start, sections);
                kind = null;
            }
            else if (kind is not null)
            {
                Take(text, kind, line, ref entry, clusters, rejected);
            }
            else if (TryReadLoneNote(text, line, out var note))
            {
                clusters.Add(note);
                sections.Add(line);
            }
        }

        Flush(text, kind, ref entry, clusters, rejected);
        Close(kind, sectionStart, text.Length, sections);
        return clusters;
    }

    private static void Close(ClusterKind? kind, int start, int end, List<Passage> sections)
    {
        if (kind is not null)
            sections.Add(new Passage(start, end));
    }

    // An entry ends at a blank line and where the next line begins with a number, a bullet or no indent.
    private static void Take(
        string text,
        ClusterKind? kind,
        Passage line,
        ref Passage? entry,
        List<Cluster> clusters,
        List<RejectedMark> rejected
    )
    {
        if (IsBlank(text, line))
        {
            Flush(text, kind, ref entry, clusters, rejected);
            return;
        }

        var goesOn =
            entry is not null && (char.IsWhiteSpace(text[line.Start]) || char.IsLower(text[line.Start]));
        if (goesOn && entry is { } open && line.End - open.Start < WorkReader.MaximumLength)
        {
            entry = new Passage(open.Start, line.End);
            return;
        }

        Flush(text, kind, ref entry, clusters, rejected);
        entry = line;
    }

    private static void Flush(
        string text,
        ClusterKind? kind,
        ref Passage? entry,
        List<Cluster> clusters,
        List<RejectedMark> rejected
    )
    {
        if (entry is not { } passage || kind is null)
            return;
        entry = null;
        var start = NoteNumbers.Skip(text, passage.Start, passage.End, out var number);
        if (start >= passage.End)
            return;
        var items =
            kind == ClusterKind.Note
                ? ClusterFinder.ReadItems(text, start, passage.End)
                : ReadEntry(text, start, passage.End);
        items.RemoveAll(item =>
            item.Work.Form == WorkForm.DateOnly || (kind == ClusterKind.Note && !CitationSieve.Cites(item))
        );
        if (items.Count > 0)
            clusters.Add(new Cluster(kind.Value, items) { Number = number });
        else
            rejected.Add(
                new RejectedMark(
                    "citation",
                    "A note or list entry names no work that can be read.",
                    ClusterFinder.Clip(text, passage)
                )
            );
    }

    private static List<CitedItem> ReadEntry(string text, int start, int end)
    {
        var work = ReferenceReader.Read(text, start, end, out var passage);
        return [new CitedItem(passage, work)];
    }

    // "1. Author, Title (Place: Publisher, Year), 12." in a text without a heading for its notes.
    private static bool TryReadLoneNote(string text, Passage line, out Cluster note)
    {
        note = null!;
        if (line.Length is < 8 or > WorkReader.MaximumLength)
            return false;
        var start = NoteNumbers.Skip(text, line.Start, line.End, out var number);
        if (number is null)
            return false;
        var items = ClusterFinder.ReadItems(text, start, line.End);
        if (
            !items.TrueForAll(item =>
                item.Work.Form is WorkForm.BackReference || (CitationSieve.Cites(item) && IsFull(item.Work))
            )
        )
            return false;
        note = new Cluster(ClusterKind.Note, items) { Number = number };
        return items.Count > 0;
    }

    private static bool IsFull(CitedWork work) =>
        work.Form is WorkForm.Archive or WorkForm.Legal
        || (
            work.Form == WorkForm.Published
            && work.Date is not null
            && (work.Publisher is not null || work.IsTitleQuoted)
        );

    private static ClusterKind? HeadingKind(string text, Passage line)
    {
        if (line.Length > 40)
            return null;
        var words = line.In(text).AsSpan().Trim(" \t#*_=:.");
        foreach (var heading in NoteHeadings)
        {
            if (words.Equals(heading, StringComparison.OrdinalIgnoreCase))
                return ClusterKind.Note;
        }

        foreach (var heading in ListHeadings)
        {
            if (words.Equals(heading, StringComparison.OrdinalIgnoreCase))
                return ClusterKind.Reference;
        }

        return null;
    }

    private static bool IsOtherHeading(string text, Passage line) =>
        line.Length > 2
        && text[line.Start] == '#'
        && text.AsSpan(line.Start, line.Length).TrimStart('#').StartsWith(" ");

    private static bool IsBlank(string text, Passage line) =>
        text.AsSpan(line.Start, line.Length).IsWhiteSpace();

    private static IEnumerable<Passage> Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return new Passage(start, end);
            start = end + 1;
        }
    }
}
