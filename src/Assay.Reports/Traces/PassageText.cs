using System.Collections.Immutable;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Traces;

/// <summary>A text with the passages marked that it shares with another, long stretches between them left out.</summary>
internal sealed class PassageText(string text, ImmutableArray<(int Start, int End, int Number)> passages)
{
    private const int Context = 160;
    private const int MostLetters = 6000;
    private const int MostNumbers = 4;

    private readonly List<Markup> _parts = [];
    private int _shown;

    /// <summary>Draws it; passages beyond the text, which can only come from another text, are left out.</summary>
    public Markup Draw()
    {
        var shown = passages
            .Where(passage => passage.End <= text.Length)
            .OrderBy(passage => passage.Start)
            .ToList();
        var bounds = shown
            .SelectMany(passage => new[] { passage.Start, passage.End })
            .Distinct()
            .Order()
            .ToList();
        var open = new List<(int Start, int End, int Number)>();
        var (at, next) = (0, 0);
        for (var bound = 0; bound + 1 < bounds.Count; bound++)
        {
            var (from, to) = (bounds[bound], bounds[bound + 1]);
            open.RemoveAll(passage => passage.End <= from);
            for (; next < shown.Count && shown[next].Start == from; next++)
                open.Add(shown[next]);
            if (open.Count == 0)
                continue;
            Between(at, from);
            if (_shown > MostLetters)
                return Cut();
            Passage(from, to, NumbersOf(open));
            at = to;
        }

        Between(at, text.Length);
        return Markup.Join(_parts);
    }

    // Where a text says twice what the other says once, a stretch belongs to several passages.
    private static string NumbersOf(List<(int Start, int End, int Number)> open)
    {
        var numbers = open.Select(passage => passage.Number).Order().Take(MostNumbers).Select(Plain.Digits);
        return string.Join(", ", numbers) + (open.Count > MostNumbers ? ", ..." : "");
    }

    private Markup Cut()
    {
        _parts.Add(Markup.Of($"<span class=\"gap\"> [further passages are left out here] </span>"));
        return Markup.Join(_parts);
    }

    private void Passage(int start, int end, string numbers)
    {
        _shown += end - start;
        var cut = _shown > MostLetters ? Back(Math.Max(start, end - (_shown - MostLetters))) : end;
        _parts.Add(
            Markup.Of(
                $"<mark class=\"t-mark\"><sup>{numbers}</sup>{Words(start, cut)}</mark>{(cut < end ? Markup.Of($"<span class=\"gap\"> [...] </span>") : Markup.None)}"
            )
        );
    }

    private void Between(int start, int end)
    {
        if (end - start <= (2 * Context) + 40)
        {
            Plainly(start, end);
            return;
        }

        if (start > 0)
            Plainly(start, Back(start + Context));
        _parts.Add(Markup.Of($"<span class=\"gap\"> [...] </span>"));
        if (end < text.Length)
            Plainly(Back(end - Context), end);
    }

    private void Plainly(int start, int end)
    {
        _shown += end - start;
        _parts.Add(Words(start, end));
    }

    private Markup Words(int start, int end) =>
        Markup.Of($"<bdi>{VisibleText.Of(text[start..end], keepLines: false)}</bdi>");

    // Not between the halves of one character.
    private int Back(int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
