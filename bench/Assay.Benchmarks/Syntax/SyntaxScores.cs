using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>What a model gets right on gold words with its own tags, every token counted, punctuation too.</summary>
internal sealed class SyntaxScores
{
    private readonly List<(int, int)> parts = [];
    private readonly List<(int, int)> tags = [];
    private readonly List<(int, int)> lemmas = [];
    private readonly List<(int, int)> heads = [];
    private readonly List<(int, int)> arcs = [];
    private readonly List<(int, int)> plainArcs = [];

    /// <summary>Scores a model on sentences.</summary>
    public static SyntaxScores Of(SyntaxModel model, IEnumerable<TreeSentence> sentences)
    {
        var scores = new SyntaxScores();
        var parser = new SentenceParser(model);
        var parsed = new ParsedSentence();
        foreach (var sentence in sentences)
        {
            TrainingSentence.Prepare(parsed.Forms, sentence.Words, model.Lexicon);
            parser.Tag(parsed.Forms);
            parser.Parse([parsed]);
            scores.Add(model, parsed, sentence.Words);
        }

        return scores;
    }

    /// <summary>The share of words with the right part of speech.</summary>
    public Interval PartOfSpeech => Interval.Of(parts);

    /// <summary>The share of words with the right head and full relation.</summary>
    public Interval Attachment => Interval.Of(arcs);

    /// <summary>One line of percentages.</summary>
    public string Brief() =>
        FormattableString.Invariant(
            $"UPOS {Interval.Of(parts).Share:P2} tags {Interval.Of(tags).Share:P2} lemma {Interval.Of(lemmas).Share:P2} UAS {Interval.Of(heads).Share:P2} LAS {Interval.Of(arcs).Share:P2} (without subtypes {Interval.Of(plainArcs).Share:P2})"
        );

    /// <summary>All figures with their intervals.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"part of speech (UPOS)            {Interval.Of(parts)}";
        yield return $"part of speech and Penn tag      {Interval.Of(tags)}";
        yield return $"lemma                            {Interval.Of(lemmas)}";
        yield return $"head (UAS)                       {Interval.Of(heads)}";
        yield return $"head and full relation (LAS)     {Interval.Of(arcs)}";
        yield return $"head and relation, no subtypes   {Interval.Of(plainArcs)}";
    }

    private void Add(SyntaxModel model, ParsedSentence parsed, TreeWord[] words)
    {
        var forms = parsed.Forms;
        int part = 0,
            tag = 0,
            lemma = 0,
            head = 0,
            arc = 0,
            plain = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var gold = words[at];
            part += model.PartsOfTags[forms.Tags[at]] == PartsOfSpeech.Parse(gold.Part) ? 1 : 0;
            tag += Same(model.Tags[forms.Tags[at]], gold.Joint);
            lemma += Same(model.Lemma(gold.Form, forms.Tags[at]), gold.Lemma);
            if (parsed.Heads[at] != gold.Head)
                continue;
            var label = model.Labels[parsed.Labels[at]];
            head++;
            arc += Same(label, gold.Label);
            plain += Same(Plain(label), Plain(gold.Label));
        }

        parts.Add((part, words.Length));
        tags.Add((tag, words.Length));
        lemmas.Add((lemma, words.Length));
        heads.Add((head, words.Length));
        arcs.Add((arc, words.Length));
        plainArcs.Add((plain, words.Length));
    }

    private static int Same(string found, string wanted) =>
        string.Equals(found, wanted, StringComparison.Ordinal) ? 1 : 0;

    private static string Plain(string label) =>
        label.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? label[..colon] : label;
}
