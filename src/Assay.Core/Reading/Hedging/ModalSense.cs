using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Hedging;

/// <summary>Tells the modal verbs of possibility from their doubles: the month, the noun, permission and ability.</summary>
internal static class ModalSense
{
    private static readonly WordSet NounBefore = new WordSet(
        "the his her its their our my your military economic all full own sheer american political great naval of with by"
    );
    private static readonly WordSet NotAfter = new WordSet(
        "of and or in to that is was were are over against with for on at by from i we you it he she they not the a an only"
    );
    private static readonly WordSet CouldBefore = new WordSet("if wish wished whether as");
    private static readonly WordSet CouldAfter = new WordSet(
        "be have well also still lead mean become happen cause result prove turn face play end come go make take see bring help "
            + "begin start pose threaten spread damage trigger force push give open serve include involve explain indicate reflect "
            + "signal represent account affect undermine provoke potentially possibly easily conceivably just soon even eventually"
    );

    /// <summary>Whether the modal at a token says that something is possible.</summary>
    public static bool IsPossibility(WordText words, int at, int end)
    {
        // A capital is the month, a wish or a question.
        if (words.IsCapital(at) || end >= words.Count)
            return false;
        if (words.Is(at, "could"))
            return IsPossibleCould(words, at, end);
        return words.IsWord(end)
            && !words.IsNumber(end)
            && (!words.IsAny(end, NotAfter) || IsNegated(words, end))
            && !(words.IsAny(at - 1, NounBefore) || words.IsPossessive(at - 1));
    }

    // "May not" is a possibility where the sentence states; "may not be used" forbids, which words alone can't tell.
    private static bool IsNegated(WordText words, int end) => words.Is(end, "not") && words.IsWord(end + 1);

    private static bool IsPossibleCould(WordText words, int at, int end)
    {
        if (words.Is(end, "not") || words.Is(end, "only"))
            return false;
        if (words.Is(end, "see") || words.IsAny(at - 1, CouldBefore) || words.Is(at - 2, "if"))
            return false;
        return words.IsAny(end, CouldAfter) || end - at > 1;
    }
}
