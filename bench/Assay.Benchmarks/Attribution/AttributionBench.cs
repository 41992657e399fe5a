using System.Diagnostics;
using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>Trains and measures the finder of attributions.</summary>
internal static class AttributionBench
{
    private const string Usage = """
        attribution strength POLNEAR [NAME=NUMBER...]  trains on PolNeAR train in memory and evaluates on PolNeAR dev; nothing is written
        POLNEAR is the unpacked folder with train and dev. Names: epochs, folds, least, keep, penalty.
        """;

    /// <summary>Runs a command; 2 for a wrong one.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["strength", var polnear, .. var settings]:
                Strength(polnear, settings.Aggregate(new AttributionPlan(), Set));
                return 0;
            case ["rules", var polnear]:
                Print("rules, PolNeAR dev", AttributionCorpora.Polnear(polnear, "dev", everyAnnotator: false), AttributionRules.Label);
                return 0;
            case ["train", var riqua, var ewt, var gum, var output, .. var settings]:
                Train(riqua, new Corpora(ewt, gum), gum, output, settings.Aggregate(new AttributionPlan(), Set));
                return 0;
            case ["evaluate", var polnear, var riqua, .. var path]:
                Evaluate(polnear, riqua, path is [var file] ? new AttributionModel(File.ReadAllBytes(file)) : AttributionModel.Default);
                return 0;
            case ["speed", var textFile]:
                AttributionSpeed.Run(File.ReadAllText(textFile));
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static void Strength(string polnear, AttributionPlan plan)
    {
        var clock = Stopwatch.StartNew();
        var train = AttributionCorpora.Polnear(polnear, "train", everyAnnotator: true);
        var dev = AttributionCorpora.Polnear(polnear, "dev", everyAnnotator: false);
        Console.Error.WriteLine(
            $"{train.Count} and {dev.Count} texts, {train.Sum(text => text.Words.Count):N0} words, {clock.Elapsed.TotalSeconds:F0} s"
        );
        var model = new AttributionModel(new AttributionTrainer(plan).Train(train));
        Console.Error.WriteLine($"{model.Features:N0} features, {clock.Elapsed.TotalSeconds:F0} s");
        Print("PolNeAR dev, trained on PolNeAR train", dev, model.Tag);
    }

    private static void Train(string riqua, Corpora corpora, string gum, string output, AttributionPlan plan)
    {
        var texts = new List<AnnotatedText>();
        if (plan.Novels > 0)
            texts.AddRange(AttributionCorpora.Riqua(Path.Combine(riqua, "train.txt")).Where((_, index) => index % plan.Novels == 0));
        if (plan.Trees > 0)
        {
            texts.AddRange(AttributionCorpora.Ruled(corpora.Gum("train").Where(Corpora.IsOpen), Path.Combine(gum, "rst", "dependencies")));
            if (plan.Trees > 1)
                texts.AddRange(AttributionCorpora.Ruled(corpora.EwtTrain(), null));
        }
        Console.Error.WriteLine($"{texts.Count} texts, {texts.Sum(text => text.Words.Count):N0} words");
        File.WriteAllBytes(output, new AttributionTrainer(plan).Train(texts));
    }

    private static void Evaluate(string polnear, string riqua, AttributionModel model)
    {
        Console.WriteLine($"{model.Features:N0} features");
        var dev = AttributionCorpora.Polnear(polnear, "dev", everyAnnotator: false);
        Print("PolNeAR dev", dev, model.Tag);
        foreach (var part in new[] { "valid", "test" })
            Print("RiQuA " + part, AttributionCorpora.Riqua(Path.Combine(riqua, part + ".txt")), model.Tag);
    }

    private static void Print(string name, List<AnnotatedText> texts, Func<SpokenText, byte[]> tag)
    {
        Console.WriteLine($"{name}: {texts.Count} texts, {texts.Sum(text => text.Words.Count):N0} words");
        var scores = new[] { AttributionPart.Source, AttributionPart.Cue, AttributionPart.Content }
            .Select(part => new PartScore(part))
            .ToList();
        foreach (var text in texts)
        {
            var found = tag(text.Words);
            foreach (var score in scores)
                score.Add(text.Labels, found);
        }

        foreach (var score in scores)
            Console.WriteLine("  " + score);
    }

    private static AttributionPlan Set(AttributionPlan plan, string setting)
    {
        var parts = setting.Split('=');
        return parts[0] switch
        {
            "epochs" => plan with { Epochs = Number(parts[1]) },
            "novels" => plan with { Novels = Number(parts[1]) },
            "trees" => plan with { Trees = Number(parts[1]) },
            "folds" => plan with { Folds = Number(parts[1]) },
            "least" => plan with { Least = Number(parts[1]) },
            "keep" => plan with { Keep = Number(parts[1]) },
            "penalty" => plan with { Penalty = Number(parts[1]) / 1_000_000f },
            _ => throw new ArgumentException($"There is no setting {parts[0]}.", nameof(setting)),
        };
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
