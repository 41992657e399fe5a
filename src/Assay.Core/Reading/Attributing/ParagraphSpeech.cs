using Assay.Core.Documents;
using Assay.Core.Reading.Quoting;
using Assay.Core.Reading.Sentences;

namespace Assay.Core.Reading.Attributing;

/// <summary>Speech that goes on in a paragraph of its own: it is the word of whoever was quoted at the end of the one before.</summary>
/// <remarks>Linear in the text.</remarks>
internal static class ParagraphSpeech
{
    // What stands behind the last words of an attribution: "." and a closing mark.
    private const int Loose = 3;

    /// <summary>The attributions of paragraphs that are quotations and nothing else, in order.</summary>
    public static List<FoundAttribution> Read(ReadText text, List<FoundAttribution> found)
    {
        var carried = new List<FoundAttribution>();
        var quoted = found.Where(each => each.IsQuote).OrderBy(each => each.Whole.End).ToList();
        var owned = new HashSet<int>();
        foreach (var each in quoted)
            owned.Add(each.Attribution.Content.Passage.Start);
        var speeches = text
            .Quotes.Where(quote => quote.Kind == QuoteKind.Speech && !owned.Contains(quote.Content.Start))
            .ToDictionary(quote => quote.Passage.Start);
        if (speeches.Count == 0)
            return carried;
        var next = 0;
        FoundAttribution? before = null;
        foreach (var paragraph in Paragraphs.Split(text.Text))
        {
            if (
                speeches.TryGetValue(paragraph.Start, out var quote)
                && quote.Passage.End == paragraph.End
                && before is { Attribution.Source: not null }
            )
            {
                before = Carried(text, before, quote.Content);
                carried.Add(before);
                continue;
            }

            before = null;
            for (; next < quoted.Count && quoted[next].Whole.End <= paragraph.End; next++)
                if (
                    quoted[next].Whole is var whole
                    && whole.Start >= paragraph.Start
                    && whole.End + Loose >= paragraph.End
                )
                    before = quoted[next];
        }

        return carried;
    }

    private static FoundAttribution Carried(ReadText text, FoundAttribution before, Passage content) =>
        before with
        {
            Attribution = before.Attribution with { Content = Mark.Of(text.Text, content) },
            IsCarried = true,
        };
}
