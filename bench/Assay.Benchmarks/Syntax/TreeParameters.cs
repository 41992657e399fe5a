using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>All numbers of the network that reads trees, while they learn.</summary>
internal sealed class TreeParameters(int tags, int labels, int most, Shuffle shuffle)
{
    /// <summary>The entrance's table.</summary>
    public TableTrainer Table { get; } = new(TreeShape.TableBits, TreeShape.Rows, most, shuffle);

    /// <summary>The recurrent layers.</summary>
    public RecurrentTrainer[] Layers { get; } =
    [
        .. Enumerable
            .Range(0, TreeShape.Layers)
            .Select(layer => new RecurrentTrainer(
                layer == 0 ? TreeShape.Entrance : TreeShape.Whole,
                most,
                shuffle
            )),
    ];

    /// <summary>Rates tags.</summary>
    public LinearTrainer Tags { get; } = new(TreeShape.Whole, TreeShape.Padded(tags), shuffle);

    /// <summary>What each word seeks in a head.</summary>
    public LinearTrainer Seekers { get; } = new(TreeShape.Whole, TreeShape.Arc, shuffle);

    /// <summary>What each word offers as a head.</summary>
    public LinearTrainer Heads { get; } = new(TreeShape.Whole, TreeShape.Arc, shuffle);

    /// <summary>Turns what is sought into what is offered.</summary>
    public LinearTrainer Bilinear { get; } = new(TreeShape.Arc, TreeShape.Arc, shuffle);

    /// <summary>Rates distances by what is sought.</summary>
    public LinearTrainer Distances { get; } = new(TreeShape.Arc, TreeShape.Distances, shuffle);

    /// <summary>A word's share in its arc's label.</summary>
    public LinearTrainer Dependents { get; } = new(TreeShape.Whole, TreeShape.Label, shuffle);

    /// <summary>A head's share in the label.</summary>
    public LinearTrainer Governors { get; } = new(TreeShape.Whole, TreeShape.Label, shuffle);

    /// <summary>Rates labels.</summary>
    public LinearTrainer Labels { get; } = new(TreeShape.Label, TreeShape.Padded(labels), shuffle);

    /// <summary>What the root offers as a head.</summary>
    public Parameter Root { get; } = new(TreeShape.Arc, 0.1f, shuffle);

    /// <summary>The root's share in a label.</summary>
    public Parameter RootGovernor { get; } = new(TreeShape.Label, 0.1f, shuffle);

    /// <summary>The distance's share in a label.</summary>
    public Parameter Sides { get; } = new(TreeShape.Label * TreeShape.Distances, 0.1f, shuffle);

    /// <summary>The matrices in the order in which a model file holds them.</summary>
    public IEnumerable<LinearTrainer> Matrices =>
        [
            .. Layers.SelectMany(layer =>
                layer.Narrow is { } narrow ? [narrow, layer.Matrix] : new[] { layer.Matrix }
            ),
            Tags,
            Seekers,
            Heads,
            Bilinear,
            Distances,
            Dependents,
            Governors,
            Labels,
        ];

    /// <summary>Takes a step with every number that has a gradient.</summary>
    public void Step(float rate)
    {
        Table.Step(rate);
        foreach (var matrix in Matrices)
            matrix.Step(rate);
        Root.Step(rate);
        RootGovernor.Step(rate);
        Sides.Step(rate);
    }
}
