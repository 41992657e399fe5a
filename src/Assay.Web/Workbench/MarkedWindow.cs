using System.Globalization;
using System.Text;
using Assay.Reports.Html;

namespace Assay.Web.Workbench;

/// <summary>A stretch of a document with its marks, as markup whose text is exactly the document's.</summary>
/// <remarks>
/// The text is cut wherever a mark begins or ends, and each piece says which marks lie over it; so marks may overlap,
/// and the size grows with the number of marks and not with how they lie over each other.
/// </remarks>
internal static class MarkedWindow
{
    private const int MostOver = 8;

    /// <summary>Draws the text from <paramref name="from"/> to <paramref name="to"/>.</summary>
    /// <param name="text">The text layer.</param>
    /// <param name="from">First place.</param>
    /// <param name="to">Last place, exclusive.</param>
    /// <param name="marks">The marks, in order of start.</param>
    /// <param name="chosen">The mark that is looked at, if any.</param>
    /// <param name="target">A passage that the address names, if any.</param>
    /// <param name="shared">What stands in another document as well, none within another.</param>
    public static Markup Draw(
        string text,
        int from,
        int to,
        IReadOnlyList<MarkItem> marks,
        string? chosen,
        (int Start, int End)? target,
        IReadOnlyList<SharedStretch> shared
    )
    {
        var html = new StringBuilder();
        var cuts = new SortedSet<int> { from, to };
        foreach (var mark in marks)
        {
            Cut(cuts, text, mark.Start, from, to);
            Cut(cuts, text, mark.End, from, to);
        }

        foreach (var stretch in shared)
        {
            Cut(cuts, text, stretch.Start, from, to);
            Cut(cuts, text, stretch.End, from, to);
        }

        if (target is { } named)
        {
            Cut(cuts, text, named.Start, from, to);
            Cut(cuts, text, named.End, from, to);
        }

        var (next, over) = (0, new List<MarkItem>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = from;
        var stretches = new Queue<SharedStretch>(
            shared.Where(item => item.End > from).OrderBy(item => item.Start)
        );
        foreach (var cut in cuts.Where(cut => cut > from))
        {
            while (next < marks.Count && marks[next].Start <= at)
                over.Add(marks[next++]);
            over.RemoveAll(mark => mark.End <= at);
            while (stretches.TryPeek(out var past) && past.End <= at)
                stretches.Dequeue();
            var isShared = stretches.TryPeek(out var here) && here.Start <= at;
            if (isShared && at == Math.Max(from, here.Start))
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<span class=\"share\" id=\"{here.Anchor}\" data-n=\"{here.Number}\"></span>"
                );
            var isTarget = target is { } passage && passage.Start <= at && passage.End >= cut;
            Piece(html, text, at, cut, over, chosen, (isTarget, isShared), seen);
            at = cut;
        }

        return Markup.Trusted(html.ToString());
    }

    private static void Piece(
        StringBuilder html,
        string text,
        int at,
        int cut,
        List<MarkItem> over,
        string? chosen,
        (bool IsTarget, bool IsShared) also,
        HashSet<string> seen
    )
    {
        if (over.Count == 0 && !also.IsTarget && !also.IsShared)
        {
            Escaped.AppendExact(html, text.AsSpan(at, cut - at));
            return;
        }

        html.Append("<mark class=\"m");
        foreach (
            var kind in over.Where(mark => !mark.IsRejected)
                .Select(mark => mark.Kind)
                .Distinct(StringComparer.Ordinal)
        )
            html.Append(" m-").Append(kind);
        if (over.Exists(mark => string.Equals(mark.Thing, chosen, StringComparison.Ordinal)))
            html.Append(" chosen");
        if (also.IsShared)
            html.Append(" shared");
        if (also.IsTarget)
            html.Append(" target");
        html.Append('"');
        // The first piece of a mark is what an address leads to; of several marks here, the shortest.
        var first = over.FindLast(mark => seen.Add(mark.Anchor));
        if (first is not null)
            html.Append(" id=\"").Append(first.Anchor).Append('"');
        if (over.Count > 0)
        {
            html.Append(" data-m=\"");
            Escaped.AppendLine(
                html,
                string.Join(
                    ' ',
                    over.OrderBy(mark => mark.End - mark.Start)
                        .Take(MostOver)
                        .Select(mark => $"{mark.Kind}/{mark.Id}")
                )
            );
            html.Append('"');
        }

        html.Append('>');
        Escaped.AppendExact(html, text.AsSpan(at, cut - at));
        html.Append("</mark>");
    }

    // A cut within a surrogate pair is moved out of it: half a character can't be shown.
    private static void Cut(SortedSet<int> cuts, string text, int at, int from, int to)
    {
        if (at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
            at--;
        if (at > from && at < to)
            cuts.Add(at);
    }
}
