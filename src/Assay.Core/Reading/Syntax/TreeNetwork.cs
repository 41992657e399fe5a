using System.Runtime.InteropServices;

namespace Assay.Core.Reading.Syntax;

/// <summary>Rates, for the words of tagged sentences, every possible head, and tags and labels anew.</summary>
/// <remarks>
/// A sum of table rows stands for each word; three recurrent layers draw in what stands around it; words and heads find
/// each other through a bilinear form (Dozat &amp; Manning 2017) with a term for their distance. Sums are of whole numbers
/// or in a fixed order, so the ratings are the same on every processor. Sentences are read several at once, since then
/// each weight is fetched once for all; what is read of one doesn't depend on the others.
/// </remarks>
internal sealed class TreeNetwork
{
    private readonly TreeWeights weights;
    private readonly List<int> lengths = [];
    private readonly List<int> starts = [];
    private readonly List<int> ratingStarts = [];
    private int words;
    private byte[] entrance = [];
    private byte[] rounded = [];
    private float[] gates = [];
    private float[] state = [];
    private float[] tags = [];
    private float[] seekers = [];
    private float[] heads = [];
    private float[] distances = [];
    private float[] dependents = [];
    private float[] governors = [];
    private byte[] governing = [];

    // For each word its place among the heads, from one on: clearing is compiled ahead, filling is not.
    private int[] governorOf = [];
    private byte[] both = [];
    private float[] labels = [];
    private float[] ratings = [];
    private float[] across = [];

    /// <summary>A reader with these weights.</summary>
    public TreeNetwork(TreeWeights weights) => this.weights = weights;

    /// <summary>Reads sentences and gives their words their tags anew.</summary>
    public void Read(IReadOnlyList<ParsedSentence> sentences)
    {
        Begin(sentences);
        MakeRoom();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
            Enter(sentences[sentence].Forms, starts[sentence]);
        for (var layer = 0; layer < TreeShape.Layers; layer++)
        {
            weights.Layers[layer].Read(layer == 0 ? entrance : rounded, lengths, gates, state);
            WholeMatrix.Round(state.AsSpan(0, words * TreeShape.Whole), rounded);
        }

        weights.Tags.Multiply(rounded, words, tags);
        for (var sentence = 0; sentence < sentences.Count; sentence++)
            Tag(sentences[sentence].Forms, starts[sentence]);
        Seek();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
            Rate(sentence);
        weights.Dependents.Multiply(rounded, words, dependents);
    }

    /// <summary>Ratings of a sentence's heads: for each word a row with the root first and then every word.</summary>
    public ReadOnlySpan<float> Ratings(int sentence) =>
        ratings.AsSpan(ratingStarts[sentence], lengths[sentence] * (lengths[sentence] + 1));

    /// <summary>Labels all arcs, once heads are found.</summary>
    public void Label(IReadOnlyList<ParsedSentence> sentences)
    {
        Govern(sentences);
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        for (var word = 0; word < lengths[sentence]; word++)
            Join(starts[sentence], word, sentences[sentence].Heads[word]);
        weights.Labels.Multiply(both, words, labels);
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        for (var word = 0; word < lengths[sentence]; word++)
            sentences[sentence].Labels[word] = Label(
                starts[sentence] + word,
                sentences[sentence].Heads[word] < 0
            );
    }

    private void Begin(IReadOnlyList<ParsedSentence> sentences)
    {
        lengths.Clear();
        starts.Clear();
        ratingStarts.Clear();
        words = 0;
        var rated = 0;
        foreach (var sentence in sentences)
        {
            lengths.Add(sentence.Forms.Count);
            starts.Add(words);
            ratingStarts.Add(rated);
            words += sentence.Forms.Count;
            rated += sentence.Forms.Count * (sentence.Forms.Count + 1);
        }

        if (ratings.Length < rated + WholeMatrix.Block)
            ratings = new float[rated + WholeMatrix.Block];
    }

    private byte Label(int word, bool isRoot)
    {
        if (isRoot)
            return weights.RootLabel;
        var own = labels.AsSpan(word * weights.Labels.Outcomes, weights.LabelCount);
        own[weights.RootLabel] = float.MinValue;
        return (byte)Largest.Of<float>(own);
    }

    private void Tag(SentenceForms sentence, int start)
    {
        for (var word = 0; word < sentence.Count; word++)
            sentence.Tags[word] = (byte)
                Largest.Of<float>(tags.AsSpan((start + word) * weights.Tags.Outcomes, weights.TagCount));
    }

