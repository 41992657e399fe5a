using Assay.Core.Documents;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Attributing;

/// <summary>The sentence around a cue, and the making of marks in it.</summary>
internal sealed class CueScene(ReadText text, int index, Sentence sentence, QuoteRow quotes)
{
    private static readonly WordSet Own = new WordSet("i we my our");
    private static readonly WordSet Relatives = new WordSet("who whom what which");

    public WordText Words => text.Words;

    public ReadText Text => text;

    public Sentence Sentence => sentence;

    public QuoteRow Quotes => quotes;

    /// <summary>Makes an attribution from token ranges (first inclusive, end exclusive); none where a range is empty.</summary>
    public FoundAttribution? Make(
        (int First, int End) source,
        (int First, int End) cue,
        (int First, int End) content
    )
    {
        content = TrimContent(content);
        return content.First < content.End && !IsIdentity(source, content)
            ? Make(source, cue, Words.Span(content.First, content.End - 1), isQuote: false)
            : null;
    }

    // "The man who he says he is"; but "he said it was".
    private bool IsIdentity((int First, int End) source, (int First, int End) content) =>
        content.End - content.First == 2
        && Words.IsAny(source.First - 1, Relatives)
        && Words.IsAny(content.First, WordSets.Pronouns)
        && Words.IsAny(content.First + 1, WordSets.Be);

    /// <summary>Makes an attribution of a passage.</summary>
    public FoundAttribution? Make(
        (int First, int End) source,
        (int First, int End) cue,
        Passage content,
        bool isQuote
    )
    {
        if (content.Length == 0)
            return null;
        if (source.First < source.End && Words.IsAny(source.First, Own))
            return null;
        var who = source.First < source.End ? text.MarkOf(source.First, source.End - 1) : null;
        var attribution = new Attribution(
            who,
            text.MarkOf(cue.First, cue.End - 1),
            Mark.Of(text.Text, content)
        );
        return new FoundAttribution(attribution, index, Words.IsAny(cue.End - 1, CueWords.Denying), isQuote);
    }

    /// <summary>Whether an ambiguous form is used as a verb: a subject without an article stands before it.</summary>
    public bool IsVerbHere(int at) =>
        at > sentence.First
        && (
            Words.IsAny(at - 1, WordSets.Pronouns)
            || Words.IsMark(at - 1, ',')
            || Words.Word(at - 1).EndsWith("s")
                && !Words.IsPossessive(at - 1)
                && !Words.IsAny(at - 1, WordSets.Determiners)
            || Words.IsCapital(at - 1)
                && !Words.IsPossessive(at - 1)
                && !Words.IsAny(at - 1, WordSets.Function)
        );

    /// <summary>Index of the first form of "be" of a passive that ends in the participle at <paramref name="at"/>, or -1.</summary>
    public int PassiveStart(int at)
    {
        var before = at - 1;
        while (before > sentence.First && at - before < 4 && Words.Word(before).EndsWith("ly"))
            before--;
        if (!Words.IsAny(before, WordSets.Be))
            return -1;
        while (before > sentence.First && Words.IsAny(before - 1, WordSets.Auxiliaries))
            before--;
        return before;
    }

    /// <summary>The words of the sentence up to a token, without a comma at their end.</summary>
    public (int First, int End) Before(int end) => TrimContent((sentence.First, end));

    private (int First, int End) TrimContent((int First, int End) content)
    {
        var (first, end) = content;
        while (first < end && (!Words.IsWord(first) && !IsOpening(first) || text.IsCited(first)))
            first++;
        while (end > first && (IsTrailing(end - 1) || text.IsCited(end - 1)))
            end--;
        return (first, end);
    }

    private bool IsOpening(int at) => Words.IsMark(at, '“') || Words.IsMark(at, '"') || Words.IsMark(at, '(');

    private bool IsTrailing(int at) =>
        Words.IsMark(at, '.')
        || Words.IsMark(at, ',')
        || Words.IsMark(at, ';')
        || Words.IsMark(at, ':')
        || Words.IsMark(at, '?')
        || Words.IsMark(at, '!')
        || Words.IsMark(at, '—')
        || Words.IsMark(at, '–');
}
