using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Running;

namespace Assay.Core.Weighing;

/// <summary>A compiled network that answers for many versions of its tables, a batch at a time; variable 0 is asked for.</summary>
internal sealed class VersionedNetwork
{
    /// <summary>Entries of tables in one query above which a network is refused: some seconds of one core.</summary>
    private const double MostWork = 2e9;

    /// <summary>Numbers of one batch that are held at once: 64 MB.</summary>
    private const int MostNumbers = 8_000_000;

    /// <summary>Natural logarithm of weights that still multiply with each other within the numbers of the machine.</summary>
    private const double FarLog = 300;

    private readonly IReadOnlyList<double[]> _tables;
    private readonly CompiledNetwork _compiled;

    /// <summary>Compiles a network.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="tables">The numbers that stand in it, by factor.</param>
    /// <exception cref="WeighingRefusedException">It is too entangled for exact inference.</exception>
    public VersionedNetwork(FactorGraph graph, IReadOnlyList<double[]> tables)
    {
        _tables = tables;
        _compiled = Compiled(graph, new CompileOptions { Targets = [0] });
    }

    /// <summary>Writes the numbers of a table in one of several versions.</summary>
    public delegate void Filler(int version, int table, Span<double> values);

    /// <summary>What one query costs.</summary>
    public PlanCost Cost => _compiled.Cost;

    /// <summary>ln P(reports) with the tables as they stand.</summary>
    public double LogEvidence => _compiled.Query(Evidence.None).LogEvidence;

    /// <summary>Unnormalised weight of each state of variable 0, for each version; all zero where it is impossible.</summary>
    /// <param name="touched">For each version the tables that differ, in rising order.</param>
    /// <param name="fill">Writes their numbers.</param>
    public double[][] Weights(IReadOnlyList<int[]> touched, Filler fill)
    {
        var weights = new double[touched.Count][];
        foreach (var (from, to, tables) in Parts(touched))
        {
            var answers = _compiled.Query(Batch(from, to, tables, touched, fill), Evidence.None);
            for (var version = from; version < to; version++)
            {
                // Far beyond what the means give, only the mutual weights of the states matter, and they are kept.
                var scale = Math.Exp(Math.Clamp(answers.LogEvidenceOf(version - from), -FarLog, FarLog));
                var row = answers.Of(0, version - from).ToArray();
                foreach (ref var weight in row.AsSpan())
                    weight *= scale;
                weights[version] = row;
            }
        }

        return weights;
    }

    /// <summary>Compiles, or refuses in the words of weighing.</summary>
    public static CompiledNetwork Compiled(FactorGraph graph, CompileOptions options)
    {
        try
        {
            return CompiledNetwork.Compile(
                graph,
                options with
                {
                    WorkLimit = MostWork,
                    // Cases are compiled often and run some thousand times: a long search does not pay.
                    SearchEffort = 0.1,
                    MemoryLimit = 2L << 30,
                }
            );
        }
        catch (NetworkTooLargeException refused)
        {
            throw new WeighingRefusedException(
                FormattableString.Invariant(
                    $"The case is too entangled for exact inference: one answer would take {refused.Cost.Work:0.0e0} steps and {refused.Cost.Bytes / (1 << 20):0} MB; at most {MostWork:0.0e0} steps and 2048 MB are allowed. Fewer sources that report on many of the same indicators would help."
                ),
                refused
            );
        }
    }

    /// <summary>Batches that fit the memory, each with all tables that any of its versions touches.</summary>
    private IEnumerable<(int From, int To, int[] Tables)> Parts(IReadOnlyList<int[]> touched)
    {
        for (var from = 0; from < touched.Count; )
        {
            var isIn = new bool[_tables.Count];
            var tables = new List<int>();
            var (to, size) = (from, 0L);
            while (to < touched.Count)
            {
                // Draws all touch the same tables, and say so with the same list.
                int[] more =
                    to > from && ReferenceEquals(touched[to], touched[to - 1])
                        ? []
                        : Array.FindAll(touched[to], table => !isIn[table]);
                var grown = size + more.Sum(table => (long)_tables[table].Length);
                if (to > from && grown * (to + 1 - from) > MostNumbers)
                    break;
                foreach (var table in more)
                    isIn[table] = true;
                tables.AddRange(more);
                size = grown;
                to++;
            }

            tables.Sort();
            yield return (from, to, [.. tables]);
            from = to;
        }
    }

    private Batch Batch(int from, int to, int[] tables, IReadOnlyList<int[]> touched, Filler fill)
    {
        var batch = new Batch(to - from);
        foreach (var table in tables)
        {
            var size = _tables[table].Length;
            var values = new double[(to - from) * size];
            for (var version = from; version < to; version++)
            {
                var place = values.AsSpan((version - from) * size, size);
                if (Array.BinarySearch(touched[version], table) >= 0)
                    fill(version, table, place);
                else
                    _tables[table].CopyTo(place);
            }

            batch.WithFactor(table, values);
        }

        return batch;
    }
}
