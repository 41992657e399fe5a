using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.References;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.References;

/// <summary>Trains the network that rates labels beside the linear-chain model: cross entropy of each word's label by itself.</summary>
/// <remarks>
/// All files share the table and the layers; a last matrix, and a row of the table, is each set of customs' own. One thread
/// and a seeded order, so that two runs on one machine write the same bytes.
/// </remarks>
internal sealed class NetworkTrainer
{
    private const int Customs = 2;
    private const int Labels = ReferenceModel.Labels;
    private const double RisingSteps = 300;
    private const int MostWords = 1200;
    private static readonly int Outcomes = TreeShape.Padded(Labels);

    private readonly ReferencePlan _plan;
    private readonly Shuffle _shuffle;
    private readonly TableTrainer _table;
    private readonly RecurrentTrainer[] _layers;
    private readonly LinearTrainer[] _ratings;
    private readonly float[][] _masks = Rooms();
    private readonly float[][] _gradients = Rooms();
    private readonly float[] _final = new float[MostWords * TreeShape.Whole];
    private readonly float[] _finalGradient = new float[MostWords * TreeShape.Whole];
    private readonly float[][] _rated;
    private int _step;

    /// <summary>A network of small random numbers.</summary>
    public NetworkTrainer(ReferencePlan plan)
    {
        _plan = plan;
        _shuffle = new Shuffle((ulong)plan.Seed);
        _table = new TableTrainer(ReferenceNetwork.TableBits, ReferenceFeatures.Rows, MostWords, _shuffle);
        _layers =
        [
            .. Enumerable
                .Range(0, ReferenceNetwork.Layers)
                .Select(layer => new RecurrentTrainer(
                    layer == 0 ? TreeShape.Entrance : TreeShape.Whole,
                    MostWords,
                    _shuffle
                )),
        ];
        _ratings =
        [
            .. Enumerable
                .Range(0, Customs)
                .Select(_ => new LinearTrainer(TreeShape.Whole, Outcomes, _shuffle)),
        ];
        _rated = [.. Enumerable.Range(0, Customs).Select(_ => new float[MostWords * Outcomes])];
    }

    /// <summary>Goes through all references as often as planned; tells the mean loss of a word in each pass.</summary>
    public void Learn(IReadOnlyList<LabelledReference> references, Action<int, double> tell)
    {
        var mixer = new ReferenceMixer(references, _shuffle);
        var fitting = references.Where(static each => each.Labels.Length < MostWords).ToList();
        var plain = fitting.ConvertAll(NetworkExample.Of);
        var order = Enumerable.Range(0, plain.Count).ToArray();
        var batch = new List<NetworkExample>();
        for (var pass = 0; pass < _plan.Passes; pass++)
        {
            _shuffle.Order(order.AsSpan());
            var all = Mixed(fitting, plain, mixer);
            var total = all.Sum(static each => each.Count);
            var (loss, done, words) = (0.0, 0, 0);
            foreach (var index in order)
            {
                if (words > 0 && words + all[index].Count > _plan.BatchWords)
                    Learn();
                batch.Add(all[index]);
                words += all[index].Count;
            }

            Learn();
            tell(pass + 1, loss / total);

            void Learn()
            {
                loss += LearnBatch(batch, words, Rate(pass + ((double)done / total)));
                done += words;
                words = 0;
                batch.Clear();
            }
        }
    }

    /// <summary>The numbers, made whole, of the network for the customs of core and good.</summary>
    /// <param name="unit">How many whole numbers stand for a rating of one.</param>
    public byte[] Write(float unit)
    {
        var (table, cell) = TreeWriter.Write(_table);
        using var file = new MemoryStream();
        file.Write(table);
        foreach (var layer in _layers)
        {
            if (layer.Narrow is { } narrow)
                TreeWriter.Write(narrow, 1f / WholeMatrix.One, file);
            TreeWriter.Write(
                layer.Matrix,
                layer.Narrow is null ? cell * EntranceRows.Unit : 1f / WholeMatrix.One,
                file
            );
        }

        TreeWriter.Write(_ratings[0], 1f / WholeMatrix.One, file, unit);
        return file.ToArray();
    }

