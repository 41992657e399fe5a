using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>Runs a plan in a workspace.</summary>
internal readonly unsafe struct Runner(Plan plan, Workspace workspace, int threads)
{
    /// <summary>Below this P(evidence), or above its inverse, a run is repeated with every table scaled.</summary>
    /// <remarks>
    /// Entries that underflow in an unscaled run are below 1e-308; where P(evidence) is above this bound they cannot
    /// change a posterior by more than 1e-100.
    /// </remarks>
    public const double Comfortable = 1e-200;

    public void Query(Evidence evidence, Posteriors answer)
    {
        Enter(evidence);
        if (!Forward(out var log, out var scaled))
        {
            answer.Clear();
            return;
        }

        answer.LogEvidence = log;
        Backward(scaled);
        Collect(answer);
    }

    /// <summary>Other numbers for the factors, or null for their own.</summary>
    public double[][]? Replaced { get; init; }

    /// <summary>Only P(evidence), without the way down.</summary>
    public double LogEvidence(Evidence evidence)
    {
        Enter(evidence);
        return Forward(out var log, out _) ? log : double.NegativeInfinity;
    }

    /// <summary>Puts evidence into the tables.</summary>
    public void Enter(Evidence evidence)
    {
        EnterStates(evidence);
        foreach (var load in plan.Loads)
        {
            if (load.Slots.Length > 0 || Replaced is not null)
                workspace.Fill(plan, load, EntriesOf(load));
        }

        foreach (var (slot, table) in plan.Likelihoods)
            EnterLikelihood(evidence, plan.Weighed[slot], table);
    }

    /// <summary>The way up; false where the evidence is impossible.</summary>
    public bool Forward(out double logEvidence, out bool scaled)
    {
        scaled = false;
        RunUp();
        var product = workspace.Besides;
        var least = 1.0;
        var most = 1.0;
        foreach (var root in plan.Roots)
        {
            var entry = *At(root);
            product *= entry;
            least = Math.Min(least, entry);
            most = Math.Max(most, entry);
        }

        foreach (var load in plan.Scalars)
            product *= Scalar(load);
        if (
            product > Comfortable
            && product < 1 / Comfortable
            && least > Comfortable
            && most < 1 / Comfortable
        )
        {
            logEvidence = Math.Log(product);
            return true;
        }

        scaled = true;
        Array.Clear(workspace.Scales);
        RunAll(plan.Up, true);
        return Scaled(out logEvidence);
    }

    /// <summary>The way down.</summary>
    public void Backward(bool scaled)
    {
        if (scaled || threads == 1)
            RunAll(plan.Down, scaled);
        else
            new SharedRun(plan, plan.Down, plan.DownSchedule, workspace).Run(threads);
    }

    public double* At(int table) => workspace.Memory + plan.Tables[table].Offset;

    public double Scalar(Load load) => EntriesOf(load)[load.Start(workspace.Observed)];

    private double[] EntriesOf(Load load) =>
        Replaced is null ? plan.Graph.Factors[load.Factor].Entries : Replaced[load.Factor];

    /// <summary>Writes ∂ ln P(e) / ∂θ of a loaded factor where its numbers stand in the factor.</summary>
    public void Scatter(int index, double[] target, bool scaled)
    {
        var load = plan.Loads[index];
        var table = plan.Tables[load.Table];
        var root = plan.RootOf(load.Table);
        var by = root < 0 ? 1 : 1 / *At(root);
        if (scaled)
            by *= Math.ScaleB(1, workspace.Scales[table.Adjoint] - (root < 0 ? 0 : workspace.Scales[root]));
        var start = load.Start(workspace.Observed);
        var adjoint = At(table.Adjoint);
        var positions = plan.Positions[index];
        for (var entry = 0; entry < positions.Length; entry++)
            target[start + positions[entry]] = adjoint[entry] * by;
    }

    /// <summary>Checks that the evidence is of the variables that the plan was made for.</summary>
    public void Match(Evidence evidence)
    {
        evidence.Check(plan.Graph);
        foreach (var variable in plan.Observed)
        {
            if (Array.BinarySearch(evidence.ObservedVariables, variable) < 0)
                throw new InvalidNetworkException(
                    $"The evidence has no state of {Name(variable)}, which was compiled as observed."
                );
        }

        foreach (var variable in evidence.ObservedVariables)
            Allow(variable);
        foreach (var variable in evidence.WeighedVariables)
            Allow(variable);
    }

    private void EnterStates(Evidence evidence)
    {
        Match(evidence);
        for (var slot = 0; slot < plan.Observed.Length; slot++)
        {
            var given = Array.BinarySearch(evidence.ObservedVariables, plan.Observed[slot]);
            workspace.Observed[slot] = evidence.ObservedStates[given];
        }

        workspace.Besides = 1;
        for (var i = 0; i < evidence.WeighedVariables.Length; i++)
        {
            var slot = Array.BinarySearch(plan.Observed, evidence.WeighedVariables[i]);
            if (slot >= 0)
                workspace.Besides *= evidence.WeighedValues[i][workspace.Observed[slot]];
        }
    }

    private string Name(int variable) => plan.Graph.Variables[variable].Name;

    private void Allow(int variable)
    {
        if (Array.BinarySearch(plan.Weighed, variable) < 0 && Array.BinarySearch(plan.Observed, variable) < 0)
            throw new InvalidNetworkException(
                $"The evidence names {Name(variable)}, for which the network was not compiled."
            );
    }

    private void EnterLikelihood(Evidence evidence, int variable, int table)
    {
        var target = new Span<double>(At(table), plan.Graph.Variables[variable].Cardinality);
        var weighed = Array.BinarySearch(evidence.WeighedVariables, variable);
        if (weighed >= 0)
            evidence.WeighedValues[weighed].CopyTo(target);
        else
            target.Fill(1);
        var observed = Array.BinarySearch(evidence.ObservedVariables, variable);
        if (observed < 0)
            return;
        var kept = target[evidence.ObservedStates[observed]];
        target.Clear();
        target[evidence.ObservedStates[observed]] = kept;
    }

    private bool Scaled(out double logEvidence)
    {
        logEvidence = Math.Log(workspace.Besides);
        long exponent = 0;
        foreach (var root in plan.Roots)
        {
            logEvidence += Math.Log(*At(root));
            exponent += workspace.Scales[root];
        }

        foreach (var load in plan.Scalars)
            logEvidence += Math.Log(Scalar(load));
        logEvidence += exponent * 0.693147180559945309417;
        return !double.IsNegativeInfinity(logEvidence);
    }

    private void RunUp()
    {
        if (threads == 1 || plan.IsMaximised)
            RunAll(plan.Up, false);
        else
            new SharedRun(plan, plan.Up, plan.UpSchedule, workspace).Run(threads);
    }

    private void RunAll(Step[] steps, bool scaled)
    {
        var inputs = stackalloc double*[4];
        var tables = plan.Tables;
        var memory = workspace.Memory;
        foreach (var step in steps)
        {
            for (var i = 0; i < step.Inputs.Length; i++)
                inputs[i] = memory + tables[step.Inputs[i]].Offset;
            var output = memory + tables[step.Output].Offset;
            if (step.IsMaximised)
                step.Kernel.RunMax(inputs, output);
            else
                step.Kernel.Run(inputs, output, 0, step.Kernel.Pieces);
            if (scaled)
                Rescale(step);
        }
    }

    /// <summary>Divides a table by a power of two so that its largest entry is near one: no digit is lost.</summary>
    private void Rescale(Step step)
    {
        var scale = 0;
        foreach (var input in step.Inputs)
            scale += workspace.Scales[input];
        var table = plan.Tables[step.Output];
        var output = At(step.Output);
        double most = 0;
        for (long i = 0; i < (long)table.Size; i++)
            most = Math.Max(most, output[i]);
        if (most > 0 && double.IsFinite(most))
        {
            var exponent = Math.ILogB(most);
            scale += exponent;
            var by = Math.ScaleB(1, -exponent);
            for (long i = 0; i < (long)table.Size; i++)
                output[i] *= by;
        }

        workspace.Scales[step.Output] = scale;
    }

    private void Collect(Posteriors answer)
    {
        foreach (var (variable, table) in plan.Marginals)
        {
            var slot = answer.Slot(variable);
            new ReadOnlySpan<double>(At(table), slot.Length).CopyTo(slot);
            Normalise(slot);
        }

        for (var i = 0; i < plan.Observed.Length; i++)
        {
            var slot = answer.Slot(plan.Observed[i]);
            slot.Clear();
            slot[workspace.Observed[i]] = 1;
        }

        if (plan.Joint < 0)
            return;
        for (var i = 0; i < answer.JointValues.Length; i++)
            answer.JointValues[i] = At(plan.Joint)[plan.JointPositions[i]];
        Normalise(answer.JointValues);
    }

    private static void Normalise(Span<double> values)
    {
        double sum = 0;
        foreach (var entry in values)
            sum += entry;
        var by = 1 / sum;
        foreach (ref var entry in values)
            entry *= by;
    }
}
