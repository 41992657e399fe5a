using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>Trains and measures the finder of attributions.</summary>
internal static class AttributionBench
{
    private const string Usage = """
        attribution train RIQUA EWT GUM OUT [NAME=NUMBER...]   trains the model that ships
        attribution evaluate POLNEAR RIQUA [MODEL]             prints figures on PolNeAR dev, RiQuA valid and test
        attribution rules POLNEAR                              what the rules over trees mark without the model
        attribution strength POLNEAR [NAME=NUMBER...]          trains on PolNeAR train in memory, for evaluation only
        attribution misses POLNEAR|FILE [MODEL]                lists the stretches that are missed or made up in PolNeAR dev or a file of RiQuA
        attribution speed FILE                                 megabytes of UTF-8 per second, parsing left out
        POLNEAR holds train and dev, RIQUA train.txt, valid.txt and test.txt; EWT and GUM are the unpacked treebanks.
        Names: epochs, folds, least, keep, penalty (in millionths).
        """;

    /// <summary>Runs a command; 2 for a wrong one.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["train", var riqua, var ewt, var gum, var output, .. var settings]:
                Train(
                    riqua,
                    new Corpora(ewt, gum),
                    gum,
                    output,
                    settings.Aggregate(new AttributionPlan(), Set)
                );
                return 0;
            case ["evaluate", var polnear, var riqua, .. var path]:
                Evaluate(polnear, riqua, ModelOf(path));
                return 0;
            case ["rules", var polnear]:
                Print("rules, PolNeAR dev", Dev(polnear), AttributionRules.Label);
                return 0;
            case ["strength", var polnear, .. var settings]:
                Strength(
                    polnear,
                    settings.Aggregate(new AttributionPlan { Keep = int.MaxValue, Least = 3 }, Set)
                );
                return 0;
            case ["misses", var texts, .. var path]:
                Misses(File.Exists(texts) ? AttributionCorpora.Riqua(texts) : Dev(texts), ModelOf(path));
                return 0;
            case ["speed", var text]:
                AttributionSpeed.Run(File.ReadAllText(text));
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static AttributionModel ModelOf(string[] path) =>
        path is [var file] ? new AttributionModel(File.ReadAllBytes(file)) : AttributionModel.Default;

    private static List<AnnotatedText> Dev(string polnear) =>
        AttributionCorpora.Polnear(polnear, "dev", everyAnnotator: false);

    private static void Strength(string polnear, AttributionPlan plan)
    {
        var train = AttributionCorpora.Polnear(polnear, "train", everyAnnotator: true);
        var model = new AttributionModel(new AttributionTrainer(plan).Train(train));
        Print("PolNeAR dev, trained on PolNeAR train", Dev(polnear), model.Tag);
    }

    private static void Train(string riqua, Corpora corpora, string gum, string output, AttributionPlan plan)
    {
        var texts = AttributionCorpora.Riqua(Path.Combine(riqua, "train.txt"));
        var relations = Path.Combine(gum, "rst", "dependencies");
        texts.AddRange(AttributionCorpora.Ruled(corpora.Gum("train").Where(Corpora.IsOpen), relations));
        texts.AddRange(AttributionCorpora.Ruled(corpora.EwtTrain(), null));
        Console.Error.WriteLine($"{texts.Count} texts, {texts.Sum(text => text.Words.Count):N0} words");
        File.WriteAllBytes(output, new AttributionTrainer(plan).Train(texts));
    }

    private static void Evaluate(string polnear, string riqua, AttributionModel model)
    {
        Console.WriteLine($"{model.Features:N0} features");
        Print("PolNeAR dev", Dev(polnear), model.Tag);
        foreach (var part in new[] { "valid", "test" })
            Print("RiQuA " + part, AttributionCorpora.Riqua(Path.Combine(riqua, part + ".txt")), model.Tag);
    }

    private static void Misses(List<AnnotatedText> texts, AttributionModel model)
    {
        foreach (var text in texts)
        {
            var gold = AttributionSpan.Of(text.Labels);
            var found = AttributionSpan.Of(model.Tag(text.Words));
            foreach (
                var (span, isGold) in gold.Except(found)
                    .Select(span => (span, true))
                    .Concat(found.Except(gold).Select(span => (span, false)))
                    .OrderBy(each => each.span.First)
            )
                Console.WriteLine(
                    $"{text.Name} {(isGold ? "missed" : "made up")} {span.Part}: {text.Words.Span(span.First, span.End).In(text.Raw).ReplaceLineEndings(" ")}"
                );
        }
    }

    private static void Print(string name, List<AnnotatedText> texts, Func<SpokenText, byte[]> tag)
    {
        Console.WriteLine($"{name}: {texts.Count} texts, {texts.Sum(text => text.Words.Count):N0} words");
        foreach (var score in Scores(texts, tag))
            Console.WriteLine("  " + score);
    }

    /// <summary>How well each part is found in texts.</summary>
    public static List<PartScore> Scores(List<AnnotatedText> texts, Func<SpokenText, byte[]> tag)
    {
        var scores = new[] { AttributionPart.Source, AttributionPart.Cue, AttributionPart.Content }
            .Select(part => new PartScore(part))
            .ToList();
        foreach (var text in texts)
        {
            var found = tag(text.Words);
            foreach (var score in scores)
                score.Add(text.Labels, found);
        }

        return scores;
    }

    private static AttributionPlan Set(AttributionPlan plan, string setting)
    {
        var parts = setting.Split('=');
        return parts[0] switch
        {
            "epochs" => plan with { Epochs = Number(parts[1]) },
            "folds" => plan with { Folds = Number(parts[1]) },
            "least" => plan with { Least = Number(parts[1]) },
            "keep" => plan with { Keep = Number(parts[1]) },
            "penalty" => plan with { Penalty = Number(parts[1]) / 1_000_000f },
            _ => throw new ArgumentException($"There is no setting {parts[0]}.", nameof(setting)),
        };
    }

    private static int Number(string text) =>
        int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
