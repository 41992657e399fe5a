using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Tokens;

namespace Assay.Core.Reading.Syntax;

/// <summary>Reads the words of a text, their tags and the trees of its sentences.</summary>
/// <remarks>
/// English only: a sentence in another language keeps its place and has no words. Linear in the text: a sentence of
/// more than <see cref="MostWords"/> words is read in pieces of so many, each with a tree of its own, and the network holds
/// the words of a few pieces at a time. The same text always gives the same reading.
/// </remarks>
internal sealed class SyntaxReader
{
    /// <summary>Most words of one tree.</summary>
    public const int MostWords = 500;

    // Words that are parsed together, at least.
    private const int Together = 128;

    private readonly string text;
    private readonly SyntaxDepth depth;
    private readonly SentenceParser parser = new(SyntaxModel.English);
    private readonly ImmutableArray<SyntaxSentence>.Builder found =
        ImmutableArray.CreateBuilder<SyntaxSentence>();
    private readonly List<Passage> tokens = [];
    private readonly List<ParsedSentence> pending = [];
    private readonly Stack<ParsedSentence> free = [];
    private int pendingFrom;

    private SyntaxReader(string text, SyntaxDepth depth)
    {
        this.text = text;
        this.depth = depth;
    }

    /// <summary>Reads a text.</summary>
    public static ImmutableArray<SyntaxSentence> Read(string text, SyntaxDepth depth)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new SyntaxReader(text, depth);
        foreach (var sentence in SentenceSplitter.Split(text))
            reader.Add(sentence);
        reader.Finish();
        return reader.found.ToImmutable();
    }

    private void Add(Passage sentence)
    {
        var first = tokens.Count;
        if (EnglishGuard.Admits(text, sentence))
            Tokenizer.Read(text, sentence, tokens);
        if (tokens.Count == first)
        {
            Finish();
            found.Add(new SyntaxSentence(sentence, []));
        }

        var end = tokens.Count;
        for (var at = first; at < end; at += MostWords)
        {
            var count = Math.Min(MostWords, end - at);
            Tag(at, count);
            if (at + count - pendingFrom >= Together)
                Finish();
        }
    }

    private void Tag(int from, int count)
    {
        if (!free.TryPop(out var sentence))
            sentence = new ParsedSentence();
        sentence.Forms.Clear(count);
        for (var at = from; at < from + count; at++)
            sentence.Forms.Add(text.AsSpan(tokens[at].Start, tokens[at].Length), SyntaxModel.English.Lexicon);
        parser.Tag(sentence.Forms);
        pending.Add(sentence);
    }

    private void Finish()
    {
        if (depth == SyntaxDepth.Trees && pending.Count > 0)
            parser.Parse(pending);
        foreach (var sentence in pending)
        {
            Take(sentence);
            free.Push(sentence);
        }

        pending.Clear();
        // Within a sentence of several pieces the words of the next ones are still to come.
        if (pendingFrom < tokens.Count)
            return;
        tokens.Clear();
        pendingFrom = 0;
    }

    private void Take(ParsedSentence sentence)
    {
        var words = ImmutableArray.CreateBuilder<SyntaxWord>(sentence.Forms.Count);
        for (var at = 0; at < sentence.Forms.Count; at++)
            words.Add(Word(tokens[pendingFrom + at], at, sentence));
        pendingFrom += sentence.Forms.Count;
        found.Add(
            new SyntaxSentence(
                new Passage(words[0].Passage.Start, words[^1].Passage.End),
                words.MoveToImmutable()
            )
        );
    }

    private SyntaxWord Word(Passage token, int at, ParsedSentence sentence)
    {
        var tag = sentence.Forms.Tags[at];
        var part = SyntaxModel.English.PartsOfTags[tag];
        if (depth == SyntaxDepth.Tags)
            return new SyntaxWord(token, tag, part, -1, "");
        return new SyntaxWord(
            token,
            tag,
            part,
            sentence.Heads[at],
            SyntaxModel.English.Labels[sentence.Labels[at]]
        );
    }
}
