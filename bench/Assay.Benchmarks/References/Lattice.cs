using System.Numerics;
using System.Runtime.InteropServices;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>The probabilities of all labellings of one reference under the present weights (forward-backward, scaled).</summary>
internal sealed class Lattice
{
    private const int Labels = ReferenceModel.Labels;
    private const int Stride = ReferenceModel.Stride;
    private const int Square = Labels * Labels;

    private readonly Example _example;
    private readonly int _length;
    private readonly float[] _scores;
    private readonly double[] _emissions;
    private readonly double[] _forward;
    private readonly double[] _backward;
    private readonly double[] _scaling;
    private readonly double[] _transitions = new double[ReferenceFeatures.Gates * Square];
    private readonly double[] _ends = new double[2 * Labels];
    private readonly double[] _expected = new double[(ReferenceFeatures.Gates * Square) + (2 * Labels)];
    private readonly float[] _changes;
    private readonly float[] _gates;
    private readonly float _scale;
    private double _gold;

    /// <summary>Sums the weights of every word for every label.</summary>
    public Lattice(Example example, float[] weights, float[] gates, float scale)
    {
        _example = example;
        _gates = gates;
        _scale = scale;
        _length = example.Labels.Length;
        _scores = new float[_length * Stride];
        _emissions = new double[_length * Labels];
        _forward = new double[_length * Labels];
        _backward = new double[_length * Labels];
        _scaling = new double[_length];
        _changes = new float[_length * Stride];
        for (var at = 0; at < _length; at++)
            Sum(at, weights);
        foreach (var gate in example.Gates.Distinct())
        {
            for (var i = gate * Square; i < (gate + 1) * Square; i++)
                _transitions[i] = Math.Exp(gates[i] * scale);
        }

        for (var i = 0; i < _ends.Length; i++)
            _ends[i] = Math.Exp(gates[ReferenceModel.Transitions + i] * scale);
    }

    /// <summary>Computes everything; gives minus the log-probability of the true labels.</summary>
    public double Run()
    {
        var log = 0.0;
        for (var at = 0; at < _length; at++)
            log += Exponentiate(at);
        log += Forward();
        Backward();
        Expect();
        return log - _gold;
    }

    /// <summary>True minus expected for each label of a word.</summary>
    public Span<float> ChangeAt(int at) => _changes.AsSpan(at * Stride, Stride);

    /// <summary>Adds true minus expected to the transitions.</summary>
    public void ChangeGates(float[] gates, float reach)
    {
        foreach (var gate in _example.Gates.Skip(1).Distinct())
        {
            for (var i = gate * Square; i < (gate + 1) * Square; i++)
                gates[i] += (float)(_expected[i] * reach);
        }

        for (var i = ReferenceModel.Transitions; i < gates.Length; i++)
            gates[i] += (float)(_expected[i] * reach);
    }

    private void Sum(int at, float[] weights)
    {
        var sum = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan(at * Stride, Stride));
        foreach (var feature in _example.Features[at])
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(feature * Stride, Stride));
            for (var i = 0; i < sum.Length; i++)
                sum[i] += row[i];
        }
    }

    private double Exponentiate(int at)
    {
        var scores = _scores.AsSpan(at * Stride, Labels);
        var largest = float.MinValue;
        foreach (var score in scores)
            largest = Math.Max(largest, score);
        for (var label = 0; label < Labels; label++)
            _emissions[(at * Labels) + label] = Math.Exp((scores[label] - largest) * _scale);
        _gold += scores[(int)_example.Labels[at]] * (double)_scale;
        return largest * (double)_scale;
    }

    private double Forward()
    {
        var log = 0.0;
        for (var at = 0; at < _length; at++)
        {
            for (var label = 0; label < Labels; label++)
            {
                var mass = at == 0 ? _ends[label] : Reach(at, label);
                _forward[(at * Labels) + label] = mass * _emissions[(at * Labels) + label];
            }

            if (at == _length - 1)
                Multiply(_forward.AsSpan(at * Labels, Labels), _ends.AsSpan(Labels, Labels));
            log += Normalise(at);
        }

        _gold += GoldGates();
        return log;
    }

    private double Reach(int at, int label)
    {
        var mass = 0.0;
        var row = _example.Gates[at] * Square;
        for (var before = 0; before < Labels; before++)
            mass += _forward[((at - 1) * Labels) + before] * _transitions[row + (before * Labels) + label];
        return mass;
    }

    private static void Multiply(Span<double> masses, ReadOnlySpan<double> by)
    {
        for (var i = 0; i < masses.Length; i++)
            masses[i] *= by[i];
    }

    private double Normalise(int at)
    {
        var masses = _forward.AsSpan(at * Labels, Labels);
        var sum = 0.0;
        foreach (var mass in masses)
            sum += mass;
        _scaling[at] = sum;
        for (var label = 0; label < Labels; label++)
            masses[label] /= sum;
        return Math.Log(sum);
    }

    private double GoldGates()
    {
        var labels = _example.Labels;
        var sum = (double)_gates[ReferenceModel.Transitions + (int)labels[0]];
        sum += _gates[ReferenceModel.Transitions + Labels + (int)labels[^1]];
        for (var at = 1; at < _length; at++)
            sum += _gates[(_example.Gates[at] * Square) + ((int)labels[at - 1] * Labels) + (int)labels[at]];
        return sum * _scale;
    }

    private void Backward()
    {
        for (var label = 0; label < Labels; label++)
            _backward[((_length - 1) * Labels) + label] = _ends[Labels + label] / _scaling[_length - 1];
        for (var at = _length - 2; at >= 0; at--)
        {
            var row = _example.Gates[at + 1] * Square;
            for (var label = 0; label < Labels; label++)
            {
                var mass = 0.0;
                for (var next = 0; next < Labels; next++)
                {
                    mass +=
                        _transitions[row + (label * Labels) + next]
                        * _emissions[((at + 1) * Labels) + next]
                        * _backward[((at + 1) * Labels) + next];
                }

                _backward[(at * Labels) + label] = mass / _scaling[at];
            }
        }
    }

    private void Expect()
    {
        for (var at = 0; at < _length; at++)
        {
            for (var label = 0; label < Labels; label++)
                _changes[(at * Stride) + label] = -(float)Probability(at, label);
            _changes[(at * Stride) + (int)_example.Labels[at]] += 1;
            if (at > 0)
                ExpectGate(at);
        }

        for (var label = 0; label < Labels; label++)
        {
            _expected[ReferenceModel.Transitions + label] = _changes[label];
            _expected[ReferenceModel.Transitions + Labels + label] = _changes[
                ((_length - 1) * Stride) + label
            ];
        }
    }

    private double Probability(int at, int label)
    {
        var mass = _forward[(at * Labels) + label];
        return at == _length - 1 ? mass : mass * _backward[(at * Labels) + label] * _scaling[at];
    }

    private void ExpectGate(int at)
    {
        var row = _example.Gates[at] * Square;
        for (var before = 0; before < Labels; before++)
        {
            var mass = _forward[((at - 1) * Labels) + before];
            if (mass < 1e-9)
                continue;
            for (var label = 0; label < Labels; label++)
            {
                var i = row + (before * Labels) + label;
                _expected[i] -=
                    mass
                    * _transitions[i]
                    * _emissions[(at * Labels) + label]
                    * _backward[(at * Labels) + label];
            }
        }

        _expected[row + ((int)_example.Labels[at - 1] * Labels) + (int)_example.Labels[at]] += 1;
    }
}
