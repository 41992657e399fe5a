using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>Trains the two chains of a model.</summary>
/// <remarks>
/// The second chain learns from what the first one made of texts that it had not seen (as many folds as
/// <see cref="AttributionPlan.Folds"/>), as it will meet it in use.
/// </remarks>
internal sealed class AttributionTrainer(AttributionPlan plan)
{
    /// <summary>The model's file.</summary>
    public byte[] Train(List<AnnotatedText> texts)
    {
        var plain = texts.ConvertAll(text => new PlainFeatures(text.Words));
        var firstPrints = Number(texts, (text, at, into) => plain[text].Write(at, into));
        var firstExamples = Examples(texts, firstPrints, (text, at, into) => plain[text].Write(at, into));
        var guesses = Guess(texts, firstExamples, firstPrints);
        Note($"first: {firstPrints.Prints.Count:N0} features");
        var first = Learn(firstPrints, Everything(firstExamples));
        var related = texts.Select((text, index) => new RelatedFeatures(text.Words, guesses[index])).ToList();
        int Both(int text, int at, Span<ulong> into)
        {
            var count = plain[text].Write(at, into);
            return count + related[text].Write(at, into[count..]);
        }

        var secondPrints = Number(texts, Both);
        Note($"second: {secondPrints.Prints.Count:N0} features");
        var secondExamples = Examples(texts, secondPrints, Both);
        var second = Learn(secondPrints, Everything(secondExamples));
        return AttributionModel.Write(
            first.Gains(),
            second.Gains(),
            FeatureWeights.Write(Kept(first, second))
        );
    }

    // The features that say most to both chains together.
    private List<(ulong Print, sbyte[] Weights)> Kept(LearnedChain first, LearnedChain second)
    {
        var both = new Dictionary<ulong, (double Says, sbyte[] Weights)>();
        foreach (var (print, says, weights) in first.Features())
            both[print] = (says, [.. weights, .. new sbyte[FeatureWeights.Half]]);
        foreach (var (print, says, weights) in second.Features())
        {
            var (others, row) = both.GetValueOrDefault(print, (0, new sbyte[FeatureWeights.Stride]));
            weights.CopyTo(row, FeatureWeights.Half);
            both[print] = (others + says, row);
        }

        return
        [
            .. both.OrderByDescending(each => each.Value.Says)
                .ThenBy(each => each.Key)
                .Take(plan.Keep)
                .Select(each => (each.Key, each.Value.Weights)),
        ];
    }

    private delegate int Writer(int text, int at, Span<ulong> into);

    private FeatureNumbering Number(List<AnnotatedText> texts, Writer write)
    {
        var numbers = new FeatureNumbering();
        var row = new ulong[PlainFeatures.Most + RelatedFeatures.Most];
        var all = new List<ulong>();
        for (var text = 0; text < texts.Count; text++)
            foreach (var (start, end) in texts[text].Words.Paragraphs)
            {
                all.Clear();
                for (var at = start; at < end; at++)
                    all.AddRange(row.AsSpan(0, write(text, at, row)));
                numbers.Count(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(all));
            }

        numbers.Close(plan.Least);
        return numbers;
    }

    // One list for each text, an example for each of its paragraphs.
    private static List<List<ChainExample>> Examples(
        List<AnnotatedText> texts,
        FeatureNumbering numbers,
        Writer write
    ) =>
        [
            .. texts.Select(
                (text, index) =>
                    text.Words.Paragraphs.ConvertAll(range => Example(text, index, range, numbers, write))
            ),
        ];

    private static ChainExample Example(
        AnnotatedText text,
        int index,
        (int First, int End) range,
        FeatureNumbering numbers,
        Writer write
    )
    {
        var row = new ulong[PlainFeatures.Most + RelatedFeatures.Most];
        var features = new List<int>();
        var starts = new int[range.End - range.First + 1];
        var gates = new byte[range.End - range.First];
        for (var at = range.First; at < range.End; at++)
        {
            foreach (var print in row.AsSpan(0, write(index, at, row)))
                if (numbers.Of(print) is >= 0 and var number)
                    features.Add(number);
            starts[at - range.First + 1] = features.Count;
            gates[at - range.First] = (byte)LabelChain.GateTo(text.Words, at);
        }

        return new ChainExample(
            [.. features],
            starts,
            gates,
            text.Labels[range.First..range.End],
            text.Weight
        );
    }

    private byte[][] Guess(
        List<AnnotatedText> texts,
        List<List<ChainExample>> examples,
        FeatureNumbering numbers
    )
    {
        var guesses = texts.Select(text => new byte[text.Words.Count]).ToArray();
        for (var fold = 0; fold < plan.Folds; fold++)
        {
            var others = examples.Where((_, text) => text % plan.Folds != fold).SelectMany(each => each);
            var chain = Learn(numbers, [.. others]);
            for (var text = fold; text < texts.Count; text += plan.Folds)
            for (var paragraph = 0; paragraph < examples[text].Count; paragraph++)
                chain
                    .Decode(examples[text][paragraph])
                    .CopyTo(guesses[text], texts[text].Words.Paragraphs[paragraph].First);
        }

        return guesses;
    }

    private static List<ChainExample> Everything(List<List<ChainExample>> examples) =>
        [.. examples.SelectMany(each => each)];

    private LearnedChain Learn(FeatureNumbering numbers, List<ChainExample> examples)
    {
        var chain = new LearnedChain(numbers.Prints, plan.Penalty);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shuffle = new Shuffle(20_261);
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            shuffle.Order(order.AsSpan());
            var loss = chain.Learn(examples, order);
            Note($"  pass {epoch + 1}: {loss:F4}");
        }

        return chain;
    }

    private static void Note(FormattableString line) =>
        Console.Error.WriteLine(FormattableString.Invariant(line));
}
