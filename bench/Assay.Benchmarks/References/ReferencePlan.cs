using System.Globalization;

namespace Assay.Benchmarks.References;

/// <summary>How the reader of references is trained.</summary>
internal sealed record ReferencePlan
{
    /// <summary>The weight of the quadratic penalty, for the whole set.</summary>
    public double Penalty { get; init; } = 2;

    /// <summary>How often it goes through the references.</summary>
    public int Epochs { get; init; } = 45;

    /// <summary>The size of the first step.</summary>
    public double FirstStep { get; init; } = 0.005;

    /// <summary>How much more than its share a reference moves the weights of its own customs.</summary>
    public float Own { get; init; } = 3;

    /// <summary>Which share of a word's features is left out each time it is learned from.</summary>
    public double Dropout { get; init; } = 0.4;

    /// <summary>How many features are written.</summary>
    public int Kept { get; init; } = 150_000;

    /// <summary>How often the network goes through the references.</summary>
    public int Passes { get; init; } = 28;

    /// <summary>How many words of references the network learns from at once.</summary>
    public int BatchWords { get; init; } = 400;

    /// <summary>The network's rate of learning.</summary>
    public double Rate { get; init; } = 0.002;

    /// <summary>How many of a hundred numbers between the network's layers are left out by chance.</summary>
    public int NetworkDropout { get; init; } = 33;

    /// <summary>How many of a hundred rows of the network's table are left out by chance.</summary>
    public int RowDropout { get; init; } = 50;

    /// <summary>How much a word of ugly counts in the network's learning, beside one of core and good.</summary>
    public float UglyShare { get; init; } = 0.3f;

    /// <summary>How much the network's ratings count beside the sums of the linear chain.</summary>
    public float Share { get; init; } = 1;

    /// <summary>Where the network's draws begin.</summary>
    public int Seed { get; init; } = 41_999;

    /// <summary>How many of a hundred references are made anew from fields of several, each time they are learned from.</summary>
    public int Mixed { get; init; } = 70;

    /// <summary>How many of a hundred fields of such a reference are others'.</summary>
    public int MixedFields { get; init; } = 50;

    /// <summary>The plan with settings such as <c>penalty=2</c>.</summary>
    /// <exception cref="ArgumentException">A setting has another name.</exception>
    public static ReferencePlan Of(IEnumerable<string> settings) =>
        settings.Aggregate(new ReferencePlan(), static (plan, setting) => plan.With(setting.Split('=')));

    private ReferencePlan With(string[] setting)
    {
        var number = double.Parse(setting[^1], CultureInfo.InvariantCulture);
        return setting[0] switch
        {
            "penalty" => this with { Penalty = number },
            "epochs" => this with { Epochs = (int)number },
            "step" => this with { FirstStep = number },
            "own" => this with { Own = (float)number },
            "dropout" => this with { Dropout = number },
            "kept" => this with { Kept = (int)number },
            "passes" => this with { Passes = (int)number },
            "batch" => this with { BatchWords = (int)number },
            "rate" => this with { Rate = number },
            "drop" => this with { NetworkDropout = (int)number },
            "rowdrop" => this with { RowDropout = (int)number },
            "ugly" => this with { UglyShare = (float)number },
            "share" => this with { Share = (float)number },
            "mixed" => this with { Mixed = (int)number },
            "fields" => this with { MixedFields = (int)number },
            "seed" => this with { Seed = (int)number },
            var other => throw new ArgumentException($"There is no setting {other}.", nameof(setting)),
        };
    }
}
