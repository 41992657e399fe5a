using System.Diagnostics;
using System.Text;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>
/// <c>references train DATA OUT</c> trains the reader of references on the folder with core.xml, good.xml and ugly.xml;
/// <c>references tune DATA</c> reads each part of the training part by a model trained on the other parts and says how well, for choices;
/// <c>references misses DATA</c> writes what is read wrongly there;
/// <c>references evaluate DATA [MODEL]</c> says how well it reads what was kept out of training.
/// </summary>
internal static class ReferenceBench
{
    private const int TuningFolds = 5;

    /// <summary>Runs one command; gives the exit code.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["train", var data, var output, .. var settings]:
                var corpus = ReferenceCorpus.Read(data);
                var bytes = Train(corpus, ReferencePlan.Of(settings));
                File.WriteAllBytes(output, bytes);
                Evaluate(corpus, ReferenceModel.Read(bytes));
                return 0;
            case ["misses", var data, .. var settings]:
                Misses(Tune(ReferenceCorpus.Read(data), ReferencePlan.Of(settings)));
                return 0;
            case ["tune", var data, .. var settings]:
                Report(Tune(ReferenceCorpus.Read(data), ReferencePlan.Of(settings)));
                return 0;
            case ["evaluate", var data, .. var model]:
                Evaluate(
                    ReferenceCorpus.Read(data),
                    model is [var path]
                        ? ReferenceModel.Read(File.ReadAllBytes(path))
                        : ReferenceModel.Default
                );
                return 0;
            default:
                Console.Error.WriteLine(
                    "usage: references train DATA OUT [NAME=NUMBER...] | references tune|misses DATA [NAME=NUMBER...] | references evaluate DATA [MODEL]"
                );
                return 2;
        }
    }

    private static byte[] Train(ReferenceCorpus corpus, ReferencePlan plan)
    {
        var learner = new ReferenceLearner(corpus.Training, plan);
        Console.Error.WriteLine($"{plan}: {corpus.Training.Count} references, {learner.Features} features");
        var clock = Stopwatch.StartNew();
        learner.Learn(
            (epoch, loss) =>
                Console.Error.WriteLine($"{epoch, 3} {loss:F4} {clock.Elapsed.TotalSeconds:F0} s")
        );
        var network = new NetworkTrainer(plan);
        network.Learn(
            corpus.Training,
            (pass, loss) =>
                Console.Error.WriteLine($"{pass, 3} {loss:F4} {clock.Elapsed.TotalSeconds:F0} s, network")
        );
        return learner.Write(unit => network.Write(unit * plan.Share));
    }

    private static void Evaluate(ReferenceCorpus corpus, ReferenceModel model)
    {
        var tagger = new ReferenceTagger(model);
        Console.WriteLine(
            $"{corpus.Training.Count} references to learn from, {corpus.HeldOut.Count} kept out, {corpus.Doubles} doubles left out; {model.Count} features"
        );
        Report([.. corpus.HeldOut.Select(each => (each, tagger.Tag(each.Text, each.Words)))]);
        Speed(tagger, corpus.HeldOut);
    }

    private static void Report(List<(LabelledReference Reference, ReferenceLabel[] Labels)> read)
    {
        foreach (var file in read.GroupBy(static each => each.Reference.File, StringComparer.Ordinal))
            Console.WriteLine($"{file.Key, -5} {ReferenceScore.Of(file)}");
        Console.WriteLine($"all   {ReferenceScore.Of(read)}");
        Console.WriteLine($"clean {ReferenceScore.Of(read.Where(static each => !each.Reference.IsUgly))}");
    }

    /// <summary>Every reference of the training part, read by a model that has not met its work.</summary>
    private static List<(LabelledReference Reference, ReferenceLabel[] Labels)> Tune(
        ReferenceCorpus corpus,
        ReferencePlan plan
    ) =>
        [
            .. corpus
                .Folds(TuningFolds)
                .AsParallel()
                .AsOrdered()
                .SelectMany(fold =>
                {
                    var tagger = new ReferenceTagger(ReferenceModel.Read(Train(fold, plan)));
                    return fold.HeldOut.Select(each => (each, tagger.Tag(each.Text, each.Words)));
                }),
        ];

    /// <summary>The references of core and good that are read wrongly.</summary>
    private static void Misses(List<(LabelledReference Reference, ReferenceLabel[] Labels)> read)
    {
        foreach (var (reference, labels) in read.Where(static each => !each.Reference.IsUgly))
        {
            if (labels.SequenceEqual(reference.Labels))
                continue;
            var words = reference.Words.Select(
                (word, at) =>
                    labels[at] == reference.Labels[at]
                        ? word.In(reference.Text)
                        : $"[{word.In(reference.Text)} {reference.Labels[at]}>{labels[at]}]"
            );
            Console.WriteLine($"{reference.File} {string.Join(' ', words)}");
        }
    }

    private static void Speed(ReferenceTagger tagger, List<LabelledReference> references)
    {
        var list = string.Join('\n', references.Select(static reference => reference.Text));
        var labelled = Best(
            list,
            () =>
            {
                foreach (var reference in references)
                    tagger.Tag(
                        reference.Text,
                        ReferenceWords.Split(reference.Text, 0, reference.Text.Length)
                    );
            }
        );
        var read = Best(list, () => ReferenceListReader.Read(list));
        Console.WriteLine(
            FormattableString.Invariant(
                $"MB of references a second of processor time, best of 8: {labelled:F2} labelled, {read:F2} read into fields"
            )
        );
    }

    // Processor time: the machine may have other work.
    private static double Best(string list, Action read)
    {
        var best = 0.0;
        for (var round = 0; round < 8; round++)
        {
            var began = Environment.CpuUsage.UserTime;
            read();
            var spent = (Environment.CpuUsage.UserTime - began).TotalSeconds;
            best = Math.Max(best, Encoding.UTF8.GetByteCount(list) / 1e6 / spent);
        }

        return best;
    }
}
