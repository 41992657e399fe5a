using System.Collections.Immutable;
using System.Text.Json;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;

namespace Assay.Formats.Parts;

/// <summary>A case as parts that are changed one by one, and back.</summary>
/// <remarks>
/// The parts have the keys and values of the case file, so that whoever knows the one knows the other. A slash, a
/// per cent sign and a control character in an identifier are written as in an address (<c>%2F</c>).
/// </remarks>
public static class CaseParts
{
    /// <summary>The name of the part that holds the question and what else is of the whole case.</summary>
    public const string Whole = "case";

    private const string FileName = "the case";

    private static readonly (string Section, string Kind)[] Sections =
    [
        ("hypotheses", "hypothesis"),
        ("assumptions", "assumption"),
        ("causes", "cause"),
        ("indicators", "indicator"),
        ("deceivers", "deceiver"),
        ("channels", "channel"),
        ("sources", "source"),
        ("reports", "report"),
    ];

    /// <summary>The kinds of parts: what stands before the slash, in the order of the case file.</summary>
    public static ImmutableArray<string> Kinds { get; } = [Whole, .. Sections.Select(item => item.Kind)];

    /// <summary>Whether a name is that of a part of a case, and not of something else that is kept beside it.</summary>
    public static bool IsPart(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Kinds.Contains(name.Split('/')[0], StringComparer.Ordinal);
    }

    /// <summary>The name of a part.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="id">Its identifier in the case.</param>
    public static string NameOf(string kind, string id) => $"{kind}/{PartName.Escape(id)}";

    /// <summary>The parts of a case, in the order of its file.</summary>
    public static ImmutableArray<CasePart> Split(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var file = YamlTree.Read(FileName, CaseFile.Write(@case));
        var parts = ImmutableArray.CreateBuilder<CasePart>();
        var rest = file.Entries().Where(entry => Kind(entry.Name) is null);
        parts.Add(new CasePart(Whole, YamlJson.OfMapping(rest)));
        foreach (var section in file.Entries())
        {
            if (Kind(section.Name) is { } kind)
                parts.AddRange(
                    section
                        .Entries()
                        .Select(entry => new CasePart(NameOf(kind, entry.Name), YamlJson.Of(entry)))
                );
        }

        return parts.ToImmutable();
    }

    /// <summary>The case that parts make.</summary>
    /// <param name="parts">The parts, in the order in which they are to stand; parts of no known kind are passed over.</param>
    /// <exception cref="FormatRefusedException">They make none; the faults name the part.</exception>
    public static Case Join(IEnumerable<CasePart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var sections = Sections.ToDictionary(
            item => item.Kind,
            _ => new List<KeyValuePair<string, YamlValue?>>(),
            StringComparer.Ordinal
        );
        var entries = new List<KeyValuePair<string, YamlValue?>>();
        foreach (var part in parts)
        {
            var value = Value(part);
            if (string.Equals(part.Name, Whole, StringComparison.Ordinal))
                entries.AddRange(
                    value.Entries.Select(entry => KeyValuePair.Create(entry.Key, (YamlValue?)entry.Value))
                );
            else if (
                part.Name.Split('/') is [var kind, var id]
                && sections.TryGetValue(kind, out var section)
            )
                section.Add(KeyValuePair.Create(PartName.Unescape(id), (YamlValue?)value));
        }

        foreach (var (section, kind) in Sections.Where(item => sections[item.Kind].Count > 0))
            entries.Add(KeyValuePair.Create(section, (YamlValue?)YamlValue.Of(sections[kind])));
        var file = YamlTree.Read(FileName, YamlWriter.Write(YamlValue.Of(entries)));
        try
        {
            return CaseReader.Read(file);
        }
        catch (FormatRefusedException refusal)
        {
            throw new FormatRefusedException(
                PartFaults.Of(refusal.Faults, FileName, PartLines(file)),
                refusal.Line
            );
        }
    }

    private static List<(long Line, string Name)> PartLines(YamlPart file) =>
        [
            .. file.Entries()
                .SelectMany(section =>
                    Kind(section.Name) is { } kind
                        ? section.Entries().Select(entry => (entry.KeyLine, NameOf(kind, entry.Name)))
                        : [(section.KeyLine, Whole)]
                ),
        ];

    private static YamlValue Value(CasePart part)
    {
        try
        {
            using var json = JsonDocument.Parse(part.Json);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? YamlJson.ToYaml(json.RootElement)
                : throw new FormatRefusedException(part.Name, 1, "no keys", "a mapping of keys");
        }
        catch (JsonException fault)
        {
            throw new FormatRefusedException(part.Name, 1, $"no JSON ({fault.Message})", "a mapping of keys");
        }
    }

    private static string? Kind(string section) =>
        Sections
            .Where(item => string.Equals(item.Section, section, StringComparison.Ordinal))
            .Select(item => item.Kind)
            .FirstOrDefault();
}
