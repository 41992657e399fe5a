using System.Runtime.CompilerServices;

namespace Assay.Core.Reading.Syntax;

/// <summary>What a tag is decided by: the word, its letters, its neighbours, and the two tags before it.</summary>
internal static class TaggerFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 54;

    private const uint Outside = 1;

    /// <summary>Fills the features of one word, whose predecessors have their tags.</summary>
    public static void Fill(SentenceForms sentence, int at, Span<uint> into)
    {
        var row = new FeatureRow(into);
        AddLetters(sentence, at, ref row);
        AddNeighbours(sentence, at, ref row);
        AddTags(sentence, at, ref row);
        AddGuide(sentence, at, ref row);
    }

    private static void AddLetters(SentenceForms sentence, int at, ref FeatureRow row)
    {
        ref readonly var form = ref sentence.Forms[at];
        var word = sentence.Words[at];
        row.Add(0);
        row.Add(word);
        row.Add(sentence.Entries[at].IsKnown ? form.Exact : 0);
        row.Add(sentence.Entries[at].Class);
        for (var length = 0; length < Affixes.Longest; length++)
            row.Add(form.Suffixes[length]);
        for (var length = 0; length < 4; length++)
            row.Add(form.Prefixes[length]);
        row.Add(form.Shape);
        row.Add(form.Shape, form.Suffixes[2]);
        row.Add(form.Shape, at == 0 ? 1u : 0, sentence.Entries[at].Class);
    }

    private static void AddNeighbours(SentenceForms sentence, int at, ref FeatureRow row)
    {
        var word = sentence.Words[at];
        var before = Word(sentence, at - 1);
        var after = Word(sentence, at + 1);
        row.Add(before);
        row.Add(after);
        row.Add(Word(sentence, at - 2));
        row.Add(Word(sentence, at + 2));
        row.Add(before, word);
        row.Add(word, after);
        row.Add(before, after);
        row.Add(after, Word(sentence, at + 2));
        row.Add(Class(sentence, at + 1));
        row.Add(Class(sentence, at + 2));
        row.Add(Class(sentence, at), Class(sentence, at + 1));
        row.Add(Class(sentence, at), Class(sentence, at + 1), Class(sentence, at + 2));
        row.Add(Suffix(sentence, at + 1, 2));
        row.Add(Suffix(sentence, at + 1, 1), Suffix(sentence, at, 1));
        row.Add(Suffix(sentence, at - 1, 2));
        row.Add(Shape(sentence, at + 1), Shape(sentence, at - 1), Shape(sentence, at));
    }

    private static void AddTags(SentenceForms sentence, int at, ref FeatureRow row)
    {
        var word = sentence.Words[at];
        var last = Tag(sentence, at - 1);
        var beforeLast = Tag(sentence, at - 2);
        var own = Class(sentence, at);
        row.Add(last);
        row.Add(last, beforeLast);
        row.Add(last, word);
        row.Add(last, beforeLast, word);
        row.Add(last, own);
        row.Add(last, own, Class(sentence, at + 1));
        row.Add(last, beforeLast, own);
        row.Add(last, Word(sentence, at + 1));
        row.Add(last, sentence.Forms[at].Suffixes[2]);
        row.Add(last, beforeLast, Class(sentence, at + 1));
        row.Add(Tag(sentence, at - 3), last, beforeLast);
    }

    private static void AddGuide(SentenceForms sentence, int at, ref FeatureRow row)
    {
        var own = Guide(sentence, at);
        var next = Guide(sentence, at + 1);
        var later = Guide(sentence, at + 2);
        var last = Tag(sentence, at - 1);
        row.Add(own);
        row.Add(own, sentence.Words[at]);
        row.Add(own, last);
        row.Add(own, last, Tag(sentence, at - 2));
        row.Add(next);
        row.Add(next, later);
        row.Add(next, sentence.Words[at]);
        row.Add(next, later, sentence.Words[at]);
        row.Add(next, last);
        row.Add(next, last, sentence.Words[at]);
        row.Add(next, last, Class(sentence, at));
    }

    private static uint Guide(SentenceForms sentence, int at) =>
        (uint)at < (uint)sentence.Count ? sentence.GuideTags[at] + 2u : Outside;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Word(SentenceForms sentence, int at) =>
        (uint)at < (uint)sentence.Count ? sentence.Words[at] : Outside;

    // A word without a class is told apart by its last two letters.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Class(SentenceForms sentence, int at)
    {
        if ((uint)at >= (uint)sentence.Count)
            return Outside;
        var entry = sentence.Entries[at];
        return entry.IsKnown ? entry.Class + 2 : sentence.Forms[at].Suffixes[1] | 0x80000000;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Suffix(SentenceForms sentence, int at, int length) =>
        (uint)at < (uint)sentence.Count ? sentence.Forms[at].Suffixes[length] : Outside;

    private static uint Shape(SentenceForms sentence, int at) =>
        (uint)at < (uint)sentence.Count ? sentence.Forms[at].Shape : Outside;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Tag(SentenceForms sentence, int at) => at >= 0 ? sentence.Tags[at] + 2u : Outside;
}
