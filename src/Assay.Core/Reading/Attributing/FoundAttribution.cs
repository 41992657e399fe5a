using Assay.Core.Documents;

namespace Assay.Core.Reading.Attributing;

/// <summary>An attribution together with where it lies.</summary>
/// <param name="Attribution">The marks.</param>
/// <param name="Sentence">Index of the sentence that holds the cue.</param>
/// <param name="Denies">Whether the source says that the content is not so.</param>
/// <param name="IsQuote">Whether the content stands in quotation marks.</param>
internal sealed record FoundAttribution(Attribution Attribution, int Sentence, bool Denies, bool IsQuote)
{
    /// <summary>Whether the content stands in a later sentence, without a cue, and goes on from the one before.</summary>
    public bool IsCarried { get; init; }

    /// <summary>The same with a source, where it has none.</summary>
    public FoundAttribution WithSource(Mark? source) =>
        Attribution.Source is null && source is not null
            ? this with
            {
                Attribution = Attribution with { Source = source },
            }
            : this;

    /// <summary>From the first of source, cue and content to the last.</summary>
    public Passage Whole
    {
        get
        {
            var start = Math.Min(Attribution.Cue.Passage.Start, Attribution.Content.Passage.Start);
            var end = Math.Max(Attribution.Cue.Passage.End, Attribution.Content.Passage.End);
            if (Attribution.Source is not { } source)
                return new Passage(start, end);
            return new Passage(Math.Min(start, source.Passage.Start), Math.Max(end, source.Passage.End));
        }
    }
}
