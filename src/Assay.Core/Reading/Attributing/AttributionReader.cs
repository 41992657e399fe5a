using Assay.Core.Documents;
using Assay.Core.Reading.Quoting;

namespace Assay.Core.Reading.Attributing;

/// <summary>Finds who is said to have said what: source, cue and content, each by its exact words.</summary>
/// <remarks>
/// A learned finder reads direct, indirect and mixed speech; rules over cue words add what it leaves out: attributions
/// inside others, "in X's view", "it is claimed that". A cue that is negated or merely supposed ("could argue")
/// attributes nothing, and neither does the writer's own "I" or "we".
/// </remarks>
internal static class AttributionReader
{
    private const int MostInSentence = 24;

    /// <summary>The attributions in order of cue; speech whose owner no words tell goes to <paramref name="rejected"/>.</summary>
    public static List<FoundAttribution> Read(ReadText text, List<RejectedMark> rejected)
    {
        var learned = LearnedAttributions.Read(text);
        var found = Merge(learned, ReadByRules(text, rejected));
        found.AddRange(ParagraphSpeech.Read(text, found));
        RejectOrphans(text, found, rejected);
        return
        [
            .. found
                .OrderBy(each => each.Attribution.Cue.Passage.Start)
                .ThenBy(each => each.Attribution.Content.Passage.Start),
        ];
    }

    /// <summary>What rules alone find, in order of cue: quicker, and enough to tell a report's own words from others'.</summary>
    public static List<FoundAttribution> ReadByRules(ReadText text, List<RejectedMark> rejected)
    {
        var found = new List<FoundAttribution>();
        var quotes = new QuoteRow(text);
        for (var index = 0; index < text.Sentences.Length; index++)
        {
            var sentence = text.Sentences[index];
            var scene = new CueScene(text, index, sentence, quotes);
            ReadSentence(scene, found, rejected);
        }

        return found;
    }

    // The learned finder has the word where both see one cue; a source that only the rule sees is taken from it.
    private static List<FoundAttribution> Merge(List<FoundAttribution> learned, List<FoundAttribution> ruled)
    {
        var found = new List<FoundAttribution>(learned);
        var byCue = ByCue(learned);
        var cues = learned
            .Select(each => each.Attribution.Cue)
            .OrderBy(cue => cue.Passage.Start)
            .ThenBy(cue => cue.Passage.End)
            .ToList();
        var at = 0;
        foreach (var rule in ruled)
        {
            var cue = rule.Attribution.Cue.Passage;
            while (at < cues.Count && cues[at].Passage.End <= cue.Start)
                at++;
            if (at == cues.Count || cues[at].Passage.Start >= cue.End)
                found.Add(rule);
            else
                foreach (var index in byCue[cues[at].Passage.Start])
                    found[index] = found[index].WithSource(rule.Attribution.Source);
        }

        return found;
    }

    // Indices of the attributions whose cue begins at an offset.
    private static Dictionary<int, List<int>> ByCue(List<FoundAttribution> found)
    {
        var byCue = new Dictionary<int, List<int>>();
        for (var index = 0; index < found.Count; index++)
        {
            var start = found[index].Attribution.Cue.Passage.Start;
            if (!byCue.TryGetValue(start, out var indices))
                byCue[start] = indices = [];
            indices.Add(index);
        }

        return byCue;
    }

    // Contents reach to the sentence's end, so a sentence that is nothing but cues must not cost its square.
    private static void ReadSentence(
        CueScene scene,
        List<FoundAttribution> found,
        List<RejectedMark> rejected
    )
    {
        var before = found.Count;
        for (var at = scene.Sentence.First; at < scene.Sentence.End; at++)
        {
            if (!scene.Text.IsOwn(at) || At(scene, at) is not { } attribution)
                continue;
            found.Add(attribution);
            if (found.Count - before < MostInSentence)
                continue;
            rejected.Add(
                new RejectedMark(
                    "attribution",
                    $"The sentence holds more than {MostInSentence} attributions; the rest was not read.",
                    Clip.From(scene.Text.Text, scene.Sentence.Passage.Start)
                )
            );
            return;
        }
    }

    private static FoundAttribution? At(CueScene scene, int at)
    {
        var words = scene.Words;
        if (words.Is(at, "according") && words.Is(at + 1, "to"))
            return PhraseCues.AccordingTo(scene, at);
        if (words.Is(at, "in"))
            return PhraseCues.InView(scene, at);
        if (words.IsAny(at, CueWords.Sayings) && words.Is(at + 1, "that") && !scene.IsVerbHere(at))
            return PhraseCues.Saying(scene, at);
        if (words.IsAny(at, CueWords.Putting) && PhraseCues.Putting(scene, at) is { } putting)
            return putting;
        if (words.IsAny(at, CueWords.Participles) && scene.PassiveStart(at) is var passive and >= 0)
            return PassiveCues.Read(scene, passive, at);
        return words.IsAny(at, CueWords.Verbs) && !IsName(scene, at)
            ? PassiveCues.Impersonal(scene, scene.PassiveStart(at), at) ?? VerbCues.Read(scene, at)
            : null;
    }

    // "The Secretary of State"; every word of a heading, and every letter of a telegram, may be a capital.
    private static bool IsName(CueScene scene, int at) =>
        scene.Words.IsCapital(at)
        && scene.Words.IsAny(at, CueWords.Nouns)
        && char.IsLower(scene.Words.Text[scene.Words[at].End - 1])
        && scene.Words.IsWord(at - 1)
        && at > scene.Sentence.First
        && !scene.Sentence.IsHeading;

    private static void RejectOrphans(
        ReadText text,
        List<FoundAttribution> found,
        List<RejectedMark> rejected
    )
    {
        var taken = 0;
        var contents = found
            .Select(each => each.Attribution.Content)
            .OrderBy(content => content.Passage.Start)
            .ThenBy(content => content.Passage.End)
            .ToList();
        foreach (var quote in text.Quotes.Where(quote => quote.Kind == QuoteKind.Speech))
        {
            while (taken < contents.Count && contents[taken].Passage.End <= quote.Content.Start)
                taken++;
            if (!Touches(contents, taken, quote.Passage))
                rejected.Add(
                    new RejectedMark(
                        "quote",
                        "No words beside it say whose it is.",
                        Clip.From(text.Text, quote.Passage.Start)
                    )
                );
        }
    }

    // Contents may nest, so a few after the first candidate are looked at too.
    private static bool Touches(List<Mark> contents, int from, Passage quote) =>
        contents.Skip(Math.Max(0, from - 2)).Take(6).Any(content => content.Passage.Overlaps(quote));
}
