namespace Assay.Benchmarks.Provenance;

/// <summary>Fits a conditional logit by Newton's method with a ridge; where several answers are right, by expectation and maximisation.</summary>
internal sealed class LogitFit(int columns, bool[] isUsed, double ridge)
{
    private readonly int[] _used = [.. Enumerable.Range(0, columns).Where(column => isUsed[column])];

    public double[] Fit(List<Choice> choices, int iterations)
    {
        var weights = new double[columns];
        var now = Penalised(choices, weights);
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            var (gradient, curvature) = Derive(choices, weights);
            var step = Solve(curvature, gradient);
            var before = now;
            for (var length = 1.0; length > 0.01; length /= 2)
            {
                var tried = (double[])weights.Clone();
                for (var at = 0; at < _used.Length; at++)
                    tried[_used[at]] += length * step[at];
                var reached = Penalised(choices, tried);
                if (reached <= now)
                    continue;
                (weights, now) = (tried, reached);
                break;
            }

            Console.Error.WriteLine(
                FormattableString.Invariant($"  iteration {iteration}: {now / choices.Count:0.00000}")
            );
            if (now - before < 1e-6 * choices.Count)
                break;
        }

        return weights;
    }

    private double Penalised(List<Choice> choices, double[] weights)
    {
        var sum = 0.0;
        foreach (var choice in choices)
        {
            var (all, _) = Probabilities(choice, weights);
            var hit = 0.0;
            for (var row = 0; row < choice.Rows; row++)
                hit += choice.IsRight[row] ? all[row] : 0;
            sum += Math.Log(Math.Max(hit, 1e-300));
        }

        return sum - (ridge / 2 * _used.Sum(column => weights[column] * weights[column]));
    }

    private (double[] Gradient, double[] Curvature) Derive(List<Choice> choices, double[] weights)
    {
        var n = _used.Length;
        var gradient = new double[n];
        var curvature = new double[n * n];
        var mean = new double[n];
        foreach (var choice in choices)
        {
            var (all, right) = Probabilities(choice, weights);
            Array.Clear(mean);
            for (var row = 0; row < choice.Rows; row++)
            {
                var values = choice.Values.AsSpan(row * columns, columns);
                for (var i = 0; i < n; i++)
                {
                    double value = values[_used[i]];
                    if (value == 0)
                        continue;
                    gradient[i] += (right[row] - all[row]) * value;
                    mean[i] += all[row] * value;
                    var weighted = all[row] * value;
                    if (weighted == 0)
                        continue;
                    for (var j = 0; j <= i; j++)
                        curvature[(i * n) + j] += weighted * values[_used[j]];
                }
            }

            for (var i = 0; i < n; i++)
            for (var j = 0; j <= i; j++)
                curvature[(i * n) + j] -= mean[i] * mean[j];
        }

        for (var i = 0; i < n; i++)
        {
            gradient[i] -= ridge * weights[_used[i]];
            curvature[(i * n) + i] += ridge;
        }

        return (gradient, curvature);
    }

    private (double[] All, double[] Right) Probabilities(Choice choice, double[] weights)
    {
        var all = new double[choice.Rows];
        for (var row = 0; row < choice.Rows; row++)
        {
            var values = choice.Values.AsSpan(row * columns, columns);
            foreach (var column in _used)
                all[row] += weights[column] * values[column];
        }

        var most = all.Max();
        var (total, hit) = (0.0, 0.0);
        for (var row = 0; row < choice.Rows; row++)
        {
            all[row] = Math.Exp(all[row] - most);
            total += all[row];
            hit += choice.IsRight[row] ? all[row] : 0;
        }

        var right = new double[choice.Rows];
        for (var row = 0; row < choice.Rows; row++)
        {
            right[row] = choice.IsRight[row] ? (hit > 0 ? all[row] / hit : 1.0 / choice.Rows) : 0;
            all[row] /= total;
        }

        return (all, right);
    }

    // Cholesky: the curvature is symmetric and, with the ridge, positive.
    private static double[] Solve(double[] lower, double[] right)
    {
        var n = right.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = lower[(i * n) + j];
                for (var k = 0; k < j; k++)
                    sum -= lower[(i * n) + k] * lower[(j * n) + k];
                lower[(i * n) + j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / lower[(j * n) + j];
            }
        }

        var solved = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                solved[i] -= lower[(i * n) + k] * solved[k];
            solved[i] /= lower[(i * n) + i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                solved[i] -= lower[(k * n) + i] * solved[k];
            solved[i] /= lower[(i * n) + i];
        }

        return solved;
    }
}
