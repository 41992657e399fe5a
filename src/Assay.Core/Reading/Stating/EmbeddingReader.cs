using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Stating;

/// <summary>Finds clauses under verbs of knowing, saying and thinking, and how firmly a reader takes the writer to hold each.</summary>
/// <remarks>
/// What is known stays so when the knowing is denied, asked or supposed; "I don't think that P" says that P is false; what is
/// said or shown is left open when the saying is denied. The steps of the scale are ours and were not fitted to anything.
/// </remarks>
internal static class EmbeddingReader
{
    private static readonly WordSet Objects = new WordSet("me you him her us them it");

    /// <summary>The clauses under verbs at tokens [<paramref name="first"/>, <paramref name="end"/>), in order.</summary>
    /// <param name="words">The text.</param>
    /// <param name="first">First token of the sentence.</param>
    /// <param name="end">Index after its last.</param>
    public static List<EmbeddedClause> Find(WordText words, int first, int end)
    {
        var found = new List<EmbeddedClause>();
        for (var at = first; at < end - 1; at++)
        {
            if (At(words, at, first, end) is { } clause)
                found.Add(clause);
        }

        return found;
    }

    /// <summary>The clause under the verb at a token; unset where there is no such verb.</summary>
    public static EmbeddedClause? At(WordText words, int at, int first, int end)
    {
        if (EmbeddingVerbs.Of(words, at) is not { } verb || IsNoun(words, at))
            return null;
        var asks = words.IsMark(end - 1, '?') || words.IsMark(end - 2, '?');
        var scene = EmbeddingScene.Before(words, at, first, asks);
        return new EmbeddedClause(verb, at, Opening(words, at, end), Belief(verb, scene), scene.IsOperated);
    }

    private static bool IsNoun(WordText words, int at) =>
        words.IsAny(at - 1, WordSets.Determiners) && !words.Is(at - 1, "that") && !words.Is(at - 1, "all");

    private static int Opening(WordText words, int at, int end)
    {
        var next = at + 1;
        if (words.Is(next, "out") || words.IsAny(next, Objects) && words.Is(next + 1, "that"))
            next++;
        return Math.Min(end - 1, words.Is(next, "that") ? next + 1 : next);
    }

    private static double Belief(EmbeddingVerb verb, in EmbeddingScene scene)
    {
        var past = verb.IsPast || scene.IsPast;
        if (verb.Lemma is "doubt")
            return scene.IsDenied ? 0.6 : -0.5;
        return verb.Kind switch
        {
            EmbeddingKind.Knowing => Known(scene, past),
            EmbeddingKind.Owning => Owned(scene),
            EmbeddingKind.Saying => Said(scene),
            EmbeddingKind.Thinking => Thought(verb, scene, past),
            EmbeddingKind.Showing => Shown(scene),
            EmbeddingKind.Wishing => Wished(scene),
            _ => scene.IsDenied ? 0.2 : -0.4,
        };
    }

    // "I don't know that P" doubts P; "she didn't know that P" does not.
    private static double Known(in EmbeddingScene scene, bool past)
    {
        if (scene.IsDenied && scene.Person == 1 && !past && !scene.IsModal)
            return -0.3;
        if (scene.IsSupposed)
            return 0.4;
        return scene.IsAsked && !scene.IsDenied ? 0.6 : 0.8;
    }

    private static double Owned(in EmbeddingScene scene)
    {
        if (scene.IsDenied)
            return 0.35;
        if (scene.IsAsked)
            return 0.3;
        return scene.IsSupposed ? 0.2 : 0.5;
    }

    private static double Said(in EmbeddingScene scene)
    {
        if (scene.IsDenied)
            return -0.2;
        if (scene.IsAsked)
            return -0.1;
        return scene.IsModal && scene.Person != 2 ? 0.3 : 0.1;
    }

    // "I don't think" denies; "I can't believe" marvels at what is so; "she never thought" tells of a surprise.
    private static double Thought(EmbeddingVerb verb, in EmbeddingScene scene, bool past)
    {
        if (scene.IsDenied && scene.IsAbility && verb.Lemma is "believe")
            return 0.6;
        if (scene.IsDenied && scene.IsNever && past)
            return 0.2;
        if (scene.IsDenied && !scene.IsAsked && !scene.IsSupposed)
            return scene.Person == 1 ? (past ? -0.45 : -0.7) : -0.35;
        if (scene.IsAsked)
            return scene.IsAskedWhy ? 0.4 : -0.1;
        if (scene.IsSupposed)
            return scene.Person == 3 ? -0.05 : -0.2;
        if (scene.IsModal)
            return scene.Person == 1 ? 0.15 : -0.05;
        return scene.Person == 1 && !past ? 0.6 : 0.2;
    }

    private static double Shown(in EmbeddingScene scene)
    {
        if (scene.IsDenied)
            return -0.45;
        if (scene.IsAsked)
            return 0;
        return scene.IsModal ? 0.2
            : scene.IsSupposed ? 0
            : 0.7;
    }

    private static double Wished(in EmbeddingScene scene) => scene.IsDenied ? -0.2 : 0.05;
}
