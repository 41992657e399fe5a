namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Joins labelled stretches: to each cue its source and its contents, by the tree and by nearness.</summary>
/// <remarks>
/// A content belongs to the cue of its sentence that the fewest words part it from; one without a cue in its sentence
/// goes on from the last content of its paragraph. A cue without a source of its own has the source of the verb that
/// shares its subject ("said ..., adding ...").
/// </remarks>
internal sealed class SpanJoiner
{
    private const int TreeBonus = 12;
    private const int CuePenalty = 25;
    private const int Farthest = 6;

    private readonly SpokenText text;
    private readonly List<AttributionSpan> cues;
    private readonly Dictionary<int, AttributionSpan> sources = [];

    private SpanJoiner(SpokenText text, List<AttributionSpan> spans)
    {
        this.text = text;
        cues = spans.FindAll(span => span.Part == AttributionPart.Cue);
        foreach (var source in spans.Where(span => span.Part == AttributionPart.Source))
            if (Nearest(source) is { } cue)
                sources.TryAdd(cue.First, source);
    }

    /// <summary>The attributions of a text in order of content.</summary>
    public static List<JoinedAttribution> Join(SpokenText text, ReadOnlySpan<byte> labels)
    {
        var spans = AttributionSpan.Of(labels);
        var joiner = new SpanJoiner(text, spans);
        var found = new List<JoinedAttribution>();
        var paragraph = 0;
        JoinedAttribution? last = null;
        foreach (var content in spans.Where(span => span.Part == AttributionPart.Content))
        {
            while (text.Paragraphs[paragraph].End <= content.First)
            {
                paragraph++;
                last = null;
            }

            if (joiner.Nearest(content) is { } cue)
                last = joiner.Of(cue, content);
            else if (last is { } before)
                last = before with { Content = content, IsCarried = true };
            else
                continue;
            found.Add(last);
        }

        return found;
    }

    private JoinedAttribution Of(AttributionSpan cue, AttributionSpan content)
    {
        var head = HeadOf(cue);
        return new JoinedAttribution(cue, head, SourceOf(cue, head), content, IsCarried: false);
    }

    // Up from the cue to a verb that shares its subject.
    private AttributionSpan? SourceOf(AttributionSpan cue, int head)
    {
        if (sources.TryGetValue(cue.First, out var own))
            return own;
        var at = head;
        for (var steps = 0; steps < Farthest && text[at].Head >= 0; steps++)
        {
            if (!SharesSubject(at))
                return null;
            at = text[at].Head;
            if (
                FirstCueFrom(at + 1) - 1 is >= 0 and var other
                && at < cues[other].End
                && sources.TryGetValue(cues[other].First, out var shared)
            )
                return shared;
        }

        return null;
    }

    private bool SharesSubject(int at) =>
        text[at].Relation == Relations.Joined
        || text[at].Relation == Relations.Manner
        || text[at].Relation == Relations.OpenClause;

    private AttributionSpan? Nearest(AttributionSpan span)
    {
        AttributionSpan? nearest = null;
        var least = int.MaxValue;
        foreach (var cue in CuesNear(span))
        {
            var gap = cue.First >= span.End ? cue.First - span.End : span.First - cue.End;
            var cost = gap + (CuePenalty * Between(cue, span)) - (Hangs(span, cue) ? TreeBonus : 0);
            if (cost >= least)
                continue;
            least = cost;
            nearest = cue;
        }

        return nearest;
    }

    private IEnumerable<AttributionSpan> CuesNear(AttributionSpan span)
    {
        var first = text.SentenceStart(span.First);
        var end = text.SentenceEnd(span.End - 1);
        for (var at = FirstCueFrom(first); at < cues.Count && cues[at].First < end; at++)
            yield return cues[at];
    }

    private int FirstCueFrom(int word)
    {
        var low = 0;
        var high = cues.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cues[middle].First < word)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private int Between(AttributionSpan cue, AttributionSpan span)
    {
        var first = Math.Min(cue.End, span.End);
        var end = Math.Max(cue.First, span.First);
        var count = 0;
        for (var at = FirstCueFrom(first); at < cues.Count && cues[at].First < end; at++)
            count++;
        return count;
    }

    // Whether the top of a stretch depends on the cue.
    private bool Hangs(AttributionSpan span, AttributionSpan cue)
    {
        for (var at = span.First; at < span.End; at++)
            if (text[at].Head >= cue.First && text[at].Head < cue.End)
                return true;
        return false;
    }

    // The word whose own head stands outside, and of several the last: "has said".
    private int HeadOf(AttributionSpan cue)
    {
        for (var at = cue.End - 1; at > cue.First; at--)
            if (text[at].Kind != CueKind.None && (text[at].Head < cue.First || text[at].Head >= cue.End))
                return at;
        for (var at = cue.End - 1; at > cue.First; at--)
            if (text[at].Head < cue.First || text[at].Head >= cue.End)
                return at;
        return cue.First;
    }
}
