using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Tells whether what is attributed says something ("that the ship sank") or only names a thing ("the ship").</summary>
internal static class ContentShape
{
    private static readonly HashSet<ulong> Claiming = SmallWords.Set(
        "accuse blame charge assert argue deny dispute refute rebut contradict confirm allege claim report acknowledge admit predict "
            + "forecast anticipate suspect estimate project point indicate suggest prove demonstrate warn hint complain stress emphasize "
            + "emphasise highlight"
    );
    private static readonly HashSet<ulong> Judging = SmallWords.Set("judge regard view hold think believe");
    private static readonly HashSet<ulong> Resolving = SmallWords.Set(
        "determine determined decide resolve establish"
    );
    private static readonly HashSet<ulong> Depicting = SmallWords.Set("describe depict portray report");
    private static readonly HashSet<ulong> Finding = SmallWords.Set("find see discover uncover");
    private static readonly HashSet<ulong> Traces = SmallWords.Set(
        "no little nothing none evidence sign signs trace traces proof indication indications"
    );
    private static readonly HashSet<ulong> Sayings = SmallWords.Set(
        "claim argument allegation assertion accusation suggestion view theory charge rumour rumor conclusion"
    );
    private static readonly HashSet<ulong> As = SmallWords.Set("as");
    private static readonly HashSet<ulong> Objects = SmallWords.Set("me him us them");

    /// <summary>Whether somebody says something by the content of an attribution.</summary>
    public static bool IsClaim(SpokenText text, JoinedAttribution joined)
    {
        var (content, verb) = (joined.Content, text[joined.Head]);
        // "Told the party to prepare cells", "was established to control them": what was to be, not what is.
        if (
            text[content.First].Form == SmallWords.To
            && (SmallWords.IsOne(SmallWords.Hearing, verb.Lemma) || Resolving.Contains(verb.Lemma))
        )
            return false;
        if (HoldsClause(text, content, verb.Lemma) || Holds(text, content, Sayings))
            return true;
        // "Denied them entry": who was refused what.
        if (content.End - content.First > 1 && Objects.Contains(text[content.First].Form))
            return false;
        return Claiming.Contains(verb.Lemma)
            || (
                verb.Kind is CueKind.Think or CueKind.Judge || SmallWords.IsOne(SmallWords.Naming, verb.Lemma)
            ) && Holds(text, content, As)
            || Finding.Contains(verb.Lemma) && Holds(text, content, Traces)
            || Depicting.Contains(verb.Lemma) && HoldsDoing(text, content);
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

    private static bool Holds(SpokenText text, AttributionSpan content, HashSet<ulong> words)
    {
        for (var at = content.First; at < content.End; at++)
            if (words.Contains(text[at].Form))
                return true;
        return false;
    }

    // "Ants appearing to treat themselves".
    private static bool HoldsDoing(SpokenText text, AttributionSpan content)
    {
        for (var at = content.First; at < content.End; at++)
            if (text[at].Relation == Relations.NounClause && text[at].Ending == SmallWords.Ing)
                return true;
        return false;
    }
}
