using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Arguing;

/// <summary>Tells which statement a citation stands behind.</summary>
/// <remarks>
/// A bracket supports the statement that it closes: of those that end where the bracket opens, the shortest, so that a
/// clause with a commitment of its own takes it from its sentence. A numbered note supports the statement that its
/// mark <c>[n]</c> or superscript stands behind. A citation that closes nothing supports nothing.
/// </remarks>
internal static class CitationSupport
{
    private const int LongestLead = 60;

    /// <summary>The citations with <see cref="Citation.Supports"/> and <see cref="Citation.Backs"/> filled.</summary>
    public static ImmutableArray<Citation> Resolve(
        ImmutableArray<Citation> citations,
        ImmutableArray<Statement> statements,
        ReadText text
    )
    {
        var notes = NoteMarks.Find(text);
        var places = citations
            .GroupBy(citation => citation.Cluster, StringComparer.Ordinal)
            .ToDictionary(
                cluster => cluster.Key,
                cluster => cluster.Min(citation => citation.Mark.Passage.Start),
                StringComparer.Ordinal
            );
        var supporting = citations.Select(citation =>
            citation with
            {
                Supports = Of(citation, places[citation.Cluster]),
            }
        );
        return CitationReach.Add([.. supporting], statements, text);

        ImmutableArray<string> Of(Citation citation, int cluster)
        {
            if (NumberOf(text.Text, citation.Mark.Passage, cluster) is { } number)
                return
                [
                    .. notes
                        .Where(note => note.Number == number && note.Offset < citation.Mark.Passage.Start)
                        .Select(note => At(text, statements, note.Offset))
                        .OfType<string>()
                        .Distinct(StringComparer.Ordinal),
                ];
            var bracket = Bracket(text.Text, cluster);
            return bracket >= 0 && At(text, statements, bracket) is { } id ? [id] : [];
        }
    }

    // "ibid., 56" at the end of a note belongs to the note's number.
    private static int? NumberOf(string text, Passage citation, int cluster) =>
        NoteMarks.NumberOf(text, citation)
        ?? (
            text.AsSpan(cluster, citation.Start - cluster).Contains('\n')
                ? null
                : NoteMarks.NumberOf(text, new Passage(cluster, citation.End))
        );

    private static int Bracket(string text, int start)
    {
        for (var at = Math.Min(start, text.Length - 1); at >= Math.Max(0, start - LongestLead); at--)
        {
            if (text[at] is '(' or '[')
                return at;
            if (text[at] is '\n' || at < start && text[at] is ')' or ']')
                return -1;
        }

        return -1;
    }

    private static string? At(ReadText text, ImmutableArray<Statement> statements, int offset)
    {
        var sentence = text.SentenceAt(offset);
        if (sentence < 0)
            return null;
        return Closing(text, statements, text.Sentences[sentence].Passage, offset)
            ?? (
                sentence > 0 && StandsAlone(text, sentence, offset)
                    ? Closing(text, statements, text.Sentences[sentence - 1].Passage, offset)
                    : null
            );
    }

    // A bracket that is a sentence of its own closes the one before it.
    private static bool StandsAlone(ReadText text, int sentence, int offset) =>
        offset - text.Sentences[sentence].Passage.Start <= 1
        && text.Sentences[sentence].Paragraph == text.Sentences[sentence - 1].Paragraph;

    private static string? Closing(
        ReadText text,
        ImmutableArray<Statement> statements,
        Passage sentence,
        int offset
    )
    {
        Statement? closed = null;
        Statement? around = null;
        for (var at = FirstFrom(statements, sentence.Start); at < statements.Length; at++)
        {
            var passage = statements[at].Passage;
            if (passage.Start >= sentence.End || passage.Start >= offset)
                break;
            if (Touches(text.Text, passage.End, offset))
                closed = Shorter(closed, statements[at]);
            else if (passage.Contains(offset))
                around = Shorter(around, statements[at]);
            else if (passage.End <= offset)
                around ??= statements[at];
        }

        return (closed ?? around)?.Id;
    }

    private static Statement Shorter(Statement? one, Statement other) =>
        one is null || other.Passage.Length <= one.Passage.Length ? other : one;

    // Nothing but blanks and marks between the end of the statement and the bracket.
    private static bool Touches(string text, int end, int offset)
    {
        if (end > offset || offset - end > 8)
            return false;
        for (var at = end; at < offset; at++)
            if (char.IsLetterOrDigit(text[at]))
                return false;
        return true;
    }

    private static int FirstFrom(ImmutableArray<Statement> statements, int offset)
    {
        var low = 0;
        var high = statements.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (statements[middle].Passage.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
