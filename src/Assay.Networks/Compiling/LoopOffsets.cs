namespace Assay.Networks.Compiling;

/// <summary>Lists where a nest of loops takes each input.</summary>
internal static class LoopOffsets
{
    /// <summary>For each combination of the chosen loops, in order, the offset of each input.</summary>
    /// <param name="shape">The loops.</param>
    /// <param name="kept">Whether to take the loops that stand in the output or those that are summed.</param>
    /// <param name="from">First loop to consider.</param>
    /// <param name="to">One past the last.</param>
    public static int[] Of(in KernelShape shape, bool kept, int from, int to)
    {
        var inputs = shape.Strides.Length;
        var count = 1;
        for (var d = from; d < to; d++)
            count *= shape.Kept[d] == kept ? shape.Extents[d] : 1;
        var offsets = new int[count * inputs];
        var filled = 1;
        // Grown from the innermost loop outward: each loop repeats what is there at a larger offset.
        for (var d = to - 1; d >= from; d--)
        {
            if (shape.Kept[d] != kept)
                continue;
            var target = filled * inputs;
            for (var step = 1; step < shape.Extents[d]; step++)
            {
                for (var source = 0; source < filled * inputs; source += inputs)
                {
                    for (var i = 0; i < inputs; i++)
                        offsets[target++] = offsets[source + i] + step * shape.Strides[i][d];
                }
            }

            filled *= shape.Extents[d];
        }

        return offsets;
    }
}
