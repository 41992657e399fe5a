namespace Assay.Core.Weighing;

/// <summary>A case can't be weighed: its reports contradict each other with certainty, or it is too entangled.</summary>
public sealed class WeighingRefusedException : Exception
{
    /// <summary>Says nothing; for serialisers only.</summary>
    public WeighingRefusedException() { }

    /// <summary>Says in one plain sentence what was found and what was wanted.</summary>
    public WeighingRefusedException(string message)
        : base(message) { }

    /// <summary>The same, with what caused it.</summary>
    public WeighingRefusedException(string message, Exception inner)
        : base(message, inner) { }
}
