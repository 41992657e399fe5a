using Assay.Core.Reading.References;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Fingerprints of small words and of groups of them that rules ask for.</summary>
internal static class SmallWords
{
    /// <summary>"according".</summary>
    public static readonly ulong According = Of("according");

    /// <summary>"to".</summary>
    public static readonly ulong To = Of("to");

    /// <summary>"for".</summary>
    public static readonly ulong For = Of("for");

    /// <summary>The ending "ing".</summary>
    public static readonly ulong Ing = Of("ing");

    /// <summary>"that".</summary>
    public static readonly ulong That = Of("that");

    /// <summary>"by" and "from": who said it.</summary>
    public static readonly HashSet<ulong> Agents = Set("by from");

    /// <summary>Prepositions that lead to what is said or felt: "about", "for".</summary>
    public static readonly HashSet<ulong> Topics = Set(
        "about for of to on against with over at as regarding in"
    );

    /// <summary>Dictionary forms of verbs whose object hears the words.</summary>
    public static readonly HashSet<ulong> Hearing = Set(
        "tell ask warn inform remind assure urge persuade convince advise instruct order promise encourage invite command notify beg "
            + "press implore direct request teach show"
    );

    /// <summary>Dictionary forms of verbs that say what somebody takes something for.</summary>
    public static readonly HashSet<ulong> Naming = Set(
        "call dub label deem consider describe characterize characterise portray declare brand name"
    );

    /// <summary>Dictionary forms of verbs whose preposition belongs to the cue.</summary>
    public static readonly HashSet<ulong> Prepositional = Set(
        "talk speak call refer point agree disagree rail complain object worry ask warn hope allude respond reply comment opine protest "
            + "argue advocate push press campaign vote wish long plead beg apologize apologise sympathize sympathise insist elaborate "
            + "reflect focus touch write lie joke brag boast laugh testify wonder think know believe care dream fear plan aim approve "
            + "disapprove look react criticize attack hit fire strike lash appeal consent commit rave gush rant opposed concerned worried "
            + "critical supportive dismissive skeptical sceptical wary proud afraid aware certain sure confident optimistic pessimistic "
            + "angry happy sad sorry upset furious alarmed surprised disappointed disgusted frustrated shocked outraged pleased thrilled "
            + "excited delighted grateful nervous uneasy comfortable uncomfortable ready eager keen sympathetic"
    );

    /// <summary>Whether a word is one of a set.</summary>
    public static bool IsOne(HashSet<ulong> set, ulong word) => set.Contains(word);

    private static ulong Of(string word) => Fingerprint.Of(word, fold: true);

    /// <summary>Fingerprints of words that stand between blanks.</summary>
    public static HashSet<ulong> Set(string words)
    {
        var set = new HashSet<ulong>();
        foreach (var word in words.Split(' '))
            set.Add(Of(word));
        return set;
    }
}
