using Assay.Core.Documents;

namespace Assay.Core.Reading.Wording;

/// <summary>A text as a row of tokens, with a folded twin (lower case, plain apostrophes) of the same length.</summary>
/// <remarks>
/// A hyphen or dash between two letters parts two words and is no token itself, so that "false-flag" and "false flag"
/// read alike. Offsets always refer to the unfolded text. Made in one pass.
/// </remarks>
internal sealed class WordText
{
    private readonly List<Token> tokens = [];
    private readonly string folded;

    /// <summary>Reads the tokens of <paramref name="text"/>.</summary>
    public WordText(string text)
    {
        Text = text;
        folded = string.Create(text.Length, text, Fold);
        for (var at = 0; at < text.Length; )
            at = Next(at);
    }

    /// <summary>The text as it stands.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => tokens.Count;

    /// <summary>The token at an index.</summary>
    public Token this[int index] => tokens[index];

    /// <summary>The folded letters of a token; empty outside the row.</summary>
    public ReadOnlySpan<char> Word(int index) =>
        index < 0 || index >= tokens.Count
            ? default
            : folded.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start);

    /// <summary>The folded letters of a token without a possessive ending.</summary>
    public ReadOnlySpan<char> Base(int index)
    {
        var word = Word(index);
        if (word.EndsWith("'s", StringComparison.Ordinal))
            return word[..^2];
        return word.EndsWith("'", StringComparison.Ordinal) ? word[..^1] : word;
    }

    /// <summary>Whether the token is this folded word.</summary>
    public bool Is(int index, string word) => Word(index).SequenceEqual(word);

    /// <summary>Whether the token is one of these folded words.</summary>
    public bool IsAny(int index, WordSet words) => index >= 0 && index < Count && words.Contains(Word(index));

    /// <summary>Whether the token, without a possessive ending, is one of these folded words.</summary>
    public bool BaseIsAny(int index, WordSet words) =>
        index >= 0 && index < Count && words.Contains(Base(index));

    /// <summary>Whether the token is a word or a number.</summary>
    public bool IsWord(int index) => index >= 0 && index < Count && tokens[index].Kind != TokenKind.Mark;

    /// <summary>Whether the token is a number.</summary>
    public bool IsNumber(int index) => index >= 0 && index < Count && tokens[index].Kind == TokenKind.Number;

    /// <summary>Whether the token is this mark.</summary>
    public bool IsMark(int index, char mark) =>
        index >= 0
        && index < Count
        && tokens[index].Kind == TokenKind.Mark
        && Text[tokens[index].Start] == mark;

    /// <summary>Whether the token begins with a capital letter.</summary>
    public bool IsCapital(int index) =>
        index >= 0
        && index < Count
        && tokens[index].Kind == TokenKind.Word
        && char.IsUpper(Text[tokens[index].Start]);

    /// <summary>Whether the token ends in a possessive.</summary>
    public bool IsPossessive(int index)
    {
        var word = Word(index);
        return word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("s'", StringComparison.Ordinal);
    }

    /// <summary>The passage from one token to another, both included.</summary>
    public Passage Span(int first, int last) => new(tokens[first].Start, tokens[last].End);

    /// <summary>Index of the first token that starts at or after an offset; <see cref="Count"/> where none does.</summary>
    public int FirstFrom(int offset)
    {
        var low = 0;
        var high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static void Fold(Span<char> into, string text)
    {
        for (var at = 0; at < text.Length; at++)
            into[at] = text[at] == '\u2019' ? '\'' : char.ToLowerInvariant(text[at]);
    }

    private int Next(int at)
    {
        var letter = Text[at];
        if (char.IsWhiteSpace(letter) || IsJoint(at))
            return at + 1;
        if (!IsWordLetter(letter))
        {
            tokens.Add(new Token(at, at + 1, TokenKind.Mark));
            return at + 1;
        }

        var end = at + 1;
        while (end < Text.Length && (IsWordLetter(Text[end]) || IsInside(end)))
            end++;
        if (end < Text.Length && IsPluralPossessive(end))
            end++;
        tokens.Add(new Token(at, end, char.IsAsciiDigit(letter) ? TokenKind.Number : TokenKind.Word));
        return end;
    }

    private static bool IsWordLetter(char letter) =>
        char.IsLetterOrDigit(letter)
        || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.EnclosingMark;

    private bool IsBetweenLetters(int at) =>
        at > 0 && at + 1 < Text.Length && IsWordLetter(Text[at - 1]) && IsWordLetter(Text[at + 1]);

    private bool IsJoint(int at) =>
        Text[at] is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' && IsBetweenLetters(at);

    // An apostrophe inside a word, a point inside a number, and the points of "U.S." up to the last letter.
    private bool IsInside(int at) =>
        Text[at] switch
        {
            '\'' => IsBetweenLetters(at),
            '\u2019' => IsBetweenLetters(at),
            // "example.com", "e.g.": no blank and no capital after the point.
            '.' when at + 1 < Text.Length && char.IsLower(Text[at - 1]) && char.IsLower(Text[at + 1]) => true,
            '.' or ',' => IsBetweenLetters(at)
                && char.IsAsciiDigit(Text[at - 1])
                && char.IsAsciiDigit(Text[at + 1]),
            _ => false,
        };

    private bool IsPluralPossessive(int at) =>
        Text[at] == '\u2019'
        && Text[at - 1] is 's' or 'S'
        && at + 2 < Text.Length
        && Text[at + 1] == ' '
        && char.IsLetter(Text[at + 2]);
}
