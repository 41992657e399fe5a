using Assay.Core.Documents;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Attributing;

/// <summary>Verbs of saying: "X said that ...", "X said: “...”", "..., X said", "“...,” said X".</summary>
internal static class VerbCues
{
    private const int LongestHearer = 8;
    private const int LongestBlamed = 12;
    private static readonly WordSet Adverbials = new WordSet(
        "in on at to out during after yesterday today later of recently last this earlier"
    );

    private static readonly WordSet Receivers = new WordSet("me us him them");

    /// <summary>The attribution of a verb form, or none where its surroundings do not agree.</summary>
    public static FoundAttribution? Read(CueScene scene, int at)
    {
        if (IsSupposed(scene, at))
            return null;
        return AfterQuote(scene, at)
            ?? WithThat(scene, at)
            ?? WithQuote(scene, at)
            ?? Closing(scene, at)
            ?? Bare(scene, at)
            ?? WithObject(scene, at);
    }

    // "The ministry denied any involvement", "Moscow accused Washington of arming them".
    private static FoundAttribution? WithObject(CueScene scene, int at)
    {
        var words = scene.Words;
        var denies = words.IsAny(at, CueWords.Denying);
        var blames = words.IsAny(at, CueWords.Blaming);
        if (
            !denies && !blames
            || !words.IsWord(at + 1)
            || at + 1 >= scene.Sentence.End
            || IsRefusal(words, at)
        )
            return null;
        if (words.IsAny(at + 1, WordSets.Prepositions) || blames && !Blames(scene, at))
            return null;
        var source = SourcePhrase.Before(words, at, scene.Sentence.First);
        if (source.First == source.End || words.IsAny(at - 1, WordSets.Be) || words.Is(at - 1, "been"))
            return null;
        return scene.Make(source, (at, at + 1), (at + 1, ObjectEnd(scene, at + 1)));
    }

    // "Denied them entry": kept from somebody, not said to be untrue.
    private static bool IsRefusal(WordText words, int at) =>
        words.IsAny(at, CueWords.Denying) && words.IsAny(at + 1, Receivers);

    private static bool Blames(CueScene scene, int at)
    {
        for (var next = at + 2; next < Math.Min(scene.Sentence.End, at + LongestBlamed); next++)
            if (scene.Words.Is(next, "of") || scene.Words.Is(next, "for"))
                return true;
        return false;
    }

    private static int ObjectEnd(CueScene scene, int from)
    {
        var end = from;
        while (
            end < scene.Sentence.End
            && !scene.Words.IsMark(end, ',')
            && !scene.Words.IsMark(end, ';')
            && !scene.Words.Is(end, "but")
        )
            end++;
        return end;
    }

    /// <summary>Whether something is not told to have been said: "could argue", "never said", "to claim".</summary>
    public static bool IsSupposed(CueScene scene, int at)
    {
        for (var before = at - 1; before >= Math.Max(scene.Sentence.First, at - 3); before--)
        {
            if (
                scene.Words.IsAny(before, WordSets.Hypothetical)
                || scene.Words.IsAny(before, WordSets.NegatedAuxiliaries)
            )
                return true;
            if (
                !scene.Words.IsWord(before)
                || !scene.Words.IsAny(before, WordSets.Auxiliaries) && !IsAdverb(scene, before)
            )
                return false;
        }

        return false;
    }

    private static bool IsAdverb(CueScene scene, int at) =>
        scene.Words.Word(at).EndsWith("ly") || scene.Words.IsAny(at, Adverbs);

    // “...,” said X / “...,” X said
    private static FoundAttribution? AfterQuote(CueScene scene, int at)
    {
        var words = scene.Words;
        if (QuoteEnding(scene, at - 1) is { } right)
        {
            var after = SourcePhrase.From(words, at + 1, scene.Sentence.End);
            return after.First < after.End ? scene.Make(after, (at, at + 1), right, isQuote: true) : null;
        }

        var source = SourcePhrase.Before(words, at, scene.Sentence.First);
        if (source.First == source.End || QuoteEnding(scene, source.First - 1) is not { } left)
            return null;
        return scene.Make(source, (at, at + 1), left, isQuote: true);
    }

    private static Passage? QuoteEnding(CueScene scene, int token)
    {
        if (token >= 0 && scene.Words.IsMark(token, ','))
            token--;
        if (token < 0)
            return null;
        // Before the sentence only a question or an exclamation still belongs to it: “Why?” the minister asked.
        var end = scene.Words[token].End;
        if (token < scene.Sentence.First && (end < 2 || scene.Words.Text[end - 2] is not ('?' or '!' or ',')))
            return null;
        return scene.Quotes.EndingAt(end);
    }

    private static FoundAttribution? WithThat(CueScene scene, int at)
    {
        var that = AfterHearer(scene, at);
        // "Are asked to regard all that came from him as invented".
        if (
            scene.Words.IsAny(at - 1, WordSets.Be)
            && scene.Words.Is(at + 1, "to")
            && !scene.Words.IsAny(at + 2, WordSets.Determiners)
        )
            return null;
        if (!scene.Words.Is(that, "that") || that >= scene.Sentence.End || IsPronounThat(scene, at, that))
            return null;
        var source = SourcePhrase.Before(scene.Words, at, scene.Sentence.First);
        if (source.First == source.End || IsNoun(scene, at, source))
            return null;
        return scene.Make(source, (at, at + 1), (that + 1, scene.Sentence.End));
    }

    // "He said that." has no clause after it.
    private static bool IsPronounThat(CueScene scene, int at, int that) =>
        that + 2 >= scene.Sentence.End || scene.Words.IsAny(at, CueWords.WithHearer) && that == at + 1;

