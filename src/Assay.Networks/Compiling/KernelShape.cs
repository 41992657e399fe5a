namespace Assay.Networks.Compiling;

/// <summary>The loops of a table operation, adjacent loops joined where every table steps through both alike.</summary>
internal readonly struct KernelShape
{
    private const int LongestRun = 4096;
    private const int ShortestRun = 64;

    private KernelShape(int[] extents, bool[] kept, int[][] strides, long work)
    {
        Extents = extents;
        Kept = kept;
        Strides = strides;
        Work = work;
    }

    /// <summary>How often each loop runs, outermost first.</summary>
    public int[] Extents { get; }

    /// <summary>Whether the loop's variable stands in the output.</summary>
    public bool[] Kept { get; }

    /// <summary>For each input its step in each loop; 0 where it lacks the variable.</summary>
    public int[][] Strides { get; }

    /// <summary>All loops multiplied.</summary>
    public long Work { get; }

    /// <param name="cardinalities">By variable; variables are numbered in the common table order.</param>
    /// <param name="inputs">The scopes of the inputs, ascending.</param>
    /// <param name="output">The scope of the output, ascending.</param>
    public static KernelShape Of(int[] cardinalities, ReadOnlySpan<int[]> inputs, int[] output)
    {
        var union = Scopes.Union(inputs, output);
        var strides = new int[inputs.Length][];
        for (var i = 0; i < inputs.Length; i++)
            strides[i] = StridesOf(cardinalities, inputs[i], union);
        var extents = new int[union.Length];
        var kept = new bool[union.Length];
        var loops = 0;
        long work = 1;
        for (int d = 0, o = 0; d < union.Length; d++)
        {
            var extent = cardinalities[union[d]];
            var keep = o < output.Length && output[o] == union[d];
            if (keep)
                o++;
            work *= extent;
            if (loops > 0 && kept[loops - 1] == keep && Joins(strides, loops - 1, d, extent))
            {
                extents[loops - 1] *= extent;
                foreach (var stride in strides)
                    stride[loops - 1] = stride[d];
                continue;
            }

            extents[loops] = extent;
            kept[loops] = keep;
            foreach (var stride in strides)
                stride[loops] = stride[d];
            loops++;
        }

        return new KernelShape(extents[..loops], kept[..loops], strides, work).WithShortRun();
    }

    /// <summary>Cuts a very long run of the output in two loops, so that threads can share it.</summary>
    private KernelShape WithShortRun()
    {
        var last = Extents.Length - 1;
        if (last < 0 || !Kept[last] || Extents[last] <= LongestRun)
            return this;
        var run = LongestRun;
        while (Extents[last] % run != 0)
            run--;
        if (run < ShortestRun)
            return this;
        int[] extents = [.. Extents[..last], Extents[last] / run, run];
        var strides = Array.ConvertAll(Strides, s => (int[])[.. s[..last], s[last] * run, s[last]]);
        return new KernelShape(extents, [.. Kept, true], strides, Work);
    }

    private static bool Joins(int[][] strides, int previous, int next, int extent)
    {
        foreach (var stride in strides)
        {
            if (stride[previous] != stride[next] * extent)
                return false;
        }

        return true;
    }

    private static int[] StridesOf(int[] cardinalities, int[] scope, int[] union)
    {
        var strides = new int[union.Length];
        var stride = 1;
        for (int s = scope.Length - 1, u = union.Length - 1; s >= 0; u--)
        {
            if (union[u] != scope[s])
                continue;
            strides[u] = stride;
            stride *= cardinalities[scope[s]];
            s--;
        }

        return strides;
    }
}
