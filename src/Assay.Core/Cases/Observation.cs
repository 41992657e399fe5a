namespace Assay.Core.Cases;

/// <summary>What a report says of its indicator.</summary>
public enum Observation
{
    /// <summary>That it occurred.</summary>
    Occurred,

    /// <summary>That it did not occur.</summary>
    DidNotOccur,

    /// <summary>That a search with a stated chance of detection found nothing.</summary>
    FoundNothing,
}
