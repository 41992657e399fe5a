using Assay.Core.Documents;

namespace Assay.Core.Reading;

/// <summary>Somebody is said to have said something.</summary>
/// <param name="Source">Who, or <see langword="null"/> where the text names nobody.</param>
/// <param name="Cue">The words that attribute: "said", "according to".</param>
/// <param name="Content">What is attributed.</param>
public sealed record Attribution(Mark? Source, Mark Cue, Mark Content)
{
    /// <summary>The fullest name of the source in the document ("he", "Petrov": "Ivan Petrov"), or <see langword="null"/> where it is not safe to say.</summary>
    public Mark? Holder { get; init; }
}
