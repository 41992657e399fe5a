using System.Runtime.CompilerServices;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>What the first tagger sees of a word: its letters, its place in the tree, in quotation marks and by words of saying.</summary>
internal sealed class PlainFeatures(SpokenText text)
{
    /// <summary>Most features of one word.</summary>
    public const int Most = 76;

    private const int Farthest = 12;
    private const ulong Nothing = 0x5EED;

    private readonly SpokenText text = text;
    private readonly ulong dialogue = DialogueIn(text);
    private readonly byte[] rules = AttributionRules.Label(text);
    private readonly int[] cueBefore = NearestCues(text, forward: true);
    private readonly int[] cueAfter = NearestCues(text, forward: false);

    /// <summary>Writes the fingerprints of a word's features; gives their number.</summary>
    public int Write(int at, Span<ulong> into)
    {
        var row = new TemplateRow(into, 1);
        AddLetters(at, ref row);
        AddTree(at, ref row);
        AddGovernor(at, ref row);
        AddQuotes(at, ref row);
        AddPlace(at, ref row);
        AddRules(at, ref row);
        return row.Count;
    }

    private void AddLetters(int at, ref TemplateRow row)
    {
        ref readonly var word = ref text[at];
        row.Add(1);
        row.Add(word.Form);
        row.Add(Form(at - 1));
        row.Add(Form(at + 1));
        row.Add(Form(at - 2));
        row.Add(Form(at + 2));
        row.Add(word.Lemma, word.Tag);
        row.Add(word.Tag);
        row.Add(Tag(at - 1), word.Tag);
        row.Add(word.Tag, Tag(at + 1));
        row.Add(word.Ending, word.Tag);
        row.Add(word.Shape, Shape(at - 1), Shape(at + 1));
        row.Add((ulong)word.Kind + 1, Kind(at - 1), Kind(at + 1));
        row.Add((ulong)word.Kind + 1, word.Tag);
        row.Add((ulong)word.Kind + 1, Tag(at - 1), Tag(at + 1));
        row.Add(Kind(at + 2), Kind(at + 1), word.Tag);
        row.Add(Kind(at - 2), Kind(at - 1), word.Tag);
    }

    private void AddTree(int at, ref TemplateRow row)
    {
        ref readonly var word = ref text[at];
        var head = word.Head;
        var side =
            head < 0 ? 0ul
            : head < at ? 1ul
            : 2ul;
        var over = head < 0 ? -1 : text[head].Head;
        row.Add(word.Relation, side);
        row.Add(word.Relation, word.Tag, side);
        row.Add(word.Relation, Tag(head), Kind(head) << 2 | side);
        row.Add(word.Relation, Relation(head), Kind(head));
        row.Add(Relation(head), Kind(over), word.Relation);
        row.Add(word.Dependents, word.Tag);
        row.Add(word.Dependents, (ulong)word.Kind + 1, word.Relation);
        row.Add(head < 0 ? 0 : text[head].Dependents, word.Relation, Kind(head));
        row.Add((ulong)Bucket(at - head), word.Relation, Kind(head));
    }

    // Up the tree to the first word that may attribute; the branch by which the word hangs on it tells its part.
    private void AddGovernor(int at, ref TemplateRow row)
    {
        var (cue, branch, steps) = GovernorOf(at);
        var relation = cue < 0 ? Nothing : text[branch].Relation;
        var kind = Kind(cue);
        var edge = cue < 0 ? 0ul : Edge(at, branch);
        var side =
            cue < 0 ? 0ul
            : branch < cue ? 1ul
            : 2ul;
        row.Add(relation, kind, side);
        row.Add(relation, Lemma(cue));
        row.Add(relation, kind, edge << 2 | side);
        row.Add(relation, kind, text[at].Tag | side << 8);
        row.Add(relation, edge, text[at].Tag);
        row.Add(cue < 0 ? 0 : text[cue].Dependents, relation, edge);
        row.Add(relation, kind, Quote(at) + 1);
        row.Add(Relation(cue), relation, kind << 2 | side);
    }

    private void AddQuotes(int at, ref TemplateRow row)
    {
        ref readonly var word = ref text[at];
        var quote = Quote(at) + 1;
        row.Add(quote, Quote(at - 1), Quote(at + 1));
        row.Add(quote, word.Tag);
        row.Add(Quote(at - 2) << 4 | Quote(at - 1), word.Tag, (ulong)word.Kind);
        row.Add(Quote(at + 2) << 4 | Quote(at + 1), word.Tag, (ulong)word.Kind);
        row.Add(quote, Form(at - 1));
        row.Add(quote, QuotesIn(at), (ulong)word.Kind);
    }

