using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Whose word something is, by the grammar of the cue where its labels leave it out or miss it.</summary>
internal static class SubjectFinder
{
    private const int Farthest = 6;
    private const int LongestSubject = 15;
    private static readonly HashSet<ulong> Persons = SmallWords.Set("i he she we they you");
    private static readonly HashSet<ulong> Relatives = SmallWords.Set("who which that whom it what");
    private static readonly HashSet<ulong> Times = SmallWords.Set(
        "january february march april may june july august september october november december "
            + "monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter"
    );
    private static readonly HashSet<ulong> Openings = SmallWords.Set("( [");
    private static readonly HashSet<ulong> Closings = SmallWords.Set(") ]");

    /// <summary>The source of an attribution, or <see langword="null"/> where no words name it.</summary>
    public static AttributionSpan? SourceOf(SpokenText text, JoinedAttribution joined) =>
        Find(text, joined) is { } source ? Closed(text, Opened(text, source)) : null;

    // No mark leads it, and no month: "In August its newspapers reported that P".
    private static AttributionSpan Opened(SpokenText text, AttributionSpan source)
    {
        var first = source.First;
        while (
            first < source.End - 1 && (text[first].Part == PartOfSpeech.Punctuation || IsWhen(text, first))
        )
            first++;
        return Span(first, source.End);
    }

    private static bool IsWhen(SpokenText text, int at) =>
        at > text.SentenceStart(at)
        && text[at - 1].Part == PartOfSpeech.Adposition
        && Times.Contains(text[at].Form)
        && at + 1 < text.Count
        && text[at + 1].Part is PartOfSpeech.Determiner or PartOfSpeech.Pronoun;

    // "Various analysts (Gordon, September 11, 2001)": not a part of what stands in brackets.
    private static AttributionSpan? Closed(SpokenText text, AttributionSpan source)
    {
        var open = -1;
        for (var at = source.First; at < source.End; at++)
            if (Openings.Contains(text[at].Form))
                open = at;
            else if (Closings.Contains(text[at].Form))
                open = -1;
        if (open < 0)
            return source;
        return open > source.First ? Span(source.First, open) : null;
    }

    private static AttributionSpan? Find(SpokenText text, JoinedAttribution joined)
    {
        // "A group he claims he is fighting": nobody but "he" claims.
        var before = joined.Cue.First - 1;
        if (before >= 0 && IsSubjectOf(text, before, joined.Head) && Persons.Contains(text[before].Form))
            return Span(before, before + 1);
        if (joined.Source is { } source)
            return Whole(text, source, joined);
        return text[joined.Head].Part is PartOfSpeech.Verb or PartOfSpeech.Adjective && !joined.IsCarried
            ? Subject(text, joined)
            : null;
    }

    // Of the cue or of what it is joined to: "experimented ... and noted that P", "we remain convinced that P".
    private static AttributionSpan? Subject(SpokenText text, JoinedAttribution joined)
    {
        var head = joined.Head;
        for (var steps = 0; steps < Farthest && head >= 0; steps++)
        {
            for (var at = text.SentenceStart(head); at < head; at++)
                if (text[at].Head == head && text[at].Relation == Relations.Subject)
                    return text[at].FullRelation == Relations.Subject ? SpanOf(text, at, joined) : null;
            if (text[head].Relation != Relations.Joined && text[head].Relation != Relations.OpenClause)
                return null;
            head = text[head].Head;
        }

        return null;
    }

    private static AttributionSpan? SpanOf(SpokenText text, int subject, JoinedAttribution joined)
    {
        if (Relatives.Contains(text[subject].Form))
            return null;
        var (first, end) = (text[subject].Left, text[subject].Right + 1);
        if (end - first > LongestSubject)
            end = subject + 1;
        return end - first <= LongestSubject && (end <= joined.Content.First || first >= joined.Content.End)
            ? Span(first, end)
            : null;
    }

    // "Aides of Meyer said": not Meyer.
    private static AttributionSpan Whole(SpokenText text, AttributionSpan source, JoinedAttribution joined)
    {
        for (var at = text.SentenceStart(joined.Head); at < source.First; at++)
            if (IsSubjectOf(text, at, joined.Head) && text[at].Right + 1 >= source.End)
                return SpanOf(text, at, joined) is { } whole && whole.End >= source.End ? whole : source;
        return source;
    }

    private static bool IsSubjectOf(SpokenText text, int at, int head) =>
        text[at].Head == head && text[at].FullRelation == Relations.Subject;

    private static AttributionSpan Span(int first, int end) => new(AttributionPart.Source, first, end);
}
