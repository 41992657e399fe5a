using Assay.Core.Documents;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Tokens;

namespace Assay.Benchmarks.Syntax;

/// <summary>How well running text is parted into sentences and tokens: F1 over exact spans, drawn anew by documents.</summary>
internal static class SplitScores
{
    /// <summary>One line each for sentences and tokens, and for the ends of sentences that are missed and made up.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<TreeSentence> sentences)
    {
        var (all, stopped, tokens) = Of(sentences);
        var texts = RawText
            .Of(sentences)
            .Select(raw =>
                (
                    raw.Text,
                    Wanted: (IEnumerable<Passage>)raw.Sentences,
                    Found: (IEnumerable<Passage>)SentenceSplitter.Split(raw.Text)
                )
            )
            .ToList();
        yield return $"sentences of running text (F1)   {all}";
        yield return $"  that end at a stop (F1)        {stopped}";
        yield return $"  ends missed                    {EndKinds.Counts(texts)}";
        yield return $"  ends made up                   {EndKinds.Counts(texts.Select(each => (each.Text, each.Found, each.Wanted)))}";
        yield return $"tokens of running text (F1)      {tokens}";
    }

    /// <summary>The F1 of sentences as the treebank parts them, of those that end at a stop, and of tokens.</summary>
    public static (Interval All, Interval Stopped, Interval Tokens) Of(IEnumerable<TreeSentence> sentences)
    {
        var bySentence = new List<(int, int)>();
        var byStop = new List<(int, int)>();
        var byToken = new List<(int, int)>();
        foreach (var raw in RawText.Of(sentences))
        {
            var found = SentenceSplitter.Split(raw.Text);
            var tokens = new List<Passage>();
            foreach (var sentence in found)
                Tokenizer.Read(raw.Text, sentence, tokens);
            bySentence.Add(Twice(raw.Sentences, found));
            byStop.Add(Twice(raw.StoppedSentences, found));
            byToken.Add(Twice(raw.Tokens, tokens));
        }

        return (Interval.Of(bySentence), Interval.Of(byStop), Interval.Of(byToken));
    }

    /// <summary>Spans that one side has and the other has not.</summary>
    public static IEnumerable<string> Misses(IEnumerable<TreeSentence> sentences, bool ofTokens)
    {
        foreach (var raw in RawText.Of(sentences))
        {
            var found = SentenceSplitter.Split(raw.Text).ToList();
            var wanted = raw.Sentences;
            if (ofTokens)
            {
                var tokens = new List<Passage>();
                foreach (var sentence in found)
                    Tokenizer.Read(raw.Text, sentence, tokens);
                (found, wanted) = (tokens, raw.Tokens);
            }

            foreach (var missed in wanted.Except(found))
                yield return "- " + Shown(raw.Text, missed);
            foreach (var extra in found.Except(wanted))
                yield return "+ " + Shown(raw.Text, extra);
        }
    }

    // F1 is twice the hits over the sum of both sides.
    private static (int, int) Twice(List<Passage> wanted, IReadOnlyCollection<Passage> found) =>
        (2 * wanted.Intersect(found).Count(), wanted.Count + found.Count);

    private static string Shown(string text, Passage passage)
    {
        var before = text[Math.Max(0, passage.Start - 15)..passage.Start];
        var after = text[passage.End..Math.Min(text.Length, passage.End + 15)];
        return $"{before}[{passage.In(text)}]{after}".ReplaceLineEndings("¶");
    }
}
