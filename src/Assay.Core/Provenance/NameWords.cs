namespace Assay.Core.Provenance;

/// <summary>The words of a name that tell it from others: lower-cased, without articles and prepositions.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Function = new(StringComparer.Ordinal)
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "its",
        "of",
        "on",
        "our",
        "s",
        "see",
        "that",
        "the",
        "this",
        "to",
        "with",
    };

    /// <summary>Nouns for a piece of writing or an outlet, which name none by themselves.</summary>
    private static readonly HashSet<string> Outlet = new(StringComparer.Ordinal)
    {
        "agency",
        "article",
        "bulletin",
        "circular",
        "communique",
        "correspondent",
        "daily",
        "dispatch",
        "journal",
        "letter",
        "magazine",
        "memorandum",
        "newspaper",
        "note",
        "paper",
        "press",
        "report",
        "statement",
        "study",
        "summary",
        "weekly",
    };

    public static string[] Of(string? name)
    {
        if (name is null)
            return [];
        return
        [
            .. NameTokens
                .In(name, 400)
                .Select(word => word.ToLowerInvariant())
                .Where(word => !Function.Contains(word))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    public static bool IsFunction(string word) => Function.Contains(word);

    /// <summary>Whether a small word means something that one person wrote.</summary>
    public static bool IsWriting(string word) =>
        word
            is "book"
                or "books"
                or "memoir"
                or "memoirs"
                or "diary"
                or "diaries"
                or "study"
                or "report"
                or "reports"
                or "article"
                or "account"
                or "letter"
                or "letters"
                or "history"
                or "biography"
                or "findings"
                or "analysis";

    public static bool IsOutletNoun(string word) => Outlet.Contains(word);
}
