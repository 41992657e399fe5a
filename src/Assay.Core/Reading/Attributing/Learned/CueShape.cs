using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Tells from how a cue stands in its sentence that nothing is said by it.</summary>
internal static class CueShape
{
    private const byte Capital = 1;
    private static readonly HashSet<ulong> Perceiving = SmallWords.Set("know see hear watch observe notice");
    private static readonly HashSet<ulong> Names = SmallWords.Set(
        "state states report reports claim claims note notes"
    );

    /// <summary>Whether the form of a cue tells that it attributes nothing.</summary>
    /// <param name="text">The words.</param>
    /// <param name="joined">A cue with its content.</param>
    /// <param name="hasSource">Whether labels or grammar name somebody.</param>
    /// <param name="isHeading">Whether it stands in a heading, where every word may have a capital.</param>
    public static bool SaysNothing(
        SpokenText text,
        JoinedAttribution joined,
        bool hasSource,
        bool isHeading
    ) =>
        IsSought(text, joined)
        || IsAside(text, joined)
        || !isHeading && IsName(text, joined)
        || !hasSource
            && (IsPerceived(text, joined) || IsAsked(text, joined) || !isHeading && IsTold(text, joined));

    // "Looked for ore": what is wanted, not what is so. But "called for “a full inquiry”": somebody's words.
    private static bool IsSought(SpokenText text, JoinedAttribution joined) =>
        joined.Cue.End - joined.Cue.First > 1
        && text[joined.Cue.End - 1].Form == SmallWords.For
        && text[joined.Content.First].Quote == QuotePlace.Outside;

    // "Was known to enjoy a ruse", "was heard to drive up"; but "was heard to say that P".
    private static bool IsPerceived(SpokenText text, JoinedAttribution joined) =>
        text[joined.Content.First].Form == SmallWords.To
        && Perceiving.Contains(text[joined.Head].Lemma)
        && (
            joined.Content.End - joined.Content.First == 1
            || text[joined.Content.First + 1].Kind
                is not (CueKind.Say or CueKind.Ask or CueKind.Think or CueKind.Show)
        );

    // "The Secretary of State said".
    private static bool IsName(SpokenText text, JoinedAttribution joined) =>
        text[joined.Head].Shape == Capital
        && Names.Contains(text[joined.Head].Form)
        && !IsFirst(text, joined.Head);

    // "Imagine that P"; "asked who had drawn it, he turned away". But "saying that P, he turned away".
    private static bool IsTold(SpokenText text, JoinedAttribution joined) =>
        text[joined.Head].Part == PartOfSpeech.Verb
        && text[joined.Head].Ending != SmallWords.Ing
        && text[joined.Head].Form != SmallWords.According
        && joined.Content.First > joined.Head
        && IsFirst(text, joined.Head);

    // "Are asked whether they hold anything": by somebody who isn't named.
    private static bool IsAsked(SpokenText text, JoinedAttribution joined) =>
        text[joined.Head].Kind == CueKind.Ask;

    // "The paper repeats, it adds, that P".
    private static bool IsAside(SpokenText text, JoinedAttribution joined) =>
        joined.Content.End - joined.Content.First == 2
        && text[joined.Content.First].Part == PartOfSpeech.Pronoun
        && text[joined.Content.First + 1].Kind == CueKind.Say;

    // But for a mark before it.
    private static bool IsFirst(SpokenText text, int word)
    {
        var first = text.SentenceStart(word);
        while (first < word && text[first].Part is PartOfSpeech.Punctuation or PartOfSpeech.Symbol)
            first++;
        return first == word;
    }
}