    // "Said that", "told reporters that", "said on Monday that", "argued in a report that".
    private static int AfterHearer(CueScene scene, int at)
    {
        var next = at + 1;
        if (
            !scene.Words.IsAny(at, CueWords.WithHearer)
            && !scene.Words.IsAny(next, Adverbials)
            && !IsAdverb(scene, next)
        )
            return next;
        while (
            next < scene.Sentence.End
            && next - at <= LongestHearer
            && (scene.Words.IsWord(next) || IsBeforeYear(scene, next))
            && !scene.Words.Is(next, "that")
        )
            next++;
        return next;
    }

    // "Said on May 3, 1926 that".
    private static bool IsBeforeYear(CueScene scene, int at) =>
        scene.Words.IsMark(at, ',') && scene.Words.IsNumber(at + 1) && scene.Words.Word(at + 1).Length == 4;

    // "The claims that", "the report stated": an article right before an ambiguous form makes it a noun.
    private static bool IsNoun(CueScene scene, int at, (int First, int End) source) =>
        scene.Words.IsAny(at, CueWords.Nouns)
        && (
            scene.Words.IsAny(source.End - 1, WordSets.Determiners)
            || scene.Words.IsPossessive(source.End - 1)
            || scene.Words.IsAny(source.End - 1, WordSets.Prepositions)
        );

    // X said: “...” / X said, “...” / X called it “...”
    private static FoundAttribution? WithQuote(CueScene scene, int at)
    {
        var next = AfterHearer(scene, at);
        if (scene.Words.IsMark(next, ',') || scene.Words.IsMark(next, ':'))
            next++;
        if (next >= scene.Sentence.End && !scene.Words.IsMark(next - 1, ':'))
            return null;
        if (next >= scene.Words.Count || scene.Quotes.StartingAt(scene.Words[next].Start) is not { } quote)
            return null;
        var source = SourcePhrase.Before(scene.Words, at, scene.Sentence.First);
        return source.First < source.End && !IsNoun(scene, at, source)
            ? scene.Make(source, (at, at + 1), quote, isQuote: true)
            : null;
    }

    // ..., X said. / ..., said X.
    private static FoundAttribution? Closing(CueScene scene, int at)
    {
        var words = scene.Words;
        if (words.IsAny(at, CueWords.Nouns) || words.IsAny(at, CueWords.Denying))
            return null;
        if (
            words.IsMark(at - 1, ',')
            && words.IsAny(at, Said)
            && scene.Before(at) is var told
            && told.End - told.First >= 3
        )
        {
            var speaker = SourcePhrase.From(words, at + 1, scene.Sentence.End);
            // "X, a minister, says they ...": nobody inverts before a pronoun.
            return
                speaker.First < speaker.End
                && !words.IsAny(at + 1, WordSets.Pronouns)
                && !words.Is(at + 1, "that")
                ? scene.Make(speaker, (at, at + 1), told)
                : null;
        }

        var ends = at + 1 >= scene.Sentence.End || !words.IsWord(at + 1) || IsAdverbialEnd(scene, at + 1);
        var source = SourcePhrase.Before(words, at, scene.Sentence.First);
        if (!ends || source.First == source.End || !words.IsMark(source.First - 1, ','))
            return null;
        var content = scene.Before(source.First - 1);
        return content.End - content.First >= 3 ? scene.Make(source, (at, at + 1), content) : null;
    }

    private static readonly WordSet Adverbs = new WordSet("even ever yet also still always further");

    private static readonly WordSet Said = new WordSet(
        "said says say wrote writes argued argues claimed claims added warned reported"
    );

    private static bool IsAdverbialEnd(CueScene scene, int at) =>
        scene.Words.IsAny(at, Adverbials) && scene.Sentence.End - at <= LongestHearer;

    // X said the group was ..., he claims he is ...: a subject must follow.
    private static FoundAttribution? Bare(CueScene scene, int at)
    {
        var words = scene.Words;
        var next = at + 1;
        if (!words.IsAny(at, CueWords.Bare) || next + 1 >= scene.Sentence.End)
            return null;
        var clause = words.IsAny(next, WordSets.Pronouns) && !words.Is(next, "this");
        var likely = !words.IsAny(at, CueWords.Nouns) || IsPlainSubject(scene, at);
        var subject = StartsSubject(words, next) || words.IsAny(at, Says) && StartsPlainSubject(words, next);
        if (!clause && !(likely && subject && HasVerb(scene, next)))
            return null;
        var source = SourcePhrase.Before(words, at, scene.Sentence.First);
        return source.First < source.End && !IsNoun(scene, at, source)
            ? scene.Make(source, (at, at + 1), (next, scene.Sentence.End))
            : null;
    }

    private static readonly WordSet Says = new WordSet("say says said");

    private static bool StartsPlainSubject(WordText words, int at) =>
        words.IsWord(at)
        && !words.IsAny(at, WordSets.Prepositions)
        && !words.IsAny(at, WordSets.Subordinators)
        && !words.Is(at, "so");

    private static bool IsPlainSubject(CueScene scene, int at) =>
        scene.Words.IsAny(at - 1, WordSets.Pronouns);

    private static bool StartsSubject(WordText words, int at) =>
        words.IsAny(at, WordSets.Determiners) || words.IsCapital(at) || words.Word(at).EndsWith("s");

    // A finite auxiliary, or in a headline any later word: capitals hide the verb there.
    private static bool HasVerb(CueScene scene, int from)
    {
        if (scene.Sentence.IsHeading)
            return scene.Sentence.End - from >= 3;
        for (var at = from + 1; at < Math.Min(scene.Sentence.End, from + 14); at++)
            if (
                scene.Words.IsAny(at, WordSets.Auxiliaries)
                || scene.Words.Word(at) is { Length: > 4 } word && word.EndsWith("ed")
            )
                return true;
        return false;
    }
}
