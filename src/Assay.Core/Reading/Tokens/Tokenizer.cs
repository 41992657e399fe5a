using Assay.Core.Documents;

namespace Assay.Core.Reading.Tokens;

/// <summary>Parts a sentence into words and marks as English treebanks do: "do" "n't", "state" "-" "owned", "U.S.".</summary>
/// <remarks>
/// Tokens are in order, do not overlap, hold no blank and together cover everything that is not blank. No token begins
/// or ends inside a surrogate pair. One pass, so linear in the sentence.
/// </remarks>
internal ref struct Tokenizer
{
    private readonly string text;
    private readonly int start;
    private readonly int end;
    private readonly List<Passage> into;

    private Tokenizer(string text, Passage sentence, List<Passage> into)
    {
        this.text = text;
        start = sentence.Start;
        end = sentence.End;
        this.into = into;
    }

    /// <summary>Adds the tokens of a sentence to a list.</summary>
    public static void Read(string text, Passage sentence, List<Passage> into)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new Tokenizer(text, sentence, into);
        for (var at = sentence.Start; at < sentence.End; )
            at = reader.Next(at);
    }

    private readonly int Next(int at)
    {
        if (char.IsWhiteSpace(text[at]))
            return at + 1;
        if (OpensChunk(at) && Chunks.WholeEnd(text, at, end) is > 0 and var whole)
            return Emit(at, whole);
        if (!Letters.IsWord(text[at]))
            return Emit(at, Marks.End(text, at, end));
        var after = WordEnd(at);
        return EmitWord(at, after);
    }

    private readonly bool OpensChunk(int at) =>
        at == start
        || char.IsWhiteSpace(text[at - 1])
        || text[at - 1] is '(' or '"' or '<' or '[' or '“' or '‘';

    private readonly int Emit(int from, int to)
    {
        into.Add(new Passage(from, to));
        return to;
    }

    private readonly int EmitWord(int from, int to)
    {
        for (var cut = Clitics.Cut(text.AsSpan(from, to - from)); cut > 0; cut = 0)
        {
            Emit(from, from + cut);
            from += cut;
        }

        return Emit(from, to);
    }

    private readonly int WordEnd(int from)
    {
        var at = from + 1;
        var part = from;
        while (at < end)
        {
            if (Letters.IsWord(text[at]))
            {
                if (IsUnit(part, at))
                    return at;
                at++;
                continue;
            }

            if (at + 1 >= end || !Letters.IsWord(text[at + 1]) || !Joints.Joins(text, from, part, at, end))
                break;
            part = at + 1;
            at += 2;
        }

        if (at < end && text[at] == '$' && Joints.IsCurrency(text.AsSpan(from, at - from)))
            return at + 1;
        return at < end && text[at] == '.' && KeepsStop(from, part, at) ? at + 1 : at;
    }

    // "5pm", "10km": a number and its unit are two tokens; "5th" and "1980s" are one.
    private readonly bool IsUnit(int part, int at)
    {
        if (
            !char.IsAsciiDigit(text[at - 1])
            || !char.IsAsciiDigit(text[part])
            || !char.IsAsciiLetter(text[at])
        )
            return false;
        var to = at;
        while (to < end && to - at <= 8 && Letters.IsWord(text[to]))
            to++;
        return Joints.IsUnit(text.AsSpan(at, to - at));
    }

    private readonly bool KeepsStop(int from, int part, int at)
    {
        if (at + 1 < end && text[at + 1] == '.')
            return false;
        var word = text.AsSpan(from, at - from);
        var next = at + 1;
        while (next < end && !Letters.IsWord(text[next]) && text[next] is not (',' or ';' or ':'))
            next++;
        if (part > from && text[part - 1] == '.' && at - part <= 2)
            return true;
        if (next >= end)
            return Stops.IsKeptAtEnd(word);
        if (from == start && word.Length <= 3 && (char.IsAsciiDigit(word[0]) || word.Length == 1))
            return true;
        if (!char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not (',' or ';' or ':' or ')'))
            return false;
        return Stops.IsKept(word, text[next]);
    }
}
