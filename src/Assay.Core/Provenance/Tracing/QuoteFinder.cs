using System.Buffers;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Finds what stands in quotation marks, and answers for words in order of their start.</summary>
/// <remarks>
/// A quotation ends within its paragraph, or the mark is taken for a stray one; single marks are left alone, because
/// most of them are apostrophes. One pass, which jumps from mark to mark.
/// </remarks>
internal sealed class QuoteFinder
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»「」\n");

    private readonly List<(int Start, int End)> _spans = [];
    private int _next;

    public void Find(ReadOnlySpan<char> text)
    {
        _spans.Clear();
        _next = 0;
        var open = -1;
        var closing = '\0';
        for (var at = text.IndexOfAny(Marks); at >= 0; )
        {
            var mark = text[at];
            if (open >= 0 && mark == closing)
            {
                _spans.Add((open, at + 1));
                open = -1;
            }
            else if (mark == '\n')
            {
                if (at + 1 < text.Length && text[at + 1] == '\n')
                    open = -1;
            }
            else if (open < 0 && ClosingOf(mark) is { } wanted)
            {
                open = at;
                closing = wanted;
            }

            var step = text[(at + 1)..].IndexOfAny(Marks);
            at = step < 0 ? -1 : at + 1 + step;
        }
    }

    /// <summary>Whether a stretch lies within one quotation. Ask in order of start.</summary>
    public bool Covers(int start, int end)
    {
        while (_next < _spans.Count && _spans[_next].End <= start)
            _next++;
        return _next < _spans.Count && _spans[_next].Start <= start && end <= _spans[_next].End;
    }

    private static char? ClosingOf(char mark) =>
        mark switch
        {
            '"' => '"',
            '“' => '”',
            '„' => '“',
            '«' => '»',
            '「' => '」',
            _ => null,
        };
}
