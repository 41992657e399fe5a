namespace Assay.Ingest.Formats;

/// <summary>Counts how deep HTML nests, in one pass over its characters, before a parser that is quadratic in depth.</summary>
/// <remarks>
/// Keeps a stack of open names as a browser does, roughly: elements with optional ends do not nest by themselves and are
/// left out, an end tag reaches its start only where no block stands between. It may count a little too deep, never
/// far too shallow.
/// </remarks>
internal sealed class HtmlNesting(string html, int most)
{
    private static readonly HashSet<string> NotNesting = new(StringComparer.OrdinalIgnoreCase)
    {
        "html",
        "head",
        "body",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
        "caption",
        "rp",
        "rt",
        "rb",
        "a",
        "nobr",
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "image",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
        "span",
        "sub",
        "sup",
        "q",
        "cite",
        "abbr",
        "label",
        "ins",
        "del",
        "mark",
        "kbd",
        "samp",
        "var",
        "bdi",
        "bdo",
        "dfn",
        "time",
    };

    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
    };

    private static readonly HashSet<string> Integration = new(StringComparer.OrdinalIgnoreCase)
    {
        "foreignobject",
        "desc",
        "annotation-xml",
        "mi",
        "mo",
        "mn",
        "ms",
        "mtext",
    };

    /// <summary>Browsers open every unclosed b or font again in each paragraph after it.</summary>
    private const int MostRepeats = 300_000;

    private readonly List<(string Name, bool Foreign)> _open = [];
    private int _at;
    private int _inline;
    private int _repeats;

    /// <summary>Whether the markup nests deeper than the most, or would once a browser has mended it.</summary>
    public bool IsTooDeep()
    {
        while ((_at = html.IndexOf('<', _at)) >= 0)
        {
            _at++;
            if (_at >= html.Length)
                return false;
            if (html[_at] == '!' || html[_at] == '?')
                SkipDeclaration();
            else if (html[_at] == '/')
                End();
            else if (char.IsAsciiLetter(html[_at]))
                Start();
            if (_open.Count > most || _repeats > MostRepeats)
                return true;
        }

        return false;
    }

    private void SkipDeclaration()
    {
        var comment = string.CompareOrdinal(html, _at, "!--", 0, 3) == 0;
        var end = html.IndexOf(comment ? "-->" : ">", _at, StringComparison.Ordinal);
        // "<!-->" is a whole comment.
        if (comment && string.CompareOrdinal(html, _at, "!-->", 0, 4) == 0)
            end = _at + 3;
        _at = end < 0 ? html.Length : end;
    }

    private void Start()
    {
        var name = Name();
        var closesItself = SkipAttributes();
        if (NotNesting.Contains(name))
        {
            _repeats += _inline;
            return;
        }

        if (Raw.Contains(name))
        {
            SkipRaw(name);
            return;
        }

        var foreign = _open.Count > 0 && _open[^1].Foreign;
        var known = Inline.Contains(name) || string.Equals(name, "div", StringComparison.OrdinalIgnoreCase);
        if (foreign && closesItself && !known)
            return;
        var opensForeign =
            name.Equals("svg", StringComparison.OrdinalIgnoreCase)
            || name.Equals("math", StringComparison.OrdinalIgnoreCase);
        _inline += Inline.Contains(name) ? 1 : 0;
        _open.Add((name, opensForeign || (foreign && !Integration.Contains(name))));
    }

    private void End()
    {
        _at++;
        var name = Name();
        SkipAttributes();
        var inline = Inline.Contains(name);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                Close(i);
                return;
            }

            if (inline && !Inline.Contains(_open[i].Name))
                return;
        }
    }

    private void Close(int from)
    {
        for (var i = from; i < _open.Count; i++)
            _inline -= Inline.Contains(_open[i].Name) ? 1 : 0;
        _open.RemoveRange(from, _open.Count - from);
    }

    private string Name()
    {
        var start = _at;
        while (_at < html.Length && html[_at] is not ('>' or '/' or ' ' or '\n' or '\t' or '\r' or '\f'))
            _at++;
        return html.Substring(start, Math.Min(_at - start, 32));
    }

    /// <summary>Moves behind the tag; whether it ends in <c>/&gt;</c>.</summary>
    private bool SkipAttributes()
    {
        while (_at < html.Length && html[_at] != '>')
        {
            var quote = html[_at] == '=' ? Quote() : '\0';
            if (quote == '\0')
            {
                _at++;
                continue;
            }

            var end = html.IndexOf(quote, _at + 1);
            _at = end < 0 ? html.Length : end + 1;
        }

        return _at < html.Length && html[_at - 1] == '/';
    }

    /// <summary>From an equals sign to the quote that opens a value, if one does.</summary>
    private char Quote()
    {
        var next = _at + 1;
        while (next < html.Length && char.IsWhiteSpace(html[next]))
            next++;
        if (next >= html.Length || html[next] is not ('"' or '\''))
            return '\0';
        _at = next;
        return html[next];
    }

    private void SkipRaw(string name)
    {
        var end = html.IndexOf($"</{name}", _at, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? html.Length : end + 2 + name.Length;
    }
}
