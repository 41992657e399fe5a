using Assay.Networks.Compiling;

namespace Assay.Networks.Running;

/// <summary>One run of a schedule by the calling thread and by helpers that join if the machine has any to spare.</summary>
/// <remarks>Nobody waits for a helper to start: without one the caller does all the work.</remarks>
internal sealed unsafe class SharedRun : IThreadPoolWorkItem
{
    private readonly Plan _plan;
    private readonly Step[] _steps;
    private readonly Schedule _schedule;
    private readonly Workspace _workspace;
    private readonly int[] _next;
    private readonly int[] _left;
    private int _level = -1;
    private int _helpers;

    public SharedRun(Plan plan, Step[] steps, Schedule schedule, Workspace workspace)
    {
        _plan = plan;
        _steps = steps;
        _schedule = schedule;
        _workspace = workspace;
        _next = new int[schedule.Levels.Length];
        _left = Array.ConvertAll(schedule.Levels, l => l.Length);
    }

    /// <summary>Runs all levels; returns when everything is done and no helper touches the memory any more.</summary>
    public void Run(int threads)
    {
        for (var helper = 1; helper < threads; helper++)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        for (var level = 0; level < _schedule.Levels.Length; level++)
        {
            if (!_schedule.IsShared[level])
            {
                foreach (var unit in _schedule.Levels[level])
                    Run(unit);
                continue;
            }

            Volatile.Write(ref _level, level);
            Work(level);
            var wait = default(SpinWait);
            while (Volatile.Read(ref _left[level]) > 0)
                wait.SpinOnce(sleep1Threshold: -1);
        }

        Volatile.Write(ref _level, int.MaxValue);
        var leave = default(SpinWait);
        while (Volatile.Read(ref _helpers) > 0)
            leave.SpinOnce(sleep1Threshold: -1);
    }

    void IThreadPoolWorkItem.Execute()
    {
        Interlocked.Increment(ref _helpers);
        var wait = default(SpinWait);
        for (var done = -1; ; )
        {
            var level = Volatile.Read(ref _level);
            if (level == int.MaxValue)
                break;
            if (level <= done)
            {
                wait.SpinOnce(sleep1Threshold: -1);
                continue;
            }

            Work(level);
            done = level;
            wait.Reset();
        }

        Interlocked.Decrement(ref _helpers);
    }

    private void Work(int level)
    {
        var units = _schedule.Levels[level];
        for (int u; (u = Interlocked.Increment(ref _next[level]) - 1) < units.Length; )
        {
            Run(units[u]);
            Interlocked.Decrement(ref _left[level]);
        }
    }

    private void Run(Unit unit)
    {
        var step = _steps[unit.Step];
        var inputs = stackalloc double*[4];
        for (var i = 0; i < step.Inputs.Length; i++)
            inputs[i] = _workspace.Memory + _plan.Tables[step.Inputs[i]].Offset;
        step.Kernel.Run(inputs, _workspace.Memory + _plan.Tables[step.Output].Offset, unit.From, unit.To);
    }
}
