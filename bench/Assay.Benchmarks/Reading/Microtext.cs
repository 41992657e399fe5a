using System.Text;
using System.Xml.Linq;
using Assay.Core.Reading.Wording;
using Assay.Ingest.Inputs;

namespace Assay.Benchmarks.Reading;

/// <summary>A short argument with its parts as annotated.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Words">The text, its parts joined by blanks.</param>
/// <param name="Parts">The parts: token ranges.</param>
/// <param name="Claim">Index of the central claim.</param>
/// <param name="Parents">
/// For each part the part that it speaks to, -1 for the claim; what speaks to a relation speaks to the part that it goes out from.
/// </param>
internal sealed record Microtext(
    string Id,
    WordText Words,
    IReadOnlyList<(int First, int End)> Parts,
    int Claim,
    int[] Parents
)
{
    /// <summary>Whether rules may be made by looking at it.</summary>
    public bool MayBeSeen => Crc32.Of(Encoding.ASCII.GetBytes(Id)) % 2 == 0;

    /// <summary>The texts of a folder of annotations, in the order of their names.</summary>
    public static IReadOnlyList<Microtext> All(string folder) =>
        [.. Directory.GetFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(Read)];

    private static Microtext Read(string file)
    {
        var root = XDocument.Load(file).Root!;
        var edges = root.Elements("edge").ToList();
        var unit = edges
            .Where(edge => Is(edge, "seg"))
            .ToDictionary(edge => Value(edge, "src"), edge => Value(edge, "trg"), StringComparer.Ordinal);
        var relations = edges
            .Where(edge => !Is(edge, "seg"))
            .ToDictionary(edge => Value(edge, "id"), StringComparer.Ordinal);
        // An annotated unit may be told twice; its parts are read as one.
        var parts = root.Elements("edu")
            .GroupBy(edu => unit[Value(edu, "id")], StringComparer.Ordinal)
            .ToList();
        var units = parts.ConvertAll(part => part.Key);
        var texts = parts.ConvertAll(part => string.Join(' ', part.Select(edu => edu.Value.Trim())));
        var words = new WordText(string.Join(' ', texts));
        var parents = units
            .Select(name =>
                relations.Values.FirstOrDefault(edge =>
                    string.Equals(Value(edge, "src"), name, StringComparison.Ordinal)
                )
            )
            .Select(edge => edge is null ? -1 : units.IndexOf(Target(edge, relations)))
            .ToArray();
        return new Microtext(
            Value(root, "id"),
            words,
            Ranges(words, texts),
            Array.IndexOf(parents, -1),
            parents
        );
    }

    private static string Target(XElement edge, Dictionary<string, XElement> relations)
    {
        var target = Value(edge, "trg");
        return relations.TryGetValue(target, out var relation) ? Value(relation, "src") : target;
    }

    private static List<(int First, int End)> Ranges(WordText words, List<string> texts)
    {
        var ranges = new List<(int, int)>();
        var start = 0;
        foreach (var text in texts)
        {
            ranges.Add((words.FirstFrom(start), words.FirstFrom(start + text.Length)));
            start += text.Length + 1;
        }

        return ranges;
    }

    private static bool Is(XElement edge, string type) =>
        string.Equals(Value(edge, "type"), type, StringComparison.Ordinal);

    private static string Value(XElement element, string name) => element.Attribute(name)!.Value;
}
