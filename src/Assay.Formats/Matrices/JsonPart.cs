using System.Collections.Immutable;
using Assay.Formats.Yaml;

namespace Assay.Formats.Matrices;

/// <summary>One value of a JSON file that knows its file and line, and refuses what is not wanted.</summary>
internal sealed class JsonPart(MatrixDraft draft, string name, long line)
{
    private Dictionary<string, JsonPart>? _byName;

    /// <summary>The members of an object in file order, or <see langword="null"/>.</summary>
    public ImmutableArray<JsonPart>? Members { get; init; }

    /// <summary>The elements of a list, or <see langword="null"/>.</summary>
    public ImmutableArray<JsonPart>? Elements { get; init; }

    /// <summary>The words of a string, or <see langword="null"/>.</summary>
    public string? Words { get; init; }

    /// <summary>A number, or <see langword="null"/>.</summary>
    public double? Number { get; init; }

    /// <summary>The member's name; that of the list for an element.</summary>
    public string Name => name;

    /// <summary>Line, counted from 1.</summary>
    public long Line => line;

    /// <summary>Refuses members that are not among the known ones.</summary>
    public JsonPart Only(params ReadOnlySpan<string> known)
    {
        foreach (var member in Object())
        {
            if (!known.Contains(member.Name))
                throw draft.Refuse(
                    member.Line,
                    $"the unknown name {MatrixDraft.Clip(member.Name)}",
                    $"one of {string.Join(", ", known!)}"
                );
        }

        return this;
    }

    /// <summary>The member of a name.</summary>
    public JsonPart Get(string member) =>
        Find(member) ?? throw draft.Refuse(Line, $"no {member} under {Name}", $"the name {member}");

    /// <summary>The member of a name, or <see langword="null"/>.</summary>
    public JsonPart? Find(string member)
    {
        _byName ??= Object().ToDictionary(part => part.Name, StringComparer.Ordinal);
        return _byName.GetValueOrDefault(member);
    }

    /// <summary>The members of an object.</summary>
    public ImmutableArray<JsonPart> Object() => Members ?? throw Refuse("no object", "an object");

    /// <summary>The elements of a list.</summary>
    public ImmutableArray<JsonPart> List() => Elements ?? throw Refuse("no list", "a list");

    /// <summary>The words of a string.</summary>
    public string Text() => Words ?? throw Refuse("no string", "a string");

    /// <summary>A number.</summary>
    public double Value() => Number ?? throw Refuse("no number", "a number");

    private FormatRefusedException Refuse(string found, string wanted) =>
        draft.Refuse(Line, $"{found} under {MatrixDraft.Clip(Name)}", wanted);
}
