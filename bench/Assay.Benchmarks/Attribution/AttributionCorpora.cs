using System.Globalization;
using System.Text.Json;
using Assay.Benchmarks.Syntax;
using Assay.Core.Documents;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>Reads the corpora of attributions as they are published.</summary>
internal static class AttributionCorpora
{
    private const float Annotated = 2;

    /// <summary>A part of PolNeAR (Newell, Margolin and Ruths 2018): brat files beside texts. For evaluation only.</summary>
    /// <param name="folder">The folder that holds <c>train</c> and <c>dev</c>.</param>
    /// <param name="part">"train" or "dev".</param>
    /// <param name="everyAnnotator">Whether a text comes once for each annotator, and else only with the first.</param>
    public static List<AnnotatedText> Polnear(string folder, string part, bool everyAnnotator)
    {
        var found = new List<AnnotatedText>();
        var files = Directory
            .GetFiles(Path.Combine(folder, part, "attributions"), "*.ann")
            .Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetFileNameWithoutExtension(file)[..^5], StringComparer.Ordinal);
        foreach (var article in files)
        {
            var raw = File.ReadAllText(Path.Combine(folder, part, "text", article.Key + ".txt"));
            foreach (var file in everyAnnotator ? article : article.Take(1))
                found.Add(AnnotatedText.Of(Path.GetFileName(file), raw, BratSpans(file, raw)));
        }

        return found;
    }

    /// <summary>A file of RiQuA (Papay and Padó 2020) as CofeNet gives it: lines with tokens and labels.</summary>
    public static List<AnnotatedText> Riqua(string file) =>
        [
            .. File.ReadLines(file)
                .Select(
                    (line, index) => Labelled($"{Path.GetFileNameWithoutExtension(file)} {index + 1}", line)
                ),
        ];

    /// <summary>Documents of a treebank, labelled by rules over the treebank's trees, and of GUM by its rhetorical relations first.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="relations">The folder with the relations, where there is one.</param>
    public static List<AnnotatedText> Ruled(IEnumerable<TreeSentence> sentences, string? relations)
    {
        var found = new List<AnnotatedText>();
        foreach (var document in TreebankText.Of(sentences))
        {
            var draft = new RuleDraft(document.Words);
            var file = relations is null ? null : Path.Combine(relations, document.Name + ".rsd");
            if (file is not null && File.Exists(file))
                RhetoricalTree.Lay(file, document.Words, draft);
            AttributionRules.Lay(document.Words, draft);
            var spans = AttributionSpan
                .Of(draft.Labels)
                .Select(span => new GoldSpan(span.Part, document.Words.Span(span.First, span.End)));
            found.Add(AnnotatedText.Of(document.Name, document.Raw, spans));
        }

        return found;
    }

    // Offsets in brat files count code points, strings in .NET code units.
    private static IEnumerable<GoldSpan> BratSpans(string file, string raw)
    {
        var offsets = CodePoints(raw);
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('\t');
            if (fields.Length < 2 || fields[0].Length == 0 || fields[0][0] != 'T')
                continue;
            var space = fields[1].IndexOf(' ', StringComparison.Ordinal);
            if (!Enum.TryParse<AttributionPart>(fields[1][..space], out var part))
                continue;
            foreach (var range in fields[1][(space + 1)..].Split(';'))
            {
                var ends = range.Split(' ');
                var start = offsets[int.Parse(ends[0], CultureInfo.InvariantCulture)];
                var end = offsets[int.Parse(ends[1], CultureInfo.InvariantCulture)];
                yield return new GoldSpan(part, new Passage(start, end));
            }
        }
    }

    private static List<int> CodePoints(string raw)
    {
        var offsets = new List<int>(raw.Length + 1);
        for (var at = 0; at < raw.Length; at++)
            if (!char.IsLowSurrogate(raw[at]))
                offsets.Add(at);
        offsets.Add(raw.Length);
        return offsets;
    }

    private static AnnotatedText Labelled(string name, string line)
    {
        using var json = JsonDocument.Parse(line);
        var tokens = json
            .RootElement.GetProperty("tokens")
            .EnumerateArray()
            .Select(each => each.GetString()!);
        var labels = json
            .RootElement.GetProperty("labels")
            .EnumerateArray()
            .Select(each => each.GetString()!);
        var text = new TokenText();
        foreach (var (token, label) in tokens.Zip(labels))
            text.Add(token, label);
        return AnnotatedText.Of(name, text.ToString(), text.Spans) with { Weight = Annotated };
    }
}
