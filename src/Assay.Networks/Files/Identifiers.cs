using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Networks.Files;

/// <summary>Names for formats that allow only letters, digits and underscores: changed as little as possible, kept apart.</summary>
internal static class Identifiers
{
    public static ImmutableArray<string> Of(IEnumerable<string> names, int longest = int.MaxValue)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var made = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
        {
            var plain = Plain(name);
            if (plain.Length > longest)
                plain = plain[..longest];
            var unique = plain;
            for (var n = 2; !taken.Add(unique); n++)
            {
                var suffix = "_" + n.ToString(CultureInfo.InvariantCulture);
                unique = plain[..Math.Min(plain.Length, longest - suffix.Length)] + suffix;
            }

            made.Add(unique);
        }

        return made.ToImmutable();
    }

    private static string Plain(string name)
    {
        var letters = name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_').ToArray();
        return char.IsAsciiLetter(letters[0]) ? new string(letters) : "s_" + new string(letters);
    }
}