    private void AddPlace(int at, ref TemplateRow row)
    {
        ref readonly var word = ref text[at];
        var start = text.SentenceStart(at);
        var end = text.SentenceEnd(at);
        var fromStart = (ulong)Bucket(at - start);
        var fromEnd = (ulong)Bucket(end - 1 - at);
        var before = cueBefore[at];
        var after = cueAfter[at];
        row.Add(fromStart, word.Tag);
        row.Add(fromEnd, word.Tag);
        row.Add(Kind(before), Kind(after), fromStart);
        row.Add(Lemma(before), (ulong)Bucket(at - before));
        row.Add(Lemma(after), (ulong)Bucket(at - after));
        row.Add(Kind(before), (ulong)Bucket(at - before), word.Tag);
        row.Add(Kind(after), (ulong)Bucket(at - after), word.Tag);
        row.Add(Kind(before) << 4 | Kind(after), (ulong)Math.Min(30, end - start) / 4, Quote(at));
        row.Add(start == 0 ? 1 : Quote(start - 1) + 2, Quote(start), word.Tag);
        row.Add(text[start].Form, Kind(before) << 4 | Kind(after));
        row.Add(text[end - 1].Form, Kind(before) << 4 | Kind(after));
    }

    private void AddRules(int at, ref TemplateRow row)
    {
        ref readonly var word = ref text[at];
        var rule = Rule(at);
        row.Add(rule);
        row.Add(rule, Rule(at - 1) << 4 | Rule(at + 1));
        row.Add(rule, Rule(at - 2) << 4 | Rule(at - 1));
        row.Add(rule, Rule(at + 1) << 4 | Rule(at + 2));
        row.Add(rule, word.Tag);
        row.Add(rule, Form(at - 1));
        row.Add(rule, word.Lemma);
        row.Add(rule, (ulong)word.Kind + 1, word.Relation);
        row.Add(rule, Kind(word.Head), word.Relation);
        row.Add(rule, Rule(word.Head), word.Relation);
        row.Add(rule, Quote(at) << 4 | Quote(at + 1), Rule(at + 1));
        row.Add(rule, Quote(at) << 4 | Quote(at - 1), Rule(at - 1));
        row.Add(dialogue, rule, (ulong)word.Kind);
        row.Add(dialogue, rule, word.Lemma);
        row.Add(dialogue, Quote(at), word.Tag);
        row.Add(dialogue, Kind(word.Head), word.Relation);
        row.Add(dialogue, QuotesIn(at), rule);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Rule(int at) => (uint)at < (uint)text.Count ? rules[at] + 1ul : 15ul;

    private (int Cue, int Branch, int Steps) GovernorOf(int at)
    {
        var branch = at;
        for (var steps = 0; steps < Farthest; steps++)
        {
            var head = text[branch].Head;
            if (head < 0)
                break;
            if (text[head].Kind is not CueKind.None and not CueKind.Noun)
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

    private ulong QuotesIn(int at)
    {
        var start = text.SentenceStart(at);
        var end = text.SentenceEnd(at);
        return Quote(start) << 6 | Quote(end - 1) << 3 | (end - start > 1 ? Quote(end - 2) : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Form(int at) => (uint)at < (uint)text.Count ? text[at].Form : Nothing;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Lemma(int at) => (uint)at < (uint)text.Count ? text[at].Lemma : Nothing;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Tag(int at) => (uint)at < (uint)text.Count ? text[at].Tag : 255ul;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Shape(int at) => (uint)at < (uint)text.Count ? text[at].Shape : 0ul;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Relation(int at) => (uint)at < (uint)text.Count ? text[at].Relation : Nothing;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Kind(int at) => (uint)at < (uint)text.Count ? (ulong)text[at].Kind : 15ul;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Quote(int at) => (uint)at < (uint)text.Count ? (ulong)text[at].Quote : 7ul;

    private static int Bucket(int distance)
    {
        var size = Math.Abs(distance);
        var bucket =
            size < 5 ? size
            : size < 8 ? 5
            : size < 14 ? 6
            : size < 25 ? 7
            : 8;
        return distance < 0 ? 16 + bucket : bucket;
    }

    // How much of the text stands in quotation marks: novels attribute otherwise than news.
    private static ulong DialogueIn(SpokenText text)
    {
        var inside = 0;
        for (var at = 0; at < text.Count; at++)
            inside += text[at].Quote == QuotePlace.Inside ? 1 : 0;
        return 1 + (ulong)Math.Min(4, inside * 8L / Math.Max(1, text.Count));
    }

    // Within the sentence, the word itself left out.
    private static int[] NearestCues(SpokenText text, bool forward)
    {
        var nearest = new int[text.Count];
        var last = -1;
        for (var step = 0; step < text.Count; step++)
        {
            var at = forward ? step : text.Count - 1 - step;
            if (last >= 0 && text[last].Sentence != text[at].Sentence)
                last = -1;
            nearest[at] = last;
            if (text[at].Kind is CueKind.Say or CueKind.Ask or CueKind.Think or CueKind.Want or CueKind.Judge)
                last = at;
        }

        return nearest;
    }
}
