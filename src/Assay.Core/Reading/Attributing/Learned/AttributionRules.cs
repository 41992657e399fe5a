using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Labels attributions by rules over trees: what a reader of English grammar would mark who knows which words attribute.</summary>
/// <remarks>
/// The taggers take these labels as features and learn how far to trust them. Each word has at most one part, and of
/// nested attributions the outermost is marked, as in PolNeAR.
/// </remarks>
internal sealed class AttributionRules
{
    private readonly SpokenText text;
    private readonly TreeWords tree;
    private readonly RuleDraft draft;
    private readonly VerbRule verbs;
    private readonly NounRule nouns;

    private AttributionRules(SpokenText text, RuleDraft draft)
    {
        this.text = text;
        tree = new TreeWords(text);
        this.draft = draft;
        verbs = new VerbRule(text, tree, draft);
        nouns = new NounRule(text, tree, draft);
    }

    /// <summary>The label of every word.</summary>
    public static byte[] Label(SpokenText text)
    {
        var labels = new RuleDraft(text);
        Lay(text, labels);
        return labels.Labels;
    }

    /// <summary>Lays attributions where a draft is free.</summary>
    public static void Lay(SpokenText text, RuleDraft draft)
    {
        var rules = new AttributionRules(text, draft);
        for (var sentence = 0; sentence + 1 < text.SentenceStarts.Length; sentence++)
            rules.ReadSentence(text.SentenceStarts[sentence], text.SentenceStarts[sentence + 1]);
        rules.TakeLooseQuotes();
    }

    // From the top of the tree down, so that the outermost attribution comes first.
    private void ReadSentence(int first, int end)
    {
        var depths = new int[end - first];
        var deepest = 0;
        for (var at = first; at < end; at++)
        {
            for (var up = text[at].Head; up >= 0 && depths[at - first] < 60; up = text[up].Head)
                depths[at - first]++;
            deepest = Math.Max(deepest, depths[at - first]);
        }

        for (var depth = 0; depth <= deepest; depth++)
        for (var at = first; at < end; at++)
            if (depths[at - first] == depth)
                ReadWord(at);
    }

    private void ReadWord(int at)
    {
        if (draft.Labels[at] != AttributionLabels.None)
            return;
        if (
            text[at].Form == SmallWords.According
            && at + 1 < text.Count
            && text[at + 1].Form == SmallWords.To
        )
            AccordingTo(at);
        else if (text[at].Kind == CueKind.None)
            return;
        else if (text[at].Part is PartOfSpeech.Verb or PartOfSpeech.Adjective)
            verbs.Read(at);
        else if (text[at].Part == PartOfSpeech.Noun)
            nouns.Read(at);
    }

    private void AccordingTo(int at)
    {
        var noun = text[at].Head;
        if (noun < at)
            return;
        var clause = text[noun].Head;
        if (clause < 0 || !draft.IsFree((at, at + 2)))
            return;
        draft.Lay(AttributionPart.Cue, (at, at + 2));
        draft.Lay(AttributionPart.Source, (at + 2, text[noun].Right + 1));
        var (first, end) = tree.Under(clause);
        if (at - first > end - text[noun].Right)
            draft.Lay(AttributionPart.Content, (first, at));
        else
            draft.Lay(AttributionPart.Content, (text[noun].Right + 1, end));
    }

    // Somebody's words that no cue stands with belong to whoever spoke before.
    private void TakeLooseQuotes()
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (
                text[at].Quote != QuotePlace.Opening
                || at + 1 >= text.Count
                || text[at + 1].Quote != QuotePlace.Inside
            )
                continue;
            var end = at + 1;
            while (end < text.Count && text[end].Quote is QuotePlace.Inside)
                end++;
            if (end < text.Count && text[end].Quote == QuotePlace.Closing)
                end++;
            if (draft.IsFree((at, end)))
                draft.Lay(AttributionPart.Content, (at, end));
        }
    }
}
