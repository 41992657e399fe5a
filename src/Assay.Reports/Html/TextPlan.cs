using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Reports.Html;

/// <summary>What of a document's text a report shows, and with which marks.</summary>
/// <remarks>A text or a number of marks beyond the limits is shown in passages, and the report says so (law 6).</remarks>
internal sealed record TextPlan
{
    /// <summary>Longest text shown whole, in UTF-16 code units.</summary>
    public const int LongestText = 400_000;

    /// <summary>Most marks drawn in one document.</summary>
    public const int MostMarks = 5_000;

    private const int Around = 160;

    /// <summary>The passages shown, in order; the whole text as one, or several.</summary>
    public required ImmutableArray<Passage> Windows { get; init; }

    /// <summary>The marks drawn.</summary>
    public required ImmutableArray<TextMark> Marks { get; init; }

    /// <summary>Number of marks that are not drawn.</summary>
    public required int Undrawn { get; init; }

    /// <summary>Whether the whole text is shown.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Decides what to show of a document.</summary>
    public static TextPlan Of(DocumentReading reading)
    {
        var text = reading.Document.Text;
        var all = DocumentMarks.Of(reading);
        var drawn = all.Length <= MostMarks ? all : MostTelling(all);
        var isWhole = text.Length <= LongestText && all.Length <= MostMarks;
        return new()
        {
            Marks = drawn,
            Undrawn = all.Length - drawn.Length,
            IsWhole = isWhole,
            Windows = isWhole ? [new Passage(0, text.Length)] : WindowsAround(text, drawn),
        };
    }

    // Shifts, hedges and citations tell more than plain statements, which cover most of a text.
    private static ImmutableArray<TextMark> MostTelling(ImmutableArray<TextMark> marks) =>
        [
            .. marks
                .OrderBy(mark => mark.Kind is TextMarkKind.Statement or TextMarkKind.Content ? 1 : 0)
                .ThenBy(mark => mark.Passage)
                .ThenBy(mark => mark.Id, StringComparer.Ordinal)
                .Take(MostMarks),
        ];

    private static ImmutableArray<Passage> WindowsAround(string text, ImmutableArray<TextMark> marks)
    {
        var windows = ImmutableArray.CreateBuilder<Passage>();
        foreach (var passage in marks.Select(mark => mark.Passage).Order())
        {
            var window = new Passage(
                AtWord(text, Math.Max(0, passage.Start - Around)),
                AtWord(text, Math.Min(text.Length, passage.End + Around))
            );
            if (windows.Count > 0 && window.Start <= windows[^1].End)
                windows[^1] = new Passage(windows[^1].Start, Math.Max(windows[^1].End, window.End));
            else
                windows.Add(window);
        }

        return windows.ToImmutable();
    }

    private static int AtWord(string text, int offset)
    {
        var at = offset;
        for (var i = 0; i < 24 && at > 0 && at < text.Length && text[at] != ' '; i++)
            at--;
        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
