using Assay.Core.Reading.Hedging;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Judging.Linting;

/// <summary>Tells a modal verb that estimates from the month, the noun, permission, concession and past ability.</summary>
internal static class ReportModal
{
    private static readonly WordSet Permitted = new WordSet(
        "you readers users anybody anyone members copies nobody none applicants"
    );
    private static readonly WordSet Uses = new WordSet(
        "used copied reproduced quoted obtained downloaded found cited shared freely disclosed released distributed read seen"
    );
    private static readonly WordSet Able = new WordSet(
        "seen heard felt found reached read used counted made gathered tested expected obtained bought relied trusted fed viewed"
    );
    private static readonly WordSet Purpose = new WordSet(
        "so that where how what all everything anything as until before"
    );
    private static readonly WordSet Nobody = new WordSet("neither nobody none no nothing");
    private static readonly WordSet Inviters = new WordSet("we one you i");
    private static readonly WordSet Invited = new WordSet(
        "call say ask think wonder add expect suppose argue note compare"
    );
    private static readonly WordSet Actors = new WordSet(
        "he she they i we you it nobody everyone anyone who"
    );

    /// <summary>Whether the modal at a token says that something may be so.</summary>
    public static bool IsEstimate(WordText words, int at, int end, int first)
    {
        if (!ModalSense.IsPossibility(words, at, end))
            return false;
        return words.Is(at, "could")
            ? IsEstimatingCould(words, at, end, first)
            : !IsPermission(words, at, end);
    }

    private static bool IsPermission(WordText words, int at, int end) =>
        words.IsAny(at - 1, Permitted)
        || IsPurpose(words, at)
        || IsInvitation(words, at, end)
        || words.Is(at - 1, "as")
        || words.Is(end, "only")
        || words.Is(end, "be") && words.IsAny(end + 1, Uses)
        || words.Is(end, "not") && words.Is(end + 1, "be") && words.IsAny(end + 2, Uses);

    // "We might even call this a siege" invites and does not estimate.
    private static bool IsInvitation(WordText words, int at, int end)
    {
        var verb = words.Is(end, "even") || words.Is(end, "well") || words.Is(end, "also") ? end + 1 : end;
        return words.IsAny(at - 1, Inviters) && words.IsAny(verb, Invited);
    }

    private static bool IsNobody(WordText words, int at, int first)
    {
        for (var before = at - 1; before >= Math.Max(first, at - 3); before--)
            if (words.IsAny(before, Nobody))
                return true;
        return false;
    }

    // "So that it may be taken as settled".
    private static bool IsPurpose(WordText words, int at)
    {
        for (var before = at - 1; before >= Math.Max(1, at - 5); before--)
            if (words.Is(before, "that") && (words.Is(before - 1, "so") || words.Is(before - 1, "order")))
                return true;
        return false;
    }

    // "So that they could take the bridge", "all he could see", "it could be heard for miles".
    private static bool IsEstimatingCould(WordText words, int at, int end, int first)
    {
        if (IsPurpose(words, at) || words.Is(end, "be") && words.IsAny(end + 1, Able))
            return false;
        if (IsNobody(words, at, first))
            return false;
        return !(words.IsAny(at - 1, Actors) && at - 2 >= first && words.IsAny(at - 2, Purpose));
    }
}
