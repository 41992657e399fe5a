using System.Buffers;
using System.Runtime.InteropServices;
using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.References;

/// <summary>Rates the labels of each word of a reference by all that stands around it.</summary>
/// <remarks>
/// As in the network that reads trees, a sum of table rows stands for a word and recurrent layers draw in its surroundings;
/// there are two of them here, and a matrix behind them rates the labels. Sums are of whole numbers or in a fixed order, so
/// that the ratings are the same on every machine.
/// </remarks>
internal sealed class ReferenceNetwork
{
    /// <summary>Number of recurrent layers.</summary>
    public const int Layers = 2;

    /// <summary>The power of two that is the number of rows of the table.</summary>
    public const int TableBits = 15;

    // Words that are read together; a longer reference is read in pieces, so that room is bounded.
    private const int MostWords = 500;

    private const int TableLength = TreeShape.Entrance << TableBits;

    private readonly RecurrentLayer[] layers = new RecurrentLayer[Layers];
    private readonly WholeMatrix ratings;

    /// <summary>Takes the numbers of a file: the table, then the matrices.</summary>
    /// <exception cref="InvalidDataException">They are more or fewer than those of a network.</exception>
    public ReferenceNetwork(ReadOnlyMemory<byte> numbers)
    {
        if (numbers.Length != Length)
            throw new InvalidDataException(
                $"The network for references has {numbers.Length} bytes; {Length} were wanted."
            );
        Numbers = numbers;
        var rest = new WeightReader(numbers.Span[TableLength..]);
        for (var layer = 0; layer < Layers; layer++)
            layers[layer] = new RecurrentLayer(layer == 0 ? null : rest.Matrix(), rest.Matrix());
        ratings = rest.Matrix();
    }

    /// <summary>The numbers as a file holds them: the table first.</summary>
    public ReadOnlyMemory<byte> Numbers { get; }

    /// <summary>Bytes of a network's numbers.</summary>
    public static int Length { get; } =
        TableLength
        + WholeMatrix.Bytes(TreeShape.Entrance, TreeShape.Gates)
        + ((Layers - 1) * WholeMatrix.Bytes(TreeShape.Whole, TreeShape.Narrow))
        + ((Layers - 1) * WholeMatrix.Bytes(TreeShape.Narrow, TreeShape.Gates))
        + WholeMatrix.Bytes(TreeShape.Whole, TreeShape.Padded(ReferenceModel.Labels));

    /// <summary>Adds the ratings of every word's labels, in the units of the model's other numbers.</summary>
    /// <param name="features">The words.</param>
    /// <param name="gains">The sums so far, <see cref="ReferenceModel.Labels"/> a word.</param>
    public void AddTo(ReferenceFeatures features, Span<int> gains)
    {
        for (var from = 0; from < features.Count; from += MostWords)
            Add(features, from, Math.Min(MostWords, features.Count - from), gains);
    }

    private void Add(ReferenceFeatures features, int from, int count, Span<int> gains)
    {
        var rounded = ArrayPool<byte>.Shared.Rent(count * TreeShape.Whole);
        var gates = ArrayPool<float>.Shared.Rent(count * TreeShape.Gates);
        var state = ArrayPool<float>.Shared.Rent(count * TreeShape.Whole);
        for (var word = 0; word < count; word++)
            Enter(features, from + word, ref rounded[word * TreeShape.Entrance]);
        List<int> lengths = [count];
        foreach (var layer in layers)
        {
            layer.Read(rounded, lengths, gates, state);
            WholeMatrix.Round(state.AsSpan(0, count * TreeShape.Whole), rounded);
        }

        ratings.Multiply(rounded, count, gates);
        for (var word = 0; word < count; word++)
        {
            var own = gains[((from + word) * ReferenceModel.Labels)..];
            for (var label = 0; label < ReferenceModel.Labels; label++)
                own[label] += (int)MathF.Round(gates[(word * ratings.Outcomes) + label]);
        }

        ArrayPool<byte>.Shared.Return(rounded);
        ArrayPool<float>.Shared.Return(gates);
        ArrayPool<float>.Shared.Return(state);
    }

    private void Enter(ReferenceFeatures features, int at, ref byte into)
    {
        Span<uint> rows = stackalloc uint[ReferenceFeatures.Rows];
        features.WriteRows(at, rows);
        ref var numbers = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, sbyte>(Numbers.Span));
        EntranceRows.Sum(ref numbers, rows, ref into);
    }
}
