using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Trains and measures the model of English syntax.</summary>
internal static class SyntaxBench
{
    private const string Usage = """
        syntax train EWT GUM OUT [NAME=NUMBER...]   trains on UD EWT and GUM, prints figures on the dev parts
        syntax evaluate EWT GUM [MODEL]             prints figures on the test parts with 95 % intervals
        syntax speed FILE                           how fast a text is read, in megabytes of UTF-8 per second
        syntax misses EWT GUM tokens|sentences      lists what is parted wrongly in the dev parts
        EWT and GUM are the unpacked treebanks. Names: tagger, first, parser, folds, tagger-margin, move-margin,
        label-margin, thinning, tagger-bits, move-bits, label-bits.
        """;

    /// <summary>Runs a command; 2 for a wrong one.</summary>
    public static int Run(string[] args)
    {
        if (args is ["train", var ewt, var gum, var output, .. var settings])
            return Train(new Corpora(ewt, gum), output, settings);
        if (args is ["speed", var textFile])
            return SyntaxSpeed.Run(File.ReadAllText(textFile));
        if (args is ["misses", var ewtOf, var gumOf, var kind])
            return Misses(new Corpora(ewtOf, gumOf), kind);
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
            "parser" => plan with { ParserEpochs = number },
            "first" => plan with { FirstEpochs = number },
            "folds" => plan with { Folds = number },
            "tagger-margin" => plan with { TaggerMargin = number },
            "move-margin" => plan with { MoveMargin = number },
            "label-margin" => plan with { LabelMargin = number },
            "thinning" => plan with { Thinning = number },
            "tagger-bits" => plan with { TaggerBits = number },
            "move-bits" => plan with { MoveBits = number },
            "label-bits" => plan with { LabelBits = number },
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
        return 0;
    }

    private static int Misses(Corpora corpora, string kind)
    {
        var dev = corpora.Ewt("dev").Concat(corpora.Gum("dev").Where(Corpora.IsOpen)).ToList();
        foreach (var line in SplitScores.Misses(dev, kind is "tokens"))
            Console.WriteLine(line);
        foreach (var part in new[] { corpora.Ewt("dev"), [.. corpora.Gum("dev").Where(Corpora.IsOpen)] })
        foreach (var line in SplitScores.Lines(part))
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
