using System.Globalization;

namespace Assay.Storage.Journals;

/// <summary>How things of a case are called: a kind in lower-case letters and names, parted by slashes: <c>mark/d1/m3</c>.</summary>
internal static class EntityName
{
    private const int Longest = 400;

    /// <summary>What is wrong with a name; <see langword="null"/> where nothing is.</summary>
    public static string? Fault(string name)
    {
        if (name.Length > Longest)
            return $"a name of {name.Length} characters, where at most {Longest} are wanted";
        var parts = name.Split('/');
        return
            IsWord(parts[0])
            && parts.All(part => part.Length > 0 && part.All(IsShown))
            && PlainText.IsUnicode(name)
            ? null
            : $"the name '{name}', where a kind and names parted by slashes are wanted, such as report/r1";
    }

    /// <summary>Whether a text is lower-case letters and hyphens, a letter first.</summary>
    public static bool IsWord(string text) =>
        text is [>= 'a' and <= 'z', ..] && text.All(letter => letter is (>= 'a' and <= 'z') or '-');

    private static bool IsShown(char letter) =>
        char.GetUnicodeCategory(letter)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
