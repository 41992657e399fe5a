using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Stating;

/// <summary>Finds what a sentence takes for granted instead of saying it.</summary>
/// <remarks>
/// Four triggers: "the fact that P" (unless the sentence says that something "is the fact that P"), verbs of knowing
/// with a clause ("recognise why P"), and a possessor's failure to see something ("X's unwillingness to recognise this
/// pattern" takes the pattern for granted),
/// and any verb of knowing that is denied, asked or only possible ("did not notice that P"). The writer's own "we know that" asserts.
/// </remarks>
internal static class Presupposition
{
    private const double Taken = 0.5;
    private const int LongestFront = 9;

    private static readonly WordSet Knowing = new WordSet(
        "recognize recognizes recognized recognizing recognise recognises recognised recognising realize realizes realized realizing "
            + "realise realises realised realising overlook overlooks overlooked ignore ignores ignored forget forgets forgot regret "
            + "regrets regretted discover discovers discovered understand understands understood aware"
    );
    private static readonly WordSet Seeing = new WordSet(
        "recognize recognise see accept admit acknowledge understand face confront grasp appreciate notice heed believe"
    );
    private static readonly WordSet Failing = new WordSet(
        "unwillingness failure refusal inability reluctance blindness slowness hesitation eagerness"
    );
    private static readonly WordSet Clause = new WordSet("that why how");

    /// <summary>Token ranges of what is taken for granted, first inclusive, end exclusive.</summary>
    public static List<(int First, int End)> Find(WordText words, Sentence sentence, int end)
    {
        var found = new List<(int First, int End)>();
        for (var at = sentence.First; at < end; at++)
        {
            var range = At(words, at, sentence.First, end);
            if (range.End <= range.First || found.Count > 0 && range.First < found[^1].End)
                continue;
            found.Add(range);
        }

        return found;
    }

    private static (int First, int End) At(WordText words, int at, int limit, int end)
    {
        if (
            words.Is(at, "fact")
            && words.Is(at - 1, "the")
            && words.Is(at + 1, "that")
            && !words.IsAny(at - 2, WordSets.Be)
        )
            return (at + 2, Border(words, at + 2, end));
        if (
            words.IsAny(at, Knowing)
            && words.IsAny(at + 1, Clause)
            && !words.IsAny(at - 1, WordSets.FirstPerson)
        )
            return (at + 2, Border(words, at + 2, end));
        if (words.Is(at + 1, "that") && IsKnown(words, at, limit, end))
            return (at + 2, Border(words, at + 2, end));
        if (words.IsAny(at, Failing) && words.Is(at + 1, "to") && words.IsAny(at + 2, Seeing))
            return Failure(words, at, limit, end);
        return default;
    }

    // "Did not notice that P", "if they knew that P": whatever becomes of the knowing, P stays.
    private static bool IsKnown(WordText words, int at, int first, int end) =>
        EmbeddingVerbs.Of(words, at) is { Kind: EmbeddingKind.Knowing }
        && EmbeddingReader.At(words, at, first, end) is { IsOperated: true, Belief: >= Taken };

    // From the possessor to the end of the object.
    private static (int First, int End) Failure(WordText words, int at, int limit, int end)
    {
        var owner = at;
        while (owner > limit && at - owner < 5 && !words.IsPossessive(owner))
            owner--;
        if (!words.IsPossessive(owner) && !words.IsAny(owner, WordSets.Determiners))
            return default;
        while (
            owner > limit
            && words.IsWord(owner - 1)
            && (words.IsCapital(owner - 1) || words.IsAny(owner - 1, WordSets.Determiners))
        )
            owner--;
        var stop = at + 3;
        while (stop < end && words.IsWord(stop) && stop - at < 14 && !words.IsAny(stop, WordSets.Auxiliaries))
            stop++;
        return stop > at + 3 ? (owner, stop) : default;
    }

    // A comma ends it, but for that of an adverbial in front: "realised that in a similar way, P".
    private static int Border(WordText words, int from, int end)
    {
        var at = FrontEnd(words, from, end);
        while (
            at < end
            && !words.IsMark(at, ',')
            && !words.IsMark(at, ';')
            && !words.IsMark(at, '—')
            && !words.IsMark(at, '.')
        )
            at++;
        return at - from >= 4 ? at : from;
    }

    // Behind the comma of an adverbial that opens a clause; the clause's own beginning where there is none.
    private static int FrontEnd(WordText words, int from, int end)
    {
        if (words.IsAny(from, WordSets.Prepositions))
            for (var at = from; at < Math.Min(end, from + LongestFront); at++)
                if (words.IsMark(at, ','))
                    return at + 1;
        return from;
    }
}
