using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Quoting;
using Assay.Core.Reading.References;
using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>The words of a text with all that the finder of attributions asks of them.</summary>
/// <remarks>Linear in the text.</remarks>
internal sealed class SpokenText
{
    private static readonly ulong[] DependentBits = Array.ConvertAll(
        "nsubj csubj obj ccomp xcomp obl advcl parataxis mark aux cop acl nmod iobj det expl".Split(' '),
        relation => Fingerprint.Of(relation, fold: false)
    );

    private readonly SpokenWord[] words;

    /// <summary>Prepares the words of parsed sentences; those in other languages have none.</summary>
    public SpokenText(string text, ImmutableArray<SyntaxSentence> sentences)
    {
        var count = 0;
        foreach (var sentence in sentences)
            count += sentence.Words.Length;
        words = new SpokenWord[count];
        SentenceStarts = new int[sentences.Length + 1];
        for (var sentence = 0; sentence < sentences.Length; sentence++)
            AddSentence(text, sentences[sentence], sentence);
        Paragraphs = Sequences(text);
        MarkQuotes(QuoteReader.Read(text, []));
    }

    /// <summary>How many words there are.</summary>
    public int Count => words.Length;

    /// <summary>Index of the first word of each sentence, and the number of words.</summary>
    public int[] SentenceStarts { get; }

    /// <summary>The words of each paragraph as ranges.</summary>
    public List<(int First, int End)> Paragraphs { get; }

    /// <summary>A word.</summary>
    public ref readonly SpokenWord this[int at] => ref words[at];

    /// <summary>Index of the first word of a word's sentence.</summary>
    public int SentenceStart(int at) => SentenceStarts[words[at].Sentence];

    /// <summary>Index after the last word of a word's sentence.</summary>
    public int SentenceEnd(int at) => SentenceStarts[words[at].Sentence + 1];

    /// <summary>The passage from one word to before another.</summary>
    public Passage Span(int first, int end) => new(words[first].Passage.Start, words[end - 1].Passage.End);

    private void AddSentence(string text, SyntaxSentence sentence, int number)
    {
        var first = SentenceStarts[number];
        SentenceStarts[number + 1] = first + sentence.Words.Length;
        for (var at = 0; at < sentence.Words.Length; at++)
            words[first + at] = WordOf(text, sentence.Words[at], first, number);
        SpanSubtrees(first, SentenceStarts[number + 1]);
    }

    private static SpokenWord WordOf(string text, SyntaxWord word, int first, int sentence)
    {
        var letters = text.AsSpan(word.Passage.Start, word.Passage.Length);
        var lemma = word.Part is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Auxiliary
            ? Fingerprint.Of(word.Lemma(text), fold: true)
            : Fingerprint.Of(letters, fold: true);
        var relation = word.Relation.AsSpan();
        var colon = relation.IndexOf(':');
        return new SpokenWord
        {
            Passage = word.Passage,
            Form = Fingerprint.Of(letters, fold: true),
            Lemma = lemma,
            Ending = Fingerprint.Of(letters[Math.Max(0, letters.Length - 3)..], fold: true),
            Relation = Fingerprint.Of(colon < 0 ? relation : relation[..colon], fold: false),
            FullRelation = Fingerprint.Of(relation, fold: false),
            Tag = word.Tag,
            Part = word.Part,
            Shape = ShapeOf(letters),
            Head = word.Head < 0 ? -1 : first + word.Head,
            Sentence = sentence,
            Kind = CueLexicon.KindOf(lemma),
        };
    }

    private static byte ShapeOf(ReadOnlySpan<char> letters)
    {
        var first = letters[0];
        if (char.IsUpper(first))
            return letters.Length > 1 && char.IsUpper(letters[1]) ? (byte)2 : (byte)1;
        if (char.IsLetter(first))
            return 3;
        return char.IsDigit(first) ? (byte)4 : (byte)5;
    }

    // A head may stand on either side, so children are folded into their heads until nothing grows; trees are shallow.
    private void SpanSubtrees(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            words[at].Left = words[at].Right = at;
            if (words[at].Head >= 0)
                words[words[at].Head].Dependents |= Bit(words[at].Relation);
        }

        for (var grown = true; grown; )
        {
            grown = false;
            for (var at = first; at < end; at++)
                grown |= Widen(at);
            for (var at = end - 1; at >= first; at--)
                grown |= Widen(at);
        }
    }

    private bool Widen(int at)
    {
        if (words[at].Head is not (>= 0 and var head))
            return false;
        var left = Math.Min(words[head].Left, words[at].Left);
        var right = Math.Max(words[head].Right, words[at].Right);
        if (left == words[head].Left && right == words[head].Right)
            return false;
        words[head].Left = left;
        words[head].Right = right;
        return true;
    }

    private static uint Bit(ulong relation)
    {
        var place = Array.IndexOf(DependentBits, relation);
        return place < 0 ? 0 : 1u << place;
    }

    private List<(int First, int End)> Sequences(string text)
    {
        var found = new List<(int, int)>();
        var at = 0;
        foreach (var paragraph in Sentences.Paragraphs.Split(text))
        {
            var first = at;
            while (at < words.Length && words[at].Passage.Start < paragraph.End)
                at++;
            if (at > first)
                found.Add((first, at));
        }

        return found;
    }

    private void MarkQuotes(List<Quote> quotes)
    {
        var at = 0;
        foreach (var quote in quotes)
        {
            while (at < words.Length && words[at].Passage.Start < quote.Passage.Start)
                at++;
            for (
                var inside = at;
                inside < words.Length && words[inside].Passage.Start < quote.Passage.End;
                inside++
            )
                words[inside].Quote = PlaceIn(quote, words[inside].Passage);
        }
    }

    private static QuotePlace PlaceIn(Quote quote, Passage word)
    {
        if (word.Start < quote.Content.Start)
            return QuotePlace.Opening;
        if (word.Start >= quote.Content.End)
            return QuotePlace.Closing;
        return quote.Kind == QuoteKind.Speech ? QuotePlace.Inside : QuotePlace.Short;
    }
}
