using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Attributing;

/// <summary>"It is claimed (by X) that ..." and "... is being asserted by X".</summary>
internal static class PassiveCues
{
    /// <summary>The attribution of a passive that begins at <paramref name="be"/> and ends in the participle.</summary>
    public static FoundAttribution? Read(CueScene scene, int be, int participle)
    {
        var words = scene.Words;
        var limit = scene.Sentence.End;
        var by = words.Is(participle + 1, "by") ? participle + 1 : -1;
        (int First, int End) source = by < 0 ? (be, be) : SourcePhrase.From(words, by + 1, limit);
        var after = by < 0 ? participle + 1 : source.End;
        if (IsImpersonal(words, be, after))
            return scene.Make(source, (be, participle + 1), (after + 1, limit));
        if (by < 0 || source.First == source.End)
            return null;
        // "Was described by Meyer as “a clumsy fake”": his words are what he says.
        if (
            words.Is(source.End, "as")
            && source.End + 1 < limit
            && scene.Quotes.StartingAt(words[source.End + 1].Start) is { } quote
        )
            return scene.Make(source, (be, participle + 1), quote, isQuote: true);
        return scene.Make(source, (be, participle + 1), Subject(scene, be));
    }

    /// <summary>"It was established that": of verbs whose other passives tell what was done.</summary>
    public static FoundAttribution? Impersonal(CueScene scene, int be, int participle) =>
        be >= 0 && IsImpersonal(scene.Words, be, participle + 1) ? Read(scene, be, participle) : null;

    private static bool IsImpersonal(WordText words, int be, int that) =>
        words.Is(be - 1, "it") && words.Is(that, "that");

    private static (int First, int End) Subject(CueScene scene, int be)
    {
        var subject = SourcePhrase.Before(scene.Words, be, scene.Sentence.First);
        return subject.First == subject.End ? scene.Before(be) : subject;
    }
}
