namespace Assay.Benchmarks.Syntax;

/// <summary>How long and how finely is trained.</summary>
internal sealed record TrainingPlan
{
    /// <summary>Passes over the texts for the tagger.</summary>
    public int TaggerEpochs { get; init; } = 5;

    /// <summary>Passes over the texts for the network that reads trees.</summary>
    public int TreeEpochs { get; init; } = 30;

    /// <summary>How often a pass goes over the sentences of GUM, of which there are fewer.</summary>
    public int GumTimes { get; init; } = 2;

    /// <summary>Passes after which the network is measured.</summary>
    public int WatchEvery { get; init; } = 6;

    /// <summary>Words of a batch.</summary>
    public int BatchWords { get; init; } = 600;

    /// <summary>The network's rate of learning, in ten thousandths.</summary>
    public int TreeRate { get; init; } = 20;

    /// <summary>Hundredths of the numbers that are left out by chance in training.</summary>
    public int Dropout { get; init; } = 33;

    /// <summary>Hundredths of the entrance's rows that are left out by chance in training.</summary>
    public int RowDropout { get; init; } = 30;

    /// <summary>Weight of tags in the network's loss, in hundredths of the weight of heads.</summary>
    public int TagShare { get; init; } = 100;

    /// <summary>Parts into which the texts are cut, each tagged by a tagger that has not seen it, for the parser to learn from.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>By how much the right tag must win.</summary>
    public int TaggerMargin { get; init; } = 4;

    /// <summary>Hundredths of the features that are left out by chance in training.</summary>
    public int Thinning { get; init; }

    /// <summary>Size of the tagger's table, as a power of two.</summary>
    public int TaggerBits { get; init; } = 21;
}
