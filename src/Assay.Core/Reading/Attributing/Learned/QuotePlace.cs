namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>How a word stands to quotation marks.</summary>
internal enum QuotePlace
{
    /// <summary>Outside.</summary>
    Outside,

    /// <summary>It is the opening mark.</summary>
    Opening,

    /// <summary>Inside somebody's words.</summary>
    Inside,

    /// <summary>It is the closing mark.</summary>
    Closing,

    /// <summary>Inside a few words or a title.</summary>
    Short,
}
