namespace Assay.Core.Reading.Citations;

/// <summary>Papers that are cited by what they are: dispatches, telegrams, communiqués.</summary>
internal static class Documentary
{
    private static readonly string[] Kinds =
    [
        "Dispatch",
        "Despatch",
        "Telegram",
        "Cable",
        "Communiqué",
        "Communique",
        "Memorandum",
        "Circular",
        "Decree",
        "Resolution",
        "Press release",
        "Press Release",
        "Interview",
        "interview",
        "Letter from",
        "Letter to",
        "Minutes",
        "Cabinet",
        "Directive",
        "Note verbale",
        "Statement by",
        "Speech",
        "Author's interview",
        "Author’s interview",
    ];

    /// <summary>Whether the words begin with the kind of a paper.</summary>
    public static bool IsDocument(string words)
    {
        foreach (var kind in Kinds)
        {
            if (words.StartsWith(kind, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
