using System.Runtime.InteropServices;

namespace Assay.Core.Reading.Syntax;

/// <summary>Reads numbers that stand one after another in a model file, little-endian.</summary>
internal ref struct WeightReader(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> rest = rest;

    /// <summary>A matrix: its inputs and outcomes, then weights, scales and offsets.</summary>
    public WholeMatrix Matrix()
    {
        var size = Take<int>(2);
        int inputs = size[0],
            outcomes = size[1];
        if (
            inputs is < 1 or > 256
            || inputs % WholeMatrix.Four != 0
            || outcomes is < 1 or > 4096
            || outcomes % WholeMatrix.Block != 0
        )
            throw new InvalidDataException($"A matrix of {inputs} inputs and {outcomes} outcomes.");
        return new(inputs, Take<sbyte>(inputs * outcomes).ToArray(), Floats(outcomes), Floats(outcomes));
    }

    /// <summary>So many floating-point numbers.</summary>
    public float[] Floats(int count) => Take<float>(count).ToArray();

    private ReadOnlySpan<T> Take<T>(int count)
        where T : unmanaged
    {
        var found = MemoryMarshal.Cast<byte, T>(rest)[..count];
        rest = rest[MemoryMarshal.AsBytes(found).Length..];
        return found;
    }
}
