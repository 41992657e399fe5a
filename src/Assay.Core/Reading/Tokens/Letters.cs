using System.Globalization;

namespace Assay.Core.Reading.Tokens;

/// <summary>Tells code units of words from marks.</summary>
internal static class Letters
{
    /// <summary>Whether a code unit belongs to a word: letters, digits, combining marks, the halves of a surrogate pair.</summary>
    public static bool IsWord(char letter)
    {
        if (letter < 128)
            return char.IsAsciiLetterOrDigit(letter) || letter == '_';
        if (char.IsSurrogate(letter))
            return true;
        return char.GetUnicodeCategory(letter)
            is <= UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.Format;
    }
}
