namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>What is attributed.</summary>
internal enum ContentKind
{
    /// <summary>A proposition, or a noun that stands for one: "denied any involvement".</summary>
    Claim,

    /// <summary>What somebody spoke of: "repeated the summaries".</summary>
    Topic,

    /// <summary>What somebody did something to: "offered a joint inquiry".</summary>
    Thing,

    /// <summary>What somebody was to do: "told the party to prepare cells".</summary>
    Order,
}
