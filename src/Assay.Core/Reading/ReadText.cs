using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Arguing;
using Assay.Core.Reading.Quoting;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Syntax;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading;

/// <summary>A text with what every reader needs of it: tokens, sentences, quotations, and where citations stand.</summary>
internal sealed class ReadText
{
    private const int LongestLead = 60;
    private readonly bool[] cited;
    private readonly bool[] quoted;
    private ImmutableArray<SyntaxSentence> syntax;

    /// <summary>Prepares <paramref name="text"/>; odd quotation marks go to <paramref name="rejected"/>.</summary>
    public ReadText(string text, ImmutableArray<Citation> citations, List<RejectedMark> rejected)
    {
        Words = new WordText(text);
        Brackets = Clusters(text, citations);
        cited = new bool[Words.Count];
        MarkCited(citations);
        Quotes = [.. QuoteReader.Read(text, rejected).Select(AsTitleInCitation)];
        quoted = new bool[Words.Count];
        foreach (var quote in Quotes)
            MarkTokens(quoted, quote.Passage);
        Sentences = [.. SentenceShapes.Of(Words, SentenceSplitter.Split(text), this)];
    }

    /// <summary>The trees of its sentences, read at the first use.</summary>
    public ImmutableArray<SyntaxSentence> Syntax
    {
        get
        {
            if (syntax.IsDefault)
                syntax = SyntaxReader.Read(Text, SyntaxDepth.Trees);
            return syntax;
        }
    }

    /// <summary>The text itself.</summary>
    public string Text => Words.Text;

    /// <summary>Its tokens.</summary>
    public WordText Words { get; }

    /// <summary>Its sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Its quotations.</summary>
    public ImmutableArray<Quote> Quotes { get; }

    /// <summary>The brackets and lines that hold citations, in order.</summary>
    public ImmutableArray<Passage> Brackets { get; }

    /// <summary>Whether a token belongs to a citation.</summary>
    public bool IsCited(int token) => (uint)token < (uint)cited.Length && cited[token];

    /// <summary>Whether a token stands in quotation marks of any kind.</summary>
    public bool IsQuoted(int token) => (uint)token < (uint)quoted.Length && quoted[token];

    /// <summary>Whether a token is the document's own running text.</summary>
    public bool IsOwn(int token) => !IsCited(token) && !IsQuoted(token);

    /// <summary>A mark over tokens, both included.</summary>
    public Mark MarkOf(int first, int last) => Mark.Of(Text, Words.Span(first, last));

    /// <summary>Index of the sentence that holds an offset, or of the last one that starts before it; -1 where none does.</summary>
    public int SentenceAt(int offset)
    {
        var low = 0;
        var high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Passage.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private Quote AsTitleInCitation(Quote quote)
    {
        var first = Words.FirstFrom(quote.Passage.Start);
        return IsCited(first) ? quote with { Kind = QuoteKind.Title } : quote;
    }

    private void MarkCited(ImmutableArray<Citation> citations)
    {
        foreach (var bracket in Brackets)
            MarkTokens(cited, bracket);
        foreach (var citation in citations)
        {
            foreach (var call in citation.Calls)
                MarkTokens(cited, call);
            if (NoteHead(Text, citation) is { } head)
                MarkTokens(cited, head);
        }
    }

    private void MarkTokens(bool[] marked, Passage passage)
    {
        for (var at = Words.FirstFrom(passage.Start); at < Words.Count && Words[at].Start < passage.End; at++)
            marked[at] = true;
    }

    // "[3]" at the head of a note is part of the note and says nothing.
    private static Passage? NoteHead(string text, Citation citation)
    {
        var start = citation.Mark.Passage.Start;
        if (NoteMarks.NumberOf(text, citation.Mark.Passage) is null)
            return null;
        return new Passage(start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1, start);
    }

    // A cluster reaches from its first item to its last, and to the bracket around them where there is one.
    private static ImmutableArray<Passage> Clusters(string text, ImmutableArray<Citation> citations)
    {
        var found = ImmutableArray.CreateBuilder<Passage>();
        foreach (var cluster in citations.GroupBy(citation => citation.Cluster, StringComparer.Ordinal))
            found.AddRange(Parts(text, [.. cluster]));
        found.Sort();
        return found.ToImmutable();
    }

    private static ImmutableArray<Passage> Parts(string text, List<Citation> cluster)
    {
        var start = cluster.Min(citation => citation.Mark.Passage.Start);
        var end = cluster.Max(citation => citation.Mark.Passage.End);
        var open = LastOpening(text, start);
        var close = FirstClosing(text, end);
        if (open >= 0 && close >= 0)
            return [new Passage(open, close + 1)];
        // "Meyer (1956) found": only the bracket stands outside the sentence, and the name is its subject.
        if (
            cluster is [var only]
            && only.Mark.Text.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket
            && only.Mark.Text[^1] == ')'
            && only.Mark.Passage.Length < LongestLead
        )
            return [new Passage(start + bracket, end)];
        return [.. cluster.Select(citation => citation.Mark.Passage)];
    }

    private static int LastOpening(string text, int start)
    {
        for (var at = start; at >= Math.Max(0, start - LongestLead); at--)
        {
            if (at < text.Length && text[at] is '(' or '[')
                return at;
            if (at < start && text[at] is ')' or ']' or '\n')
                return -1;
        }

        return -1;
    }

    private static int FirstClosing(string text, int end)
    {
        for (var at = Math.Max(0, end - 1); at < Math.Min(text.Length, end + LongestLead); at++)
        {
            if (text[at] is ')' or ']')
                return at;
            if (at >= end && text[at] is '(' or '[' or '\n')
                return -1;
        }

        return -1;
    }
}