    private void MakeRoom()
    {
        if (state.Length >= words * TreeShape.Whole)
            return;
        entrance = new byte[words * TreeShape.Entrance];
        rounded = new byte[words * TreeShape.Whole];
        gates = new float[words * TreeShape.Gates];
        state = new float[words * TreeShape.Whole];
        tags = new float[words * weights.Tags.Outcomes];
        seekers = new float[words * TreeShape.Arc];
        heads = new float[words * TreeShape.Arc];
        distances = new float[words * TreeShape.Distances];
        dependents = new float[words * TreeShape.Label];
        governors = new float[words * TreeShape.Label];
        governing = new byte[words * TreeShape.Whole];
        governorOf = new int[words];
        both = new byte[words * TreeShape.Label];
        labels = new float[words * weights.Labels.Outcomes];
    }

    private void Enter(SentenceForms sentence, int start)
    {
        Span<uint> rows = stackalloc uint[TreeShape.Rows];
        ref var table = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, sbyte>(weights.Table.Span));
        for (var word = 0; word < sentence.Count; word++)
        {
            EntranceRows.Fill(sentence, word, rows);
            EntranceRows.Sum(ref table, rows, ref entrance[(start + word) * TreeShape.Entrance]);
        }
    }

    private void Seek()
    {
        weights.Seekers.Multiply(rounded, words, seekers);
        weights.Heads.Multiply(rounded, words, heads);
        Curves.Bend(seekers.AsSpan(0, words * TreeShape.Arc), both);
        weights.Bilinear.Multiply(both, words, seekers);
        weights.Distances.Multiply(both, words, distances);
        Curves.Bend(heads.AsSpan(0, words * TreeShape.Arc), both);
    }

    private void Rate(int sentence)
    {
        var count = lengths[sentence];
        var width = Across(heads.AsSpan(starts[sentence] * TreeShape.Arc, count * TreeShape.Arc), count);
        for (var word = 0; word < count; word++)
        {
            var own = seekers.AsSpan((starts[sentence] + word) * TreeShape.Arc, TreeShape.Arc);
            var away = distances.AsSpan((starts[sentence] + word) * TreeShape.Distances, TreeShape.Distances);
            // Products beyond the last word fall where the next row will be.
            var row = ratings.AsSpan(ratingStarts[sentence] + (word * (count + 1)), width + 1);
            row[0] = HeadRatings.Product(own, weights.Root) + away[0];
            HeadRatings.Multiply(own, across, width, row[1..]);
            for (var head = 0; head < count; head++)
                row[head + 1] += away[TreeShape.Distance(word, head)];
            row[word + 1] = float.MinValue;
        }
    }

    // What heads offer, each number of all heads side by side; gives the room for a number of all.
    private int Across(ReadOnlySpan<float> offered, int count)
    {
        var width = TreeShape.Padded(count);
        if (across.Length < width * TreeShape.Arc)
            across = new float[width * TreeShape.Arc];
        for (var head = 0; head < count; head++)
        for (var at = 0; at < TreeShape.Arc; at++)
            across[(at * width) + head] = offered[(head * TreeShape.Arc) + at];
        return width;
    }

    // Fewer than half of all words are heads: only they get a share in labels.
    private void Govern(IReadOnlyList<ParsedSentence> sentences)
    {
        Array.Clear(governorOf, 0, words);
        var count = 0;
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        for (var word = 0; word < lengths[sentence]; word++)
        {
            var head = starts[sentence] + sentences[sentence].Heads[word];
            if (head < starts[sentence] || governorOf[head] > 0)
                continue;
            rounded
                .AsSpan(head * TreeShape.Whole, TreeShape.Whole)
                .CopyTo(governing.AsSpan(count * TreeShape.Whole));
            governorOf[head] = ++count;
        }

        weights.Governors.Multiply(governing, count, governors);
    }

    private void Join(int start, int word, int head)
    {
        Span<float> sum = stackalloc float[TreeShape.Label];
        var own = dependents.AsSpan((start + word) * TreeShape.Label, TreeShape.Label);
        var above =
            head < 0
                ? weights.RootGovernor
                : governors.AsSpan((governorOf[start + head] - 1) * TreeShape.Label, TreeShape.Label);
        var side =
            head < 0
                ? weights.Sides.AsSpan(0, TreeShape.Label)
                : weights.Sides.AsSpan(TreeShape.Distance(word, head) * TreeShape.Label, TreeShape.Label);
        for (var at = 0; at < TreeShape.Label; at++)
            sum[at] = own[at] + above[at] + side[at];
        Curves.Bend(sum, both.AsSpan((start + word) * TreeShape.Label, TreeShape.Label));
    }
}
