using System.Diagnostics;
using System.Text;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>
/// <c>references train DATA OUT</c> trains the reader of references on the folder with core.xml, good.xml and ugly.xml;
/// <c>references tune DATA</c> trains without a tenth of the training part and says how well that tenth is read, for choices;
/// <c>references evaluate DATA [MODEL]</c> says how well it reads what was kept out of training.
/// </summary>
internal static class ReferenceBench
{
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
                var tuning = ReferenceCorpus.Read(data).ForTuning();
                Misses(tuning, ReferenceModel.Read(Train(tuning, ReferencePlan.Of(settings))));
                return 0;
            case ["tune", var data, .. var settings]:
                var part = ReferenceCorpus.Read(data).ForTuning();
                Evaluate(part, ReferenceModel.Read(Train(part, ReferencePlan.Of(settings))));
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
                    "usage: references train DATA OUT [NAME=NUMBER...] | references tune DATA [NAME=NUMBER...] | references evaluate DATA [MODEL]"
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
        return learner.Write();
    }

    private static void Evaluate(ReferenceCorpus corpus, ReferenceModel model)
    {
        var tagger = new ReferenceTagger(model);
        Console.WriteLine(
            $"{corpus.Training.Count} references to learn from, {corpus.HeldOut.Count} kept out, {corpus.Doubles} doubles left out; {model.Count} features"
        );
        foreach (
            var file in corpus.HeldOut.GroupBy(static reference => reference.File, StringComparer.Ordinal)
        )
            Console.WriteLine($"{file.Key, -5} {ReferenceScore.Of(tagger, file)}");
        Console.WriteLine($"all   {ReferenceScore.Of(tagger, corpus.HeldOut)}");
        var clean = corpus.HeldOut.Where(static reference =>
            !string.Equals(reference.File, "ugly", StringComparison.Ordinal)
        );
        Console.WriteLine($"clean {ReferenceScore.Of(tagger, clean)}");
        Speed(tagger, corpus.HeldOut);
    }

    /// <summary>The references of core and good that are read wrongly, of the part that choices are made on.</summary>
    private static void Misses(ReferenceCorpus corpus, ReferenceModel model)
    {
        var tagger = new ReferenceTagger(model);
        foreach (var reference in corpus.HeldOut.Where(each => each.File is not "ugly"))
        {
            var labels = tagger.Tag(reference.Text, reference.Words);
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
