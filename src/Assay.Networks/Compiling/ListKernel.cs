namespace Assay.Networks.Compiling;

/// <summary>A small operation as a list of positions: for each output entry the same number of terms.</summary>
/// <remarks>For tables of a few hundred entries loops cost more than the arithmetic; a list has none.</remarks>
internal sealed unsafe class ListKernel : Kernel
{
    private readonly int _inputs;
    private readonly int _outputs;
    private readonly int _terms;

    /// <summary>Positions in each input, input by input for each term, term by term for each output entry.</summary>
    private readonly int[] _positions;

    private ListKernel(int inputs, int outputs, int terms, int[] positions)
    {
        _inputs = inputs;
        _outputs = outputs;
        _terms = terms;
        _positions = positions;
    }

    public override long Pieces => 1;

    public int Inputs => _inputs;

    public int Outputs => _outputs;

    public int Terms => _terms;

    public int[] Positions => _positions;

    public static ListKernel Of(in KernelShape shape)
    {
        var inputs = shape.Strides.Length;
        var outputs = 1;
        for (var d = 0; d < shape.Extents.Length; d++)
            outputs *= shape.Kept[d] ? shape.Extents[d] : 1;
        var terms = (int)(shape.Work / outputs);
        var positions = new int[outputs * terms * inputs];
        var kept = LoopOffsets.Of(shape, true, 0, shape.Extents.Length);
        var summed = LoopOffsets.Of(shape, false, 0, shape.Extents.Length);
        var next = 0;
        for (var o = 0; o < outputs; o++)
        {
            for (var t = 0; t < terms; t++)
            {
                for (var i = 0; i < inputs; i++)
                    positions[next++] = kept[o * inputs + i] + summed[t * inputs + i];
            }
        }

        return new ListKernel(inputs, outputs, terms, positions) { Work = shape.Work };
    }

    public override void Run(double** inputs, double* output, long from, long to)
    {
        fixed (int* positions = _positions)
        {
            switch (_inputs)
            {
                case 1:
                    One(positions, inputs[0], output);
                    break;
                case 2:
                    Two(positions, inputs[0], inputs[1], output);
                    break;
                case 3:
                    Three(positions, inputs[0], inputs[1], inputs[2], output);
                    break;
                default:
                    Many(positions, inputs, output);
                    break;
            }
        }
    }

    public override void RunMax(double** inputs, double* output)
    {
        var next = 0;
        for (var o = 0; o < _outputs; o++)
        {
            double most = 0;
            for (var t = 0; t < _terms; t++)
            {
                double product = 1;
                for (var i = 0; i < _inputs; i++)
                    product *= inputs[i][_positions[next++]];
                most = Math.Max(most, product);
            }

            output[o] = most;
        }
    }

    private void One(int* position, double* a, double* output)
    {
        for (var o = 0; o < _outputs; o++)
        {
            double sum = 0;
            for (var t = 0; t < _terms; t++)
                sum += a[*position++];
            output[o] = sum;
        }
    }

    private void Two(int* position, double* a, double* b, double* output)
    {
        for (var o = 0; o < _outputs; o++)
        {
            var sum = a[position[0]] * b[position[1]];
            position += 2;
            for (var t = 1; t < _terms; t++, position += 2)
                sum += a[position[0]] * b[position[1]];
            output[o] = sum;
        }
    }

    private void Three(int* position, double* a, double* b, double* c, double* output)
    {
        for (var o = 0; o < _outputs; o++)
        {
            double sum = 0;
            for (var t = 0; t < _terms; t++, position += 3)
                sum += a[position[0]] * b[position[1]] * c[position[2]];
            output[o] = sum;
        }
    }

    private void Many(int* position, double** inputs, double* output)
    {
        for (var o = 0; o < _outputs; o++)
        {
            double sum = 0;
            for (var t = 0; t < _terms; t++)
            {
                double product = 1;
                for (var i = 0; i < _inputs; i++)
                    product *= inputs[i][*position++];
                sum += product;
            }

            output[o] = sum;
        }
    }
}
