using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Tests.Reading.References;

/// <summary>The blocks of <c>Specs/references.md</c>.</summary>
internal static class ReferenceSpec
{
    private const string Fence = "```references\n";

    /// <summary>Each block: its lines, and what is read from them.</summary>
    public static IEnumerable<(string Text, string Expected)> Blocks()
    {
        var spec = File.ReadAllText(
                Path.Combine(Repository.Root, "tests", "Assay.Tests", "Specs", "references.md")
            )
            .ReplaceLineEndings("\n");
        for (var at = spec.IndexOf(Fence, StringComparison.Ordinal); at >= 0; )
        {
            var start = at + Fence.Length;
            var end = spec.IndexOf("\n```", start, StringComparison.Ordinal);
            var parts = spec[start..end].Split("\n----\n");
            Assert.Equal(2, parts.Length);
            yield return (parts[0], parts[1]);
            at = spec.IndexOf(Fence, end, StringComparison.Ordinal);
        }
    }

    /// <summary>The fields that hold words of the citation.</summary>
    public static IEnumerable<(string Name, string? Words)> Fields(Citation citation) =>
        [
            ("authors", Joined(citation.Authors)),
            ("editors", Joined(citation.Editors)),
            ("translators", Joined(citation.Translators)),
            ("title", citation.Title),
            ("container", citation.Container),
            ("series", citation.Series),
            ("edition", citation.Edition),
            ("genre", citation.Genre),
            ("place", citation.Place),
            ("publisher", citation.Publisher),
            ("vol", citation.Volume),
            ("issue", citation.Issue),
            ("pages", citation.Pages),
            ("doi", citation.Doi),
            ("address", citation.Address),
            ("number", citation.StandardNumber),
            ("note", citation.Note),
            ("source", citation.Source),
        ];

    /// <summary>A citation as a line of the spec.</summary>
    public static string Line(Citation citation)
    {
        List<(string Name, string? Words)> all =
        [
            ("kind", citation.Kind is CitedKind.Unknown ? null : Plain.Hyphened(citation.Kind)),
            ("authors", string.Join(" + ", citation.Authors)),
            ("editors", string.Join(" + ", citation.Editors)),
            ("translators", string.Join(" + ", citation.Translators)),
            .. Fields(citation).Skip(3),
            ("date", citation.Date),
            ("continues", citation.Continues),
            ("repeats", citation.Repeats),
            ("defects", string.Join(",", citation.Defects.Select(Plain.Hyphened))),
        ];
        var stated = all.Where(static field => !string.IsNullOrEmpty(field.Words))
            .Select(static field => $"{field.Name}={field.Words}");
        return string.Join(" | ", [citation.Id, .. stated]);
    }

    private static string Joined(IEnumerable<string> names) => string.Join(" ", names);
}
