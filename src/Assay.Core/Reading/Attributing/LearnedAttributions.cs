using Assay.Core.Documents;
using Assay.Core.Reading.Attributing.Learned;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Attributing;

/// <summary>Turns what the learned finder labels into attributions of sayings.</summary>
/// <remarks>
/// The finder marks wishes and judgements as well ("wants to", "criticised"). Only what somebody says, holds or shows is
/// an attribution of a proposition, so the rest is left out ("offered an inquiry", "told them to wait"), and so is what is
/// merely supposed or denied to have been said, what nobody said, and the writer's own "I" and "we".
/// </remarks>
internal sealed class LearnedAttributions
{
    private static readonly WordSet Nobody = new WordSet("no none nobody nothing neither");

    // No saying ends with one of them.
    private static readonly WordSet Unfinished = new WordSet("a an the than had has have");
    private static readonly WordSet Joining = new WordSet("and or but");

    private static readonly WordSet Papers = new WordSet("daily weekly monthly quarterly");

    private readonly ReadText text;
    private readonly SpokenText spoken;
    private readonly QuoteRow quotes;
    private readonly int[] denials;

    private LearnedAttributions(ReadText text)
    {
        this.text = text;
        spoken = new SpokenText(text.Text, text.Syntax);
        quotes = new QuoteRow(text);
        denials = Denials(text.Words);
    }

    /// <summary>The attributions of a text, in order of content.</summary>
    public static List<FoundAttribution> Read(ReadText text)
    {
        var reader = new LearnedAttributions(text);
        var found = new List<FoundAttribution>();
        foreach (var joined in SpanJoiner.Join(reader.spoken, AttributionModel.Default.Tag(reader.spoken)))
            if (reader.Of(joined) is { } attribution)
                found.Add(attribution);
        return found;
    }

    private FoundAttribution? Of(JoinedAttribution joined)
    {
        var cue = Tokens(joined.Cue);
        var sentence = text.SentenceAt(text.Words[cue.First].Start);
        if (sentence < 0 || !text.IsOwn(cue.First) || !IsSaying(joined))
            return null;
        var scene = new CueScene(text, sentence, text.Sentences[sentence], quotes);
        var head = text.Words.FirstFrom(spoken[joined.Head].Passage.Start);
        if (VerbCues.IsSupposed(scene, head) || IsCompound(head))
            return null;
        var named = SubjectFinder.SourceOf(spoken, joined);
        if (
            QuoteIn(joined.Content) is null
            && CueShape.SaysNothing(spoken, joined, named is not null, text.Sentences[sentence].IsHeading)
        )
            return null;
        var source = named is { } span ? Tokens(span) : (cue.First, cue.First);
        if (joined.Content.First > joined.Head)
            source = BehindColon(source, cue);
        (source, cue) = Parted(source, cue);
        if (SourcePhrase.IsMute(text.Words, source) || IsNobody(source, cue, joined.Content))
            return null;
        if (IsDenied(joined.Content, text.Sentences[sentence].Passage))
            return null;
        var made = QuoteIn(joined.Content) is { } quote
            ? scene.Make(source, cue, quote, isQuote: true)
            : Make(
                scene,
                source,
                cue,
                Finished(sentence, Headlined(sentence, cue, WithoutThat(Tokens(joined.Content))))
            );
        return made is null ? null : made with { IsCarried = joined.IsCarried };
    }

    // "Analysts Argue State Cooperates With Group": all that follows in a headline, up to the name of a paper.
    private (int First, int End) Headlined(
        int sentence,
        (int First, int End) cue,
        (int First, int End) content
    )
    {
        if (!text.Sentences[sentence].IsHeading || content.First != cue.End)
            return content;
        var end = content.End;
        while (end < text.Sentences[sentence].End && text.Words.IsWord(end))
            end++;
        return (content.First, end);
    }

    // "They said the staff had | as many as six cars (Meyer 1990)": no saying ends with what asks for more, unless a mark
    // or another verb follows.
    private (int First, int End) Finished(int sentence, (int First, int End) content)
    {
        if (
            !text.Words.IsAny(content.End - 1, Unfinished)
            || text.Words.IsAny(content.End, WordSets.Auxiliaries)
            || text.Words.IsAny(content.End, Joining)
        )
            return content;
        var end = content.End;
        while (end < text.Sentences[sentence].End && text.Words.IsWord(end) && !text.IsCited(end))
            end++;
        return (content.First, end);
    }

    // "The Berlin weekly writes that P": a paper, not how often it writes.
    private ((int First, int End) Source, (int First, int End) Cue) Parted(
        (int First, int End) source,
        (int First, int End) cue
    ) =>
        source.First < source.End
        && source.End == cue.First
        && cue.End - cue.First > 1
        && text.Words.IsAny(cue.First, Papers)
            ? ((source.First, cue.First + 1), (cue.First + 1, cue.End))
            : (source, cue);

    // "Evidence: Meyer showed that P": what stands before a colon is a heading of what follows.
    private (int First, int End) BehindColon((int First, int End) source, (int First, int End) cue) =>
        source.End < cue.First - 1
        && text.Words.IsMark(source.End, ':')
        && SourcePhrase.Before(text.Words, cue.First, source.End + 1) is var behind
        && behind.First < behind.End
            ? behind
            : source;

