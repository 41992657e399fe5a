using Assay.Core.Reading.Stating;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds which tie between a state and a group a statement speaks of.</summary>
/// <remarks>
/// A tie needs three things in one statement: words for a rung, something state-like, and a group beside those words
/// (a name that is no state, or a word such as "militants"). Where several rungs are named the highest counts.
/// </remarks>
internal static class RungReader
{
    private const int Near = 9;
    private const int FarObject = 14;
    private static readonly WordSet Owners = new WordSet("its their his her");
    private static readonly PhraseIndex<RungWord> Index = new(RungWords.All);
    private static readonly WordSet Aimless = new WordSet(
        "at against in towards toward on under not to that from into out off over through up down away"
    );

    // Fewer than WordSets.Determiners: "some support the rebels" has its verb.
    private static readonly WordSet ArticlesAndOwners = new WordSet(
        "the a an its their his her our my your these those this such"
    );
    private static readonly WordSet Ending = new WordSet(
        "in at against on by from into during after before because while through"
    );
    private static readonly WordSet Groups = new WordSet(
        "group groups organisation organization organisations organizations movement movements party parties militants militia "
            + "militias rebels rebel terrorists terrorist cell cells front army insurgents insurgency opposition radicals islamists "
            + "jihadists extremists separatists guerrillas underground conspiracy network networks gang gangs faction factions union "
            + "forgers smugglers assassins brigade league committee society emigres émigrés exiles conspirators resistance rioters protesters activists fighters gunmen "
            + "volunteers hackers paramilitaries cult sect"
    );

    /// <summary>The highest tie of a statement, or <see langword="null"/>.</summary>
    public static Tie? Read(ReadText text, Draft statement)
    {
        var words = text.Words;
        Tie? best = null;
        foreach (var match in Index.Find(words, statement.First, statement.End))
        {
            if (!text.IsOwn(match.First) || !statement.Owns(match.First) || IsNegated(words, match.First))
                continue;
            // "On the backs of their shirts", "its arms": an article or owner makes a noun of the verb's form.
            if (!match.Meaning.IsNoun && words.IsAny(match.First - 1, ArticlesAndOwners))
                continue;
            if (best is not null && match.Meaning.Rung <= best.Rung)
                continue;
            best = TieOf(text, statement, match) ?? best;
        }

        return best;
    }

    private static Tie? TieOf(ReadText text, Draft statement, PhraseMatch<RungWord> match)
    {
        var words = text.Words;
        var (group, named) = match.Meaning.IsNoun
            ? GroupBesideNoun(words, statement, match)
            : GroupBesideVerb(words, statement, match);
        if (group is null)
            return null;
        var (state, organ) = StateIn(words, statement, match);
        return state is null && !organ
            ? null
            : new Tie(match.Meaning.Rung, match.First, match.End, match.Meaning.IsNoun, group, named, state);
    }

    private static (string? Group, bool IsNamed) GroupBesideNoun(
        WordText words,
        Draft statement,
        PhraseMatch<RungWord> match
    )
    {
        var before = GroupIn(words, (Math.Max(statement.First, match.First - Near), match.First));
        var after = GroupIn(words, (match.End, Math.Min(statement.End, match.End + Near)));
        var (first, second) = IsPreposition(words, match.End - 1) ? (after, before) : (before, after);
        return first.Group is not null ? first : second;
    }

    // "Armed the rebels" has the group after it; "the rebels were armed by" before it.
    private static (string? Group, bool IsNamed) GroupBesideVerb(
        WordText words,
        Draft statement,
        PhraseMatch<RungWord> match
    )
    {
        if (IsPassive(words, match))
            return GroupIn(words, (Math.Max(statement.First, match.First - FarObject), match.First));
        return words.IsAny(match.End, Aimless)
            ? (null, false)
            : GroupIn(
                words,
                (match.End, ObjectEnd(words, match.End, Math.Min(statement.End, match.End + FarObject)))
            );
    }

    private static bool IsPassive(WordText words, PhraseMatch<RungWord> match) =>
        words.Is(match.End, "by") || words.Is(match.End - 1, "by");

    // "Created a shortage in the camp": the camp is a place, and no object.
    private static int ObjectEnd(WordText words, int from, int end)
    {
        var at = from;
        while (at < end && !words.IsAny(at, Ending) && !words.IsMark(at, ',') && !words.IsMark(at, ';'))
            at++;
        return at;
    }

    private static bool IsPreposition(WordText words, int at) => words.IsAny(at, WordSets.Prepositions);

    // "No contact with": the tie is said to be missing.
    private static bool IsNegated(WordText words, int at) =>
        words.Is(at - 1, "no")
        || words.Is(at - 1, "not")
        || words.Is(at - 1, "without")
        || words.Is(at - 1, "never");

    private static (string? Group, bool IsNamed) GroupIn(WordText words, (int First, int End) range)
    {
        string? described = null;
        string? told = null;
        for (var at = range.First; at < range.End; at++)
        {
            if (GroupNames.At(words, at, range.End) is { } name)
                return (name, true);
            if (!words.BaseIsAny(at, Groups) || words.IsCapital(at))
                continue;
            described ??= words.Base(at).ToString();
            told ??= ToldApart(words, at);
        }

        return (told ?? described, told is not null);
    }

    // "Meyer to support the rebels": a person who acts may be a state's.
    private static bool IsNameBefore(WordText words, Draft statement, int verb)
    {
        for (var at = verb - 1; at >= Math.Max(statement.First + 1, verb - 4); at--)
            if (words.IsCapital(at) && !WordSets.Function.Contains(words.Word(at)))
                return true;
        return false;
    }

    // "The group that forged the letter": what it did tells a nameless group from others.
    private static string? ToldApart(WordText words, int at) =>
        words.IsWord(at + 2)
        && (words.Is(at + 1, "that") || words.Is(at + 1, "which") || words.Is(at + 1, "who"))
            ? $"{words.Base(at)} that {words.Word(at + 2)}"
            : null;

    private static (string? Name, bool Organ) StateIn(
        WordText words,
        Draft statement,
        PhraseMatch<RungWord> match
    )
    {
        var organ = false;
        // "Territory controlled by the insurgents": who acts is said after "by", whatever states are named before.
        var passive = !match.Meaning.IsNoun && IsPassive(words, match);
        for (
            var at = match.First - 1;
            !passive && at >= Math.Max(statement.First, match.First - (3 * Near));
            at--
        )
        {
            if (States.Named(words, at) is { } before)
                return (before, true);
            organ |= States.IsOrgan(words, at);
        }

        // "Its control of the rebels": whose, was said before.
        organ |= match.Meaning.IsNoun && words.IsAny(match.First - 1, Owners);
        // "The rebels were armed by Meyland", "links between the rebels and Meyland": after the words a state acts only there.
        if (
            !match.Meaning.IsNoun
            && !words.Is(match.End, "by")
            && !words.IsAny(match.End - 1, WordSets.Prepositions)
            && !IsNameBefore(words, statement, match.First)
        )
            return (null, organ);
        for (var at = match.End; at < Math.Min(statement.End, match.End + Near); at++)
        {
            if (States.Named(words, at) is { } after)
                return (after, true);
            organ |= passive && States.IsOrgan(words, at);
        }

        return (null, organ);
    }
}
