using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>Runs eight draws of a batch at once.</summary>
internal sealed unsafe class LaneRunner : SafeHandle
{
    private readonly LaneProgram _program;
    private readonly Plan _plan;
    private readonly Batch _batch;
    private readonly Evidence _evidence;
    private readonly bool[] _varies;
    private readonly int[] _observed;

    public LaneRunner(LaneProgram program, Batch batch, Evidence evidence)
        : base(0, true)
    {
        _program = program;
        _plan = program.Plan;
        _batch = batch;
        _evidence = evidence;
        _observed = new int[_plan.Observed.Length * LaneProgram.Lanes];
        SetHandle(
            (nint)NativeMemory.AlignedAlloc((nuint)(_plan.Entries * LaneProgram.Lanes * sizeof(double)), 64)
        );
        _varies = Array.ConvertAll(_plan.Loads, Varies);
        foreach (var one in _plan.Ones)
            new Span<double>(
                Memory + _plan.Tables[one].Offset,
                (int)_plan.Tables[one].Size * LaneProgram.Lanes
            ).Fill(1);
        Fix();
    }

    public override bool IsInvalid => handle == 0;

    private Vector512<double>* Memory => (Vector512<double>*)handle;

    /// <summary>Answers draws from the first on; those beyond the batch are computed and thrown away.</summary>
    /// <returns>One bit for each draw that needs scaling, or is impossible, and was not answered.</returns>
    public int Run(int first, BatchPosteriors answers)
    {
        Enter(first);
        RunAll(_plan.Up, _program.Up);
        var total = Vector512<double>.One;
        foreach (var root in _plan.Roots)
            total *= Memory[_plan.Tables[root].Offset];
        foreach (var scalar in _plan.Scalars)
            total *= Scalar(scalar, first);
        total *= Besides();
        RunAll(_plan.Down, _program.Down);
        var count = Math.Min(LaneProgram.Lanes, answers.Count - first);
        var open = 0;
        for (var lane = 0; lane < count; lane++)
        {
            var p = total.GetElement(lane);
            if (p > Runner.Comfortable && p < 1 / Runner.Comfortable)
                answers.LogEvidence[first + lane] = Math.Log(p);
            else
                open |= 1 << lane;
        }

        Collect(first, count, answers);
        return open;
    }

    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }

    private bool Varies(Load load)
    {
        if (_batch.Tables.ContainsKey(load.Factor))
            return true;
        foreach (var slot in load.Slots)
        {
            if (_batch.States.ContainsKey(_plan.Observed[slot]))
                return true;
        }

        return false;
    }

    /// <summary>Fills what is the same in every draw.</summary>
    private void Fix()
    {
        for (var slot = 0; slot < _plan.Observed.Length; slot++)
        {
            var state = _evidence.States.GetValueOrDefault(_plan.Observed[slot], 0);
            _observed.AsSpan(slot * LaneProgram.Lanes, LaneProgram.Lanes).Fill(state);
        }

        for (var l = 0; l < _plan.Loads.Length; l++)
        {
            if (!_varies[l])
                Fill(l, 0);
        }

        foreach (var (slot, table) in _plan.Likelihoods)
        {
            var variable = _plan.Weighed[slot];
            var target = Memory + _plan.Tables[table].Offset;
            var isWeighed = _evidence.Likelihoods.TryGetValue(variable, out var likelihood);
            for (var s = 0; s < _plan.Graph.Variables[variable].Cardinality; s++)
            {
                var kept = !_evidence.States.TryGetValue(variable, out var state) || state == s;
                target[s] = Vector512.Create(kept ? (isWeighed ? likelihood[s] : 1) : 0);
            }
        }
    }

    private void Enter(int first)
    {
        foreach (var (variable, states) in _batch.States)
        {
            var slot = Array.BinarySearch(_plan.Observed, variable);
            for (var lane = 0; lane < LaneProgram.Lanes; lane++)
                _observed[slot * LaneProgram.Lanes + lane] = states[
                    Math.Min(first + lane, states.Length - 1)
                ];
        }

        for (var l = 0; l < _varies.Length; l++)
        {
            if (_varies[l])
                Fill(l, first);
        }
    }

    private void Fill(int index, int first)
    {
        var load = _plan.Loads[index];
        var positions = _plan.Positions[index];
        var target = (double*)(Memory + _plan.Tables[load.Table].Offset);
        for (var lane = 0; lane < LaneProgram.Lanes; lane++)
        {
            var source = Source(load, first, lane);
            for (var e = 0; e < positions.Length; e++)
                target[e * LaneProgram.Lanes + lane] = source[positions[e]];
        }
    }

    private ReadOnlySpan<double> Source(Load load, int first, int lane)
    {
        var start = 0;
        for (var i = 0; i < load.Slots.Length; i++)
            start += _observed[load.Slots[i] * LaneProgram.Lanes + lane] * load.SlotSteps[i];
        if (!_batch.Tables.TryGetValue(load.Factor, out var values))
            return _plan.Graph.Factors[load.Factor].Entries.AsSpan(start);
        var length = _plan.Graph.Factors[load.Factor].Entries.Length;
        return values.AsSpan(Math.Min(first + lane, _batch.Count - 1) * length + start);
    }

    private Vector512<double> Scalar(Load load, int first)
    {
        var scalars = Vector512<double>.Zero;
        for (var lane = 0; lane < LaneProgram.Lanes; lane++)
            scalars = scalars.WithElement(lane, Source(load, first, lane)[0]);
        return scalars;
    }

    /// <summary>The likelihood of those observed states that have one besides.</summary>
    private Vector512<double> Besides()
    {
        var product = Vector512<double>.One;
        foreach (var (variable, likelihood) in _evidence.Likelihoods)
        {
            var slot = Array.BinarySearch(_plan.Observed, variable);
            for (var lane = 0; slot >= 0 && lane < LaneProgram.Lanes; lane++)
            {
                var state = _observed[slot * LaneProgram.Lanes + lane];
                product = product.WithElement(lane, product.GetElement(lane) * likelihood[state]);
            }
        }

        return product;
    }

    private void RunAll(Step[] steps, LaneKernel[] kernels)
    {
        var inputs = stackalloc Vector512<double>*[4];
        for (var s = 0; s < steps.Length; s++)
        {
            for (var i = 0; i < steps[s].Inputs.Length; i++)
                inputs[i] = Memory + _plan.Tables[steps[s].Inputs[i]].Offset;
            kernels[s].Run(inputs, Memory + _plan.Tables[steps[s].Output].Offset);
        }
    }

    private void Collect(int first, int count, BatchPosteriors answers)
    {
        foreach (var (variable, table) in _plan.Marginals)
        {
            var source = Memory + _plan.Tables[table].Offset;
            var states = _plan.Graph.Variables[variable].Cardinality;
            var sum = Vector512<double>.Zero;
            for (var s = 0; s < states; s++)
                sum += source[s];
            var by = Vector512<double>.One / sum;
            for (var s = 0; s < states; s++)
            {
                var values = source[s] * by;
                for (var lane = 0; lane < count; lane++)
                    answers.Slot(variable, first + lane)[s] = values.GetElement(lane);
            }
        }

        for (var slot = 0; slot < _plan.Observed.Length; slot++)
        {
            for (var lane = 0; lane < count; lane++)
                answers.Slot(_plan.Observed[slot], first + lane)[_observed[slot * LaneProgram.Lanes + lane]] =
                    1;
        }
    }
}
