namespace Assay.Core.Reading.References;

/// <summary>What one word of a reference looks like, in numbers that features are made of.</summary>
internal readonly struct WordTraits
{
    /// <summary>The letters and digits of the word, case folded.</summary>
    public ulong Core { get; private init; }

    /// <summary>The word as written.</summary>
    public ulong Written { get; private init; }

    /// <summary>Capitals, small letters, digits and marks, runs shortened: <c>Xx,</c>, <c>9-9.</c></summary>
    public ulong Shape { get; private init; }

    /// <summary>The shape without the marks around it.</summary>
    public ulong CoreShape { get; private init; }

    /// <summary>The first three letters.</summary>
    public ulong Prefix { get; private init; }

    /// <summary>The last three letters.</summary>
    public ulong Suffix { get; private init; }

    /// <summary>The first two letters.</summary>
    public ulong ShortPrefix { get; private init; }

    /// <summary>The first four letters.</summary>
    public ulong LongPrefix { get; private init; }

    /// <summary>The last four letters.</summary>
    public ulong LongSuffix { get; private init; }

    /// <summary>The last two letters.</summary>
    public ulong ShortSuffix { get; private init; }

    /// <summary>The marks before the letters.</summary>
    public ulong Lead { get; private init; }

    /// <summary>The marks behind them.</summary>
    public ulong Trail { get; private init; }

    /// <summary>The last character.</summary>
    public char Last { get; private init; }

    /// <summary>The first character.</summary>
    public char First { get; private init; }

    /// <summary>What kind of number or listed word it is.</summary>
    public WordClass Class { get; private init; }

    /// <summary>Whether it opens with a capital.</summary>
    public bool IsCapital { get; private init; }

    /// <summary>Whether a bracket closes behind its letters.</summary>
    public bool Closes { get; private init; }

    /// <summary>Whether a quotation ends behind its letters.</summary>
    public bool ClosesQuotation { get; private init; }

    /// <summary>Whether a quotation in single marks ends behind its letters.</summary>
    public bool ClosesSingle { get; private init; }

    /// <summary>The traits of a word.</summary>
    public static WordTraits Of(ReadOnlySpan<char> word)
    {
        var start = 0;
        while (start < word.Length && !char.IsLetterOrDigit(word[start]))
            start++;
        var stop = word.Length;
        while (stop > start && !char.IsLetterOrDigit(word[stop - 1]))
            stop--;
        var core = word[start..stop];
        return new WordTraits
        {
            Core = core.IsEmpty ? Fingerprint.Of(word, fold: false) : Fingerprint.Of(core, fold: true),
            Written = Fingerprint.Of(word, fold: false),
            Shape = ShapeOf(word),
            CoreShape = ShapeOf(core),
            Prefix = Fingerprint.Of(core[..Math.Min(3, core.Length)], fold: true),
            Suffix = Fingerprint.Of(core[Math.Max(0, core.Length - 3)..], fold: true),
            ShortPrefix = Fingerprint.Of(core[..Math.Min(2, core.Length)], fold: true),
            LongPrefix = Fingerprint.Of(core[..Math.Min(4, core.Length)], fold: true),
            LongSuffix = Fingerprint.Of(core[Math.Max(0, core.Length - 4)..], fold: true),
            ShortSuffix = Fingerprint.Of(core[Math.Max(0, core.Length - 2)..], fold: true),
            Lead = Fingerprint.Of(word[..start], fold: false),
            Trail = Fingerprint.Of(word[stop..], fold: false),
            First = word[0],
            Last = word[^1],
            Class = WordClasses.Of(core, word),
            Closes = word[stop..].ContainsAny(')', ']'),
            ClosesQuotation = word[stop..].ContainsAny('”', '"', '»'),
            ClosesSingle = word[stop..].ContainsAny('’', '\''),
            IsCapital = !core.IsEmpty && char.IsUpper(core[0]),
        };
    }

    // Runs of one kind count as one beyond the second: "Xxx", "9999" and "9-9" keep apart what matters.
    private static ulong ShapeOf(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[12];
        var length = 0;
        var run = 0;
        foreach (var c in word)
        {
            var kind = KindOf(c);
            run = length > 0 && shape[length - 1] == kind ? run + 1 : 1;
            if (run > (kind == '9' ? 4 : 2))
                continue;
            if (length == shape.Length)
                break;
            shape[length++] = kind;
        }

        return Fingerprint.Of(shape[..length], fold: false);
    }

    private static char KindOf(char c)
    {
        if (char.IsAsciiLetterLower(c))
            return 'x';
        if (char.IsAsciiLetterUpper(c))
            return 'X';
        if (char.IsDigit(c))
            return '9';
        if (char.IsLetter(c))
            return char.IsUpper(c) ? 'X' : 'x';
        return c switch
        {
            '–' or '—' or '−' or '‐' => '-',
            '“' or '”' or '„' or '«' or '»' => '"',
            '’' or '‘' => '\'',
            _ => c,
        };
    }
}
