using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Tells from how a cue stands in its sentence that nothing is said by it.</summary>
internal static class CueShape
{
    private const byte Capital = 1;
    private static readonly HashSet<ulong> Perceiving = SmallWords.Set("know see hear watch observe notice");
    private static readonly HashSet<ulong> For = SmallWords.Set("for");

    /// <summary>Whether the form of a cue tells that it attributes nothing.</summary>
    /// <param name="text">The words.</param>
    /// <param name="joined">A cue with its content.</param>
    /// <param name="isHeading">Whether it stands in a heading, where every word may have a capital.</param>
    public static bool SaysNothing(SpokenText text, JoinedAttribution joined, bool isHeading) =>
        IsSought(text, joined)
        || IsPerceived(text, joined)
        || !isHeading && (IsName(text, joined) || IsTold(text, joined))
        || IsAsked(text, joined)
        || IsAside(text, joined);

    // "Looked for ore": what is wanted, not what is so.
    private static bool IsSought(SpokenText text, JoinedAttribution joined) =>
        joined.Cue.End - joined.Cue.First > 1 && For.Contains(text[joined.Cue.End - 1].Form);

    // "Was known to enjoy a ruse", "was heard to drive up".
    private static bool IsPerceived(SpokenText text, JoinedAttribution joined) =>
        joined.Source is null
        && text[joined.Content.First].Form == SmallWords.To
        && Perceiving.Contains(text[joined.Head].Lemma);

    // "The Secretary of State said".
    private static bool IsName(SpokenText text, JoinedAttribution joined) =>
        text[joined.Head].Shape == Capital && !IsFirst(text, joined.Head);

    // "Imagine that P"; "asked who had drawn it, he turned away".
    private static bool IsTold(SpokenText text, JoinedAttribution joined) =>
        joined.Source is null
        && text[joined.Head].Part == PartOfSpeech.Verb
        && text[joined.Head].Form != SmallWords.According
        && joined.Content.First > joined.Head
        && IsFirst(text, joined.Head);

    // "Are asked whether they hold anything": by somebody who isn't named.
    private static bool IsAsked(SpokenText text, JoinedAttribution joined) =>
        joined.Source is null && text[joined.Head].Kind == CueKind.Ask;

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
