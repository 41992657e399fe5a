using System.Collections.Immutable;
using System.Text;
using Assay.Core.Documents;

namespace Assay.Ingest.Texts;

/// <summary>Builds a text layer block by block, with the map back to the places that the blocks came from.</summary>
/// <remarks>
/// The map covers the text from its first to its last code unit without gaps: a segment reaches to the start of the next,
/// so that the blank line after a block belongs to the block.
/// </remarks>
internal sealed class TextLayer(int limit)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, string Place)> _starts = [];
    private long _dropped;

    /// <summary>Lone surrogates and NULs that became U+FFFD.</summary>
    public int Replaced { get; private set; }

    /// <summary>Code units so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds a paragraph after a blank line; nothing where it is blank.</summary>
    public void AddBlock(string block, string place) => Add(block.Trim(), place, "\n\n");

    /// <summary>Adds a paragraph on the next line, as within a list or a table.</summary>
    public void AddLine(string line, string place) => Add(line.Trim(), place, "\n");

    /// <summary>Adds text exactly, without any separator.</summary>
    public void AddExact(string text, string place) => Add(text, place, "");

    /// <summary>The text made well formed; what was replaced is counted.</summary>
    public string Clean(string text)
    {
        var (clean, replaced) = CleanText.Of(text);
        Replaced += replaced;
        return clean;
    }

    /// <summary>The text layer and its map.</summary>
    public (string Text, ImmutableArray<TextSegment> Map) Build()
    {
        var map = ImmutableArray.CreateBuilder<TextSegment>(_starts.Count);
        for (var i = 0; i < _starts.Count; i++)
        {
            var end = i + 1 < _starts.Count ? _starts[i + 1].Start : _text.Length;
            map.Add(new TextSegment(new Passage(_starts[i].Start, end), _starts[i].Place));
        }

        return (_text.ToString(), map.MoveToImmutable());
    }

    /// <summary>What the reader must know: what was replaced and what was clipped.</summary>
    public IEnumerable<string> Notes()
    {
        if (Replaced > 0)
            yield return $"{Replaced} invalid characters (NUL or half of a surrogate pair) were replaced.";
        if (_dropped > 0)
            yield return $"The text was clipped after {_text.Length} characters; {_dropped} more were left out.";
    }

    private void Add(string text, string place, string separator)
    {
        var clean = Clean(text);
        if (clean.Length == 0)
            return;
        var room = limit - _text.Length - (_text.Length > 0 ? separator.Length : 0);
        if (clean.Length > room)
        {
            var kept = Math.Max(0, room);
            if (kept > 0 && char.IsHighSurrogate(clean[kept - 1]))
                kept--;
            _dropped += clean.Length - kept;
            clean = clean[..kept];
        }

        if (clean.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append(separator);
        if (_starts.Count == 0 || !string.Equals(_starts[^1].Place, place, StringComparison.Ordinal))
            _starts.Add((_text.Length, place));
        _text.Append(clean);
    }
}