    // "According to Meyer, the copy in the vault was made later": a phrase that a verb follows is no apposition.
    private FoundAttribution? Make(
        CueScene scene,
        (int First, int End) source,
        (int First, int End) cue,
        (int First, int End) content
    )
    {
        if (text.Words.Is(cue.First, "according") && source.End == content.First)
            for (var comma = source.First + 1; comma < source.End; comma++)
                if (text.Words.IsMark(comma, ','))
                    return scene.Make((source.First, comma), cue, (comma + 1, content.End));
        return scene.Make(source, cue, (content.First, Math.Min(content.End, EndOfSentence(content.First))));
    }

    // Syntax may have read on where a sentence ends.
    private int EndOfSentence(int at) =>
        at < text.Words.Count && text.SentenceAt(text.Words[at].Start) is >= 0 and var sentence
            ? text.Sentences[sentence].End
            : text.Words.Count;

    // "Nobody called it a fake"; "none of this has been confirmed by a witness".
    private bool IsNobody((int First, int End) source, (int First, int End) cue, AttributionSpan content)
    {
        if (source.First < source.End && text.Words.IsAny(source.First, Nobody))
            return true;
        var first = Tokens(content).First;
        return first < cue.First && text.Words.IsAny(first, Nobody) && QuoteIn(content) is null;
    }

    // "It is not true, says Meyer, that ...": what is denied by the one who speaks is not what he says.
    private bool IsDenied(AttributionSpan content, Passage sentence)
    {
        var next = Array.BinarySearch(denials, text.Words.FirstFrom(sentence.Start));
        if (next < 0)
            next = ~next;
        return next < denials.Length
            && denials[next] + 1 < text.Words.FirstFrom(spoken[content.First].Passage.Start);
    }

    // Found once for all sayings: a sentence may hold any number of them.
    private static int[] Denials(WordText words)
    {
        var found = new List<int>();
        for (var at = 0; at < words.Count; at++)
            if (words.Is(at, "not") && words.Is(at + 1, "true"))
                found.Add(at);
        return [.. found];
    }

    private bool IsSaying(JoinedAttribution joined)
    {
        if (QuoteIn(joined.Content) is not null)
            return true;
        if (joined.IsCarried || IsAsked(joined) || OpensTitle(joined.Content))
            return false;
        if (IsTitle(joined.Content) || IsPronoun(joined.Content))
            return false;
        if (!ContentShape.IsClaim(spoken, joined))
            return false;
        return spoken[joined.Head].Kind switch
        {
            CueKind.Want or CueKind.Judge or CueKind.Seem => false,
            CueKind.Noun => spoken[joined.Content.First].Form == SmallWords.That
                && text.Words.IsAny(
                    text.Words.FirstFrom(spoken[joined.Head].Passage.Start),
                    CueWords.Sayings
                ),
            CueKind.Ask => spoken[joined.Content.First].Form != SmallWords.To,
            _ => true,
        };
    }

    // Somebody's words, where the content is nothing else.
    private Passage? QuoteIn(AttributionSpan content) =>
        quotes.StartingAt(spoken[content.First].Passage.Start) is { } quote
        && quote.End >= spoken[content.End - 1].Passage.Start
            ? quote
            : null;

    private bool IsTitle(AttributionSpan content) =>
        spoken[content.First].Quote == QuotePlace.Opening
        && spoken[content.End - 1].Quote == QuotePlace.Closing;

    // What is asked is not said: "did the minister say that ...?"
    private bool IsAsked(JoinedAttribution joined)
    {
        var sentence = text.SentenceAt(spoken[joined.Cue.First].Passage.Start);
        return sentence >= 0
            && text.Text.AsSpan(0, text.Sentences[sentence].Passage.End).TrimEnd() is [.., '?'];
    }

    // "He read “The Moscow Bombings” on the train": two capitals or more, and nothing that ends a sentence.
    private bool OpensTitle(AttributionSpan content)
    {
        if (spoken[content.First].Quote != QuotePlace.Opening)
            return false;
        var capitals = 0;
        for (var at = content.First + 1; at < content.End && spoken[at].Quote != QuotePlace.Closing; at++)
        {
            var (start, length) = (spoken[at].Passage.Start, spoken[at].Passage.Length);
            if (length > 3 && !char.IsUpper(text.Text[start]) || text.Text[start] is ',' or '.' or '!' or '?')
                return false;
            capitals += length > 3 ? 1 : 0;
        }

        return capitals > 1;
    }

    // "It" of "it is claimed", "which" of "which is said to".
    private bool IsPronoun(AttributionSpan content) =>
        content.End - content.First == 1 && spoken[content.First].Part == Syntax.PartOfSpeech.Pronoun;

    // "So-called" is no call.
    private bool IsCompound(int head) =>
        text.Words[head].Start is > 0 and var start && text.Text[start - 1] == '-';

    private (int First, int End) WithoutThat((int First, int End) content) =>
        text.Words.Is(content.First, "that") ? (content.First + 1, content.End) : content;

    private (int First, int End) Tokens(AttributionSpan span)
    {
        var passage = spoken.Span(span.First, span.End);
        var first = text.Words.FirstFrom(passage.Start);
        return (first, Math.Max(first + 1, text.Words.FirstFrom(passage.End)));
    }
}
