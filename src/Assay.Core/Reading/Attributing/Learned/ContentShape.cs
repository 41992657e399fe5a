using System.Collections.Frozen;
using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Tells whether what is attributed says something ("that the ship sank") or only names a thing ("the ship").</summary>
internal static class ContentShape
{
    private static readonly FrozenSet<ulong> Claiming = SmallWords.Set(
        "accuse blame charge assert argue deny dispute refute rebut contradict confirm allege claim report acknowledge admit predict "
            + "forecast anticipate suspect estimate project point indicate suggest prove demonstrate"
    );
    private static readonly FrozenSet<ulong> Judging = SmallWords.Set("judge regard view hold think believe");
    private static readonly FrozenSet<ulong> Resolving = SmallWords.Set(
        "determine determined decide resolve"
    );
    private static readonly FrozenSet<ulong> Finding = SmallWords.Set("find see discover uncover");
    private static readonly FrozenSet<ulong> Traces = SmallWords.Set(
        "no little nothing none evidence sign signs trace traces proof indication indications"
    );
    private static readonly FrozenSet<ulong> Sayings = SmallWords.Set(
        "claim argument allegation assertion accusation suggestion view theory charge rumour rumor conclusion"
    );
    private static readonly FrozenSet<ulong> As = SmallWords.Set("as");

    /// <summary>What the content of an attribution is.</summary>
    public static ContentKind Of(SpokenText text, JoinedAttribution joined)
    {
        var (content, verb) = (joined.Content, text[joined.Head]);
        if (
            text[content.First].Form == SmallWords.To
            && (SmallWords.IsOne(SmallWords.Hearing, verb.Lemma) || Resolving.Contains(verb.Lemma))
        )
            return ContentKind.Order;
        if (
            HoldsClause(text, content, verb.Lemma)
            || Claiming.Contains(verb.Lemma)
            || verb.Kind is CueKind.Think or CueKind.Judge && Holds(text, content, As)
            || Holds(text, content, Sayings)
            || Finding.Contains(verb.Lemma) && Holds(text, content, Traces)
        )
            return ContentKind.Claim;
        return verb.Kind == CueKind.Say || verb.Kind == CueKind.Noun ? ContentKind.Topic : ContentKind.Thing;
    }

    // A clause has a verb at its top, or a subject, "is" or an auxiliary under what is at its top, or says of a thing what
    // it is: "called it a fake".
    private static bool HoldsClause(SpokenText text, AttributionSpan content, ulong verb)
    {
        var (tops, isNamed) = (0, false);
        for (var at = content.First; at < content.End; at++)
        {
            ref readonly var word = ref text[at];
            if (!IsTop(text, at, content))
            {
                if (IsOfClause(word.Relation) && IsTop(text, word.Head, content))
                    return true;
                continue;
            }

            if (word.Part is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
                return true;
            tops += word.Relation == Relations.Punctuation ? 0 : 1;
            isNamed |= word.Relation == Relations.Clause || word.Relation == Relations.OpenClause;
        }

        return isNamed && tops > 1 && (SmallWords.IsOne(SmallWords.Naming, verb) || Judging.Contains(verb));
    }

    private static bool IsOfClause(ulong relation) =>
        relation == Relations.Subject || relation == Relations.Copula || relation == Relations.Auxiliary;

    private static bool IsTop(SpokenText text, int at, AttributionSpan content) =>
        text[at].Head < content.First || text[at].Head >= content.End;

    private static bool Holds(SpokenText text, AttributionSpan content, FrozenSet<ulong> words)
    {
        for (var at = content.First; at < content.End; at++)
            if (words.Contains(text[at].Form))
                return true;
        return false;
    }
}
