using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Tokens;

namespace Assay.Core.Reading.Syntax;

/// <summary>Reads the words of a text, their tags and the trees of its sentences.</summary>
/// <remarks>
/// English only: a sentence in another language keeps its place and has no words. Linear in the text: a sentence of
/// more than <see cref="MostWords"/> words is read in pieces of so many, each with a tree of its own. The same text
/// always gives the same reading.
/// </remarks>
internal static class SyntaxReader
{
    /// <summary>Most words of one tree.</summary>
    public const int MostWords = 500;

    /// <summary>Reads a text.</summary>
    public static ImmutableArray<SyntaxSentence> Read(string text, SyntaxDepth depth)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new SentenceParser(SyntaxModel.English);
        var found = ImmutableArray.CreateBuilder<SyntaxSentence>();
        var tokens = new List<Passage>();
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            tokens.Clear();
            if (EnglishGuard.Admits(text, sentence))
                Tokenizer.Read(text, sentence, tokens);
            if (tokens.Count == 0)
                found.Add(new SyntaxSentence(sentence, []));
            for (var at = 0; at < tokens.Count; at += MostWords)
                found.Add(
                    ReadPiece(text, tokens.Slice(at, Math.Min(MostWords, tokens.Count - at)), parser, depth)
                );
        }

        return found.ToImmutable();
    }

    private static SyntaxSentence ReadPiece(
        string text,
        List<Passage> tokens,
        SentenceParser parser,
        SyntaxDepth depth
    )
    {
        parser.Forms.Clear(tokens.Count);
        foreach (var token in tokens)
            parser.Forms.Add(text.AsSpan(token.Start, token.Length), SyntaxModel.English.Lexicon);
        parser.Tag();
        if (depth == SyntaxDepth.Trees)
            parser.Parse();
        var words = ImmutableArray.CreateBuilder<SyntaxWord>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
            words.Add(Word(tokens[at], at, parser, depth));
        return new SyntaxSentence(new Passage(tokens[0].Start, tokens[^1].End), words.MoveToImmutable());
    }

    private static SyntaxWord Word(Passage token, int at, SentenceParser parser, SyntaxDepth depth)
    {
        var tag = parser.Forms.Tags[at];
        var part = SyntaxModel.English.PartsOfTags[tag];
        if (depth == SyntaxDepth.Tags)
            return new SyntaxWord(token, tag, part, -1, "");
        ref readonly var arcs = ref parser.Tree.Arcs[at];
        return new SyntaxWord(token, tag, part, arcs.Head, SyntaxModel.English.Labels[arcs.Label]);
    }
}
