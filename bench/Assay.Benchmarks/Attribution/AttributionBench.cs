using System.Diagnostics;
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
            "folds" => plan with { Folds = Number(parts[1]) },
            "least" => plan with { Least = Number(parts[1]) },
            "keep" => plan with { Keep = Number(parts[1]) },
            "penalty" => plan with { Penalty = Number(parts[1]) / 1_000_000f },
            _ => throw new ArgumentException($"There is no setting {parts[0]}.", nameof(setting)),
        };
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
