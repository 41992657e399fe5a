using Assay.Core.Documents;
using Assay.Core.Reading.Quoting;

namespace Assay.Core.Reading.Attributing;

/// <summary>Somebody's words in quotation marks, each with who said them, looked up by offset.</summary>
internal sealed class SpeechRow
{
    private readonly List<Speech> rows;

    /// <summary>Joins quotations with the attributions that own them.</summary>
    public SpeechRow(ReadText text, List<FoundAttribution> attributions)
    {
        var sources = new Dictionary<int, Mark?>();
        foreach (var attribution in attributions.Where(each => each.IsQuote))
            sources.TryAdd(attribution.Attribution.Content.Passage.Start, attribution.Attribution.Source);
        rows =
        [
            .. text
                .Quotes.Where(quote => quote.Kind == QuoteKind.Speech)
                .Select(quote => new Speech(quote.Passage, sources.GetValueOrDefault(quote.Content.Start))),
        ];
    }

    /// <summary>The speech that holds a passage apart from its marks, or <see langword="null"/>.</summary>
    public Speech? Holding(Passage passage)
    {
        var low = 0;
        var high = rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Passage.Start <= passage.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && rows[low - 1].Passage.End >= passage.End ? rows[low - 1] : null;
    }
}
