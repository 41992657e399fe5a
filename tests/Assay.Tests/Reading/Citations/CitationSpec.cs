using Assay.Core.Reading;

namespace Assay.Tests.Reading.Citations;

/// <summary>The blocks of <c>Specs/citations.md</c>.</summary>
internal static class CitationSpec
{
    private const string Fence = "```citations\n";

    /// <summary>Each block: the document's card, its text, and the lines expected.</summary>
    public static IEnumerable<(DocumentCard Card, string Text, string Expected)> Blocks()
    {
        var spec = File.ReadAllText(
                Path.Combine(Repository.Root, "tests", "Assay.Tests", "Specs", "citations.md")
            )
            .ReplaceLineEndings("\n");
        for (var at = spec.IndexOf(Fence, StringComparison.Ordinal); at >= 0; )
        {
            var start = at + Fence.Length;
            var end = spec.IndexOf("```", start, StringComparison.Ordinal);
            yield return Block(spec[start..end]);
            at = spec.IndexOf(Fence, end, StringComparison.Ordinal);
        }
    }

    /// <summary>A citation as a line of the spec.</summary>
    public static string Line(Citation citation)
    {
        List<(string Name, string? Words)> fields =
        [
            ("authors", string.Join(" + ", citation.Authors)),
            ("editors", string.Join(" + ", citation.Editors)),
            ("title", citation.Title),
            ("container", citation.Container),
            ("place", citation.Place),
            ("publisher", citation.Publisher),
            ("vol", citation.Volume),
            ("issue", citation.Issue),
            ("pages", citation.Pages),
            ("address", citation.Address),
            ("date", citation.Date),
            ("source", citation.Source),
            ("continues", citation.Continues),
            ("repeats", citation.Repeats),
            ("defects", string.Join(",", citation.Defects.Select(Hyphenated))),
            ("calls", string.Join(",", citation.Calls)),
        ];
        var stated = fields
            .Where(field => !string.IsNullOrEmpty(field.Words))
            .Select(field => $"{field.Name}={field.Words}");
        return string.Join(" | ", [citation.Id, citation.Cluster, .. stated]);
    }

    private static (DocumentCard Card, string Text, string Expected) Block(string block)
    {
        var parts = block.Split("\n----\n");
        Assert.Equal(2, parts.Length);
        var card = new DocumentCard();
        var text = parts[0];
        if (
            text.StartsWith("publication: ", StringComparison.Ordinal)
            || text.StartsWith("date: ", StringComparison.Ordinal)
        )
        {
            var line = text[..text.IndexOf('\n', StringComparison.Ordinal)];
            text = text[(line.Length + 1)..];
            card = line[0] == 'p' ? card with { Publication = line[13..] } : card with { Date = line[6..] };
        }

        return (card, text, parts[1].TrimEnd('\n'));
    }

    private static string Hyphenated(CitationDefect defect) =>
        string.Concat(
            defect
                .ToString()
                .Select(
                    (c, i) =>
                        char.IsUpper(c) && i > 0
                            ? $"-{char.ToLowerInvariant(c)}"
                            : $"{char.ToLowerInvariant(c)}"
                )
        );
}
