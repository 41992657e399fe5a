using System.Text;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Reads the names of groups: capitalised words that name no state, person's title or time.</summary>
internal static class GroupNames
{
    private static readonly WordSet Excluded = new WordSet(
        "mr mrs ms dr president minister general colonel sir lord lady monday tuesday wednesday thursday friday saturday sunday "
            + "january february march april may june july august september october november december west western east eastern north "
            + "marshal admiral captain colonel lieutenant legislature capitol union governor mayor senator congressman district county "
            + "church house senate congress council parliament court constitution nations nato un eu university republic republican republicans "
            + "democrat democrats democratic institute times post bank arabia states kingdom "
            + "south northern southern europe european asia africa middle europeans westerners i english "
            + "osce organization organisation security cooperation commission ministry department agency"
    );

    // Bodies of many states, whose parts are no groups either: "the United Nations Interim Mission".
    private static readonly WordSet Bodies = new WordSet("nations un nato eu osce");

    private static readonly WordSet Titles = new WordSet(
        "mr mrs ms dr president minister general colonel sir lord lady marshal admiral captain lieutenant senator governor professor king queen prince chancellor secretary director"
    );

    /// <summary>The name that begins at a token, in lower case, or <see langword="null"/>.</summary>
    public static string? At(WordText words, int at, int end)
    {
        if (!IsPart(words, at) || IsPart(words, at - 1) && Adjoins(words, at - 1, at))
            return null;
        // "Marshal Meyer" is a man.
        if (words.IsAny(at - 1, Titles) && words.IsCapital(at - 1))
            return null;
        if (IsBody(words, at - 1) && Adjoins(words, at - 1, at))
            return null;
        // A capital at the head of a sentence says nothing.
        if (
            at > 0 && (words.IsMark(at - 1, '.') || words.IsMark(at - 1, '?'))
            || WordSets.Function.Contains(words.Word(at))
        )
            return null;
        var last = at;
        while (last + 1 < end && IsPart(words, last + 1) && Adjoins(words, last, last + 1))
            last++;
        if (last + 1 < end && IsBody(words, last + 1) && Adjoins(words, last, last + 1))
            return null;
        var name = new StringBuilder();
        for (var part = at; part <= last; part++)
            name.Append(part == at ? "" : " ").Append(words.Base(part));
        return name.ToString();
    }

    private static bool IsPart(WordText words, int at) =>
        words.IsCapital(at) && States.Named(words, at) is null && !words.BaseIsAny(at, Excluded);

    private static bool IsBody(WordText words, int at) =>
        at >= 0 && words.IsCapital(at) && words.BaseIsAny(at, Bodies);

    private static bool Adjoins(WordText words, int left, int right) =>
        words[right].Start == words[left].End + 1 && words.Text[words[left].End] is ' ' or '-' or '\n';
}
