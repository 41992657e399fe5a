using System.Runtime.CompilerServices;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>What the second tagger sees beside the plain features: where the first one saw cues, sources and contents.</summary>
internal sealed class RelatedFeatures
{
    /// <summary>Most features of one word.</summary>
    public const int Most = 40;

    private const int Farthest = 14;
    private const ulong Nothing = 0x5EED;

    private readonly SpokenText text;
    private readonly byte[] labels;
    private readonly int[] cueBefore;
    private readonly int[] cueAfter;
    private readonly int[] changeBefore;
    private readonly int[] changeAfter;
    private readonly ulong[] sentences;

    /// <summary>Prepares the labels that the first tagger gave.</summary>
    public RelatedFeatures(SpokenText text, byte[] labels)
    {
        this.text = text;
        this.labels = labels;
        cueBefore = Nearest(forward: true, IsCue);
        cueAfter = Nearest(forward: false, IsCue);
        changeBefore = Nearest(forward: true, at => labels[at] % 2 == 1);
        changeAfter = Nearest(forward: false, at => labels[at] % 2 == 1);
        sentences = Summaries();
    }

    /// <summary>Writes the fingerprints of a word's features; gives their number.</summary>
    public int Write(int at, Span<ulong> into)
    {
        var row = new TemplateRow(into, 2);
        AddLabels(at, ref row);
        AddGovernor(at, ref row);
        AddNeighbours(at, ref row);
        AddSentences(at, ref row);
        return row.Count;
    }

    private void AddLabels(int at, ref TemplateRow row)
    {
        ref readonly var word = ref text[at];
        var label = Label(at);
        row.Add(label, word.Tag);
        row.Add(Label(at - 1), label, Label(at + 1));
        row.Add(Label(at - 2), Label(at - 1), label);
        row.Add(label, Label(at + 1), Label(at + 2));
        row.Add(Label(at - 1), label, word.Tag);
        row.Add(label, Label(at + 1), word.Tag);
        row.Add(Label(word.Head), label, word.Relation);
        row.Add(Label(word.Head), Label(word.Head < 0 ? -1 : text[word.Head].Head), word.Relation);
        row.Add(Label(at - 1) << 4 | Label(at + 1), label, Quote(at));
    }

    private void AddGovernor(int at, ref TemplateRow row)
    {
        var (cue, branch, steps) = GovernorOf(at);
        var relation = cue < 0 ? Nothing : text[branch].Relation;
        var lemma = cue < 0 ? Nothing : text[cue].Lemma;
        var kind = cue < 0 ? 15ul : (ulong)text[cue].Kind;
        var side =
            cue < 0 ? 0ul
            : branch < cue ? 1ul
            : 2ul;
        var edge = cue < 0 ? 0ul : Edge(at, branch);
        var label = Label(at);
        row.Add(relation, edge << 2 | side, text[at].Tag);
        row.Add(relation, lemma, side);
        row.Add(relation, lemma, edge << 2 | side);
        row.Add(relation, kind, edge << 2 | side);
        row.Add(relation, cue < 0 ? Nothing : text[cue].Relation, edge << 2 | side);
        row.Add(relation, cue < 0 ? Nothing : text[cue].Dependents, edge);
    }

    private void AddNeighbours(int at, ref TemplateRow row)
    {
        var before = cueBefore[at];
        var after = cueAfter[at];
        var label = Label(at);
        row.Add(Distance(at, before), Distance(at, after), label);
        row.Add(Lemma(before), Distance(at, before), label);
        row.Add(Lemma(after), Distance(at, after), label);
        row.Add(Lemma(before), Apart(at, before), label);
        row.Add(Lemma(after), Apart(at, after), label);
        row.Add(Apart(at, before), Apart(at, after), label << 4 | Quote(at));
        row.Add(Label(changeBefore[at]), Distance(at, changeBefore[at]), label);
        row.Add(Label(changeAfter[at]), Distance(at, changeAfter[at]), label);
        row.Add(Label(changeBefore[at]) << 4 | Label(changeAfter[at]), label, text[at].Tag);
        row.Add(
            Label(changeBefore[at]) << 4 | Label(changeAfter[at]),
            Apart(at, changeBefore[at]) << 4 | Apart(at, changeAfter[at]),
            label
        );
        row.Add(
            Label(changeBefore[at]) << 4 | Label(changeAfter[at]),
            label << 4 | Quote(at),
            text[at].Shape
        );
    }

