namespace Assay.Networks;

/// <summary>A network, table or piece of evidence that contradicts itself or what it refers to.</summary>
public sealed class InvalidNetworkException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was found and what was wanted.</param>
    public InvalidNetworkException(string message)
        : base(message) { }
}
