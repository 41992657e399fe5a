using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>All numbers of the network that reads trees, while they learn.</summary>
internal sealed class TreeParameters(int tags, int labels, int most, Shuffle shuffle)
{
    private readonly bool[] isTouched = new bool[1 << TreeShape.TableBits];
    private readonly List<uint> touched = [];

    /// <summary>The entrance's table.</summary>
    public Parameter Table { get; } = new(TreeShape.Entrance << TreeShape.TableBits, 0.15f, shuffle);

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

    /// <summary>Notes that a row of the table has a gradient.</summary>
    public void Touch(uint row)
    {
        if (isTouched[row])
            return;
        isTouched[row] = true;
        touched.Add(row);
    }

    /// <summary>Takes a step with every number that has a gradient.</summary>
    public void Step(float rate)
    {
        foreach (var row in touched)
        {
            Table.Step(rate, (int)row * TreeShape.Entrance, TreeShape.Entrance);
            isTouched[row] = false;
        }

        touched.Clear();
        foreach (var matrix in Matrices)
            matrix.Step(rate);
        Root.Step(rate);
        RootGovernor.Step(rate);
        Sides.Step(rate);
    }
}
