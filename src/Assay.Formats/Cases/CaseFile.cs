using Assay.Core.Cases;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>The case file (<c>*.case.yaml</c>): a case as people write it and git compares it.</summary>
/// <remarks>
/// Reading refuses whatever it does not know, with the line, what was found and what was wanted; nothing is half-read.
/// Anchors, aliases and tags are refused, so that a small file cannot become a large one. The format by example is in
/// <c>docs/guide/cases.md</c>.
/// </remarks>
public static class CaseFile
{
    /// <summary>Reads a case.</summary>
    /// <param name="name">The file as messages call it.</param>
    /// <param name="content">UTF-8 YAML, read to its end.</param>
    /// <exception cref="FormatRefusedException">
    /// Something in the file is wrong; <see cref="FormatRefusedException.Faults"/> has a line for each fault.
    /// </exception>
    public static Case Read(string name, Stream content)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        using var text = new StringReader(CaseText.Read(name, content));
        return CaseReader.Read(YamlPart.Read(name, text));
    }

    /// <summary>Writes a case as the file that reads as it.</summary>
    /// <remarks>
    /// Words stay words, ranges stay ranges, and everything keeps its order; what the format takes for granted and what
    /// the template gives is left out. The comments and the layout of a file that was read are lost. Writing, reading
    /// and writing again gives the same bytes.
    /// </remarks>
    /// <exception cref="ArgumentException">The case holds what no file can say, such as a reference class of its own.</exception>
    public static string Write(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var text = CaseWriter.Write(@case.Content);
        try
        {
            CaseReader.Read(YamlTree.Read("the written case", text));
        }
        catch (FormatRefusedException refusal)
        {
            throw new ArgumentException(
                $"No file can say this case: {refusal.Faults[0]}",
                nameof(@case),
                refusal
            );
        }

        return text;
    }
}