    private List<NetworkExample> Mixed(
        List<LabelledReference> references,
        List<NetworkExample> plain,
        ReferenceMixer mixer
    )
    {
        var all = new List<NetworkExample>(plain);
        for (var at = 0; at < all.Count; at++)
        {
            if (_shuffle.Below(100) >= _plan.Mixed)
                continue;
            var mixed = mixer.Mix(references[at], _plan.MixedFields);
            if (mixed.Labels.Length < MostWords)
                all[at] = NetworkExample.Of(mixed);
        }

        return all;
    }

    // Up over the first steps, then down to nothing.
    private float Rate(double passes) =>
        (float)(
            _plan.Rate * Math.Min(1, ++_step / RisingSteps) * Math.Max(0.005, 1 - (passes / _plan.Passes))
        );

    private double LearnBatch(List<NetworkExample> batch, int words, float rate)
    {
        Forward(batch, words);
        var loss = Judge(batch, 1f / words);
        Backward(batch, words);
        _table.Step(rate);
        foreach (var layer in _layers)
        {
            layer.Narrow?.Step(rate);
            layer.Matrix.Step(rate);
        }

        foreach (var ratings in _ratings)
            ratings.Step(rate);
        return loss;
    }

    private void Forward(List<NetworkExample> batch, int words)
    {
        var lengths = batch.ConvertAll(static each => each.Count);
        _table.Forward(batch.Select(static each => each.Rows), _plan.RowDropout, sure: 1);
        Masks.Fill(_masks[0], TreeShape.Entrance, lengths, _shuffle, _plan.NetworkDropout / 2);
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer].Forward(Below(layer), _masks[layer], lengths);
            Masks.Fill(_masks[layer + 1], TreeShape.Whole, lengths, _shuffle, _plan.NetworkDropout);
        }

        for (var at = 0; at < words * TreeShape.Whole; at++)
            _final[at] = Below(_layers.Length)[at] * _masks[^1][at];
        for (var customs = 0; customs < Customs; customs++)
            _ratings[customs].Forward(_final, words, _rated[customs]);
    }

    // Turns ratings into gradients of the loss.
    private double Judge(List<NetworkExample> batch, float share)
    {
        var loss = 0.0;
        var word = 0;
        foreach (var example in batch)
        foreach (var label in example.Labels)
        {
            var weight = share * (example.Customs == 0 ? 1 : _plan.UglyShare);
            for (var customs = 0; customs < Customs; customs++)
            {
                var own = _rated[customs].AsSpan(word * Outcomes, Outcomes);
                if (customs == example.Customs)
                {
                    Softening.Soften(own, Labels, (int)label, weight);
                    loss -= Math.Log(Math.Max(1e-9, 1 + (own[(int)label] / weight)));
                }
                else
                {
                    own.Clear();
                }
            }

            word++;
        }

        return loss;
    }

    private void Backward(List<NetworkExample> batch, int words)
    {
        var lengths = batch.ConvertAll(static each => each.Count);
        Array.Clear(_finalGradient, 0, words * TreeShape.Whole);
        for (var customs = 0; customs < Customs; customs++)
            _ratings[customs].Backward(_final, words, _rated[customs], _finalGradient);
        for (var at = 0; at < words * TreeShape.Whole; at++)
            _gradients[^1][at] = _finalGradient[at] * _masks[^1][at];
        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            Array.Clear(_gradients[layer], 0, words * TreeShape.Whole);
            _layers[layer]
                .Backward(_gradients[layer + 1], _gradients[layer], Below(layer), _masks[layer], lengths);
        }

        _table.Backward(batch.Select(static each => each.Rows), _gradients[0]);
    }

    private float[] Below(int layer) => layer == 0 ? _table.Sums : _layers[layer - 1].State;

    private static float[][] Rooms() =>
        [
            .. Enumerable
                .Range(0, ReferenceNetwork.Layers + 1)
                .Select(_ => new float[MostWords * TreeShape.Whole]),
        ];
}
