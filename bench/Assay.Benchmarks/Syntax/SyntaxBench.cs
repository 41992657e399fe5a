using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Trains and measures the model of English syntax.</summary>
internal static class SyntaxBench
{
    private const string Usage = """
        syntax train EWT GUM OUT [NAME=NUMBER...]   trains on UD EWT and GUM, prints figures on the dev parts
        syntax evaluate EWT GUM [MODEL]             prints figures on the test parts with 95 % intervals
        syntax speed FILE                           how fast a text is read, in megabytes of UTF-8 per second
        syntax misses EWT GUM tokens|sentences [train|dev]   lists what is parted wrongly
        syntax cuts EWT GUM                         whether learned ends of sentences would be better than those by rules
        EWT and GUM are the unpacked treebanks. Names: tagger, folds, tagger-margin, thinning, tagger-bits,
        trees, gum, watch, batch, rate, dropout, row-dropout, tag-share.
        """;

    /// <summary>Runs a command; 2 for a wrong one.</summary>
    public static int Run(string[] args)
    {
        if (args is ["train", var ewt, var gum, var output, .. var settings])
            return Train(new Corpora(ewt, gum), output, settings);
        if (args is ["speed", var textFile])
            return SyntaxSpeed.Run(File.ReadAllText(textFile));
        if (args is ["misses", var ewtOf, var gumOf, var kind, .. var part])
            return Misses(new Corpora(ewtOf, gumOf), kind, part is ["train"] ? "train" : "dev");
        if (args is ["cuts", var ewtFor, var gumFor])
            return Cuts(new Corpora(ewtFor, gumFor));
        if (args is ["evaluate", var ewtToo, var gumToo, .. var model])
            return Evaluate(new Corpora(ewtToo, gumToo), model);
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static int Train(Corpora corpora, string output, string[] settings)
    {
        var plan = settings.Aggregate(new TrainingPlan(), Set);
        var ewt = corpora.Ewt("dev");
        var gum = corpora.Gum("dev").Where(Corpora.IsOpen).ToList();
        new SyntaxTrainer(plan, output).Train(
            corpora.Train(),
            model =>
            {
                Console.Error.WriteLine($"    EWT dev {SyntaxScores.Of(model, ewt).Brief()}");
                Console.Error.WriteLine($"    GUM dev {SyntaxScores.Of(model, gum).Brief()}");
            }
        );
        return 0;
    }

    private static TrainingPlan Set(TrainingPlan plan, string setting)
    {
        var parts = setting.Split('=');
        var number = int.Parse(parts[^1]);
        return parts[0] switch
        {
            "tagger" => plan with { TaggerEpochs = number },
            "trees" => plan with { TreeEpochs = number },
            "gum" => plan with { GumTimes = number },
            "watch" => plan with { WatchEvery = number },
            "batch" => plan with { BatchWords = number },
            "rate" => plan with { TreeRate = number },
            "dropout" => plan with { Dropout = number },
            "row-dropout" => plan with { RowDropout = number },
            "tag-share" => plan with { TagShare = number },
            "folds" => plan with { Folds = number },
            "tagger-margin" => plan with { TaggerMargin = number },
            "thinning" => plan with { Thinning = number },
            "tagger-bits" => plan with { TaggerBits = number },
            _ => throw new ArgumentException($"There is no setting {parts[0]}.", nameof(setting)),
        };
    }

    private static int Evaluate(Corpora corpora, string[] path)
    {
        var model = path is [var file] ? new SyntaxModel(File.ReadAllBytes(file)) : SyntaxModel.English;
        var gum = corpora.Gum("test");
        Print("EWT test", corpora.Ewt("test"), model);
        Print("GUM test, the six genres trained on", [.. gum.Where(Corpora.IsOpen)], model);
        Print("GUM test, all genres but reddit", gum, model);
        Print("GUM test, edited prose", [.. gum.Where(Corpora.IsEdited)], model);
        return 0;
    }

    private static int Misses(Corpora corpora, string kind, string from)
    {
        var gum = corpora.Gum(from);
        var ewt = from is "train" ? [.. corpora.EwtTrain()] : corpora.Ewt(from);
        List<TreeSentence>[] parts = [ewt, gum, [.. gum.Where(Corpora.IsEdited)]];
        foreach (var part in parts)
        {
            foreach (var line in SplitScores.Misses(part, kind is "tokens"))
                Console.WriteLine(line);
            foreach (var line in SplitScores.Lines(part))
                Console.WriteLine(line);
        }

        return 0;
    }

    private static int Cuts(Corpora corpora)
    {
        foreach (var line in CutScores.Lines(corpora))
            Console.WriteLine(line);
        return 0;
    }

    private static void Print(string name, List<TreeSentence> sentences, SyntaxModel model)
    {
        Console.WriteLine(
            FormattableString.Invariant(
                $"{name}: {sentences.Count:N0} sentences, {sentences.Sum(each => each.Words.Length):N0} words"
            )
        );
        foreach (var line in SyntaxScores.Of(model, sentences).Lines())
            Console.WriteLine("  " + line);
        foreach (var line in SplitScores.Lines(sentences))
            Console.WriteLine("  " + line);
    }
}
