using System.Collections.Immutable;

namespace Assay.Core.Reading.Syntax;

/// <summary>The learned numbers of the network that reads trees.</summary>
internal sealed class TreeWeights
{
    /// <summary>Reads them from a part of a model file.</summary>
    public TreeWeights(
        ReadOnlyMemory<byte> table,
        ReadOnlyMemory<byte> rest,
        ImmutableArray<string> labels,
        int tags
    )
    {
        if (table.Length != TreeShape.Entrance << TreeShape.TableBits)
            throw new InvalidDataException($"A table of {table.Length} bytes for the words of the network.");
        Table = table;
        TagCount = tags;
        LabelCount = labels.Length;
        RootLabel = (byte)labels.IndexOf("root");
        var numbers = new WeightReader(rest.Span);
        Layers = new RecurrentLayer[TreeShape.Layers];
        for (var layer = 0; layer < TreeShape.Layers; layer++)
            Layers[layer] = new RecurrentLayer(layer == 0 ? null : numbers.Matrix(), numbers.Matrix());
        Tags = numbers.Matrix();
        Seekers = numbers.Matrix();
        Heads = numbers.Matrix();
        Bilinear = numbers.Matrix();
        Distances = numbers.Matrix();
        Dependents = numbers.Matrix();
        Governors = numbers.Matrix();
        Labels = numbers.Matrix();
        Root = numbers.Floats(TreeShape.Arc);
        RootGovernor = numbers.Floats(TreeShape.Label);
        Sides = numbers.Floats(TreeShape.Label * TreeShape.Distances);
    }

    /// <summary>Rows of eight-bit numbers, summed up for each word.</summary>
    public ReadOnlyMemory<byte> Table { get; }

    /// <summary>Number of tags.</summary>
    public int TagCount { get; }

    /// <summary>Number of labels.</summary>
    public int LabelCount { get; }

    /// <summary>The label of the root.</summary>
    public byte RootLabel { get; }

    /// <summary>The recurrent layers.</summary>
    public RecurrentLayer[] Layers { get; }

    /// <summary>Rates tags.</summary>
    public WholeMatrix Tags { get; }

    /// <summary>What each word seeks in a head.</summary>
    public WholeMatrix Seekers { get; }

    /// <summary>What each word offers as a head.</summary>
    public WholeMatrix Heads { get; }

    /// <summary>Turns what is sought into what is offered.</summary>
    public WholeMatrix Bilinear { get; }

    /// <summary>Rates distances by what is sought.</summary>
    public WholeMatrix Distances { get; }

    /// <summary>A word's share in its arc's label.</summary>
    public WholeMatrix Dependents { get; }

    /// <summary>A head's share in the label.</summary>
    public WholeMatrix Governors { get; }

    /// <summary>Rates labels.</summary>
    public WholeMatrix Labels { get; }

    /// <summary>What the root offers as a head.</summary>
    public float[] Root { get; }

    /// <summary>The root's share in a label.</summary>
    public float[] RootGovernor { get; }

    /// <summary>The distance's share in a label.</summary>
    public float[] Sides { get; }
}
