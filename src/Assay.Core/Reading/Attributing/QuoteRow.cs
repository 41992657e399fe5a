using Assay.Core.Documents;
using Assay.Core.Reading.Quoting;

namespace Assay.Core.Reading.Attributing;

/// <summary>Somebody's words in quotation marks, found by where they begin and end.</summary>
internal sealed class QuoteRow
{
    private readonly Dictionary<int, Quote> byStart = [];
    private readonly Dictionary<int, Quote> byEnd = [];

    /// <summary>Takes the quotations of a text that are speech.</summary>
    public QuoteRow(ReadText text)
    {
        foreach (var quote in text.Quotes.Where(quote => quote.Kind != QuoteKind.Title))
        {
            byStart[quote.Passage.Start] = quote;
            byEnd[quote.Passage.End] = quote;
        }
    }

    /// <summary>The words inside the quotation that begins at an offset.</summary>
    public Passage? StartingAt(int offset) =>
        byStart.TryGetValue(offset, out var quote) ? quote.Content : null;

    /// <summary>The words inside the quotation that ends at an offset.</summary>
    public Passage? EndingAt(int offset) => byEnd.TryGetValue(offset, out var quote) ? quote.Content : null;
}
