namespace Assay.Benchmarks.Syntax;

/// <summary>How long and how finely is trained.</summary>
internal sealed record TrainingPlan
{
    /// <summary>Passes over the texts for the tagger.</summary>
    public int TaggerEpochs { get; init; } = 5;

    /// <summary>Passes over the texts for the parser.</summary>
    public int ParserEpochs { get; init; } = 8;

    /// <summary>Passes over the texts for the parser from right to left.</summary>
    public int FirstEpochs { get; init; } = 5;

    /// <summary>Parts into which the texts are cut, each tagged by a tagger that has not seen it, for the parser to learn from.</summary>
    public int Folds { get; init; } = 4;

    /// <summary>By how much the right tag must win.</summary>
    public int TaggerMargin { get; init; } = 4;

    /// <summary>By how much the right move must win.</summary>
    public int MoveMargin { get; init; } = 6;

    /// <summary>By how much the right label must win.</summary>
    public int LabelMargin { get; init; } = 6;

    /// <summary>Hundredths of the features that are left out by chance in training.</summary>
    public int Thinning { get; init; }

    /// <summary>Size of the tagger's table, as a power of two.</summary>
    public int TaggerBits { get; init; } = 21;

    /// <summary>Size of the table of moves.</summary>
    public int MoveBits { get; init; } = 22;

    /// <summary>Size of the table of labels.</summary>
    public int LabelBits { get; init; } = 21;
}