    private void AddSentences(int at, ref TemplateRow row)
    {
        var sentence = text[at].Sentence;
        var here = sentences[sentence + 1];
        var label = Label(at);
        var fromEnd = (ulong)Math.Min(4, text.SentenceEnd(at) - 1 - at);
        var fromStart = (ulong)Math.Min(4, at - text.SentenceStart(at));
        row.Add(here, label, Quote(at));
        row.Add(sentences[sentence], here, label);
        row.Add(here, sentences[sentence + 2], label);
        row.Add(here, label, fromEnd);
        row.Add(here, label, fromStart);
        row.Add(here, label, text[at].Tag);
        row.Add(Label(text.SentenceStart(at)), Label(text.SentenceEnd(at) - 1), label << 4 | fromEnd);
    }

    private (int Cue, int Branch, int Steps) GovernorOf(int at)
    {
        var branch = at;
        for (var steps = 0; steps < Farthest; steps++)
        {
            var head = text[branch].Head;
            if (head < 0)
                break;
            if (IsCue(head))
                return (head, branch, steps);
            branch = head;
        }

        return (-1, -1, 0);
    }

    private ulong Edge(int at, int branch)
    {
        ref readonly var top = ref text[branch];
        return (at == top.Left ? 1ul : 0)
            | (at == top.Right ? 2ul : 0)
            | (at == top.Right - 1 ? 4ul : 0)
            | (at == branch ? 8ul : 0);
    }

    private bool IsCue(int at) => AttributionLabels.PartOf(labels[at]) == AttributionPart.Cue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Label(int at) => (uint)at < (uint)text.Count ? labels[at] : 9ul;

    private ulong Form(int at) => (uint)at < (uint)text.Count ? text[at].Form : Nothing;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Lemma(int at) => (uint)at < (uint)text.Count ? text[at].Lemma : Nothing;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Quote(int at) => (uint)at < (uint)text.Count ? (ulong)text[at].Quote : 7ul;

    private static ulong Distance(int at, int other)
    {
        if (other < 0)
            return 31;
        var size = Math.Abs(at - other);
        var bucket =
            size < 4 ? size
            : size < 8 ? 4
            : size < 16 ? 5
            : size < 40 ? 6
            : 7;
        return (ulong)(other < at ? bucket : 8 + bucket);
    }

    // Sentences between.
    private ulong Apart(int at, int other) =>
        other < 0 ? 7 : (ulong)Math.Min(4, Math.Abs(text[at].Sentence - text[other].Sentence));

    private int[] Nearest(bool forward, Func<int, bool> wanted)
    {
        var nearest = new int[text.Count];
        var last = -1;
        for (var step = 0; step < text.Count; step++)
        {
            var at = forward ? step : text.Count - 1 - step;
            nearest[at] = last;
            if (wanted(at))
                last = at;
        }

        return nearest;
    }

    // For each sentence, with one before the first and one after the last: which parts it holds, and how many cues.
    private ulong[] Summaries()
    {
        var found = new ulong[text.SentenceStarts.Length + 1];
        for (var at = 0; at < text.Count; at++)
        {
            ref var summary = ref found[text[at].Sentence + 1];
            var place = 2 * (int)AttributionLabels.PartOf(labels[at]);
            if (labels[at] % 2 == 1 && (summary >> place & 3) < 2)
                summary += 1ul << place;
            else if (labels[at] != AttributionLabels.None && at == text.SentenceStart(at))
                summary |= 1ul << 9;
            if (text[at].Quote == QuotePlace.Opening)
                summary |= 1ul << 8;
        }

        return found;
    }
}
