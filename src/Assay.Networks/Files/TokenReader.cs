using System.Globalization;
using System.Text;

namespace Assay.Networks.Files;

/// <summary>Cuts a brace-and-semicolon file (BIF, Hugin, Netica, UAI) into words, quoted texts and marks.</summary>
/// <remarks>Linear in the text; nothing is copied but the words that are kept.</remarks>
internal sealed class TokenReader
{
    private readonly string _text;
    private readonly string _marks;
    private readonly bool _percentComments;
    private int _next;
    private int _line = 1;
    private int _lineStart;

    /// <param name="text">The whole file.</param>
    /// <param name="marks">The characters that are tokens by themselves.</param>
    /// <param name="percentComments">Whether % starts a comment, as in Hugin files.</param>
    public TokenReader(string text, string marks, bool percentComments = false)
    {
        _text = text;
        _marks = marks;
        _percentComments = percentComments;
        if (text.StartsWith('\uFEFF'))
            _next = 1;
        Advance();
    }

    public TokenKind Kind { get; private set; }

    /// <summary>Where the current token starts.</summary>
    public Place Place { get; private set; }

    /// <summary>The current token without quotes.</summary>
    public ReadOnlySpan<char> Span => _text.AsSpan(_start, _end - _start);

    private int _start;
    private int _end;

    public bool IsMark(char mark) => Kind == TokenKind.Mark && _text[_start] == mark;

    public bool IsWord(string word) => Kind == TokenKind.Word && Span.SequenceEqual(word);

    /// <summary>Steps over a mark if it is the current token.</summary>
    public bool TryMark(char mark)
    {
        if (!IsMark(mark))
            return false;
        Advance();
        return true;
    }

    public bool TryWord(string word)
    {
        if (!IsWord(word))
            return false;
        Advance();
        return true;
    }

    public void Expect(char mark)
    {
        if (!TryMark(mark))
            throw Unexpected($"'{mark}'");
    }

    public void ExpectWord(string word)
    {
        if (!TryWord(word))
            throw Unexpected($"'{word}'");
    }

    /// <summary>A word or a quoted text.</summary>
    public string Name(string wanted)
    {
        if (Kind is not (TokenKind.Word or TokenKind.Quoted))
            throw Unexpected(wanted);
        var name = Kind == TokenKind.Quoted ? Unescape(Span) : Span.ToString();
        if (name.Length == 0)
            throw Unexpected(wanted);
        Advance();
        return name;
    }

    public double Number(string wanted)
    {
        if (
            Kind != TokenKind.Word
            || !double.TryParse(Span, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
            throw Unexpected(wanted);
        Advance();
        return number;
    }

    public int Integer(string wanted, int most)
    {
        if (
            Kind != TokenKind.Word
            || !int.TryParse(
                Span,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number < 0
        )
            throw Unexpected(wanted);
        if (number > most)
            throw Place.Error($"found {number}, more than the {most} that are allowed for {wanted}");
        Advance();
        return number;
    }

    /// <summary>Steps over everything up to and including a mark, minding braces and parentheses.</summary>
    public void SkipPast(char mark)
    {
        var depth = 0;
        var from = Place;
        while (Kind != TokenKind.End)
        {
            if (depth == 0 && TryMark(mark))
                return;
            if (IsMark('{') || IsMark('('))
                depth++;
            else if (IsMark('}') || IsMark(')'))
                depth--;
            Advance();
        }

        throw from.Error($"found no '{mark}' to end what starts here");
    }

    public NetworkFormatException Unexpected(string wanted) =>
        Place.Error($"found {Describe()}, wanted {wanted}");

    public void Advance()
    {
        SkipBlanks();
        Place = new Place(_line, _next - _lineStart + 1);
        _start = _next;
        if (_next >= _text.Length)
        {
            _end = _start;
            Kind = TokenKind.End;
        }
        else if (_text[_next] == '"')
        {
            Quoted();
        }
        else if (_marks.Contains(_text[_next], StringComparison.Ordinal))
        {
            _end = ++_next;
            Kind = TokenKind.Mark;
        }
        else
        {
            while (_next < _text.Length && IsWordCharacter(_text[_next]))
                _next++;
            _end = _next;
            Kind = TokenKind.Word;
        }
    }

    private static string Unescape(ReadOnlySpan<char> quoted)
    {
        if (!quoted.Contains('\\'))
            return quoted.ToString();
        var plain = new StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] == '\\' && i + 1 < quoted.Length)
                i++;
            plain.Append(quoted[i]);
        }

        return plain.ToString();
    }

    private string Describe()
    {
        if (Kind == TokenKind.End)
            return "the end of the file";
        return Span.Length <= 40 ? $"'{Span}'" : $"'{Span[..40]}...'";
    }

    private void Quoted()
    {
        Kind = TokenKind.Quoted;
        _start = ++_next;
        while (_next < _text.Length && _text[_next] != '"')
        {
            if (_text[_next] == '\\' && _next + 1 < _text.Length)
                _next++;
            if (_text[_next] == '\n')
                NewLine();
            _next++;
        }

        if (_next >= _text.Length)
            throw Place.Error("found no closing quote for the text that starts here");
        _end = _next++;
    }

    private bool IsWordCharacter(char c) =>
        !char.IsWhiteSpace(c) && c != '"' && c != '\0' && !_marks.Contains(c, StringComparison.Ordinal);

    private void SkipBlanks()
    {
        while (_next < _text.Length)
        {
            var c = _text[_next];
            if (c == '\n')
                NewLine();
            if (char.IsWhiteSpace(c))
                _next++;
            else if (c == '\0')
                throw new Place(_line, _next - _lineStart + 1).Error("found a null character, wanted text");
            else if (!SkipComment(c))
                return;
        }
    }

    private bool SkipComment(char c)
    {
        var following = _next + 1 < _text.Length ? _text[_next + 1] : ' ';
        if ((c == '/' && following == '/') || (_percentComments && c == '%'))
        {
            var end = _text.IndexOf('\n', _next);
            _next = end < 0 ? _text.Length : end;
            return true;
        }

        if (c != '/' || following != '*')
            return false;
        var close = _text.IndexOf("*/", _next + 2, StringComparison.Ordinal);
        if (close < 0)
            throw new Place(_line, _next - _lineStart + 1).Error(
                "found no end of the comment that starts here"
            );
        for (; _next < close; _next++)
        {
            if (_text[_next] == '\n')
                NewLine();
        }

        _next = close + 2;
        return true;
    }

    private void NewLine()
    {
        _line++;
        _lineStart = _next + 1;
    }
}
