using System.Numerics;
using System.Runtime.InteropServices;
using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>Trains the linear-chain model: a conditional random field by stochastic gradient descent with a quadratic penalty.</summary>
/// <remarks>
/// Lafferty, McCallum and Pereira 2001; the scaled vector after Bottou 2010; weights that files share and weights of their own
/// after Daumé 2007, of which only those for core and good are written. One thread, a seeded order and no clock, so that two
/// runs on one machine write the same bytes.
/// </remarks>
internal sealed class ReferenceLearner
{
    private const int Labels = ReferenceModel.Labels;
    private const int Stride = ReferenceModel.Stride;

    /// <summary>The labels of core and good follow one set of customs, those of ugly others.</summary>
    private const int Customs = 2;

    private readonly List<Example> _examples = [];
    private readonly FeatureNumbers _numbers;
    private readonly float[][] _weights;
    private readonly float[][] _gates;
    private readonly ReferencePlan _plan;
    private readonly double _penalty;
    private readonly IReadOnlyList<LabelledReference> _references;
    private readonly ReferenceMixer _mixer;
    private float _scale = 1;

    /// <summary>Numbers the features of what is learned from.</summary>
    /// <param name="references">What is learned from.</param>
    /// <param name="plan">How it is learned.</param>
    public ReferenceLearner(IReadOnlyList<LabelledReference> references, ReferencePlan plan)
    {
        _plan = plan;
        _references = references;
        _mixer = new ReferenceMixer(references, new Shuffle((ulong)plan.Seed));
        _penalty = plan.Penalty / references.Count;
        _numbers = new FeatureNumbers(references);
        _weights = [.. Enumerable.Range(0, Customs).Select(_ => new float[_numbers.All.Count * Stride])];
        _gates =
        [
            .. Enumerable.Range(0, Customs).Select(_ => new float[ReferenceModel.Transitions + (2 * Labels)]),
        ];
        foreach (var reference in references)
            _examples.Add(ExampleOf(reference));
    }

    /// <summary>How many features are learned.</summary>
    public int Features => _numbers.All.Count;

    /// <summary>Goes through all references as often as planned; tells the mean loss of each round.</summary>
    public void Learn(Action<int, double> tell)
    {
        var epochs = _plan.Epochs;
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var random = new Random(20_200_214);
        var steps = 0;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                loss += LearnOne(
                    Thinned(
                        random.Next(100) < _plan.Mixed
                            ? ExampleOf(_mixer.Mix(_references[index], _plan.MixedFields))
                            : _examples[index],
                        random
                    ),
                    Step(steps / (double)(epochs * _examples.Count))
                );
                steps++;
            }

            tell(epoch, loss / _examples.Count);
        }
    }

    /// <summary>The features that say most, in whole numbers.</summary>
    /// <param name="network">Writes a network's numbers, given how many whole numbers stand for one.</param>
    public byte[] Write(Func<float, byte[]> network)
    {
        var features = Enumerable
            .Range(0, _numbers.All.Count)
            .OrderByDescending(Reach)
            .ThenBy(static i => i)
            .Take(_plan.Kept)
            .ToArray();
        var largest = features.Length == 0 ? 1 : features.Max(Largest);
        var unit = 100 / Math.Min(largest, 4f);
        var gates = _gates[0]
            .Select(gate => (short)Math.Clamp(Math.Round(gate * unit * _scale), -32_000, 32_000))
            .ToArray();
        return ReferenceModel.Write(
            gates,
            [.. features.Select(i => (_numbers.All[i], Whole(i, unit)))],
            network(unit)
        );
    }

    private Example ExampleOf(LabelledReference reference) =>
        new(_numbers.Of(reference), GatesOf(reference), reference.Labels, reference.IsUgly ? 1 : 0);

    // The last fifth goes down in a straight line, so that no reference counts more for having come last.
    private double Step(double done) => _plan.FirstStep * Math.Min(1, (1 - done) * 1.25) / (1 + (3 * done));

    // Learned with a share of the features, used with all.
    private float Share => 1 - (float)_plan.Dropout;

    private ReadOnlySpan<float> Row(int feature) => _weights[0].AsSpan(feature * Stride, Labels);

    private double Reach(int feature)
    {
        var sum = 0.0;
        foreach (var weight in Row(feature))
            sum += weight * (double)weight;
        return sum;
    }

    private float Largest(int feature)
    {
        var largest = 0f;
        foreach (var weight in Row(feature))
            largest = Math.Max(largest, Math.Abs(weight));
        return largest * _scale * Share;
    }

    private sbyte[] Whole(int feature, float unit)
    {
        var whole = new sbyte[Stride];
        for (var label = 0; label < Labels; label++)
            whole[label] = (sbyte)
                Math.Clamp(
                    Math.Round(_weights[0][(feature * Stride) + label] * _scale * Share * unit),
                    -127,
                    127
                );
        return whole;
    }

    private static int[] GatesOf(LabelledReference reference)
    {
        var features = new ReferenceFeatures(reference.Text, reference.Words);
        var gates = new int[features.Count];
        for (var at = 1; at < features.Count; at++)
            gates[at] = features.GateTo(at);
        return gates;
    }

    private Example Thinned(Example example, Random random) =>
        _plan.Dropout <= 0
            ? example
            : example with
            {
                Features = [.. example.Features.Select(word => Thinned(word, random))],
            };

    private int[] Thinned(int[] features, Random random) =>
        Array.FindAll(features, _ => random.NextDouble() >= _plan.Dropout);

    private double LearnOne(Example example, double step)
    {
        var lattice = new Lattice(example, _weights[example.Customs], _gates[example.Customs], _scale);
        var loss = lattice.Run();
        _scale *= (float)(1 - (step * _penalty));
        var reach = (float)(step / _scale);
        for (var customs = 0; customs < Customs; customs++)
            Move(example, lattice, customs, customs == example.Customs ? reach * (1 + _plan.Own) : reach);
        return loss;
    }

    private void Move(Example example, Lattice lattice, int customs, float reach)
    {
        var change = new float[Stride];
        for (var at = 0; at < example.Features.Length; at++)
        {
            var wanted = lattice.ChangeAt(at);
            for (var label = 0; label < Labels; label++)
                change[label] = wanted[label] * reach;
            foreach (var feature in example.Features[at])
                AddRow(_weights[customs].AsSpan(feature * Stride, Stride), change);
        }

        lattice.ChangeGates(_gates[customs], reach);
    }

    private static void AddRow(Span<float> row, ReadOnlySpan<float> change)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var changes = MemoryMarshal.Cast<float, Vector<float>>(change);
        for (var i = 0; i < rows.Length; i++)
            rows[i] += changes[i];
    }
}
