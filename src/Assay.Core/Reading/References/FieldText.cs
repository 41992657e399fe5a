using Assay.Core.Reading.Citations;

namespace Assay.Core.Reading.References;

/// <summary>Takes from the words of a field what the style of the reference put around them.</summary>
internal static class FieldText
{
    private const string Marks = ",;:.*_/|–—-";
    private const string Opening = "([{“\"„«‘'<";
    private const string Closing = ")]}”\"”»’'>";

    private static readonly string[] InWords = ["in: ", "in ", "dans ", "im: ", "в: ", "en: "];

    /// <summary>A title: no marks around it, no quotation marks of its own; a full stop that ends an abbreviation stays.</summary>
    public static string Title(string text, int start, int end)
    {
        Trim(text, ref start, ref end, keepQuestion: true);
        while (end - start > 1 && IsPair(text[start], text[end - 1]) && IsOnePair(text, start, end))
        {
            start++;
            end--;
            Trim(text, ref start, ref end, keepQuestion: true);
        }

        if (
            end > start
            && text[start] is '“' or '„' or '"'
            && !text.AsSpan(start + 1, end - start - 1).ContainsAny("”“\"")
        )
            start++;
        if (
            end > start
            && text[end - 1] is '”' or '"'
            && !text.AsSpan(start, end - start - 1).ContainsAny("”“\"„")
        )
            end--;
        Trim(text, ref start, ref end, keepQuestion: true);
        return Fields.Clean(text, start, end);
    }

    /// <summary>The name of what a work appeared in, without the word "in" before it.</summary>
    public static string Container(string text, int start, int end)
    {
        Trim(text, ref start, ref end, keepQuestion: true);
        foreach (var word in InWords)
        {
            if (!Words.StartsWith(text, start, end, word))
                continue;
            start += word.Length;
            break;
        }

        return Title(text, start, end);
    }

    /// <summary>Words without marks and brackets around them.</summary>
    public static string Plain(string text, int start, int end)
    {
        Trim(text, ref start, ref end, keepQuestion: false);
        while (start < end && Opening.Contains(text[start]))
            start++;
        while (
            end > start
            && Closing.Contains(text[end - 1])
            && !text.AsSpan(start, end - start - 1).ContainsAny("([")
        )
            end--;
        Trim(text, ref start, ref end, keepQuestion: false);
        return Fields.Clean(text, start, end);
    }

    private static void Trim(string text, ref int start, ref int end, bool keepQuestion)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || Marks.Contains(text[start])))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsEndMark(text, start, end, keepQuestion)))
            end--;
    }

    private static bool IsEndMark(string text, int start, int end, bool keepQuestion)
    {
        var last = text[end - 1];
        if (last is '?' or '!')
            return !keepQuestion;
        return Marks.Contains(last) && !(last == '.' && EndsAbbreviation(text, start, end));
    }

    // "J. Phys." and "U.S." keep their full stop where another one stands in the words before it; "Inc." and "Jr." too.
    private static bool EndsAbbreviation(string text, int start, int end)
    {
        var at = end - 1;
        while (at > start && char.IsLetter(text[at - 1]))
            at--;
        var word = text.AsSpan(at, end - 1 - at);
        if (word.Length == 0)
            return text.AsSpan(start, end - start).EndsWith("...", StringComparison.Ordinal);
        return (word.Length == 1 && char.IsUpper(word[0]))
            || word is "Inc" or "Ltd" or "Co" or "Jr" or "Sr" or "Mass" or "Calif" or "Conn" or "etc" or "al";
    }

    private static bool IsPair(char open, char close)
    {
        var place = Opening.IndexOf(open, StringComparison.Ordinal);
        return place >= 0 && (Closing[place] == close || (open == '„' && close == '“'));
    }

    // "(A) and (B)" is not in one pair of brackets.
    private static bool IsOnePair(string text, int start, int end)
    {
        var inside = text.AsSpan(start + 1, end - start - 2);
        return inside.IndexOf(text[end - 1]) < 0;
    }
}
