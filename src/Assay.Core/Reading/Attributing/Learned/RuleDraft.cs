namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Labels in the making: rules lay parts over words, and a word that has a part keeps it.</summary>
internal sealed class RuleDraft(SpokenText text)
{
    private readonly byte[] labels = new byte[text.Count];

    /// <summary>The labels so far.</summary>
    public byte[] Labels => labels;

    /// <summary>Whether all words of a range are free.</summary>
    public bool IsFree((int First, int End) range)
    {
        for (var at = range.First; at < range.End; at++)
            if (labels[at] != AttributionLabels.None)
                return false;
        return range.First < range.End;
    }

    /// <summary>Lays a part over a range without marks at its ends; words that have a part keep it and break it.</summary>
    public void Lay(AttributionPart part, (int First, int End) range)
    {
        var (first, end) = Trim(part, range);
        var opened = false;
        for (var at = first; at < end; at++)
        {
            if (labels[at] != AttributionLabels.None)
            {
                opened = false;
                continue;
            }

            if (!opened && IsLoose(at))
                continue;
            labels[at] = opened ? AttributionLabels.Inside(part) : AttributionLabels.First(part);
            opened = true;
        }
    }

    private (int First, int End) Trim(AttributionPart part, (int First, int End) range)
    {
        var (first, end) = range;
        while (first < end && IsLoose(first))
            first++;
        while (end > first && IsLoose(end - 1))
            end--;
        if (part != AttributionPart.Content)
            return (first, end);
        // A quotation belongs whole to the content: with its marks, and to its end in a later sentence.
        if (first > 0 && text[first - 1].Quote == QuotePlace.Opening && end - first > 1)
            first--;
        if (end < text.Count && text[end].Quote == QuotePlace.Closing && Opens(first, end))
            end++;
        return (first, end);
    }

    private bool Opens(int first, int end)
    {
        for (var at = end - 1; at >= first; at--)
            if (text[at].Quote == QuotePlace.Opening)
                return true;
        return false;
    }

    // A mark that is neither a quotation mark nor a bracket, or the point that ends a sentence.
    private bool IsLoose(int at) =>
        text[at].Part == Syntax.PartOfSpeech.Punctuation
        && text[at].Quote is not (QuotePlace.Opening or QuotePlace.Closing)
        && !(
            at + 1 < text.Count
            && text[at + 1].Quote == QuotePlace.Closing
            && text[at].Quote != QuotePlace.Outside
        );
}
