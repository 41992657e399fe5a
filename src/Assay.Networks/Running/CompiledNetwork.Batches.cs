namespace Assay.Networks.Running;

/// <content>Many parameter or evidence sets through one program.</content>
public sealed partial class CompiledNetwork
{
    private LaneProgram? _lanes;

    /// <summary>Answers a batch, eight draws at a time. The answers do not depend on the number of threads.</summary>
    /// <param name="batch">What differs from draw to draw.</param>
    /// <param name="evidence">What is known in all draws; states that the batch gives need not be in it.</param>
    /// <exception cref="InvalidNetworkException">The batch does not fit the network or what it was compiled for.</exception>
    public BatchPosteriors Query(Batch batch, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(evidence);
        batch.Check(Graph, [.. Plan.Observed]);
        var answers = new BatchPosteriors(
            Graph,
            Plan.Marginals.Select(m => m.Variable).Concat(Plan.Observed),
            batch.Count
        );
        if (batch.Count == 0)
            return answers;
        // Whatever is missing in the evidence is refused before the work starts.
        var first = EvidenceOf(batch, evidence, 0);
        new Runner(Plan, null!, 1).Match(first);
        if (!LaneProgram.Fits(Plan))
        {
            RunInParts(
                batch.Count,
                (from, to) => OneByOne(batch, evidence, Enumerable.Range(from, to - from), answers)
            );
            return answers;
        }

        var program = _lanes ??= new LaneProgram(Plan);
        RunInParts(
            (batch.Count + LaneProgram.Lanes - 1) / LaneProgram.Lanes,
            (from, to) => Lanes(program, batch, evidence, from, to, answers)
        );
        return answers;
    }

    private void RunInParts(int count, Action<int, int> part)
    {
        var parts = Math.Min(_threads, count);
        if (parts <= 1)
            part(0, count);
        else
            Parallel.For(
                0,
                parts,
                p => part((int)((long)count * p / parts), (int)((long)count * (p + 1) / parts))
            );
    }

    private void Lanes(
        LaneProgram program,
        Batch batch,
        Evidence evidence,
        int from,
        int to,
        BatchPosteriors answers
    )
    {
        using var runner = new LaneRunner(program, batch, EvidenceOf(batch, evidence, 0));
        var open = new List<int>();
        for (var block = from; block < to; block++)
        {
            var first = block * LaneProgram.Lanes;
            for (var bits = runner.Run(first, answers); bits != 0; bits &= bits - 1)
                open.Add(first + System.Numerics.BitOperations.TrailingZeroCount(bits));
        }

        if (open.Count > 0)
            OneByOne(batch, evidence, open, answers);
    }

    private void OneByOne(Batch batch, Evidence evidence, IEnumerable<int> draws, BatchPosteriors answers)
    {
        var workspace = new Workspace(Plan);
        using (workspace)
        {
            var answer = CreatePosteriors();
            var factors = Graph.Factors.Select(f => f.Entries).ToArray();
            foreach (var draw in draws)
            {
                foreach (var (factor, values) in batch.Tables)
                {
                    var length = Graph.Factors[factor].Entries.Length;
                    factors[factor] = values.AsSpan(draw * length, length).ToArray();
                }

                new Runner(Plan, workspace, 1) { Replaced = factors }.Query(
                    EvidenceOf(batch, evidence, draw),
                    answer
                );
                answers.LogEvidence[draw] = answer.LogEvidence;
                foreach (var (variable, _) in Plan.Marginals)
                    answer[variable].CopyTo(answers.Slot(variable, draw));
                foreach (var variable in Plan.Observed)
                    answer[variable].CopyTo(answers.Slot(variable, draw));
            }
        }
    }

    private static Evidence EvidenceOf(Batch batch, Evidence evidence, int draw)
    {
        foreach (var (variable, states) in batch.States)
            evidence = evidence.With(variable, states[draw]);
        return evidence;
    }
}
