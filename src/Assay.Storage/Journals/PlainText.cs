namespace Assay.Storage.Journals;

/// <summary>Checks of texts that go into a header.</summary>
internal static class PlainText
{
    /// <summary>Whether every surrogate has its other half, so that the text has one form in UTF-8.</summary>
    public static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    /// <summary>What is wrong with a text; <see langword="null"/> where nothing is.</summary>
    public static string? Fault(string name, string? text, int longest, bool isWanted)
    {
        if (string.IsNullOrWhiteSpace(text))
            return isWanted ? $"no {name}, which is wanted" : null;
        if (text.Length > longest)
            return $"{text.Length} characters for {name}, where at most {longest} are wanted";
        // PostgreSQL keeps no zero characters in a text.
        return IsUnicode(text) && !text.Contains('\0') ? null : $"characters in {name} that are no text";
    }
}
