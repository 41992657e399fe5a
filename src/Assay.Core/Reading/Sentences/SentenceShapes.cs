using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Sentences;

/// <summary>Gives each sentence its tokens, its paragraph, and whether it is a heading.</summary>
internal static class SentenceShapes
{
    private const int LongestHeading = 25;
    private const int ShortHeading = 12;

    /// <summary>The shaped sentences, in order.</summary>
    public static IEnumerable<Sentence> Of(WordText words, ImmutableArray<Passage> sentences, ReadText text)
    {
        var paragraph = 0;
        for (var index = 0; index < sentences.Length; index++)
        {
            var passage = sentences[index];
            var opens = index == 0 || Parts(words.Text, sentences[index - 1].End, passage.Start);
            var closes =
                index + 1 == sentences.Length || Parts(words.Text, passage.End, sentences[index + 1].Start);
            if (opens && index > 0)
                paragraph++;
            var first = words.FirstFrom(passage.Start);
            var end = words.FirstFrom(passage.End);
            var heading = opens && closes && IsHeading(words, first, end, text);
            yield return new Sentence(passage, first, end, paragraph, heading);
        }
    }

    private static bool Parts(string text, int from, int to) => text.AsSpan(from, to - from).Contains('\n');

    private static bool IsHeading(WordText words, int first, int end, ReadText text)
    {
        if (end == first || words[end - 1].Kind == TokenKind.Mark && EndsStatement(words, end - 1))
            return false;
        var count = 0;
        var small = 0;
        for (var at = first; at < end; at++)
        {
            if (!words.IsWord(at) || text.IsCited(at))
                continue;
            count++;
            if (words[at].End - words[at].Start > 3 && !words.IsCapital(at) && !words.IsNumber(at))
                small++;
        }

        return count <= ShortHeading || (count <= LongestHeading && small * 3 <= count);
    }

    // A closing quotation mark or bracket ends a statement when a stop stands before it.
    private static bool EndsStatement(WordText words, int last)
    {
        while (
            last > 0 && words.Text[words[last].Start] is '"' or '\u201D' or '\u2019' or ')' or ']' or '\u00BB'
        )
            last--;
        return words.Text[words[last].Start] is '.' or '!' or '?' or '\u2026' or ';' or '\u3002' or '\u061F';
    }
}
