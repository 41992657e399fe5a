using System.Collections.Immutable;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>The names that one section of a case file defines; others are refused with the nearest one.</summary>
internal sealed class DefinedNames
{
    private const int LongestName = 200;
    private const int MostListed = 8;

    private readonly string _kind;
    private readonly HashSet<string> _set;

    /// <summary>Names of one kind, in order.</summary>
    /// <param name="kind">What they name, in the singular: <c>source</c>.</param>
    /// <param name="names">The names.</param>
    public DefinedNames(string kind, IEnumerable<string> names)
    {
        _kind = kind;
        All = [.. names];
        _set = new HashSet<string>(All, StringComparer.Ordinal);
    }

    /// <summary>The names in order.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>Whether there is such a name.</summary>
    public bool Has(string name) => _set.Contains(name);

    /// <summary>The name that a part holds.</summary>
    /// <exception cref="FormatRefusedException">It is not defined.</exception>
    public string Of(YamlPart part) =>
        Has(part.Text()) ? part.Text() : throw part.Refuse(part.Quoted(), Wanted(part.Text()));

    /// <summary>What is wanted instead of an undefined name: the nearest, else what there is.</summary>
    public string Wanted(string name)
    {
        if (All.IsEmpty)
            return $"the name of a defined {_kind} (the file defines none)";
        if (NearestName.Of(name, All) is { } near)
            return $"the name of a defined {_kind} (did you mean {near}?)";
        var more = All.Length > MostListed ? ", …" : "";
        return $"the name of a defined {_kind} ({string.Join(", ", All.Take(MostListed))}{more})";
    }

    /// <summary>The names that the entries of a section define.</summary>
    /// <exception cref="FormatRefusedException">A name is too long, or holds a character that cannot be seen.</exception>
    public static ImmutableArray<string> Under(YamlPart? section) =>
        section is null ? [] : [.. section.Entries().Select(Checked)];

    private static string Checked(YamlPart part)
    {
        if (part.Name.Length > LongestName)
            throw part.Fault(
                $"found a name of {part.Name.Length} characters; at most {LongestName} are wanted."
            );
        if (part.Name.Any(char.IsControl))
            throw part.Fault(
                "found a name with a line break or another control character; one line of plain text is wanted."
            );
        return part.Name;
    }
}
