using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>The words by which a part of a short argument shows what it is there for.</summary>
/// <remarks>The lists are ours, from grammars of English connectives; no annotated text was counted for them.</remarks>
internal static class ArgumentSigns
{
    private static readonly PhraseIndex<bool> Concluding = Index(
        "therefore;thus;hence;consequently;accordingly;that's why;that is why;this is why;which is why;for these reasons;for this reason;for that reason;for all these reasons;in conclusion;to conclude;all in all;in sum;in short;as a consequence;it follows that;on balance;all things considered"
    );
    private static readonly PhraseIndex<bool> Supporting = Index(
        "because;since;as;for;after all;besides;furthermore;moreover;also;plus;in addition;additionally;for one thing;on top of that;what's more;first;firstly;second;secondly;third;thirdly;finally;for example;for instance;which;who;where;like;particularly;especially;specifically;namely;too;and also;in fact;due to;not least;apart from that;at the same time;otherwise;and moreover;and furthermore;this way;that way;in this way;on the one hand;on the other hand"
    );
    private static readonly PhraseIndex<bool> Granting = Index(
        "although;though;even if;even though;granted;admittedly;of course;it is true;it's true;true;indeed;certainly;yes;sure;naturally;to be sure;while;whilst;some may;some might;some people;some will;many people;many may;many think;one could;one might;one may;people may;people might;proponents;opponents;critics;supporters;despite;in spite of;it may be;it might be;it is understandable;it's understandable;perhaps;maybe;at first;there are those;it is indisputable;undoubtedly"
    );
    private static readonly PhraseIndex<bool> Turning = Index(
        "but;however;yet;still;nevertheless;nonetheless;on the contrary;and yet;but still;having said that;instead;that said;rather"
    );
    private static readonly WordSet Obliging = new WordSet(
        "should must ought shouldn't mustn't needn't shall"
    );
    private static readonly WordSet Needing = new WordSet("have has need needs had");
    private static readonly WordSet Valuing = new WordSet(
        "right wrong fair unfair good bad sensible desirable important necessary unnecessary mistake reasonable unreasonable justified unjustified "
            + "acceptable unacceptable worth worthwhile support oppose favour favor against reject abolish better best harmful useless useful "
            + "pointless absurd essential vital crucial appropriate inappropriate advisable welcome senseless legitimate"
    );
    private static readonly WordSet Opining = new WordSet(
        "think believe find feel consider opinion view personally convinced"
    );
    private static readonly WordSet Pointing = new WordSet(
        "this that these those they it he she such their its his her there here"
    );
    private static readonly WordSet First = new WordSet("i we my our");

    /// <summary>Whether the part says that it follows.</summary>
    public static bool Concludes(WordText words, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (Holds(Concluding, words, at, end))
                return true;
        return words.Is(Skip(words, first), "so")
            && !words.Is(Skip(words, first) + 1, "that")
            && !words.IsAny(first + 1, Obliging);
    }

    /// <summary>Whether it opens as a reason or an addition.</summary>
    public static bool Supports(WordText words, int first, int end) =>
        Holds(Supporting, words, first, end)
        || words.Is(first, "and") && Holds(Supporting, words, first + 1, end)
        || words.Is(first + 1, "also")
        || words.Is(first + 2, "also");

    /// <summary>Whether it opens as something granted to the other side.</summary>
    public static bool Grants(WordText words, int first, int end) =>
        Holds(Granting, words, Skip(words, first), end);

    /// <summary>Whether it turns against what stands before it.</summary>
    public static bool Turns(WordText words, int first, int end)
    {
        if (Holds(Turning, words, first, end))
            return true;
        for (var at = first + 1; at < Math.Min(end, first + 8); at++)
            if (words.Is(at, "however"))
                return true;
        return false;
    }

    /// <summary>Whether it says what ought to be.</summary>
    public static bool Obliges(WordText words, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (words.IsAny(at, Obliging) || words.IsAny(at, Needing) && words.Is(at + 1, "to"))
                return true;
        return false;
    }

    /// <summary>Whether it says that something is good or bad.</summary>
    public static bool Values(WordText words, int first, int end) => Any(words, first, end, Valuing);

    /// <summary>Whether the writer gives it as an opinion.</summary>
    public static bool Opines(WordText words, int first, int end) =>
        Any(words, first, Math.Min(end, first + 6), Opining)
        && Any(words, first, Math.Min(end, first + 4), First);

    /// <summary>Whether it opens by pointing to what stands before it.</summary>
    public static bool Points(WordText words, int first) => words.IsAny(Skip(words, first), Pointing);

    private static int Skip(WordText words, int first) =>
        words.Is(first, "and") || words.Is(first, "but") || words.Is(first, "yet") ? first + 1 : first;

    private static bool Holds(PhraseIndex<bool> phrases, WordText words, int at, int end)
    {
        foreach (var match in phrases.At(words, at, end))
            return match.End > at;
        return false;
    }

    private static bool Any(WordText words, int first, int end, WordSet set)
    {
        for (var at = first; at < end; at++)
            if (words.IsAny(at, set))
                return true;
        return false;
    }

    private static PhraseIndex<bool> Index(string phrases) =>
        new(phrases.Split(';').Select(phrase => new PhraseRow<bool>(phrase, true)));
}
