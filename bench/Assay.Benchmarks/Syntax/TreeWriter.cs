using System.Runtime.InteropServices;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Rounds a trained network to whole numbers and writes it as parts of a model file.</summary>
internal static class TreeWriter
{
    private const int MostCell = 127;

    /// <summary>The entrance's table, eight bits a number, and all the rest.</summary>
    public static (byte[] Table, byte[] Numbers) Write(TreeParameters all)
    {
        var (table, cell) = Write(all.Table);
        using var rest = new MemoryStream();
        var isFirst = true;
        foreach (var matrix in all.Matrices)
        {
            Write(matrix, isFirst ? cell * EntranceRows.Unit : 1f / WholeMatrix.One, rest);
            isFirst = false;
        }

        foreach (var numbers in new[] { all.Root, all.RootGovernor, all.Sides })
            rest.Write(MemoryMarshal.AsBytes(numbers.Value.AsSpan()));
        return (table, rest.ToArray());
    }

    /// <summary>A table, eight bits a number, and what one stands for.</summary>
    public static (byte[] Table, float Cell) Write(TableTrainer trained)
    {
        var numbers = trained.Table.Value;
        var cell = Cell(numbers);
        var table = new byte[numbers.Length];
        for (var at = 0; at < table.Length; at++)
            table[at] = (byte)(sbyte)Math.Clamp(MathF.Round(numbers[at] / cell), -MostCell, MostCell);
        return (table, cell);
    }

    // The few largest numbers are cut, so that the many small ones keep more of their digits.
    private static float Cell(float[] numbers)
    {
        var sizes = numbers.Select(Math.Abs).ToArray();
        Array.Sort(sizes);
        return sizes[(int)(sizes.Length * 0.9999)] / MostCell;
    }

    /// <summary>A matrix: its sizes, weights, scales and offsets.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="one">What an input of one stands for.</param>
    /// <param name="into">Where it is written.</param>
    /// <param name="unit">How many whole numbers an outcome of one is.</param>
    public static void Write(LinearTrainer matrix, float one, Stream into, float unit = 1)
    {
        var weights = new sbyte[matrix.Inputs * matrix.Outcomes];
        var scales = new float[matrix.Outcomes];
        for (var outcome = 0; outcome < matrix.Outcomes; outcome++)
        {
            var most = 1e-9f;
            for (var input = 0; input < matrix.Inputs; input++)
                most = MathF.Max(most, MathF.Abs(matrix.Weights.Value[(input * matrix.Outcomes) + outcome]));
            scales[outcome] = most / WholeMatrix.MostWeight * one * unit;
            for (var input = 0; input < matrix.Inputs; input++)
                weights[WholeMatrix.Place(matrix.Inputs, input, outcome)] = (sbyte)
                    MathF.Round(
                        matrix.Weights.Value[(input * matrix.Outcomes) + outcome]
                            / most
                            * WholeMatrix.MostWeight
                    );
        }

        into.Write(MemoryMarshal.AsBytes([matrix.Inputs, matrix.Outcomes]));
        into.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        into.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        into.Write(
            MemoryMarshal.AsBytes(Array.ConvertAll(matrix.Offsets.Value, each => each * unit).AsSpan())
        );
    }
}
