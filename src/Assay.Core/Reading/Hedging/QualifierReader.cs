using System.Collections.Immutable;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Hedging;

/// <summary>Finds words that strengthen a statement or limit its extent without saying how likely it is.</summary>
/// <remarks>"Indeed," and "certainly," at the head of a sentence only join it to the last one, and count as nothing.</remarks>
internal static class QualifierReader
{
    private static readonly PhraseIndex<QualifierKind> Index = new([
        .. Rows(
            QualifierKind.Booster,
            "in fact;clearly;indeed;obviously;of course;certainly;surely;definitely;unquestionably;undeniably;indisputably;"
                + "plainly;manifestly;needless to say;as everyone knows;as is well known;it is clear that;it is obvious that;"
                + "it is well known that;it is no secret that;it is no accident that;it is no coincidence that;without question;"
                + "beyond question;by all accounts;self evidently;absolutely;actually;really;truly"
        ),
        .. Rows(
            QualifierKind.Extent,
            "on some level;on at least some level;at least on some level;at some level;on a certain level;on one level;to some extent;"
                + "to an extent;to a certain extent;to some degree;to a degree;to at least some extent;at least to some extent;"
                + "at least in part;in part;partly;partially;in some way;in some ways;in some sense;in a sense;in some form;"
                + "some form of;some kind of;some sort of;a degree of;a measure of;a certain degree of;at least some;"
                + "at the very least;more or less;up to a point;in some measure;in one form or another;in one way or another;"
                + "one way or another;however indirectly;if only indirectly;loosely"
        ),
    ]);

    /// <summary>The qualifiers in order of start, none overlapping another.</summary>
    public static ImmutableArray<Qualifier> Read(ReadText text)
    {
        var found = ImmutableArray.CreateBuilder<Qualifier>();
        foreach (var sentence in text.Sentences)
        foreach (var match in Index.Find(text.Words, sentence.First, sentence.End))
            if (text.IsOwn(match.First) && !OnlyJoins(text.Words, match, sentence.First))
                found.Add(
                    new Qualifier(
                        $"q{found.Count + 1}",
                        text.MarkOf(match.First, match.End - 1),
                        match.Meaning
                    )
                );
        return found.ToImmutable();
    }

    private static bool OnlyJoins(WordText words, PhraseMatch<QualifierKind> match, int first) =>
        match.Meaning == QualifierKind.Booster && match.First == first && words.IsMark(match.End, ',');

    private static IEnumerable<PhraseRow<QualifierKind>> Rows(QualifierKind kind, string phrases) =>
        phrases.Split(';').Select(phrase => new PhraseRow<QualifierKind>(phrase, kind));
}
