using System.Collections.Immutable;
using System.Text;
using Assay.Core.Documents;
using Assay.Reports.Words;

namespace Assay.Reports.Html;

/// <summary>Draws marks into a text, so that overlapping marks nest and the words stay exactly the same.</summary>
/// <remarks>
/// The text is cut at every end of a mark; a mark that another one crosses is closed and opened again, and only its
/// first piece carries its identifier. At most <see cref="DeepestNesting"/> marks lie over one place, so that the
/// output stays in proportion to the number of marks; one that would lie deeper keeps its place as an empty anchor.
/// </remarks>
internal sealed class MarkedText
{
    public const int DeepestNesting = 24;

    private readonly StringBuilder _html = new();
    private readonly List<TextMark> _open = [];
    private readonly string _text;

    private MarkedText(string text) => _text = text;

    /// <summary>The words of <paramref name="window"/> with the marks that start in it; marks are cut at its end.</summary>
    public static string Draw(string text, Passage window, IEnumerable<TextMark> marks)
    {
        var drawing = new MarkedText(text);
        drawing.DrawAll(window, Ordered(text, window, marks));
        return drawing._html.ToString();
    }

    private static ImmutableArray<TextMark> Ordered(
        string text,
        Passage window,
        IEnumerable<TextMark> marks
    ) =>
        [
            .. marks
                .Where(mark => mark.Passage.Start >= window.Start && mark.Passage.Start <= window.End)
                .Select(mark => mark with { Passage = Whole(text, mark.Passage, window.End) })
                .OrderBy(mark => mark.Passage.Start)
                .ThenByDescending(mark => mark.Passage.End)
                .ThenBy(mark => mark.Kind)
                .ThenBy(mark => mark.Id, StringComparer.Ordinal),
        ];

    // An end within a surrogate pair is moved out of it: half a character can't be shown.
    private static Passage Whole(string text, Passage passage, int last)
    {
        var start = SplitsPair(text, passage.Start) ? passage.Start - 1 : passage.Start;
        var end = Math.Min(SplitsPair(text, passage.End) ? passage.End + 1 : passage.End, last);
        return new Passage(start, Math.Max(start, end));
    }

    private static bool SplitsPair(string text, int offset) =>
        offset > 0
        && offset < text.Length
        && char.IsLowSurrogate(text[offset])
        && char.IsHighSurrogate(text[offset - 1]);

    private void DrawAll(Passage window, ImmutableArray<TextMark> marks)
    {
        var at = window.Start;
        foreach (var mark in marks)
        {
            at = CloseUpTo(at, mark.Passage.Start);
            at = Words(at, mark.Passage.Start);
            Start(mark);
        }

        at = CloseUpTo(at, window.End);
        Words(at, window.End);
    }

    private void Start(TextMark mark)
    {
        if (mark.Passage.Length == 0 || _open.Count >= DeepestNesting)
        {
            Open(mark, isFirst: true, " empty");
            _html.Append("</span>");
            return;
        }

        Open(mark, isFirst: true);
        _open.Add(mark);
    }

    // Closes, in order, every open mark that ends at or before the offset.
    private int CloseUpTo(int at, int offset)
    {
        while (_open.Count > 0)
        {
            var end = _open.Min(mark => mark.Passage.End);
            if (end > offset)
                return at;
            at = Words(at, end);
            CloseAt(end);
        }

        return at;
    }

    private void CloseAt(int end)
    {
        var lowest = _open.FindIndex(mark => mark.Passage.End == end);
        for (var i = lowest; i < _open.Count; i++)
            _html.Append("</span>");
        _open.RemoveAll(mark => mark.Passage.End == end);
        foreach (var mark in _open.Skip(lowest))
            Open(mark, isFirst: false);
    }

    private void Open(TextMark mark, bool isFirst, string more = "")
    {
        _html.Append("<span class=\"m m-").Append(Plain.Hyphened(mark.Kind)).Append(more).Append('"');
        if (isFirst)
        {
            _html.Append(" id=\"").Append(mark.Id).Append('"');
            if (mark.Label.Length > 0)
                Attribute("data-n", mark.Label);
        }

        Attribute("title", mark.Explains);
        _html.Append('>');
    }

    private void Attribute(string name, string words)
    {
        _html.Append(' ').Append(name).Append("=\"");
        Escaped.AppendLine(_html, words);
        _html.Append('"');
    }

    private int Words(int from, int to)
    {
        if (to > from)
            Escaped.AppendExact(_html, _text.AsSpan(from, to - from));
        return Math.Max(from, to);
    }
}
