using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Trains the whole model; after some passes over the trees the file is written anew.</summary>
/// <remarks>
/// Each model learns from what the ones before it make of texts that they have not seen: the texts are cut into folds,
/// and each fold is read by models trained on the others.
/// </remarks>
internal sealed class SyntaxTrainer(TrainingPlan plan, string output)
{
    /// <summary>Trains on some sentences; what each pass made is shown to <paramref name="watch"/>.</summary>
    public void Train(List<TreeSentence> sentences, Action<SyntaxModel> watch)
    {
        var tags = Names.OfTags(sentences);
        var labels = Names.OfLabels(sentences);
        Note(
            $"{sentences.Count:N0} sentences, {sentences.Sum(each => each.Words.Length):N0} words, {tags.Count} tags, {labels.Count} labels"
        );
        var lexicon = LexiconBuilder.Build(sentences, tags);
        var (lemmas, scripts) = LemmaBuilder.Build(sentences, tags);
        var known = new Lexicon(lexicon);
        var texts = sentences.Select(each => TrainingSentence.Of(each, known, tags, labels)).ToList();
        var firstTagger = TrainTagger(texts, tags.Count, isFirst: true);
        var tagger = TrainTagger(texts, tags.Count, isFirst: false);
        var examples = Examples(sentences, texts);
        var most = plan.BatchWords + examples.Max(each => each.Count);
        var trees = new TreeTrainer(tags.Count, labels.Count, most, plan);
        for (var epoch = 0; epoch < plan.TreeEpochs; epoch++)
        {
            trees.Pass(examples, epoch);
            if ((epoch + 1) % plan.WatchEvery != 0 && epoch + 1 != plan.TreeEpochs)
                continue;
            var (table, rest) = TreeWriter.Write(trees.Parameters);
            var file = SyntaxModel.Write([
                tags.Write(),
                labels.Write(),
                lexicon,
                firstTagger,
                tagger,
                table,
                rest,
                lemmas,
                scripts,
            ]);
            File.WriteAllBytes(output, file);
            watch(new SyntaxModel(file));
        }
    }

    // Leaves in each text the tags of a tagger that has not seen it: as guides, or as the tags themselves.
    private byte[] TrainTagger(List<TrainingSentence> texts, int tags, bool isFirst)
    {
        var read = isFirst ? texts.ConvertAll(each => each.Reversed()) : texts;
        for (var fold = 0; fold < plan.Folds; fold++)
        {
            var weights = TaggerTrainer.Train(Without(read, fold), tags, plan.TaggerEpochs, plan);
            var tagger = new Tagger(new HashedWeights(weights), tags);
            foreach (var index in Within(texts.Count, fold))
            {
                tagger.Tag(read[index].Forms);
                read[index].Kept.AddRange(read[index].Forms.Tags.AsSpan(0, read[index].Forms.Count));
            }
        }

        var all = TaggerTrainer.Train(read, tags, plan.TaggerEpochs, plan);
        for (var index = 0; index < texts.Count; index++)
        {
            read[index].Kept.CopyTo(read[index].Forms.Tags);
            read[index].Kept.Clear();
            if (isFirst)
                SentenceParser.TakeGuideTags(texts[index].Forms, read[index].Forms);
        }

        return all;
    }

    private List<TreeExample> Examples(List<TreeSentence> sentences, List<TrainingSentence> texts)
    {
        var examples = new List<TreeExample>();
        for (var index = 0; index < texts.Count; index++)
        {
            var times = Corpora.IsOpen(sentences[index]) ? plan.GumTimes : 1;
            examples.AddRange(Enumerable.Repeat(TreeExample.Of(texts[index]), times));
        }

        return examples;
    }

    private List<TrainingSentence> Without(List<TrainingSentence> texts, int fold) =>
        [.. texts.Where((_, index) => FoldOf(index) != fold)];

    private IEnumerable<int> Within(int count, int fold) =>
        Enumerable.Range(0, count).Where(index => FoldOf(index) == fold);

    // Runs of a hundred sentences, so that a document rarely stands in two folds.
    private int FoldOf(int index) => index / 100 % plan.Folds;

    private static void Note(FormattableString line) =>
        Console.Error.WriteLine(FormattableString.Invariant(line));
}
