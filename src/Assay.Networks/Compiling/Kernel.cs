namespace Assay.Networks.Compiling;

/// <summary>One table operation: the product of up to four tables, summed (or maximised) down to another table.</summary>
/// <remarks>All tables list their variables in one common order, so strides only ever grow outward.</remarks>
internal abstract unsafe class Kernel
{
    /// <summary>Entries of the product table that is never stored: what the operation costs.</summary>
    public required long Work { get; init; }

    /// <summary>Independent pieces that the output may be cut into; each piece writes its own part alone.</summary>
    public abstract long Pieces { get; }

    /// <summary>Runs a range of pieces.</summary>
    /// <param name="inputs">The input tables; each may be read up to seven entries past its end.</param>
    /// <param name="output">The output table.</param>
    /// <param name="from">First piece.</param>
    /// <param name="to">One past the last piece.</param>
    public abstract void Run(double** inputs, double* output, long from, long to);

    /// <summary>The same operation with the largest term in place of the sum.</summary>
    public abstract void RunMax(double** inputs, double* output);
}
