using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Attributing;

/// <summary>Cues that are no verb of saying: "according to", "in X's view", "the claim that", "are making this argument".</summary>
internal static class PhraseCues
{
    private static readonly WordSet Articles = new WordSet("the a an its his her their there it he she they");
    private static readonly WordSet Own = new WordSet("our my");
    private static readonly WordSet Possessives = new WordSet("his her its their our my your");

    /// <summary>"According to X, ..." and "..., according to X".</summary>
    public static FoundAttribution? AccordingTo(CueScene scene, int at)
    {
        var source = SourcePhrase.From(scene.Words, at + 2, scene.Sentence.End);
        if (source.First == source.End)
            return null;
        source = (source.First, NextPhrase(scene.Words, source));
        var rest = IsOpening(scene, at) ? AfterComma(scene, source.End) : scene.Before(at);
        return scene.Make(source, (at, at + 2), rest);
    }

    /// <summary>"In X's view, ..." and "in the opinion of X, ...".</summary>
    public static FoundAttribution? InView(CueScene scene, int at)
    {
        var words = scene.Words;
        var noun = at + 1;
        while (noun < scene.Sentence.End && noun - at < 6 && words.IsWord(noun) && !IsView(words, noun))
            noun++;
        if (noun >= scene.Sentence.End || !IsView(words, noun))
            return null;
        if (words.Is(noun + 1, "of"))
        {
            var source = SourcePhrase.From(words, noun + 2, scene.Sentence.End);
            return scene.Make(source, (at, noun + 2), Rest(scene, at, source.End));
        }

        return noun > at + 1 && words.IsPossessive(noun - 1)
            ? scene.Make((at + 1, noun), (noun, noun + 1), Rest(scene, at, noun + 1))
            : null;
    }

    /// <summary>"(X's, the) claim that ...".</summary>
    public static FoundAttribution? Saying(CueScene scene, int at)
    {
        var words = scene.Words;
        // "A report that was copied": a relative clause says nothing of what the report says.
        if (words.IsAny(at + 2, WordSets.Auxiliaries) || words.IsAny(at + 2, WordSets.NegatedAuxiliaries))
            return null;
        // "It is our belief that": the writer's own.
        if (words.IsAny(at - 1, Own))
            return null;
        var first = at;
        while (
            first > scene.Sentence.First
            && at - first < 6
            && words.IsWord(first - 1)
            && !words.IsPossessive(first - 1)
        )
            first--;
        var owned = words.IsPossessive(first - 1) && first > scene.Sentence.First;
        var source = owned ? SourcePhrase.Before(words, first, scene.Sentence.First) : (at, at);
        var end = at + 2;
        while (
            end < scene.Sentence.End
            && !words.IsMark(end, ',')
            && !words.IsMark(end, ';')
            && !words.IsMark(end, '—')
        )
            end++;
        return scene.Make(source, (at, at + 2), (at + 2, end));
    }

    /// <summary>"X are making this argument".</summary>
    public static FoundAttribution? Putting(CueScene scene, int at)
    {
        var words = scene.Words;
        var noun = at + 1;
        if (!words.IsAny(noun, WordSets.Determiners) || words.IsAny(noun, Possessives))
            return null;
        while (noun < scene.Sentence.End && noun - at < 4 && !words.IsAny(noun, CueWords.Sayings))
            noun++;
        if (!words.IsAny(noun, CueWords.Sayings) || words.IsAny(at - 1, WordSets.Hypothetical))
            return null;
        var source = SourcePhrase.Before(words, at, scene.Sentence.First);
        if (source.First == source.End || words.Word(at).EndsWith("ing") && scene.PassiveStart(at) < 0)
            return null;
        var clause = words.Is(noun + 1, "that") ? (noun + 2, scene.Sentence.End) : (at + 1, noun + 1);
        return scene.Make(source, (at, at + 1), clause);
    }

    // "According to Meyer the papers ...": an article after a name opens the next phrase.
    private static int NextPhrase(WordText words, (int First, int End) source)
    {
        for (var at = source.First + 1; at < source.End; at++)
            if (
                words.IsAny(at, Articles)
                && !words.IsCapital(at)
                && !words.IsAny(at - 1, WordSets.Prepositions)
            )
                return at;
        return source.End;
    }

    private static bool IsView(WordText words, int at) =>
        words.Is(at, "view")
        || words.Is(at, "opinion")
        || words.Is(at, "telling")
        || words.Is(at, "account")
        || words.Is(at, "words");

    private static bool IsOpening(CueScene scene, int at) =>
        at == scene.Sentence.First
        || at == scene.Sentence.First + 1
        || scene.Before(at) is var (first, end) && first == end;

    private static (int First, int End) Rest(CueScene scene, int at, int after) =>
        IsOpening(scene, at) ? AfterComma(scene, after) : scene.Before(at);

    private static (int First, int End) AfterComma(CueScene scene, int from)
    {
        var comma = from;
        while (comma < scene.Sentence.End && !scene.Words.IsMark(comma, ','))
            comma++;
        var isNext = comma == from || !scene.Words.IsAny(from, Articles);
        return comma < scene.Sentence.End && isNext
            ? (comma + 1, scene.Sentence.End)
            : (from, scene.Sentence.End);
    }
}
