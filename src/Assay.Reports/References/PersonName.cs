namespace Assay.Reports.References;

/// <summary>A name cut into family and given names, as far as its words show where one ends.</summary>
/// <param name="Family">The family name; the whole name for a body or a single word.</param>
/// <param name="Given">The given names or initials.</param>
/// <param name="Suffix">Such as "Jr."</param>
/// <param name="IsLiteral">Whether the name is a body's, or can't be cut.</param>
internal readonly record struct PersonName(string Family, string? Given, string? Suffix, bool IsLiteral)
{
    private static readonly string[] BodyWords =
    [
        "of",
        "for",
        "institute",
        "institut",
        "university",
        "ministry",
        "committee",
        "commission",
        "council",
        "department",
        "association",
        "society",
        "organization",
        "organisation",
        "agency",
        "office",
        "bureau",
        "center",
        "centre",
        "group",
        "foundation",
        "government",
        "bank",
        "board",
        "service",
        "press",
        "union",
        "court",
        "federal",
        "national",
        "international",
        "research",
        "company",
        "inc.",
        "ltd",
        "ltd.",
        "corporation",
        "news",
    ];

    private static readonly string[] Particles =
    [
        "de",
        "da",
        "di",
        "do",
        "dos",
        "du",
        "del",
        "della",
        "der",
        "den",
        "des",
        "la",
        "le",
        "van",
        "von",
        "vom",
        "zu",
        "zur",
        "ter",
        "ten",
        "af",
        "av",
        "al",
        "el",
        "ibn",
        "bin",
        "ben",
    ];

    /// <summary>Cuts a name as written.</summary>
    public static PersonName Of(string name)
    {
        var parts = name.Split(", ");
        if (parts is [.. var rest, var last] && rest.Length > 0 && IsSuffix(last))
            return Of(string.Join(", ", rest)) with { Suffix = last };
        if (IsBody(name))
            return Literal(name);
        return parts switch
        {
            [var family, var given] => new PersonName(family, given, null, IsLiteral: false),
            [var whole] => OfNatural(whole),
            _ => Literal(name),
        };
    }

    private static PersonName OfNatural(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return words.Length == 1 && IsAcronym(name)
                ? Literal(name)
                : new PersonName(name, null, null, IsLiteral: false);
        if (words.Length > 5)
            return Literal(name);
        // Vancouver: "Arias A" and "de la Macorra JC." end in initials without full stops between them.
        if (IsInitials(words[^1].TrimEnd('.')) && !words[0].EndsWith('.'))
            return new PersonName(string.Join(' ', words[..^1]), words[^1], null, IsLiteral: false);
        var from = words.Length - 1;
        while (from > 1 && Particles.Contains(words[from - 1], StringComparer.Ordinal))
            from--;
        return new PersonName(
            string.Join(' ', words[from..]),
            string.Join(' ', words[..from]),
            null,
            IsLiteral: false
        );
    }

    private static PersonName Literal(string name) => new(name, null, null, IsLiteral: true);

    private static bool IsSuffix(string words) =>
        words is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV" or "Esq.";

    private static bool IsBody(string name) =>
        name.Split(' ').Any(word => BodyWords.Contains(word.TrimEnd(','), StringComparer.OrdinalIgnoreCase));

    private static bool IsAcronym(string word) => word.Length is > 1 and < 7 && word.All(char.IsUpper);

    private static bool IsInitials(string word) => word.Length is > 0 and < 4 && word.All(char.IsUpper);
}
